//! An email address.

use serde::{Deserialize, Serialize};

use crate::{
    form::FieldError,
    identity::has_forbidden_character,
    letters::{is_of_word, is_one_of, lowercase},
    wire::write_text,
};

/// An address with a local part, one `@` and a dotted domain, in lower case, without spaces around.
///
/// This is the shape that the browser can tell; the server looks again, more closely.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

write_text!(Email);

/// The longest address of RFC 5321, in bytes.
const LONGEST: u16 = 254;

impl Email {
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        if has_forbidden_character(text) {
            return Err(FieldError::ForbiddenCharacter);
        }
        let text = text.trim();
        if text.is_empty() {
            return Err(FieldError::Missing);
        }
        if text.len() > LONGEST.into() {
            return Err(FieldError::TooLong { max: LONGEST });
        }
        let fits = text.split_once('@').is_some_and(|(local, domain)| {
            (1..=64).contains(&local.len())
                && local
                    .chars()
                    .all(|it| is_of_word(it) || is_one_of(it, "!#$%&'*+/=?^_`{|}~.-"))
                && local.split('.').all(|part| !part.is_empty())
                && is_domain(domain)
        });
        if fits {
            Ok(Self(lowercase(text)))
        } else {
            Err(FieldError::Malformed)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address with most of its name hidden, such as `m•••@exemple.ca`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or((&self.0, ""));
        let first: String = local.chars().take(1).collect();
        [&first, "•••@", domain].concat()
    }
}

impl TryFrom<String> for Email {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not an email address")
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

fn is_domain(domain: &str) -> bool {
    is_one_of('.', domain)
        && domain.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label.chars().all(|it| is_of_word(it) || it == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
        && domain
            .split('.')
            .fold("", |_, label| label)
            .chars()
            .any(|it| !it.is_ascii_digit() && it != '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case_without_spaces_around() {
        assert_eq!(
            Email::parse("  Marie@Exemple.CA ").map(String::from),
            Ok("marie@exemple.ca".into())
        );
    }

    #[test]
    fn rc_10_an_address_cannot_carry_a_header_or_a_second_recipient() {
        for text in [
            "a@b.ca\r\nBcc: c@d.ca",
            "a@b.ca\nx",
            "a@b.ca\0",
            "a@b.ca,c@d.ca",
            "<a@b.ca>",
            "a b@c.ca",
            "a@b.ca;c@d.ca",
            "\"a\"@b.ca",
        ] {
            assert!(Email::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn what_is_not_an_address_is_told_apart() {
        assert_eq!(Email::parse(" "), Err(FieldError::Missing));
        for text in [
            "marie",
            "marie@",
            "@exemple.ca",
            "marie@exemple",
            "a@@b.ca",
            "a@b..ca",
            ".a@b.ca",
            "a@-b.ca",
            "a@1.2.3.4",
        ] {
            assert_eq!(Email::parse(text), Err(FieldError::Malformed), "{text}");
        }
    }

    #[test]
    fn a_masked_address_shows_its_first_letter_and_domain() {
        let email = Email::parse("marie@exemple.ca").unwrap();
        assert_eq!(email.masked(), "m•••@exemple.ca");
    }
}
