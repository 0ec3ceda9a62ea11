//! The moment in which an account comes to be: all of it, or nothing.

use contract::{api::session::SessionView, form::FieldError, locale::Locale, problem::Problem};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, SqlErr};

use super::{Consent, Registration, email_code, username};
use crate::{
    app::App,
    chance,
    handlers::invitation,
    refusal::Refusal,
    routing::Reply,
    session,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, challenges, consents, sessions},
        flow::Flow,
    },
    username::{canonical, look_alike},
};

/// Why an account did not come to be.
enum Hurdle {
    /// The same mailbox was confirmed for another account a moment ago.
    EmailTaken,
    Refused(Refusal),
}

impl<T: Into<Refusal>> From<T> for Hurdle {
    fn from(refusal: T) -> Self {
        Self::Refused(refusal.into())
    }
}

/// Makes the account, uses the invitation up and signs the person in with the first step.
pub async fn create(
    app: App,
    session: sessions::Model,
    flow: Flow<Registration>,
) -> Result<Reply<SessionView>, Refusal> {
    let before = session.clone();
    match try_create(&app, session, &flow).await {
        Err(Hurdle::Refused(refusal)) if refusal.problem == Problem::InvitationUnusable => {
            // The rest of the work is not lost: the person is told, and may go on without it.
            invitation::detach(&app, &before).await?;
            Err(refusal)
        }
        Err(Hurdle::EmailTaken) => Err(email_code::void(&app, &flow.id).await?),
        Err(Hurdle::Refused(refusal)) => Err(refusal),
        Ok(reply) => Ok(reply),
    }
}

async fn try_create(
    app: &App,
    mut session: sessions::Model,
    flow: &Flow<Registration>,
) -> Result<Reply<SessionView>, Hurdle> {
    let id = chance::id();
    let tx = app.store.begin().await?;
    flow.end(&tx).await?;
    insert(&tx, app, &id, &session, &flow.draft).await?;
    challenges::Entity::delete_by_id(&flow.id).exec(&tx).await?;
    audit::note(
        &tx,
        app,
        Some(&id),
        Event::AccountCreated,
        None,
        Outcome::Done,
    )
    .await?;
    if flow.draft.email.is_some() {
        audit::note(
            &tx,
            app,
            Some(&id),
            Event::EmailConfirmed,
            None,
            Outcome::Done,
        )
        .await?;
    }
    session.account_id = Some(id);
    session.flow_id = None;
    session.authenticated_at = Some(app.clock.now());
    invitation::attach(&tx, app, &mut session).await?;
    let cookie = session::renew(&tx, app, &mut session).await?;
    tx.commit().await?;
    Ok(session::reply_renewed(app, session, cookie).await?)
}

async fn insert(
    connection: &impl ConnectionTrait,
    app: &App,
    id: &str,
    session: &sessions::Model,
    draft: &Registration,
) -> Result<(), Hurdle> {
    let (Some(name), Some(password), Some(terms)) =
        (&draft.username, &draft.password, &draft.terms)
    else {
        return Err(Problem::NotOpen.into());
    };
    let lookup = canonical(name);
    let recovery = draft
        .recovery
        .as_ref()
        .map(serde_json::to_string)
        .transpose();
    let recovery = recovery
        .map_err(|_| Problem::Fault)?
        .map(|json| app.keys.seal(id, &json));
    let saved = draft.saved_code.clone().filter(|_| draft.email_skipped);
    let account = accounts::ActiveModel {
        password_hash: Set(password.phc.clone()),
        pepper_id: Set(password.pepper.clone()),
        recovery: Set(recovery),
        saved_code_hash: Set(saved.as_ref().map(|it| it.phc.clone())),
        saved_code_pepper: Set(saved.map(|it| it.pepper)),
        email: Set(draft
            .email
            .as_ref()
            .map(|it| app.keys.seal(id, it.as_str()))),
        email_mac: Set(draft
            .email
            .as_ref()
            .map(|it| app.keys.mac("email", it.as_str()))),
        ..blank(
            app,
            id,
            session::locale(session),
            name,
            &lookup,
            &look_alike(&lookup),
        )
    };
    account.insert(connection).await.map_err(taken)?;
    consent(connection, id, "terms", terms).await?;
    Ok(())
}

/// An account that nobody can sign in to yet.
pub fn blank(
    app: &App,
    id: &str,
    locale: Locale,
    name: &str,
    canonical: &str,
    skeleton: &str,
) -> accounts::ActiveModel {
    accounts::ActiveModel {
        id: Set(id.to_owned()),
        username: Set(name.to_owned()),
        username_canonical: Set(canonical.to_owned()),
        username_skeleton: Set(skeleton.to_owned()),
        password_hash: Set(String::new()),
        pepper_id: Set(String::new()),
        recovery: Set(None),
        saved_code_hash: Set(None),
        saved_code_pepper: Set(None),
        email: Set(None),
        email_mac: Set(None),
        notice_email: Set(None),
        notice_email_mac: Set(None),
        locale: Set(locale.tag().to_owned()),
        two_step_off: Set(false),
        must_replace_password: Set(false),
        password_reset_at: Set(None),
        codes_kept_at: Set(None),
        created_at: Set(app.clock.now()),
        last_sign_in_at: Set(None),
        previous_sign_in_at: Set(None),
        inactive_told_at: Set(None),
    }
}

/// Keeps what was agreed to.
pub async fn consent(
    connection: &impl ConnectionTrait,
    account: &str,
    document: &str,
    consent: &Consent,
) -> Result<(), Refusal> {
    consents::ActiveModel {
        id: Set(chance::id()),
        account_id: Set(account.to_owned()),
        document: Set(document.to_owned()),
        version: Set(consent.version.clone()),
        locale: Set(consent.locale.tag().to_owned()),
        accepted_at: Set(consent.at),
    }
    .insert(connection)
    .await?;
    Ok(())
}

/// Somebody took the name, or confirmed the address, a moment ago.
fn taken(error: DbErr) -> Hurdle {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(which)) if which.contains("email") => {
            Hurdle::EmailTaken
        }
        Some(SqlErr::UniqueConstraintViolation(_)) => {
            username::refused(vec![FieldError::UsernameTaken]).into()
        }
        _ => error.into(),
    }
}
