//! Services: what people sign in for. A service sends somebody here, and gets them back signed in
//! (OpenID Connect Core 1.0, with us as the provider).

use serde::{Deserialize, Serialize};

use crate::{
    api::{
        account::OwnAccount, endpoint, partner::Away, session::SessionView, settings::ItemRequest,
    },
    routes::Page,
    site::Bilingual,
    wire::{read_names, read_object, write_object},
};

endpoint! {
    /// What a service asks that has sent somebody here, and what is missing before they can go back.
    GetServiceRequest, Post "/api/service/request", ServiceRequest => ServiceRequestView
}
endpoint! {
    /// Goes back to the service signed in; or with why not, where the service wanted nobody to be asked
    /// anything.
    ContinueToService, Post "/api/service/continue", ContinueRequest => Away
}
endpoint! {
    /// Goes back to the service without signing in.
    LeaveForService, Post "/api/service/leave", ServiceRequest => Away
}
endpoint! {
    /// Signs out, for a service that has sent somebody here to do so. Without an address the way ends here.
    SignOutForService, Post "/api/service/sign-out", ServiceRequest => Away
}
endpoint! {
    /// Signs out, for somebody who goes on to the service as somebody else.
    SwitchAccount, Post "/api/service/switch", ServiceRequest => SessionView
}
endpoint! {
    /// Takes back what a service may know, and signs out of it.
    Disconnect, Post "/api/account/services/disconnect", ItemRequest => OwnAccount
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceRequest {
    /// Which request, as the address of the page says after `#`.
    pub request: String,
}

write_object!(ServiceRequest { request });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContinueRequest {
    pub request: String,
    /// Whether the person agreed, on the page of the request, to what the service asks to know.
    pub agreed: bool,
}

write_object!(ContinueRequest { request, agreed });

/// A request of a service, for the person to see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceRequestView {
    pub id: String,
    pub service: Bilingual,
    pub step: ServiceStep,
    /// What the service asks to know beyond who is here.
    pub asks: Vec<Scope>,
    /// Whether the service wants the answer without anybody being asked anything.
    pub silent: bool,
    /// What the service sent the person to do, where the step is that.
    pub task: Option<Task>,
}

read_object!(ServiceRequestView {
    id,
    service,
    step,
    asks,
    silent,
    task
});

/// What comes next on the way back to a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceStep {
    /// Nobody is signed in yet.
    SignIn,
    /// The service wants the person to show again who they are.
    Confirm,
    /// The service wants two-step verification, which is switched off.
    TwoStep,
    /// The service is for members of organizations that the person does not belong to.
    NotAllowed,
    /// The service sent the person to do something in their settings first. Said once: whoever comes
    /// back has done it, or has decided not to.
    Task,
    /// The person is asked whether the service may know what it asks, or who they want to be.
    Ask,
    /// Nothing is missing.
    Ready,
    /// The service wants the person signed out; they are asked.
    SignOut,
    /// The same; nobody has to be asked.
    SignOutNow,
}

read_names!(ServiceStep { SignIn = "sign_in", Confirm = "confirm", TwoStep = "two_step", NotAllowed = "not_allowed", Task = "task", Ask = "ask", Ready = "ready", SignOut = "sign_out", SignOutNow = "sign_out_now" });

/// What a service may send somebody to do before they come back: the parameter `guichet_task` of its
/// question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// To look after their settings in general.
    Settings,
    Password,
    /// The address for messages and recovery.
    Email,
    /// To add a phone that gets codes.
    Phone,
    /// To add an authenticator app.
    App,
    RecoveryCodes,
    /// The recovery questions.
    Recovery,
}

read_names!(Task { Settings = "settings", Password = "password", Email = "email", Phone = "phone", App = "app", RecoveryCodes = "recovery_codes", Recovery = "recovery" });

impl Task {
    /// Where it is done.
    pub const fn page(self) -> Page {
        match self {
            Self::Settings => Page::Settings,
            Self::Password => Page::SettingsPassword,
            Self::Email => Page::SettingsEmail,
            Self::Phone => Page::SettingsPhone,
            Self::App => Page::SettingsApp,
            Self::RecoveryCodes => Page::SettingsRecoveryCodes,
            Self::Recovery => Page::SettingsRecovery,
        }
    }
}

/// What a service may know (OpenID Connect Core 1.0, section 5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The confirmed address.
    Email,
}

read_names!(Scope { Email = "email" });

/// The service that somebody signs in for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceView {
    /// The request to go on with.
    pub request: String,
    pub name: Bilingual,
}

read_object!(ServiceView { request, name });

/// A service that somebody has used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceUse {
    pub id: String,
    pub name: Bilingual,
    /// Where it begins; empty when that is not known.
    pub address: Bilingual,
    /// When it was last signed in to, in seconds since 1970.
    pub last_at: i64,
    /// What it may know.
    pub knows: Vec<Scope>,
}

read_object!(ServiceUse {
    id,
    name,
    address,
    last_at,
    knows
});
