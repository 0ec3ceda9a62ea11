//! Telling the owner of an account that something about it changed, everywhere we can, with a way to
//! say that it was somebody else.

use contract::{
    identity::{email::Email, secret::Secret},
    locale::Locale,
    problem::Problem,
    routes::Page,
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait};
use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    chance,
    delivery::{
        mail,
        outbox::{self, NOTICE_LIFE, To},
        texts::{self, Share},
    },
    hashing::Hashed,
    keys::sha256,
    phones::{self, PhonePurpose},
    refusal::Refusal,
    store::{
        entity::{accounts, apps, disavowals, phones as phone_rows, recovery_codes},
        limits::{self, Limit},
    },
};

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    TwoStepOn,
    TwoStepOff,
    PhoneAdded,
    PhoneReplaced,
    PhoneDeleted,
    DefaultPhone,
    AppAdded,
    AppRemoved,
    RecoveryCodeUsed,
    RecoveryCodesRenewed,
    Password,
    Recovery,
    Email,
    NoticeEmail,
    NoticeEmailRemoved,
    LostPhoneAsked,
    LostPhoneStopped,
    LostPhoneRemoved,
    Downloaded,
    AccountDeleted,
    Disavowed,
}

impl Change {
    pub const ALL: [Self; 21] = [
        Self::TwoStepOn,
        Self::TwoStepOff,
        Self::PhoneAdded,
        Self::PhoneReplaced,
        Self::PhoneDeleted,
        Self::DefaultPhone,
        Self::AppAdded,
        Self::AppRemoved,
        Self::RecoveryCodeUsed,
        Self::RecoveryCodesRenewed,
        Self::Password,
        Self::Recovery,
        Self::Email,
        Self::NoticeEmail,
        Self::NoticeEmailRemoved,
        Self::LostPhoneAsked,
        Self::LostPhoneStopped,
        Self::LostPhoneRemoved,
        Self::Downloaded,
        Self::AccountDeleted,
        Self::Disavowed,
    ];

    /// Its name in the messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TwoStepOn => "two-step-on",
            Self::TwoStepOff => "two-step-off",
            Self::PhoneAdded => "phone-added",
            Self::PhoneReplaced => "phone-replaced",
            Self::PhoneDeleted => "phone-deleted",
            Self::DefaultPhone => "default-phone",
            Self::AppAdded => "app-added",
            Self::AppRemoved => "app-removed",
            Self::RecoveryCodeUsed => "recovery-code-used",
            Self::RecoveryCodesRenewed => "recovery-codes-renewed",
            Self::Password => "password",
            Self::Recovery => "recovery",
            Self::Email => "email",
            Self::NoticeEmail => "notice-email",
            Self::NoticeEmailRemoved => "notice-email-removed",
            Self::LostPhoneAsked => "lost-phone-asked",
            Self::LostPhoneStopped => "lost-phone-stopped",
            Self::LostPhoneRemoved => "lost-phone-removed",
            Self::Downloaded => "downloaded",
            Self::AccountDeleted => "account-deleted",
            Self::Disavowed => "disavowed",
        }
    }
}

/// How a change is taken back, and how to see that what it made is still there.
#[derive(Debug, Serialize, Deserialize)]
pub enum Undo {
    /// Removes the phone that was added.
    Phone { id: String },
    /// Removes the app that was added.
    App { id: String },
    /// Puts the password back that was there before.
    Password { before: Hashed, after: String },
    /// Puts the address back that was there before.
    Email { before: Option<Email>, after: Email },
    /// Forgets the second address.
    NoticeEmail { after: Email },
    /// Stops the second steps from being removed.
    LostPhone,
    /// Switches two-step verification on again, with what it was on with.
    TwoStepOff(Box<SecondSteps>),
}

/// Every second step of an account, as the tables have them: what is secret in them stays sealed.
#[derive(Debug, Serialize, Deserialize)]
pub struct SecondSteps {
    pub phones: Vec<phone_rows::Model>,
    pub apps: Vec<apps::Model>,
    pub recovery_codes: Vec<recovery_codes::Model>,
    pub codes_kept_at: Option<i64>,
}

/// How many text messages tell changes to one account; past them, only emails do.
const NOTICE_TEXTS: Limit = Limit {
    most: 20,
    seconds: 24 * 3600,
};

/// How long a change can be said to be somebody else's, in seconds: ten days.
pub const LIFE: i64 = 10 * 24 * 3600;

/// Writes a message for every confirmed address and every phone of the account, as it is by now.
pub async fn tell(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &accounts::Model,
    change: Change,
    undo: Option<Undo>,
) -> Result<(), Refusal> {
    tell_also(connection, app, account, change, undo, None).await
}

/// The same; `first` hears of it before the others.
pub async fn tell_also(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &accounts::Model,
    change: Change,
    undo: Option<Undo>,
    first: Option<Email>,
) -> Result<(), Refusal> {
    let (id, locale) = (
        Some(account.id.as_str()),
        Locale::from_tag(&account.locale).unwrap_or_default(),
    );
    let mut addresses: Vec<Email> = first.into_iter().collect();
    for address in outbox::addresses_of(app, account)? {
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    if !addresses.is_empty() {
        let link = match change {
            // Whoever says that it was not them, or has no account any more, has no use for one.
            Change::Disavowed | Change::AccountDeleted => None,
            _ => Some(link(connection, app, account, change, undo, locale).await?),
        };
        for address in addresses {
            let message = mail::changed(app, locale, change, link.as_deref());
            let to = To::Email(address.as_str());
            outbox::put(connection, app, id, to, locale, message, NOTICE_LIFE).await?;
        }
    }
    for phone in phones::of(connection, &account.id).await? {
        // Texts cost money, and somebody may change things for no other reason.
        let key = app.keys.mac("limit:notice-texts", &account.id);
        let mut within = limits::take(connection, &key, NOTICE_TEXTS, app.clock.now()).await;
        if within.is_ok() {
            within = texts::spend(connection, app, Share::Most).await;
        }
        match within {
            Err(refusal) if matches!(refusal.problem, Problem::TooMany { .. }) => break,
            outcome => outcome?,
        }
        let number = phones::open(app, &phone, PhonePurpose::ChangeNotice)?;
        let message = texts::changed(app, locale, change);
        let to = To::Phone(number.as_str());
        outbox::put(connection, app, id, to, locale, message, NOTICE_LIFE).await?;
    }
    Ok(())
}

/// Tells everywhere that nobody has signed in since a day, and that the account goes on another.
pub async fn tell_inactive(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &accounts::Model,
    last: i64,
    goes_at: i64,
) -> Result<(), Refusal> {
    let (id, locale) = (
        Some(account.id.as_str()),
        Locale::from_tag(&account.locale).unwrap_or_default(),
    );
    for address in outbox::addresses_of(app, account)? {
        let message = mail::inactive(app, locale, last, goes_at);
        let to = To::Email(address.as_str());
        outbox::put(connection, app, id, to, locale, message, NOTICE_LIFE).await?;
    }
    for phone in phones::of(connection, &account.id).await? {
        let number = phones::open(app, &phone, PhonePurpose::ChangeNotice)?;
        let message = texts::inactive(app, locale, goes_at);
        let to = To::Phone(number.as_str());
        outbox::put(connection, app, id, to, locale, message, NOTICE_LIFE).await?;
    }
    Ok(())
}

/// A link that says of the change that it was somebody else's. The token is in the fragment, which
/// no server and no log ever sees; opening the link does nothing yet.
async fn link(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &accounts::Model,
    change: Change,
    undo: Option<Undo>,
    locale: Locale,
) -> Result<String, Refusal> {
    let token = BASE64URL_NOPAD.encode(&chance::bytes::<32>());
    let (hash, now) = (sha256(&token), app.clock.now());
    let undo = match undo {
        Some(undo) => {
            let json = serde_json::to_string(&undo).map_err(|_| Problem::Fault)?;
            Some(app.keys.seal(&hash, &json))
        }
        None => None,
    };
    disavowals::ActiveModel {
        token_hash: Set(hash),
        account_id: Set(account.id.clone()),
        event: Set(change.name().to_owned()),
        undo: Set(undo),
        created_at: Set(now),
        expires_at: Set(now + LIFE),
        used_at: Set(None),
        settled_at: Set(None),
    }
    .insert(connection)
    .await?;
    Ok([&app.origin, &*Page::NotMe.path(locale), "#token=", &token].concat())
}

/// How the change of a row is taken back, where it can be.
pub fn undo_of(app: &App, row: &disavowals::Model) -> Result<Option<Undo>, Refusal> {
    let Some(sealed) = &row.undo else {
        return Ok(None);
    };
    let json = app
        .keys
        .open(&row.token_hash, sealed)
        .map_err(|_| Problem::Fault)?;
    Ok(serde_json::from_str(&json).map_err(|_| Problem::Fault)?)
}

/// The row of a token.
pub fn hash_of(token: &Secret) -> String {
    sha256(token.reveal())
}
