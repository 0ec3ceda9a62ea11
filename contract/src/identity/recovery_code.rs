//! A recovery code, from the list of ten or the saved one.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    form::FieldError,
    identity::base32::{DIGITS, encode, grouped, tidy},
    wire::{Read, Value, write_text},
};

/// 80 bits in 16 characters of Crockford's base 32, shown in groups of four.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RecoveryCode(String);

write_text!(RecoveryCode);

impl Read for RecoveryCode {
    fn read(value: &Value) -> Option<Self> {
        Self::parse(&String::read(value)?).ok()
    }
}

const LENGTH: usize = 16;

impl RecoveryCode {
    /// The code of 10 random bytes.
    pub fn from_bytes(bytes: [u8; 10]) -> Self {
        Self(encode(&bytes))
    }

    /// Reads what was typed; dashes, spaces, case and look-alikes are forgiven.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let tidy = tidy(text);
        if tidy.is_empty() {
            Err(FieldError::Missing)
        } else if tidy.len() == LENGTH && tidy.bytes().all(|it| DIGITS.contains(&it)) {
            Ok(Self(tidy))
        } else {
            Err(FieldError::Malformed)
        }
    }

    /// The 16 characters that are hashed.
    pub fn canonical(&self) -> &str {
        &self.0
    }
}

/// As a person reads it.
impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(&self.0, 4))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

impl TryFrom<String> for RecoveryCode {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not a recovery code")
    }
}

impl From<RecoveryCode> for String {
    fn from(code: RecoveryCode) -> Self {
        code.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tf_7_a_code_has_sixteen_characters_in_groups_of_four() {
        let code = RecoveryCode::from_bytes([0xff; 10]);
        assert_eq!(code.to_string(), "ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        assert_eq!(RecoveryCode::parse("zzzz zzzz zzzzzzzz"), Ok(code));
        assert_eq!(RecoveryCode::parse("zzzz"), Err(FieldError::Malformed));
    }
}
