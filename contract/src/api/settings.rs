//! Sign-in settings. What changes something asks for a fresh sign-in
//! ([`StepUpRequired`](crate::problem::Problem::StepUpRequired) otherwise).

use serde::{Deserialize, Serialize};

use crate::{
    api::{
        Nothing,
        code::{CodeSent, GiveCodeRequest},
        endpoint, fields,
        register::{ChoosePasswordRequest, GiveEmailRequest, GiveRecoveryRequest, PasswordField},
        session::SessionView,
        two_step::{AppSecret, PhoneField, RecoveryCodes},
    },
    form::{Errors, FieldError},
    identity::{code::SixDigits, email::Email, has_forbidden_character, phone, secret::Secret},
    locale::Locale,
    policy::Policy,
    wire::{Value, Write, read_object, write_object},
};

endpoint! {
    /// Everything that the settings show.
    GetSettings, Get "/api/settings", Nothing => SettingsView
}
endpoint! {
    /// The first step of showing again who one is: the password. The second step follows.
    StepUp, Post "/api/step-up", StepUpRequest => SessionView
}
endpoint! {
    /// Goes back to where one was, without it.
    CancelStepUp, Post "/api/step-up/cancel", Nothing => SessionView
}
endpoint! {
    /// Gives a number to add, or to put in the place of another; a security code is sent to it.
    AddPhone, Post "/api/settings/phone", AddPhoneRequest => SettingsView
}
endpoint! {
    /// When the code on its way to the new number runs out, and when another may be asked for.
    GetNewPhoneCode, Get "/api/settings/phone-code/status", Nothing => CodeSent
}
endpoint! {
    /// Sends another security code to the new number.
    ResendNewPhoneCode, Post "/api/settings/phone-code/resend", Nothing => CodeSent
}
endpoint! {
    /// Confirms the new number. The one that it replaces, if any, is gone.
    ConfirmNewPhone, Post "/api/settings/phone-code", GiveCodeRequest => SettingsView
}
endpoint! {
    /// Makes a phone the one that codes go to first.
    MakeDefaultPhone, Post "/api/settings/phone/default", ItemRequest => SettingsView
}
endpoint! {
    /// Deletes a phone, whose whole number is typed again.
    DeletePhone, Post "/api/settings/phone/delete", DeletePhoneRequest => SettingsView
}
endpoint! {
    /// Gives the secret key of an app to add. The same key comes back until it is confirmed or too old.
    IssueNewSecret, Post "/api/settings/app/secret", Nothing => AppSecret
}
endpoint! {
    /// Confirms an app to add with its first security code.
    ConfirmNewApp, Post "/api/settings/app", ConfirmNewAppRequest => SettingsView
}
endpoint! {
    /// Gives an app another name.
    RenameApp, Post "/api/settings/app/name", RenameAppRequest => SettingsView
}
endpoint! {
    /// Removes an app.
    RemoveApp, Post "/api/settings/app/remove", ItemRequest => SettingsView
}
endpoint! {
    /// Makes ten recovery codes in the place of those there are, which are void from then on.
    RenewRecoveryCodes, Post "/api/settings/recovery-codes", Nothing => RecoveryCodes
}
endpoint! {
    /// Switches two-step verification off, where that is allowed: phones, apps and codes are removed.
    SwitchTwoStepOff, Post "/api/settings/two-step/off", Nothing => SettingsView
}
endpoint! {
    /// Changes the password; every other device is signed out.
    ChangePassword, Post "/api/settings/password", ChangePasswordRequest => SettingsView
}
endpoint! {
    /// Changes the recovery questions and their answers.
    ChangeRecovery, Post "/api/settings/recovery", GiveRecoveryRequest => SettingsView
}
endpoint! {
    /// Gives another email address, to which a confirmation code is sent. The one before it stays
    /// until that code comes back.
    ChangeEmail, Post "/api/settings/email", ChangeEmailRequest => SettingsView
}
endpoint! {
    /// When the confirmation code on its way runs out, and when another may be asked for.
    GetNewEmailCode, Get "/api/settings/email-code/status", Nothing => CodeSent
}
endpoint! {
    /// Sends another confirmation code to the new address.
    ResendNewEmailCode, Post "/api/settings/email-code/resend", Nothing => CodeSent
}
endpoint! {
    /// Confirms the new address.
    ConfirmNewEmail, Post "/api/settings/email-code", GiveCodeRequest => SettingsView
}
endpoint! {
    /// Stops telling changes to the second address.
    RemoveNoticeEmail, Post "/api/settings/email/remove", Nothing => SettingsView
}
endpoint! {
    /// Chooses the language of messages.
    ChooseMessageLanguage, Post "/api/settings/language", MessageLanguageRequest => SettingsView
}
endpoint! {
    /// Says that a change was not one's own, with the token of the message that told it. Everybody is
    /// signed out, and the next sign-in begins with another password.
    Disavow, Post "/api/disavow", DisavowRequest => Disavowed
}

/// Everything that the settings show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsView {
    pub username: String,
    /// The default one first, then in the order in which they were added.
    pub phones: Vec<PhoneView>,
    pub apps: Vec<AppView>,
    pub recovery_codes_left: u16,
    /// The address, most of it hidden; nothing when there is none.
    pub email: Option<String>,
    /// A second address that changes are told to.
    pub notice_email: Option<String>,
    /// The language of messages.
    pub locale: Locale,
    /// Whether signing in takes two steps.
    pub two_step: bool,
    /// The number that a code is on its way to, most of it hidden.
    pub phone_waiting: Option<String>,
    /// The address that a code is on its way to, most of it hidden.
    pub email_waiting: Option<String>,
    /// For how long changes are accepted without another sign-in, in seconds; 0 when they are not.
    pub fresh_for: u32,
}

read_object!(SettingsView {
    username,
    phones,
    apps,
    recovery_codes_left,
    email,
    notice_email,
    locale,
    two_step,
    phone_waiting,
    email_waiting,
    fresh_for
});

/// A phone of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneView {
    pub id: String,
    /// The number, most of it hidden.
    pub number: String,
    pub is_default: bool,
}

read_object!(PhoneView {
    id,
    number,
    is_default
});

/// An authenticator app of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppView {
    pub id: String,
    /// What its owner calls it; may be empty.
    pub name: String,
    /// When it was added, in seconds since 1970.
    pub added_at: i64,
}

read_object!(AppView { id, name, added_at });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepUpRequest {
    pub password: Secret,
}

write_object!(StepUpRequest { password });

fields! {
    /// The question of the page that asks again who one is.
    StepUpField {} secret { Password = "password" }
}

impl StepUpRequest {
    pub fn check(answer: impl Fn(StepUpField) -> String) -> Result<Self, Errors<StepUpField>> {
        let password = answer(StepUpField::Password);
        if password.is_empty() {
            return Err(vec![(StepUpField::Password, FieldError::Missing)]);
        }
        Ok(Self {
            password: Secret::new(password),
        })
    }
}

/// One of the person's phones or apps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemRequest {
    pub id: String,
}

write_object!(ItemRequest { id });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddPhoneRequest {
    /// As the person wrote it.
    pub number: String,
    /// The phone whose place it takes; none when empty.
    pub replaces: String,
    /// The version of the terms whose risks were on the page.
    pub version: String,
    pub locale: Locale,
}

write_object!(AddPhoneRequest {
    number,
    replaces,
    version,
    locale
});

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeletePhoneRequest {
    pub id: String,
    /// The whole number, typed again.
    pub number: String,
}

write_object!(DeletePhoneRequest { id, number });

impl DeletePhoneRequest {
    pub fn check(
        id: String,
        answer: impl Fn(PhoneField) -> String,
    ) -> Result<Self, Errors<PhoneField>> {
        let number = phone::typed(&answer(PhoneField::Number))
            .map_err(|it| vec![(PhoneField::Number, it)])?;
        Ok(Self { id, number })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmNewAppRequest {
    pub name: String,
    pub code: SixDigits,
}

write_object!(ConfirmNewAppRequest { name, code });

fields! {
    /// The questions of the page that adds an app.
    AppField { Name = "name" } secret { Code = "code" }
}

/// The longest name of an app, in characters.
pub const LONGEST_NAME: u16 = 40;

impl ConfirmNewAppRequest {
    pub fn check(answer: impl Fn(AppField) -> String) -> Result<Self, Errors<AppField>> {
        let name = app_name(&answer(AppField::Name));
        let code = SixDigits::parse(&answer(AppField::Code));
        match (name, code) {
            (Ok(name), Ok(code)) => Ok(Self { name, code }),
            (name, code) => Err([
                name.err().map(|it| (AppField::Name, it)),
                code.err().map(|it| (AppField::Code, it)),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameAppRequest {
    pub id: String,
    pub name: String,
}

write_object!(RenameAppRequest { id, name });

fields! {
    /// The question of the page of one app.
    NameField { Name = "name" } secret {}
}

impl RenameAppRequest {
    pub fn check(
        id: String,
        answer: impl Fn(NameField) -> String,
    ) -> Result<Self, Errors<NameField>> {
        let name = app_name(&answer(NameField::Name)).map_err(|it| vec![(NameField::Name, it)])?;
        Ok(Self { id, name })
    }
}

/// The name of an app, without spaces around.
pub fn app_name(text: &str) -> Result<String, FieldError> {
    let text = text.trim();
    if has_forbidden_character(text) {
        Err(FieldError::ForbiddenCharacter)
    } else if text.is_empty() {
        Err(FieldError::Missing)
    } else if text.chars().count() > LONGEST_NAME.into() {
        Err(FieldError::TooLong { max: LONGEST_NAME })
    } else {
        Ok(text.to_owned())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangePasswordRequest {
    pub current: Secret,
    pub password: Secret,
}

write_object!(ChangePasswordRequest { current, password });

impl ChangePasswordRequest {
    pub fn check(
        policy: &Policy,
        username: &str,
        answer: impl Fn(PasswordField) -> String,
    ) -> Result<Self, Errors<PasswordField>> {
        let current = answer(PasswordField::Current);
        let mut errors = Vec::new();
        if current.is_empty() {
            errors.push((PasswordField::Current, FieldError::Missing));
        }
        match ChoosePasswordRequest::check(policy, username, answer) {
            Ok(ChoosePasswordRequest { password }) if errors.is_empty() => Ok(Self {
                current: Secret::new(current),
                password,
            }),
            Ok(_) => Err(errors),
            Err(others) => {
                errors.extend(others);
                Err(errors)
            }
        }
    }
}

/// Which of the addresses of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmailUse {
    /// The one that helps somebody back in.
    Account,
    /// A second one, which changes are told to.
    Notices,
}

impl Write for EmailUse {
    fn write(&self) -> Value {
        let name = match self {
            Self::Account => "account",
            Self::Notices => "notices",
        };
        name.to_owned().write()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeEmailRequest {
    pub email: Email,
    #[serde(rename = "use")]
    pub purpose: EmailUse,
}

impl Write for ChangeEmailRequest {
    fn write(&self) -> Value {
        Value::Object(vec![
            ("email".to_owned(), self.email.write()),
            ("use".to_owned(), self.purpose.write()),
        ])
    }
}

impl ChangeEmailRequest {
    pub fn new(given: GiveEmailRequest, purpose: EmailUse) -> Self {
        Self {
            email: given.email,
            purpose,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageLanguageRequest {
    pub locale: Locale,
}

write_object!(MessageLanguageRequest { locale });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisavowRequest {
    /// What follows `#token=` in the link.
    pub token: Secret,
}

write_object!(DisavowRequest { token });

/// What became of a change that was not one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disavowed {
    /// Whether the change itself was taken back.
    pub undone: bool,
}

read_object!(Disavowed { undone });
