//! Writing to the department.

use serde::{Deserialize, Serialize};

use crate::{
    api::{endpoint, fields},
    form::{Errors, FieldError},
    identity::{email::Email, has_forbidden_character},
    locale::Locale,
    wire::{read_object, write_object, write_text},
};

endpoint! {
    /// Sends a message to the department's mailbox, signed in or not.
    WriteToUs, Post "/api/contact", WriteToUsRequest => MessageTaken
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WriteToUsRequest {
    pub topic: Topic,
    /// The person's name; nothing when they did not say.
    pub name: Option<String>,
    /// Where the answer goes; nothing when they did not say. Nobody has proved that it is theirs.
    pub email: Option<Email>,
    /// The lines of the message: no string that travels has a control character.
    pub message: Vec<String>,
    pub locale: Locale,
}

write_object!(WriteToUsRequest {
    topic,
    name,
    email,
    message,
    locale
});

/// What somebody writes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    SigningIn,
    Registering,
    TwoStep,
    Invitation,
    Privacy,
    Accessibility,
    Other,
}

impl Topic {
    /// Every topic, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::SigningIn,
        Self::Registering,
        Self::TwoStep,
        Self::Invitation,
        Self::Privacy,
        Self::Accessibility,
        Self::Other,
    ];

    /// Its name, as it travels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SigningIn => "signing_in",
            Self::Registering => "registering",
            Self::TwoStep => "two_step",
            Self::Invitation => "invitation",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::Other => "other",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

impl From<Topic> for String {
    fn from(topic: Topic) -> Self {
        topic.name().to_owned()
    }
}

write_text!(Topic);

/// What the server answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageTaken {
    /// What to quote when writing or calling again, such as `7K3F9-QW2MT`.
    pub reference: String,
}

read_object!(MessageTaken { reference });

fields! {
    /// The questions of the contact page.
    ContactField { Topic = "topic", Name = "name", Email = "email", Message = "message" } secret {}
}

/// The longest name, in characters.
pub const LONGEST_NAME: u16 = 100;

/// The shortest message that says something, in characters.
pub const SHORTEST_MESSAGE: u16 = 10;

/// The longest message, in characters.
pub const LONGEST_MESSAGE: u16 = 2000;

impl WriteToUsRequest {
    pub fn check(
        answer: impl Fn(ContactField) -> String,
        locale: Locale,
    ) -> Result<Self, Errors<ContactField>> {
        let mut errors = Vec::new();
        let topic = Topic::from_name(&answer(ContactField::Topic));
        if topic.is_none() {
            errors.push((ContactField::Topic, FieldError::NotAChoice));
        }
        let name = answer(ContactField::Name).trim().to_owned();
        if let Some(error) = wrong_name(&name) {
            errors.push((ContactField::Name, error));
        }
        let written = answer(ContactField::Email);
        let email = match Email::parse(&written) {
            Ok(email) => Some(email),
            Err(FieldError::Missing) => None,
            Err(error) => {
                errors.push((ContactField::Email, error));
                None
            }
        };
        let message = lines(&answer(ContactField::Message));
        if let Some(error) = wrong_message(&message) {
            errors.push((ContactField::Message, error));
        }
        match topic {
            Some(topic) if errors.is_empty() => Ok(Self {
                topic,
                name: (!name.is_empty()).then_some(name),
                email,
                message,
                locale,
            }),
            _ => Err(errors),
        }
    }

    /// The same questions asked again, of what arrived.
    pub fn check_again(&self) -> Errors<ContactField> {
        let name = self.name.as_deref().and_then(wrong_name);
        let message = wrong_message(&self.message);
        let name = name.map(|error| (ContactField::Name, error));
        let message = message.map(|error| (ContactField::Message, error));
        name.into_iter().chain(message).collect()
    }
}

/// The lines of a text, with nothing but words at either end.
fn lines(text: &str) -> Vec<String> {
    let signs = text.chars().filter(|it| *it != '\r');
    let text: String = signs.map(|it| if it == '\t' { ' ' } else { it }).collect();
    text.trim().lines().map(str::to_owned).collect()
}

fn wrong_name(name: &str) -> Option<FieldError> {
    if has_forbidden_character(name) {
        return Some(FieldError::ForbiddenCharacter);
    }
    (name.chars().count() > LONGEST_NAME.into())
        .then_some(FieldError::TooLong { max: LONGEST_NAME })
}

fn wrong_message(lines: &[String]) -> Option<FieldError> {
    // What ends a line counts as a character, as it does for whoever types.
    let length = lines.iter().map(|it| it.chars().count() + 1).sum::<usize>();
    let length = length.saturating_sub(1);
    if lines.iter().all(|it| it.trim().is_empty()) {
        return Some(FieldError::Missing);
    }
    if lines.iter().any(|it| has_forbidden_character(it)) {
        return Some(FieldError::ForbiddenCharacter);
    }
    if length < SHORTEST_MESSAGE.into() {
        return Some(FieldError::TooShort {
            min: SHORTEST_MESSAGE,
        });
    }
    (length > LONGEST_MESSAGE.into()).then_some(FieldError::TooLong {
        max: LONGEST_MESSAGE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(
        topic: &str,
        name: &str,
        email: &str,
        message: &str,
    ) -> Result<WriteToUsRequest, Errors<ContactField>> {
        let answer = |field| match field {
            ContactField::Topic => topic,
            ContactField::Name => name,
            ContactField::Email => email,
            ContactField::Message => message,
        };
        WriteToUsRequest::check(|it| answer(it).to_owned(), Locale::Fr)
    }

    #[test]
    fn only_the_topic_and_the_message_have_to_be_given() {
        let request = asked("two_step", " ", "", "Le code ne vient pas.\r\nMerci").unwrap();
        assert_eq!((request.name, request.email), (None, None));
        assert_eq!(request.message, ["Le code ne vient pas.", "Merci"]);
    }

    #[test]
    fn every_wrong_answer_is_named() {
        let errors = asked("", "a\u{202e}b", "marie", "court").unwrap_err();
        let expected = [
            (ContactField::Topic, FieldError::NotAChoice),
            (ContactField::Name, FieldError::ForbiddenCharacter),
            (ContactField::Email, FieldError::Malformed),
            (ContactField::Message, FieldError::TooShort { min: 10 }),
        ];
        assert_eq!(errors, expected);
        let long = asked("other", "", "", &"é".repeat(2001)).unwrap_err();
        assert_eq!(
            long,
            [(ContactField::Message, FieldError::TooLong { max: 2000 })]
        );
        assert!(asked("other", "", "", &"é".repeat(2000)).is_ok());
    }

    #[test]
    fn rc_10_what_arrives_is_asked_the_same_again() {
        let mut request = asked("other", "Marie", "", "Dix lettres au moins").unwrap();
        assert_eq!(request.check_again(), []);
        request.name = Some("Marie\nBcc: a@b.ca".to_owned());
        request.message = vec!["Dix lettres\nau moins".to_owned()];
        assert_eq!(
            request.check_again(),
            [
                (ContactField::Name, FieldError::ForbiddenCharacter),
                (ContactField::Message, FieldError::ForbiddenCharacter)
            ]
        );
    }

    #[test]
    fn a_topic_is_known_by_the_name_it_travels_under() {
        for topic in Topic::ALL {
            assert_eq!(Topic::from_name(topic.name()), Some(topic));
            assert_eq!(
                serde_json::to_value(topic).unwrap(),
                serde_json::Value::from(topic.name())
            );
        }
    }
}
