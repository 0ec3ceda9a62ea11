//! The way back in. Whoever asks for a message gets the same answer whether somebody has the name or
//! the address or not; a link is used up by a press on a button, never by opening it.

use serde::{Deserialize, Serialize};

use crate::{
    api::{
        Nothing,
        code::{CodeSent, GiveCodeRequest},
        endpoint, fields,
        register::{ChoosePasswordRequest, LONGEST_ANSWER, SavedCode, text_error},
        session::SessionView,
        sign_in::{GiveRecoveryCodeRequest, LONGEST_CREDENTIAL},
    },
    form::{Errors, FieldError},
    identity::{date::Date, email::Email, recovery_code::RecoveryCode, secret::Secret},
    locale::Locale,
    wire::{read_object, write_object},
};

endpoint! {
    /// Asks for a link to set a new password, by the username. It goes to the confirmed address.
    AskForLink, Post "/api/recover/password", AskForLinkRequest => SessionView
}
endpoint! {
    /// Asks for the username, by the confirmed address. It goes there.
    AskForUsername, Post "/api/recover/username", AskByEmailRequest => SessionView
}
endpoint! {
    /// Asks how the person signs in, by the confirmed address. The answer goes there, without the name.
    AskForMethod, Post "/api/recover/method", AskByEmailRequest => SessionView
}
endpoint! {
    /// Begins the way back in with the token of a link, which is used up.
    UseLink, Post "/api/recover/link", UseLinkRequest => SessionView
}
endpoint! {
    /// Begins the way back in with the username and the saved recovery code.
    GiveSavedCode, Post "/api/recover/saved-code", GiveSavedCodeRequest => SessionView
}
endpoint! {
    /// Gives the recovery answers.
    GiveAnswers, Post "/api/recover/answers", GiveAnswersRequest => SessionView
}
endpoint! {
    /// Makes the saved recovery code that takes the place of the one used. It is shown once; asking
    /// again makes another.
    IssueNextSavedCode, Post "/api/recover/next-saved-code", Nothing => SavedCode
}
endpoint! {
    /// Says that the next saved recovery code is kept.
    KeepNextSavedCode, Post "/api/recover/next-saved-code/kept", Nothing => SessionView
}
endpoint! {
    /// Sets the new password. Nobody is signed in by it: everybody is signed out.
    SetNewPassword, Post "/api/recover/new-password", ChoosePasswordRequest => SessionView
}

endpoint! {
    /// How somebody without any second step may get back in, and when.
    GetLostPhone, Get "/api/recover/lost-phone", Nothing => LostPhoneView
}
endpoint! {
    /// Sends a confirmation code to the confirmed address, unless one is on its way.
    SendLostPhoneCode, Post "/api/recover/lost-phone/code", SendAgainRequest => CodeSent
}
endpoint! {
    /// Asks with that code for the second steps to be removed, a day later; once that day is over,
    /// removes them. A new one is set up next.
    ConfirmLostPhone, Post "/api/recover/lost-phone/confirm", GiveCodeRequest => SessionView
}
endpoint! {
    /// The same with the saved recovery code, for somebody without an address.
    ConfirmLostPhoneBySavedCode, Post "/api/recover/lost-phone/saved-code", GiveRecoveryCodeRequest => SessionView
}

/// What is known of the last way back in of somebody whose second steps are all lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostPhoneView {
    /// The confirmed address that a code can go to, most of it hidden.
    pub email: Option<String>,
    /// Whether there is a saved recovery code instead.
    pub saved_code: bool,
    /// When the second steps may be removed, in seconds since 1970; nothing when nobody asked.
    pub due_at: Option<i64>,
    /// Whether that moment has come.
    pub is_due: bool,
}

read_object!(LostPhoneView {
    email,
    saved_code,
    due_at,
    is_due
});

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SendAgainRequest {
    /// Whether a new code is wanted in the place of one on its way.
    pub again: bool,
}

write_object!(SendAgainRequest { again });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskForLinkRequest {
    pub username: String,
}

write_object!(AskForLinkRequest { username });

fields! {
    /// The question of the page of a forgotten password.
    AskField { Username = "username" } secret {}
}

impl AskForLinkRequest {
    pub fn check(answer: impl Fn(AskField) -> String) -> Result<Self, Errors<AskField>> {
        let username = answer(AskField::Username).trim().to_owned();
        match username_error(&username) {
            Some(error) => Err(vec![(AskField::Username, error)]),
            None => Ok(Self { username }),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskByEmailRequest {
    pub email: Email,
}

write_object!(AskByEmailRequest { email });

fields! {
    /// The question of the pages that ask by an address.
    AskByEmailField { Email = "email" } secret {}
}

impl AskByEmailRequest {
    pub fn check(
        answer: impl Fn(AskByEmailField) -> String,
    ) -> Result<Self, Errors<AskByEmailField>> {
        let email = Email::parse(&answer(AskByEmailField::Email))
            .map_err(|error| vec![(AskByEmailField::Email, error)])?;
        Ok(Self { email })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UseLinkRequest {
    pub token: Secret,
    pub locale: Locale,
}

write_object!(UseLinkRequest { token, locale });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GiveSavedCodeRequest {
    pub username: String,
    pub code: RecoveryCode,
    pub locale: Locale,
}

write_object!(GiveSavedCodeRequest {
    username,
    code,
    locale
});

fields! {
    /// The questions of the page of the saved recovery code. The code survives a refusal, to find a
    /// slip in it.
    SavedCodeField { Username = "username", Code = "code" } secret {}
}

impl GiveSavedCodeRequest {
    pub fn check(
        answer: impl Fn(SavedCodeField) -> String,
        locale: Locale,
    ) -> Result<Self, Errors<SavedCodeField>> {
        let username = answer(SavedCodeField::Username).trim().to_owned();
        let code = RecoveryCode::parse(&answer(SavedCodeField::Code));
        match (username_error(&username), code) {
            (None, Ok(code)) => Ok(Self {
                username,
                code,
                locale,
            }),
            (error, code) => Err([
                error.map(|it| (SavedCodeField::Username, it)),
                code.err().map(|it| (SavedCodeField::Code, it)),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }
}

/// What can be told of a username without asking who has it.
fn username_error(username: &str) -> Option<FieldError> {
    if username.is_empty() {
        Some(FieldError::Missing)
    } else if username.len() > LONGEST_CREDENTIAL {
        Some(FieldError::TooLong {
            max: u16::try_from(LONGEST_CREDENTIAL).unwrap_or(u16::MAX),
        })
    } else {
        None
    }
}

/// The answers to the recovery questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GiveAnswersRequest {
    pub answer: Secret,
    pub person: Secret,
    /// `YYYY-MM-DD`.
    pub date: Secret,
}

write_object!(GiveAnswersRequest {
    answer,
    person,
    date
});

fields! {
    /// The questions of the page of the recovery answers, which survive a refusal, to find a slip.
    AnswersField { Answer = "answer", Person = "person", Date = "date" } secret {}
}

impl GiveAnswersRequest {
    pub fn check(answer: impl Fn(AnswersField) -> String) -> Result<Self, Errors<AnswersField>> {
        let mut errors = Vec::new();
        for field in [AnswersField::Answer, AnswersField::Person] {
            errors.extend(text_error(&answer(field), 1).map(|error| (field, error)));
        }
        let date = Date::parse(&answer(AnswersField::Date));
        errors.extend(date.err().map(|error| (AnswersField::Date, error)));
        match date {
            Ok(date) if errors.is_empty() => Ok(Self {
                answer: Secret::new(answer(AnswersField::Answer)),
                person: Secret::new(answer(AnswersField::Person)),
                date: Secret::new(date.to_string()),
            }),
            _ => Err(errors),
        }
    }

    /// Whether the answers are short enough to be looked at.
    pub fn is_short(&self) -> bool {
        let most = usize::from(LONGEST_ANSWER) * 4;
        [&self.answer, &self.person, &self.date]
            .into_iter()
            .all(|it| it.reveal().len() <= most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_in_the_order_of_the_page() {
        let errors = AskForLinkRequest::check(|_| "  ".to_owned()).unwrap_err();
        assert_eq!(errors, [(AskField::Username, FieldError::Missing)]);
        let errors = GiveSavedCodeRequest::check(|_| String::new(), Locale::En).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, <SavedCodeField as crate::form::Field>::ALL);
        let errors = GiveAnswersRequest::check(|_| String::new()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, <AnswersField as crate::form::Field>::ALL);
    }

    #[test]
    fn a_name_without_end_is_refused_here() {
        let errors = AskForLinkRequest::check(|_| "x".repeat(2000)).unwrap_err();
        assert_eq!(
            errors,
            [(AskField::Username, FieldError::TooLong { max: 1024 })]
        );
    }
}
