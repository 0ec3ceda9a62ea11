//! The last way back in: every phone, app and recovery code is lost.
//!
//! The password is one proof, and the mailbox or the saved recovery code another of a different kind;
//! so the second steps may go (63B-4 §4.2.2.2). But a thief may have both. So it takes a day, every
//! address and phone is told at once, a link in that message stops it, and so does every sign-in with a
//! second step: that is then not lost.

use contract::{
    api::{
        Nothing,
        code::{CodeSent, GiveCodeRequest},
        recover::{LostPhoneView, SendAgainRequest},
        session::SessionView,
        sign_in::{GiveRecoveryCodeRequest, RecoveryCodeField},
    },
    form::{Field, FieldError},
    identity::{email::Email, secret::Secret},
    problem::Problem,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::{LOCK, locked, saved_code::saved_code_of};
use crate::{
    app::App,
    delivery::outbox,
    guard::HalfSignedIn,
    handlers::{
        register::email_code::{self, Owner},
        sign_in::{password::TIMED, tell_if_stopped},
        two_step::has_second_step,
    },
    hashing::Verdict,
    notices::{self, Change, Undo},
    phones as numbers,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending, holding::alone_in},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, apps, devices, lost_phones, phones, recovery_codes, sessions},
        tries,
    },
};

/// How long the owner has to say no, in seconds.
const WAIT: i64 = 24 * 3600;

/// How long it stays possible afterwards, in seconds.
pub const OPEN: i64 = 7 * 24 * 3600;

pub async fn get_lost_phone(
    app: App,
    _: Call,
    who: HalfSignedIn,
    _: Nothing,
) -> Result<Reply<LostPhoneView>, Refusal> {
    let account = who.account;
    let is_open = may_ask(app.store.reader(), &app, &account).await?;
    let email = outbox::address_of(&app, &account)?;
    let due_at = due(app.store.reader(), &app, &account.id).await?;
    Ok(LostPhoneView {
        saved_code: is_open && email.is_none() && saved_code_of(&account).is_some(),
        email: email.as_ref().filter(|_| is_open).map(Email::masked),
        is_due: due_at.is_some_and(|due| due <= app.clock.now()),
        due_at,
    }
    .into())
}

pub async fn send_lost_phone_code(
    app: App,
    call: Call,
    who: HalfSignedIn,
    request: SendAgainRequest,
) -> Result<Reply<CodeSent>, Refusal> {
    let HalfSignedIn { session, account } = who;
    not_stepping_up(&session)?;
    let journey = journey(&account.id);
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    expect_open(&tx, &app, &account).await?;
    let email = outbox::address_of(&app, &account)?.ok_or(Problem::NotOpen)?;
    let on_its_way = email_code::times(&app, &tx, &journey)
        .await?
        .body
        .expires_in
        > 0;
    if request.again || !on_its_way {
        email_code::not_too_soon(&tx, &app, &journey).await?;
        let locale = session::locale(&session);
        let owner = Owner::Account(&account.id);
        email_code::send(&tx, &app, &call, &journey, &email, owner, locale).await?;
    }
    tx.commit().await?;
    email_code::times(&app, app.store.reader(), &journey).await
}

pub async fn confirm_lost_phone(
    app: App,
    _: Call,
    who: HalfSignedIn,
    request: GiveCodeRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let HalfSignedIn { session, account } = who;
    not_stepping_up(&session)?;
    let (now, journey) = (app.clock.now(), journey(&account.id));
    // Another code is no other five tries: those of all of them are counted, for good.
    let key = tries::Of::LostPhone(&account.id).key(&app.keys);
    let tx = app.store.begin().await?;
    let counted = tries::count(&tx, &key, LOCK, now).await?;
    tx.commit().await?;
    if let Some(until) = counted {
        return Err(locked(until, now));
    }
    if let Err(refusal) = email_code::take(&app, &journey, &request.code).await {
        let (actor, event) = (Some(account.id.as_str()), Event::LostPhoneAsked);
        let tx = app.store.begin().await?;
        audit::note(&tx, &app, actor, event, None, Outcome::Refused).await?;
        tell_if_stopped(&tx, &app, &key, &account).await?;
        tx.commit().await?;
        return Err(refusal);
    }
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    email_code::forget(&tx, &journey).await?;
    tries::clear(&tx, &key).await?;
    proved(tx, &app, session, &account).await
}

pub async fn confirm_lost_phone_by_saved_code(
    app: App,
    _: Call,
    who: HalfSignedIn,
    request: GiveRecoveryCodeRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let HalfSignedIn { session, account } = who;
    not_stepping_up(&session)?;
    let hashed = saved_code_of(&account).ok_or(Problem::NotOpen)?;
    let (now, place) = (app.clock.now(), app.hasher.place()?);
    let key = tries::Of::SavedCode(&account.username_canonical).key(&app.keys);
    // The try is counted, for good, before the code is looked at.
    let tx = app.store.begin().await?;
    let counted = tries::count(&tx, &key, TIMED, now).await?;
    tx.commit().await?;
    if let Some(until) = counted {
        return Err(locked(until, now));
    }
    let code = Secret::new(request.code.canonical());
    let verdict = app.hasher.verify_at(place, &code, Some(&hashed)).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::SavedCodeVerified);
    let tx = app.store.begin().await?;
    if verdict == Verdict::Wrong {
        audit::note(&tx, &app, actor, event, None, Outcome::Refused).await?;
        let until = tries::locked(&tx, &key, now).await?;
        tell_if_stopped(&tx, &app, &key, &account).await?;
        tx.commit().await?;
        let wrong = Problem::field(RecoveryCodeField::Code.name(), FieldError::WrongCode);
        return Err(until.map_or_else(|| wrong.into(), |until| locked(until, now)));
    }
    let account = alone_in(&tx, &session, &account).await?;
    if saved_code_of(&account).as_ref() != Some(&hashed) {
        return Err(Problem::Stale.into());
    }
    tries::clear(&tx, &key).await?;
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    proved(tx, &app, session, &account).await
}

/// Both proofs were given: the wait begins, or, when it is over, the second steps go. Whoever ends it
/// has to prove the same as whoever began it, for it may be somebody else.
async fn proved(
    tx: DatabaseTransaction,
    app: &App,
    mut session: sessions::Model,
    account: &accounts::Model,
) -> Result<Reply<SessionView>, Refusal> {
    expect_open(&tx, app, account).await?;
    let due = due(&tx, app, &account.id).await?;
    if due.is_none_or(|due| due > app.clock.now()) {
        if due.is_none() {
            ask(&tx, app, account).await?;
        }
        tx.commit().await?;
        return session::reply(app, Some(session)).await;
    }
    // The phones that go hear of it as well.
    notices::tell(&tx, app, account, Change::LostPhoneRemoved, None).await?;
    remove_second_steps(&tx, app, account).await?;
    ending::end_others(&tx, &session, &account.id).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::LostPhoneRemoved);
    audit::note(&tx, app, actor, event, None, Outcome::Done).await?;
    session.flow_id = None;
    let cookie = session::renew(&tx, app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(app, session, cookie).await
}

/// Whether an account has this way, with what it takes to prove it.
pub async fn is_open(app: &App, account: &accounts::Model) -> Result<bool, Refusal> {
    let has_proof = account.email.is_some() || saved_code_of(account).is_some();
    Ok(has_proof && may_ask(app.store.reader(), app, account).await?)
}

/// Whether an account may come back this way.
///
/// Not after its password was set by the same mailbox or saved code, which would then prove both; nor
/// while its owner distrusts the password; nor when there is nobody to tell, who could say no.
async fn may_ask(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &accounts::Model,
) -> Result<bool, Refusal> {
    let is_reachable = !outbox::addresses_of(app, account)?.is_empty()
        || !numbers::of(connection, &account.id).await?.is_empty();
    let is_trusted = account.password_reset_at.is_none() && !account.must_replace_password;
    Ok(is_reachable && is_trusted && has_second_step(connection, &account.id).await?)
}

async fn expect_open(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    if may_ask(tx, app, account).await? {
        Ok(())
    } else {
        Err(Problem::NotOpen.into())
    }
}

/// Stops it. Tells whether there was anything to stop.
pub async fn stop(connection: &impl ConnectionTrait, account: &str) -> Result<bool, Refusal> {
    let gone = lost_phones::Entity::delete_by_id(account)
        .exec(connection)
        .await?;
    Ok(gone.rows_affected > 0)
}

/// Begins the day of waiting.
async fn ask(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    let now = app.clock.now();
    let row = lost_phones::ActiveModel {
        account_id: Set(account.id.clone()),
        asked_at: Set(now),
        due_at: Set(now + WAIT),
    };
    // One whose time is over is in its place still.
    let columns = [lost_phones::Column::AskedAt, lost_phones::Column::DueAt];
    lost_phones::Entity::insert(row)
        .on_conflict(
            OnConflict::column(lost_phones::Column::AccountId)
                .update_columns(columns)
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    let (actor, event) = (Some(account.id.as_str()), Event::LostPhoneAsked);
    audit::note(tx, app, actor, event, None, Outcome::Done).await?;
    let undo = Some(Undo::LostPhone);
    notices::tell(tx, app, account, Change::LostPhoneAsked, undo).await
}

/// When the second steps of an account may be removed, if somebody asked and it is not too late.
async fn due(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &str,
) -> Result<Option<i64>, Refusal> {
    let row = lost_phones::Entity::find_by_id(account)
        .one(connection)
        .await?;
    let due = row.map(|it| it.due_at);
    Ok(due.filter(|due| due + OPEN > app.clock.now()))
}

async fn remove_second_steps(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    let id = &account.id;
    stop(tx, id).await?;
    phones::Entity::delete_many()
        .filter(phones::Column::AccountId.eq(id))
        .exec(tx)
        .await?;
    apps::Entity::delete_many()
        .filter(apps::Column::AccountId.eq(id))
        .exec(tx)
        .await?;
    recovery_codes::Entity::delete_many()
        .filter(recovery_codes::Column::AccountId.eq(id))
        .exec(tx)
        .await?;
    devices::Entity::delete_many()
        .filter(devices::Column::AccountId.eq(id))
        .exec(tx)
        .await?;
    accounts::Entity::update_many()
        .col_expr(accounts::Column::CodesKeptAt, Expr::value(None::<i64>))
        .filter(accounts::Column::Id.eq(id))
        .exec(tx)
        .await?;
    for of in [tries::Of::Apps(id), tries::Of::RecoveryCodes(id)] {
        tries::clear(tx, &of.key(&app.keys)).await?;
    }
    Ok(())
}

/// Somebody who is signed in has their second step.
fn not_stepping_up(session: &sessions::Model) -> Result<(), Refusal> {
    if session.stepping_up {
        Err(Problem::NotOpen.into())
    } else {
        Ok(())
    }
}

/// What the code of an account is kept under.
pub fn journey(account: &str) -> String {
    [account, ":lost-phone"].concat()
}
