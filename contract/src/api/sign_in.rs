//! Signing in again.

use serde::{Deserialize, Serialize};

use crate::{
    api::{
        code::{CodeSent, GiveCodeRequest},
        endpoint, fields,
        register::ChoosePasswordRequest,
        session::SessionView,
    },
    form::{Errors, FieldError},
    identity::{recovery_code::RecoveryCode, secret::Secret},
    locale::Locale,
    wire::{read_object, write_object},
};

endpoint! {
    /// The first step: username and password.
    GivePassword, Post "/api/sign-in/password", GivePasswordRequest => SessionView
}
endpoint! {
    /// The second step: a security code from the app.
    GiveCode, Post "/api/sign-in/code", GiveCodeRequest => SessionView
}
endpoint! {
    /// Sends a security code by text message. One that is on its way to the same phone stays, unless
    /// another is asked for.
    SendText, Post "/api/sign-in/text", SendTextRequest => TextSent
}
endpoint! {
    /// The second step: a security code that came by text message.
    GiveTextCode, Post "/api/sign-in/text-code", GiveCodeRequest => SessionView
}
endpoint! {
    /// The second step by a recovery code, which is used up.
    GiveRecoveryCode, Post "/api/sign-in/recovery-code", GiveRecoveryCodeRequest => SessionView
}

endpoint! {
    /// Another password, in place of one that is on a list of known ones.
    ReplacePassword, Post "/api/sign-in/new-password", ChoosePasswordRequest => SessionView
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivePasswordRequest {
    pub username: String,
    pub password: Secret,
    /// Whether this device is to stay signed in.
    pub stay: bool,
    pub locale: Locale,
}

write_object!(GivePasswordRequest {
    username,
    password,
    stay,
    locale
});

/// The longest username and password that are looked at, in bytes.
pub const LONGEST_CREDENTIAL: usize = 1024;

fields! {
    /// The questions of the sign-in page.
    SignInField { Username = "username" } secret { Password = "password" }
}

impl GivePasswordRequest {
    pub fn check(
        answer: impl Fn(SignInField) -> String,
        stay: bool,
        locale: Locale,
    ) -> Result<Self, Errors<SignInField>> {
        let username = answer(SignInField::Username).trim().to_owned();
        let password = answer(SignInField::Password);
        let mut errors = Vec::new();
        if username.is_empty() {
            errors.push((SignInField::Username, FieldError::Missing));
        }
        if password.is_empty() {
            errors.push((SignInField::Password, FieldError::Missing));
        }
        if errors.is_empty() {
            Ok(Self {
                username,
                password: Secret::new(password),
                stay,
                locale,
            })
        } else {
            Err(errors)
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SendTextRequest {
    /// Which of the person's phones; the one that a code is on its way to, or else the default one,
    /// when empty.
    pub phone: String,
    /// Whether a new code is wanted in the place of one on its way.
    pub again: bool,
}

write_object!(SendTextRequest { phone, again });

/// Where a code is on its way to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextSent {
    /// The number, most of it hidden.
    pub phone: String,
    pub sent: CodeSent,
}

read_object!(TextSent { phone, sent });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GiveRecoveryCodeRequest {
    pub code: RecoveryCode,
}

write_object!(GiveRecoveryCodeRequest { code });

fields! {
    /// The question of the recovery code page. The code survives a refusal, to find a slip in it.
    RecoveryCodeField { Code = "code" } secret {}
}

impl GiveRecoveryCodeRequest {
    pub fn check(
        answer: impl Fn(RecoveryCodeField) -> String,
    ) -> Result<Self, Errors<RecoveryCodeField>> {
        let code = RecoveryCode::parse(&answer(RecoveryCodeField::Code))
            .map_err(|error| vec![(RecoveryCodeField::Code, error)])?;
        Ok(Self { code })
    }
}
