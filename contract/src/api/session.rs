//! Who is here, and for how long.

use serde::{Deserialize, Serialize};

use crate::{
    api::{Nothing, endpoint, service::ServiceView},
    journey::{recovery, registration, two_step},
    locale::Locale,
    site::Bilingual,
    wire::{Read, Value, read_names, read_object, write_object},
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

write_object!(SharedComputerRequest { shared });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageRequest {
    pub locale: Locale,
}

write_object!(LanguageRequest { locale });

/// Everything the app may know of its session. Each step answers with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    pub standing: Standing,
    pub shared_computer: bool,
    /// The invitation that will be attached, when one was redeemed.
    pub invitation: Option<InvitationView>,
    /// When the session ends, unless something is done; nothing for a visitor.
    pub ends: Option<Ends>,
    /// The service that sent the person here last, when that is asked for and one did.
    pub service: Option<ServiceView>,
}

read_object!(SessionView {
    standing,
    shared_computer,
    invitation,
    ends,
    service
});

/// How far somebody has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nobody in particular.
    #[default]
    Visitor,
    /// In the wizard.
    Registering { facts: registration::Facts },
    /// On the way to another password, after a link or the saved recovery code.
    Recovering {
        username: String,
        facts: recovery::Facts,
    },
    /// Comes from a sign-in partner for the first time, and has no account yet.
    Joining { partner: Bilingual },
    /// Username and password are right; two-step verification is still to be set up.
    SettingUp {
        username: String,
        facts: two_step::Facts,
    },
    /// Username and password are right; a second step is asked for.
    HalfSignedIn {
        ways: Vec<Way>,
        /// Whether the person is signed in already, and shows again who they are before something
        /// sensitive.
        stepping_up: bool,
    },
    /// Both steps are right, but somebody else may know the password: another one comes first.
    ReplacingPassword {
        username: String,
        /// Whether that is so because the person said that a change was not theirs; otherwise the
        /// password was found on a list.
        disavowed: bool,
    },
    /// Signed in with two steps.
    SignedIn { account: AccountView },
}

impl Read for Standing {
    fn read(value: &Value) -> Option<Self> {
        let (name, data) = value.variant()?;
        Some(match name {
            "visitor" => Self::Visitor,
            "registering" => Self::Registering {
                facts: data.member("facts")?,
            },
            "recovering" => Self::Recovering {
                username: data.member("username")?,
                facts: data.member("facts")?,
            },
            "joining" => Self::Joining {
                partner: data.member("partner")?,
            },
            "setting_up" => Self::SettingUp {
                username: data.member("username")?,
                facts: data.member("facts")?,
            },
            "half_signed_in" => Self::HalfSignedIn {
                ways: data.member("ways")?,
                stepping_up: data.member("stepping_up")?,
            },
            "replacing_password" => Self::ReplacingPassword {
                username: data.member("username")?,
                disavowed: data.member("disavowed")?,
            },
            "signed_in" => Self::SignedIn {
                account: data.member("account")?,
            },
            _ => return None,
        })
    }
}

/// A second step that the account has.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A security code from an authenticator app.
    App,
    /// A security code by text message.
    Phone {
        id: String,
        /// The number, most of it hidden.
        number: String,
        is_default: bool,
    },
    /// One of the recovery codes.
    RecoveryCode,
}

impl Read for Way {
    fn read(value: &Value) -> Option<Self> {
        let (name, data) = value.variant()?;
        Some(match name {
            "app" => Self::App,
            "phone" => Self::Phone {
                id: data.member("id")?,
                number: data.member("number")?,
                is_default: data.member("is_default")?,
            },
            "recovery_code" => Self::RecoveryCode,
            _ => return None,
        })
    }
}

/// What the signed-in page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountView {
    /// The username; for somebody who signs in with a partner, the number of the account.
    pub username: String,
    /// The sign-in partner, for somebody who signs in with one.
    pub partner: Option<Bilingual>,
    /// The sign-in before this one, in seconds since 1970.
    pub last_sign_in: Option<i64>,
    /// Recovery codes that were not used yet.
    pub recovery_codes_left: u16,
    pub organizations: Vec<MembershipView>,
    /// Whether this device stays signed in.
    pub stays: bool,
    /// How many second steps there are beside the recovery codes.
    pub second_steps: u16,
}

read_object!(AccountView {
    username,
    partner,
    last_sign_in,
    recovery_codes_left,
    organizations,
    stays,
    second_steps
});

/// An establishment that the person belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembershipView {
    /// The id of the establishment.
    pub place: String,
    pub name: Bilingual,
    /// What the person may do there now.
    pub rights: Vec<Right>,
}

read_object!(MembershipView {
    place,
    name,
    rights
});

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

impl Right {
    pub const ALL: [Self; 4] = [
        Self::View,
        Self::ManageUsers,
        Self::HandleRequests,
        Self::ManageEstablishments,
    ];

    /// As it is kept and as it travels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::ManageUsers => "users.manage",
            Self::HandleRequests => "requests.handle",
            Self::ManageEstablishments => "establishments.manage",
        }
    }
}

read_names!(Right { View = "view", ManageUsers = "users.manage", HandleRequests = "requests.handle", ManageEstablishments = "establishments.manage" });

/// Who invites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationView {
    pub organization: Bilingual,
}

read_object!(InvitationView { organization });

/// When a session ends, in seconds from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ends {
    pub in_seconds: u32,
    /// Whether the person can put it off.
    pub extendable: bool,
}

read_object!(Ends {
    in_seconds,
    extendable
});
