//! A phone number, as people write it.

use crate::{form::FieldError, identity::has_forbidden_character, letters::is_one_of};

/// The longest way of writing a number, in characters.
const LONGEST: u16 = 40;

/// What was typed, without spaces around, if it may be a phone number: 7 to 15 digits (E.164), with a
/// plus sign in front or not, and the signs that people put between. The server looks more closely.
pub fn typed(text: &str) -> Result<String, FieldError> {
    if has_forbidden_character(text) {
        return Err(FieldError::ForbiddenCharacter);
    }
    let text = text.trim();
    if text.is_empty() {
        return Err(FieldError::Missing);
    }
    if text.chars().count() > LONGEST.into() {
        return Err(FieldError::TooLong { max: LONGEST });
    }
    let is_between = |it: char| it.is_whitespace() || is_one_of(it, "-‐‑–.()/");
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let fits = text
        .strip_prefix('+')
        .unwrap_or(text)
        .chars()
        .all(|it| it.is_ascii_digit() || is_between(it));
    if fits && (7..=15).contains(&digits) {
        Ok(text.to_owned())
    } else {
        Err(FieldError::Malformed)
    }
}

/// A number with all but its last four digits hidden, such as `••• ••• 0123`.
pub fn masked(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits[digits.len().saturating_sub(4)..].iter().collect();
    ["••• ••• ", &last].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_ways_of_writing_a_number_are_taken() {
        for text in [
            "613 555-0123",
            "(613) 555-0123",
            "613.555.0123",
            "6135550123",
            "1-613-555-0123",
            "+1 613 555 0123",
            " +33 6 12 34 56 78 ",
            "613\u{a0}555\u{2011}0123",
        ] {
            assert_eq!(typed(text), Ok(text.trim().to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        assert_eq!(typed("  "), Err(FieldError::Missing));
        for text in [
            "555-012",
            "0800 CALL NOW",
            "613 555 0123 x4",
            "1234567890123456",
            "++1",
            "+",
        ] {
            assert_eq!(typed(text), Err(FieldError::Malformed), "{text}");
        }
        assert_eq!(
            typed("613\u{202e}5550123"),
            Err(FieldError::ForbiddenCharacter)
        );
        assert_eq!(
            typed(&"6 ".repeat(30)),
            Err(FieldError::TooLong { max: 40 })
        );
    }

    #[test]
    fn tf_11_a_masked_number_shows_its_last_four_digits_only() {
        assert_eq!(masked("+16135550123"), "••• ••• 0123");
        assert_eq!(masked("+12"), "••• ••• 12");
    }
}
