//! Setting up two-step verification.

use serde::{Deserialize, Serialize};

use crate::{
    api::{
        Nothing,
        code::{CodeSent, GiveCodeRequest},
        endpoint, fields,
        session::SessionView,
    },
    form::Errors,
    identity::{phone, recovery_code::RecoveryCode, secret::Secret},
    journey::two_step::Device,
    locale::Locale,
    wire::{read_object, write_object},
};

endpoint! {
    /// Chooses the device that will have the authenticator app.
    ChooseDevice, Post "/api/two-step/device", ChooseDeviceRequest => SessionView
}
endpoint! {
    /// Accepts the terms of two-step verification.
    AcceptTwoStepTerms, Post "/api/two-step/terms", AcceptTwoStepTermsRequest => SessionView
}
endpoint! {
    /// Gives the secret key to scan. The same key comes back until it is confirmed or too old.
    IssueSecret, Post "/api/two-step/secret", Nothing => AppSecret
}
endpoint! {
    /// Confirms the app with its first security code.
    ConfirmApp, Post "/api/two-step/confirm", GiveCodeRequest => SessionView
}
endpoint! {
    /// Gives a phone, to which a security code is sent.
    GivePhone, Post "/api/two-step/phone", GivePhoneRequest => SessionView
}
endpoint! {
    /// When the code on its way to the phone runs out, and when another may be asked for.
    GetPhoneCode, Get "/api/two-step/phone-code/status", Nothing => CodeSent
}
endpoint! {
    /// Sends another security code to the phone.
    ResendPhoneCode, Post "/api/two-step/phone-code/resend", Nothing => CodeSent
}
endpoint! {
    /// Confirms the phone with the code it was sent.
    ConfirmPhone, Post "/api/two-step/phone-code", GiveCodeRequest => SessionView
}
endpoint! {
    /// Goes on without a second phone.
    SkipBackupPhone, Post "/api/two-step/backup-phone/skip", Nothing => SessionView
}
endpoint! {
    /// Goes on without two-step verification, where that is allowed.
    SkipTwoStep, Post "/api/two-step/skip", Nothing => SessionView
}
endpoint! {
    /// Makes ten recovery codes, shown once; asking again makes ten others.
    IssueRecoveryCodes, Post "/api/two-step/recovery-codes", Nothing => RecoveryCodes
}
endpoint! {
    /// Says that the recovery codes are kept. The person is signed in when this is answered.
    KeepRecoveryCodes, Post "/api/two-step/recovery-codes/kept", Nothing => SessionView
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChooseDeviceRequest {
    pub device: Device,
}

write_object!(ChooseDeviceRequest { device });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptTwoStepTermsRequest {
    pub version: String,
    pub locale: Locale,
}

write_object!(AcceptTwoStepTermsRequest { version, locale });

/// A secret key for an authenticator app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppSecret {
    /// The key in base 32 (RFC 4648, no padding).
    pub secret: Secret,
    /// The `otpauth` address that the QR code holds.
    pub uri: Secret,
    /// The QR code.
    pub picture: Picture,
}

read_object!(AppSecret {
    secret,
    uri,
    picture
});

/// A picture of one colour, made of squares (SVG 2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// How many squares it is wide and high, the white margin included.
    pub side: u16,
    /// The `d` of a path around the dark squares.
    pub outline: Secret,
}

read_object!(Picture { side, outline });

/// A phone to send security codes to. Giving it says that the risks of text messages were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivePhoneRequest {
    /// As the person wrote it; the server makes E.164 of it.
    pub number: String,
    /// The version of the terms whose risks were on the page.
    pub version: String,
    pub locale: Locale,
}

write_object!(GivePhoneRequest {
    number,
    version,
    locale
});

fields! {
    /// The question of the pages that ask for a phone.
    PhoneField { Number = "phone" } secret {}
}

impl GivePhoneRequest {
    pub fn check(
        answer: impl Fn(PhoneField) -> String,
        version: String,
        locale: Locale,
    ) -> Result<Self, Errors<PhoneField>> {
        let number = phone::typed(&answer(PhoneField::Number))
            .map_err(|it| vec![(PhoneField::Number, it)])?;
        Ok(Self {
            number,
            version,
            locale,
        })
    }
}

/// Ten recovery codes, shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryCodes {
    pub codes: Vec<RecoveryCode>,
}

read_object!(RecoveryCodes { codes });
