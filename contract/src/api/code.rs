//! A code on its way, by email or by text message.

use serde::{Deserialize, Serialize};

use crate::{
    api::fields,
    form::Errors,
    identity::code::SixDigits,
    wire::{read_object, write_object},
};

/// The times of a code that was sent, in seconds from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeSent {
    /// When it runs out; 0 when it has.
    pub expires_in: u32,
    /// When another may be asked for; 0 for now.
    pub resend_in: u32,
}

read_object!(CodeSent {
    expires_in,
    resend_in
});

/// Six digits that were sent to somebody, or that an app shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GiveCodeRequest {
    pub code: SixDigits,
}

write_object!(GiveCodeRequest { code });

fields! {
    /// The question of every page that asks for six digits.
    CodeField {} secret { Code = "code" }
}

impl GiveCodeRequest {
    pub fn check(answer: impl Fn(CodeField) -> String) -> Result<Self, Errors<CodeField>> {
        let code = SixDigits::parse(&answer(CodeField::Code))
            .map_err(|error| vec![(CodeField::Code, error)])?;
        Ok(Self { code })
    }
}
