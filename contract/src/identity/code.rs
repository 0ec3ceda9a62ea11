//! Six digits: a security code or a confirmation code.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{form::FieldError, wire::write_text};

/// Six ASCII digits.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SixDigits(String);

write_text!(SixDigits);

impl SixDigits {
    /// Reads what was typed: spaces and dashes are dropped, and digits of other scripts are read
    /// as the digits they are.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let mut digits = String::new();
        for it in text.chars() {
            if it.is_whitespace()
                || matches!(it, '-' | '‐' | '‑' | '–' | '.' | '\u{200e}' | '\u{200f}')
            {
                continue;
            }
            digits.push(digit(it).ok_or(FieldError::Malformed)?);
        }
        match digits.len() {
            0 => Err(FieldError::Missing),
            6 => Ok(Self(digits)),
            _ => Err(FieldError::Malformed),
        }
    }

    /// Six digits of a number below a million.
    pub fn from_number(number: u32) -> Self {
        Self(format!("{:06}", number % 1_000_000))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SixDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SixDigits")
    }
}

impl TryFrom<String> for SixDigits {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not six digits")
    }
}

impl From<SixDigits> for String {
    fn from(code: SixDigits) -> Self {
        code.0
    }
}

/// The first digit of each script whose digits people type: ASCII, Arabic-Indic, Persian,
/// Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, and full width.
const ZEROS: [char; 9] = [
    '0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{ff10}',
];

fn digit(it: char) -> Option<char> {
    ZEROS.into_iter().find_map(|zero| {
        let value = u32::from(it).checked_sub(zero.into())?;
        char::from_digit(value, 10)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_dashes_and_digits_of_other_scripts_are_read() {
        for text in [
            "123456",
            "123 456",
            " 12-34-56 ",
            "١٢٣٤٥٦",
            "۱۲۳۴۵۶",
            "１２３４５６",
            "123\u{a0}456",
        ] {
            assert_eq!(
                SixDigits::parse(text).map(String::from),
                Ok("123456".into()),
                "{text}"
            );
        }
    }

    #[test]
    fn anything_else_is_malformed() {
        for text in ["12345", "1234567", "12345a", "½23456"] {
            assert_eq!(SixDigits::parse(text), Err(FieldError::Malformed), "{text}");
        }
        assert_eq!(SixDigits::parse("  "), Err(FieldError::Missing));
    }
}
