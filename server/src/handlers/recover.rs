//! The way back in for somebody who forgot the password.
//!
//! It begins with a proof: a link that came to the confirmed address, or, for those without one, the
//! saved recovery code. Then come the recovery answers, where the account has them; they reset nothing
//! alone, and nobody is asked them who proved nothing. It ends with another password, which signs
//! nobody in: the second step is still to come, so that one proof alone never opens an account that
//! has two steps.

use contract::{
    journey::recovery::{Facts, Questions, Step},
    locale::Locale,
    problem::Problem,
};
use sea_orm::{DatabaseTransaction, EntityTrait};
use serde::{Deserialize, Serialize};

use super::register::Recovery;
use crate::{
    app::App,
    clock::seconds_until,
    hashing::Hashed,
    refusal::Refusal,
    routing::Routes,
    session,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, sessions},
        flow::{Draft, Flow},
        tries::{self, Lock},
    },
};

pub mod answers;
pub mod ask;
pub mod link;
pub mod lost_phone;
pub mod new_password;
pub mod next_saved_code;
pub mod saved_code;

/// Every address of the way back.
pub fn routes(routes: Routes) -> Routes {
    use contract::api::recover::{
        AskForLink, AskForMethod, AskForUsername, ConfirmLostPhone, ConfirmLostPhoneBySavedCode,
        GetLostPhone, GiveAnswers, GiveSavedCode, IssueNextSavedCode, KeepNextSavedCode,
        SendLostPhoneCode, SetNewPassword, UseLink,
    };

    routes
        .on::<AskForLink, _, _, _>(ask::ask_for_link)
        .on::<AskForUsername, _, _, _>(ask::ask_for_username)
        .on::<AskForMethod, _, _, _>(ask::ask_for_method)
        .on::<UseLink, _, _, _>(link::use_link)
        .on::<GiveSavedCode, _, _, _>(saved_code::give_saved_code)
        .on::<GiveAnswers, _, _, _>(answers::give_answers)
        .on::<IssueNextSavedCode, _, _, _>(next_saved_code::issue_next_saved_code)
        .on::<KeepNextSavedCode, _, _, _>(next_saved_code::keep_next_saved_code)
        .on::<SetNewPassword, _, _, _>(new_password::set_new_password)
        .on::<GetLostPhone, _, _, _>(lost_phone::get_lost_phone)
        .on::<SendLostPhoneCode, _, _, _>(lost_phone::send_lost_phone_code)
        .on::<ConfirmLostPhone, _, _, _>(lost_phone::confirm_lost_phone)
        .on::<ConfirmLostPhoneBySavedCode, _, _, _>(lost_phone::confirm_lost_phone_by_saved_code)
}

/// Five wrong answers close this way for a day, and so do five wrong codes for a lost phone.
const LOCK: Lock = Lock {
    after: 5,
    first: 24 * 3600,
    longest: 24 * 3600,
};

/// What the way back in has learned. Secrets are here as hashes only.
#[derive(Debug, Serialize, Deserialize)]
pub struct WayBack {
    pub account: String,
    pub username: String,
    /// The password that is to be replaced: another change ends this way.
    password: Hashed,
    /// The saved recovery code that was used, which another one takes the place of.
    used_code: Option<Hashed>,
    next_code: Option<Hashed>,
    code_kept: bool,
    /// What is still asked.
    questions: Option<Questions>,
}

impl WayBack {
    pub fn facts(&self) -> Facts {
        Facts {
            questions: self.questions.clone(),
            code_asked: self.used_code.is_some(),
            code_kept: self.code_kept,
        }
    }

    /// Refuses a step that is not open.
    fn expect(&self, step: Step) -> Result<(), Refusal> {
        if step.open_to(&self.facts()) {
            Ok(())
        } else {
            Err(Problem::NotOpen.into())
        }
    }
}

impl Draft for WayBack {
    const KIND: &'static str = "recovery";
    const LIFE: i64 = 1800;

    fn state(&self, _: &App) -> String {
        format!("{:?}", Step::next(&self.facts()))
    }

    fn subject(&self) -> Option<&str> {
        Some(&self.account)
    }
}

/// Begins the way back in, in the transaction that took the proof. Gives the session and its cookie.
async fn begin(
    tx: &DatabaseTransaction,
    app: &App,
    before: Option<sessions::Model>,
    account: &accounts::Model,
    used_code: Option<Hashed>,
    locale: Locale,
) -> Result<(sessions::Model, String), Refusal> {
    let questions = match recovery_of(app, account)? {
        Some(recovery) if app.policy.recovery_questions => {
            still_open(tx, app, account).await?;
            Some(Questions {
                question: recovery.question,
                person_hint: recovery.person_hint,
                date_hint: recovery.date_hint,
            })
        }
        _ => None,
    };
    let draft = WayBack {
        account: account.id.clone(),
        username: account.username.clone(),
        password: password_of(account),
        used_code,
        next_code: None,
        code_kept: false,
        questions,
    };
    let flow = Flow::begin(tx, app, draft).await?;
    let mut session = session::blank(app, locale);
    if let Some(before) = before {
        // Whoever was signed in here is not any more.
        session.id_hash = before.id_hash;
        session.shared = before.shared;
    }
    session.flow_id = Some(flow.id);
    let cookie = session::renew(tx, app, &mut session).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::RecoveryBegun);
    audit::note(tx, app, actor, event, None, Outcome::Done).await?;
    Ok((session, cookie))
}

/// Refuses when the answers were wrong too often lately: the proof is not used up for nothing.
async fn still_open(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    let (key, now) = (
        tries::Of::Answers(&account.id).key(&app.keys),
        app.clock.now(),
    );
    match tries::locked(tx, &key, now).await? {
        Some(until) => Err(locked(until, now)),
        None => Ok(()),
    }
}

/// The recovery answers of an account, as hashes.
fn recovery_of(app: &App, account: &accounts::Model) -> Result<Option<Recovery>, Refusal> {
    let Some(sealed) = &account.recovery else {
        return Ok(None);
    };
    let json = app
        .keys
        .open(&account.id, sealed)
        .map_err(|_| Problem::Fault)?;
    Ok(serde_json::from_str(&json).map_err(|_| Problem::Fault)?)
}

fn password_of(account: &accounts::Model) -> Hashed {
    Hashed {
        phc: account.password_hash.clone(),
        pepper: account.pepper_id.clone(),
    }
}

/// The account of a way back, which may be gone by now.
async fn account_of(app: &App, flow: &Flow<WayBack>) -> Result<accounts::Model, Refusal> {
    let account = accounts::Entity::find_by_id(&flow.draft.account)
        .one(app.store.reader())
        .await?;
    Ok(account.ok_or(Problem::SignedOut)?)
}

fn locked(until: i64, now: i64) -> Refusal {
    Problem::Locked {
        seconds: seconds_until(until, now),
    }
    .into()
}
