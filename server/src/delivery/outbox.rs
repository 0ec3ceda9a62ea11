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
pub const NOTICE_LIFE: i64 = 24 * 3600;

/// Where a message goes.
#[derive(Clone, Copy, Debug)]
pub enum To<'a> {
    /// An email address.
    Email(&'a str),
    /// A phone number in the form of E.164, by text message.
    Phone(&'a str),
}

/// How a message travels, as the table has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Email,
    Text,
}

impl Channel {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Text => "text",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Email, Self::Text]
            .into_iter()
            .find(|it| it.name() == name)
    }
}

/// Adds a message. Past `life` seconds it is dropped, not delivered. `account` is whose it is, for its
/// owner to see later that it was sent; nothing where the address may be a stranger's.
pub async fn put(
    connection: &impl ConnectionTrait,
    app: &App,
    account: Option<&str>,
    to: To<'_>,
    locale: Locale,
    message: Message,
    life: i64,
) -> Result<(), Refusal> {
    let (id, now) = (chance::id(), app.clock.now());
    let (channel, recipient) = match to {
        To::Email(address) => (Channel::Email, address),
        To::Phone(number) => (Channel::Text, number),
    };
    outbox::ActiveModel {
        purpose: Set(message.purpose.to_owned()),
        channel: Set(channel.name().to_owned()),
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
        receipt: Set(None),
        account_id: Set(account.map(str::to_owned)),
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

/// Every confirmed address that changes are told to.
pub fn addresses_of(app: &App, account: &accounts::Model) -> Result<Vec<Email>, Refusal> {
    let mut addresses: Vec<Email> = address_of(app, account)?.into_iter().collect();
    if let Some(sealed) = &account.notice_email {
        let open = app
            .keys
            .open(&account.id, sealed)
            .map_err(|_| contract::problem::Problem::Fault)?;
        addresses.extend(Email::parse(&open));
    }
    Ok(addresses)
}

/// Adds a notice to somebody who has an account; to nobody when there is no confirmed address.
pub async fn put_to_account(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &accounts::Model,
    message: Message,
) -> Result<(), Refusal> {
    let locale = Locale::from_tag(&account.locale).unwrap_or_default();
    for address in addresses_of(app, account)? {
        let to = To::Email(address.as_str());
        let (id, message) = (Some(account.id.as_str()), message.clone());
        put(connection, app, id, to, locale, message, NOTICE_LIFE).await?;
    }
    Ok(())
}
