//! Who is here, and for how long.

use serde::{Deserialize, Serialize};

use crate::{
    api::{Nothing, endpoint},
    journey::{registration, two_step},
    locale::Locale,
    site::Bilingual,
};

endpoint! {
    /// Tells who is here. Reading it does not lengthen the session.
    GetSession, Get "/api/session", Nothing => SessionView
}
endpoint! {
    /// Lengthens a session that is about to end.
    ExtendSession, Post "/api/session/extend", Nothing => SessionView
}
endpoint! {
    /// Ends the session here and on the server.
    SignOut, Post "/api/session/sign-out", Nothing => SessionView
}
endpoint! {
    /// Says whether this computer is shared: then nothing is remembered on it.
    SetSharedComputer, Post "/api/session/shared-computer", SharedComputerRequest => SessionView
}
endpoint! {
    /// Says which language the person reads, for the messages to come.
    SetLanguage, Post "/api/session/language", LanguageRequest => SessionView
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedComputerRequest {
    pub shared: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageRequest {
    pub locale: Locale,
}

/// Everything the app may know of its session. Each step answers with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    pub standing: Standing,
    pub shared_computer: bool,
    /// The invitation that will be attached, when one was redeemed.
    pub invitation: Option<InvitationView>,
    /// When the session ends, unless something is done; nothing for a visitor.
    pub ends: Option<Ends>,
}

/// How far somebody has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nobody in particular.
    #[default]
    Visitor,
    /// In the wizard.
    Registering { facts: registration::Facts },
    /// Username and password are right; two-step verification is still to be set up.
    SettingUp {
        username: String,
        facts: two_step::Facts,
    },
    /// Username and password are right; a second step is asked for.
    HalfSignedIn { ways: Vec<Way> },
    /// Signed in with two steps.
    SignedIn { account: AccountView },
}

/// A second step that the account has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A security code from the authenticator app.
    App,
    /// One of the recovery codes.
    RecoveryCode,
}

/// What the signed-in page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountView {
    pub username: String,
    /// The sign-in before this one, in seconds since 1970.
    pub last_sign_in: Option<i64>,
    /// Recovery codes that were not used yet.
    pub recovery_codes_left: u16,
    pub organizations: Vec<MembershipView>,
    /// Whether this device stays signed in.
    pub stays: bool,
}

/// An organization that the person belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembershipView {
    pub name: Bilingual,
    pub rights: Vec<Right>,
}

/// What somebody may do in an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Right {
    #[serde(rename = "view")]
    View,
    #[serde(rename = "users.manage")]
    ManageUsers,
    #[serde(rename = "requests.handle")]
    HandleRequests,
    #[serde(rename = "establishments.manage")]
    ManageEstablishments,
}

/// Who invites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationView {
    pub organization: Bilingual,
}

/// When a session ends, in seconds from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ends {
    pub in_seconds: u32,
    /// Whether the person can put it off.
    pub extendable: bool,
}
