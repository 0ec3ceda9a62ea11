//! Setting up two-step verification.

use serde::{Deserialize, Serialize};

use crate::{
    api::{Nothing, endpoint, fields, session::SessionView},
    form::Errors,
    identity::{code::SixDigits, recovery_code::RecoveryCode, secret::Secret},
    journey::two_step::Device,
    locale::Locale,
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

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptTwoStepTermsRequest {
    pub version: String,
    pub locale: Locale,
}

/// A secret key for an authenticator app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppSecret {
    /// The key in base 32 (RFC 4648, no padding).
    pub secret: Secret,
    /// The `otpauth` address that the QR code holds.
    pub uri: Secret,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmAppRequest {
    pub code: SixDigits,
}

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
