//! The code of an invitation.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    form::FieldError,
    identity::base32::{check_character, encode, grouped, tidy},
    wire::write_text,
};

/// 128 bits in 26 characters of Crockford's base 32, then a check character.
///
/// Written in groups of nine with dashes, such as `0123456789…`. Dashes, spaces, case and
/// look-alike characters are forgiven when it is read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct InvitationCode(String);

write_text!(InvitationCode);

/// Characters without the check character.
const LENGTH: usize = 26;

impl InvitationCode {
    /// The code of 16 random bytes.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(encode(&bytes))
    }

    /// Reads what was typed or pasted.
    ///
    /// # Errors
    /// `Missing`, `Malformed` for another length or alphabet, `Mistyped` when the check character
    /// says so.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let tidy = tidy(text);
        if tidy.is_empty() {
            return Err(FieldError::Missing);
        }
        if tidy.chars().count() != LENGTH + 1 {
            return Err(FieldError::Malformed);
        }
        let (body, check) = tidy.split_at_checked(LENGTH).ok_or(FieldError::Malformed)?;
        let expected = check_character(body).ok_or(FieldError::Malformed)?;
        if check.chars().eq([expected]) {
            Ok(Self(body.to_owned()))
        } else {
            Err(FieldError::Mistyped)
        }
    }

    /// The 26 characters that are hashed and looked up.
    pub fn canonical(&self) -> &str {
        &self.0
    }
}

/// As a person reads it.
impl fmt::Display for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let check = check_character(&self.0).unwrap_or_default();
        let mut text = self.0.clone();
        text.push(check);
        f.write_str(&grouped(&text, 9))
    }
}

impl fmt::Debug for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationCode")
    }
}

impl TryFrom<String> for InvitationCode {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not an invitation code")
    }
}

impl From<InvitationCode> for String {
    fn from(code: InvitationCode) -> Self {
        code.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> InvitationCode {
        InvitationCode::from_bytes([
            0xA1, 0x0F, 0x11, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 0xEE,
        ])
    }

    #[test]
    fn in_1_reads_every_common_way_of_writing_one_code() {
        let text = code().to_string();
        let plain: String = text.chars().filter(|it| *it != '-').collect();
        let variants = [
            text.clone(),
            text.to_lowercase(),
            plain.clone(),
            text.replace('-', " "),
            text.replace('-', "–"),
            format!("  {text}\n"),
            plain.replace('0', "O").replace('1', "I"),
            plain.to_lowercase().replace('0', "o").replace('1', "l"),
            plain.chars().flat_map(|it| [it, ' ']).collect(),
        ];
        for variant in variants {
            assert_eq!(InvitationCode::parse(&variant), Ok(code()), "{variant}");
        }
    }

    #[test]
    fn in_1_a_typing_slip_is_told_before_the_server_is_asked() {
        let text = code()
            .to_string()
            .replacen('Y', "Z", 1)
            .replacen('8', "9", 1);
        assert_eq!(InvitationCode::parse(&text), Err(FieldError::Mistyped));
        assert_eq!(InvitationCode::parse("ABC"), Err(FieldError::Malformed));
        assert_eq!(
            InvitationCode::parse("é".repeat(27).as_str()),
            Err(FieldError::Malformed)
        );
        assert_eq!(InvitationCode::parse(" - "), Err(FieldError::Missing));
    }
}
