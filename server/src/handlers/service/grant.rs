//! The code that a service gets for somebody who goes back to it, and who they are to it.

use contract::{api::service::Scope, problem::Problem};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction,
    EntityTrait, QueryFilter, sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};

use super::{
    is_member, is_sure_enough,
    request::{Asked, back},
    signed_in_at, uses,
};
use crate::{
    app::App,
    chance,
    guard::SignedIn,
    handlers::oidc::{ONE_STEP, TWO_STEPS, issuer},
    keys::sha256,
    refusal::Refusal,
    services::Service,
    session::holding::alone_in,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, service_grants, service_sessions, service_subjects, sessions},
    },
};

/// How long a code is good for, in seconds.
const LIFE: i64 = 60;

/// What a code stands for.
#[derive(Debug, Serialize, Deserialize)]
pub struct Grant {
    pub service: String,
    pub redirect: String,
    pub challenge: String,
    pub nonce: Option<String>,
    pub subject: String,
    /// What the service calls this sign-in.
    pub sid: String,
    pub scopes: Vec<Scope>,
    pub auth_time: i64,
    pub acr: String,
    pub amr: Vec<String>,
    pub locale: String,
}

/// Gives the address with which the person goes back to the service.
pub async fn grant(
    app: &App,
    id: &str,
    asked: &Asked,
    service: &Service,
    somebody: SignedIn,
) -> Result<String, Refusal> {
    let SignedIn { session, account } = somebody;
    let sign_in = session.sign_in_id.clone().ok_or(Problem::SignedOut)?;
    let now = app.clock.now();
    let code = BASE64URL_NOPAD.encode(&chance::bytes::<32>());
    let tx = app.store.begin().await?;
    // Whoever ends every session of the account waits, or has been: no code slips past.
    let account = alone_in(&tx, &session, &account).await?;
    // What was so when it was asked may be otherwise by now.
    if !is_sure_enough(service, &account) || !is_member(app, service, &account).await? {
        return Err(Problem::NotOpen.into());
    }
    // The first of two answers counts.
    if !Asked::end(&tx, id).await? {
        return Err(Problem::Stale.into());
    }
    let subject = subject(&tx, &account.id, service).await?;
    uses::keep(&tx, app, &account.id, &service.config.id, &asked.scopes).await?;
    let (acr, amr) = how(&session, &account);
    let grant = Grant {
        service: service.config.id.clone(),
        redirect: asked.redirect.clone(),
        challenge: asked.challenge.clone(),
        nonce: asked.nonce.clone(),
        sid: sid(&tx, &sign_in, service, &subject).await?,
        subject,
        scopes: asked.scopes.clone(),
        auth_time: signed_in_at(&session),
        acr: acr.to_owned(),
        amr,
        locale: session.locale.clone(),
    };
    let hash = sha256(&code);
    let json = serde_json::to_string(&grant).map_err(|_| Problem::Fault)?;
    service_grants::ActiveModel {
        data: Set(app.keys.seal(&hash, &json)),
        account_id: Set(account.id.clone()),
        sign_in_id: Set(sign_in),
        expires_at: Set(now + LIFE),
        used_at: Set(None),
        id: Set(hash),
    }
    .insert(&tx)
    .await?;
    let (actor, object) = (Some(account.id.as_str()), Some(service.config.id.as_str()));
    audit::note(
        &tx,
        app,
        actor,
        Event::ServiceSignedIn,
        object,
        Outcome::Done,
    )
    .await?;
    tx.commit().await?;
    let said = [("code", code.as_str())];
    let state = asked.state.as_deref();
    Ok(back(&asked.redirect, &said, state, &issuer(app)))
}

/// What was done to sign in (`acr`), and by what means (`amr`, RFC 8176). How the first step was taken
/// is not told: a service learns neither which partner it was, nor whether it was one.
fn how(session: &sessions::Model, account: &accounts::Model) -> (&'static str, Vec<String>) {
    if account.two_step_off {
        return (ONE_STEP, Vec::new());
    }
    let second = match session.second_step_by.as_deref() {
        Some("app") => Some("otp"),
        Some("text") => Some("sms"),
        _ => None,
    };
    let means = ["mfa"].into_iter().chain(second);
    (TWO_STEPS, means.map(str::to_owned).collect())
}

/// Who somebody is to a service, if they have used it or another of its sector.
pub async fn subject_of(
    app: &App,
    account: &accounts::Model,
    service: &Service,
) -> Result<Option<String>, Refusal> {
    find(app.store.reader(), &account.id, service).await
}

async fn find(
    connection: &impl ConnectionTrait,
    account: &str,
    service: &Service,
) -> Result<Option<String>, Refusal> {
    let row = service_subjects::Entity::find()
        .filter(service_subjects::Column::AccountId.eq(account))
        .filter(service_subjects::Column::Sector.eq(service.config.sector()))
        .one(connection)
        .await?;
    Ok(row.map(|it| it.subject))
}

/// The same; made by chance the first time, so that nothing of it can be computed.
async fn subject(
    tx: &DatabaseTransaction,
    account: &str,
    service: &Service,
) -> Result<String, Refusal> {
    if let Some(known) = find(tx, account, service).await? {
        return Ok(known);
    }
    let subject = chance::id();
    service_subjects::ActiveModel {
        id: Set(chance::id()),
        account_id: Set(account.to_owned()),
        sector: Set(service.config.sector().to_owned()),
        subject: Set(subject.clone()),
    }
    .insert(tx)
    .await?;
    Ok(subject)
}

/// What a service calls a sign-in. No other service calls it that.
async fn sid(
    tx: &DatabaseTransaction,
    sign_in: &str,
    service: &Service,
    subject: &str,
) -> Result<String, Refusal> {
    let row = service_sessions::ActiveModel {
        id: Set(chance::id()),
        sign_in_id: Set(sign_in.to_owned()),
        service: Set(service.config.id.clone()),
        subject: Set(subject.to_owned()),
        ended_at: Set(None),
        next_try_at: Set(0),
        tries: Set(0),
    };
    let same = [
        service_sessions::Column::SignInId,
        service_sessions::Column::Service,
    ];
    let kept = OnConflict::columns(same).do_nothing().to_owned();
    service_sessions::Entity::insert(row)
        .on_conflict(kept)
        .exec_without_returning(tx)
        .await?;
    let row = service_sessions::Entity::find()
        .filter(service_sessions::Column::SignInId.eq(sign_in))
        .filter(service_sessions::Column::Service.eq(&service.config.id))
        .one(tx)
        .await?;
    Ok(row.ok_or(Problem::Stale)?.id)
}
