//! Setting up two-step verification.

use serde::{Deserialize, Serialize};

use crate::{
    api::{Nothing, endpoint, fields, session::SessionView},
    form::Errors,
    identity::{code::SixDigits, recovery_code::RecoveryCode, secret::Secret},
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
    ConfirmApp, Post "/api/two-step/confirm", ConfirmAppRequest => SessionView
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

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmAppRequest {
    pub code: SixDigits,
}

write_object!(ConfirmAppRequest { code });

fields! {
    /// The question of the scan page.
    ScanField {} secret { Code = "code" }
}

impl ConfirmAppRequest {
    pub fn check(answer: impl Fn(ScanField) -> String) -> Result<Self, Errors<ScanField>> {
        let code = SixDigits::parse(&answer(ScanField::Code))
            .map_err(|error| vec![(ScanField::Code, error)])?;
        Ok(Self { code })
    }
}

/// Ten recovery codes, shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryCodes {
    pub codes: Vec<RecoveryCode>,
}

read_object!(RecoveryCodes { codes });
