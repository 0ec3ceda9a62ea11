//! The rows of messages to deliver, in the transaction of their cause.

use contract::{identity::email::Email, locale::Locale};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait};

use super::mail::Message;
use crate::{
    app::App,
    chance,
    refusal::Refusal,
    store::entity::{accounts, outbox},
};

/// How long a notice is worth delivering, in seconds.
const NOTICE_LIFE: i64 = 24 * 3600;

/// Adds a message. Past `life` seconds it is dropped, not delivered.
pub async fn put(
    connection: &impl ConnectionTrait,
    app: &App,
    recipient: &str,
    locale: Locale,
    message: Message,
    life: i64,
) -> Result<(), Refusal> {
    let (id, now) = (chance::id(), app.clock.now());
    outbox::ActiveModel {
        purpose: Set(message.purpose.to_owned()),
        recipient: Set(app.keys.seal(&id, recipient)),
        subject: Set(app.keys.seal(&id, &message.subject)),
        body: Set(app.keys.seal(&id, &message.body)),
        locale: Set(locale.tag().to_owned()),
        created_at: Set(now),
        expires_at: Set(now + life),
        next_try_at: Set(now),
        leased_until: Set(0),
        tries: Set(0),
        delivered_at: Set(None),
        dead_at: Set(None),
        id: Set(id),
    }
    .insert(connection)
    .await?;
    Ok(())
}

/// The confirmed address of an account, when it has one.
pub fn address_of(app: &App, account: &accounts::Model) -> Result<Option<Email>, Refusal> {
    let Some(sealed) = &account.email else {
        return Ok(None);
    };
    let open = app
        .keys
        .open(&account.id, sealed)
        .map_err(|_| contract::problem::Problem::Fault)?;
    Ok(Email::parse(&open).ok())
}

/// Adds a notice to somebody who has an account; to nobody when there is no confirmed address.
pub async fn put_to_account(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &accounts::Model,
    message: Message,
) -> Result<(), Refusal> {
    let Some(email) = address_of(app, account)? else {
        return Ok(());
    };
    let locale = Locale::from_tag(&account.locale).unwrap_or_default();
    put(
        connection,
        app,
        email.as_str(),
        locale,
        message,
        NOTICE_LIFE,
    )
    .await
}
