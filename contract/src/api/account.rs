//! My account: where it is signed in, what was sent to its owner, and leaving.

use serde::{Deserialize, Serialize};

use crate::{
    api::{Nothing, endpoint, service::ServiceUse, session::SessionView, settings::ItemRequest},
    journey::accidents::SetUp,
    site::Bilingual,
    wire::{Value, Write, read_object, write_object},
};

endpoint! {
    /// What the account's own pages show.
    GetAccount, Get "/api/account", Nothing => OwnAccount
}
endpoint! {
    /// Signs other devices out, or this one too.
    EndSignIns, Post "/api/account/sign-ins/end", EndSignInsRequest => SessionView
}
endpoint! {
    /// Says that a sign-in was somebody else's. Everybody is signed out, what was added to sign in with
    /// since then is removed where it can be, and the next sign-in begins with another password.
    DisavowSignIn, Post "/api/account/sign-ins/disavow", ItemRequest => SessionView
}
endpoint! {
    /// Everything that is held about the person, but for secrets.
    Download, Post "/api/account/download", Nothing => DownloadView
}
endpoint! {
    /// Deletes the account at once, for good.
    DeleteAccount, Post "/api/account/delete", Nothing => SessionView
}

/// What the account's own pages show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnAccount {
    /// The username; for somebody who signs in with a partner, the number of the account.
    pub username: String,
    /// The sign-in partner, for somebody who signs in with one.
    pub partner: Option<Bilingual>,
    /// When it was made, in seconds since 1970.
    pub created_at: i64,
    /// The address, most of it hidden; nothing when there is none.
    pub email: Option<String>,
    /// What there is to get back in with.
    pub set_up: SetUp,
    /// The services that were used, the latest first.
    pub services: Vec<ServiceUse>,
    /// The latest sign-ins, and all those that have not ended; the newest first.
    pub sign_ins: Vec<SignInView>,
    /// The latest messages, the newest first.
    pub messages: Vec<MessageView>,
    /// For how long changes are accepted without another sign-in, in seconds; 0 when they are not.
    pub fresh_for: u32,
}

read_object!(OwnAccount {
    username,
    partner,
    created_at,
    email,
    set_up,
    services,
    sign_ins,
    messages,
    fresh_for
});

/// A sign-in with every step that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInView {
    pub id: String,
    /// When it was, in seconds since 1970.
    pub at: i64,
    /// The browser's name, such as `Firefox`; empty when it does not say.
    pub browser: String,
    /// What it runs on, such as `Windows`; empty when it does not say.
    pub system: String,
    /// The beginning of its address on the internet, as [`is_here`](Self::is_here) compares it.
    pub network: String,
    /// The country of that address (ISO 3166-1, two letters); empty where nobody tells it.
    pub country: String,
    /// Whether it came from the network that this request comes from.
    pub is_here: bool,
    /// Whether the browser had been signed in from before.
    pub is_known: bool,
    /// Whether it is the one that asks.
    pub is_this: bool,
    /// When something was last done in it, in seconds since 1970; nothing when it has ended.
    pub seen_at: Option<i64>,
}

read_object!(SignInView {
    id,
    at,
    browser,
    system,
    network,
    country,
    is_here,
    is_known,
    is_this,
    seen_at
});

/// A message that was sent to the person. What it said is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageView {
    /// When it was written, in seconds since 1970.
    pub at: i64,
    /// Why it was, as the words `account-message-purpose` name it.
    pub purpose: String,
    /// Where it went, most of it hidden.
    pub to: String,
    /// Whether it was handed over, given up, or is still waiting.
    pub delivered: Option<bool>,
}

read_object!(MessageView {
    at,
    purpose,
    to,
    delivered
});

/// Which sign-ins to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    One,
    Others,
    All,
}

impl Write for Which {
    fn write(&self) -> Value {
        let name = match self {
            Self::One => "one",
            Self::Others => "others",
            Self::All => "all",
        };
        Value::Text(name.to_owned())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndSignInsRequest {
    pub which: Which,
    /// The one; empty for several.
    pub id: String,
}

write_object!(EndSignInsRequest { which, id });

/// A file to keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DownloadView {
    /// JSON, for people to read as well.
    pub text: String,
}

read_object!(DownloadView { text });
