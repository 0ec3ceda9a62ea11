//! The wizard that makes a GCKey.

use serde::{Deserialize, Serialize};

use crate::{
    api::{
        Nothing,
        code::{CodeSent, GiveCodeRequest},
        endpoint, fields,
        session::SessionView,
    },
    form::{Errors, FieldError},
    identity::{
        date::Date, email::Email, has_forbidden_character, recovery_code::RecoveryCode,
        secret::Secret,
    },
    letters,
    locale::Locale,
    policy::Policy,
    wire::{Value, Write, read_names, read_object, write_object},
};

endpoint! {
    /// Accepts the terms, which begins the wizard.
    AcceptTerms, Post "/api/register/terms", AcceptTermsRequest => SessionView
}
endpoint! {
    /// Declines the terms; whatever was begun is forgotten.
    DeclineTerms, Post "/api/register/decline", Nothing => SessionView
}
endpoint! {
    /// Chooses the username.
    ChooseUsername, Post "/api/register/username", ChooseUsernameRequest => SessionView
}
endpoint! {
    /// Chooses the password.
    ChoosePassword, Post "/api/register/password", ChoosePasswordRequest => SessionView
}
endpoint! {
    /// Gives the recovery answers.
    GiveRecovery, Post "/api/register/recovery", GiveRecoveryRequest => SessionView
}
endpoint! {
    /// Gives an email address, to which a confirmation code is sent.
    GiveEmail, Post "/api/register/email", GiveEmailRequest => SessionView
}
endpoint! {
    /// Goes on without an email address.
    SkipEmail, Post "/api/register/email/skip", Nothing => SessionView
}
endpoint! {
    /// Sends another confirmation code.
    ResendEmailCode, Post "/api/register/email-code/resend", Nothing => CodeSent
}
endpoint! {
    /// When the code on its way runs out, and when another may be asked for.
    GetEmailCode, Get "/api/register/email-code/status", Nothing => CodeSent
}
endpoint! {
    /// Confirms the address. The account exists when this is answered.
    ConfirmEmail, Post "/api/register/email-code", GiveCodeRequest => SessionView
}
endpoint! {
    /// Makes the saved recovery code of somebody without an email address. It is shown once; asking
    /// again makes another.
    IssueSavedCode, Post "/api/register/saved-code", Nothing => SavedCode
}
endpoint! {
    /// Says that the saved recovery code is kept. The account exists when this is answered.
    KeepSavedCode, Post "/api/register/saved-code/kept", Nothing => SessionView
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptTermsRequest {
    /// The version that was on the page.
    pub version: String,
    pub locale: Locale,
}

write_object!(AcceptTermsRequest { version, locale });

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChooseUsernameRequest {
    pub username: String,
}

write_object!(ChooseUsernameRequest { username });

fields! {
    /// The question of the username page.
    UsernameField { Username = "username" } secret {}
}

impl ChooseUsernameRequest {
    pub fn check(
        policy: &Policy,
        answer: impl Fn(UsernameField) -> String,
    ) -> Result<Self, Errors<UsernameField>> {
        let username = answer(UsernameField::Username).trim().to_owned();
        let errors: Vec<_> = policy
            .username
            .check(&username)
            .into_iter()
            .map(|error| (UsernameField::Username, error))
            .collect();
        if errors.is_empty() {
            Ok(Self { username })
        } else {
            Err(errors)
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoosePasswordRequest {
    pub password: Secret,
}

write_object!(ChoosePasswordRequest { password });

fields! {
    /// The questions of the pages that choose a password; the present one is asked for where there is
    /// one.
    PasswordField {} secret { Current = "current-password", Password = "password", Confirmation = "confirm-password" }
}

impl ChoosePasswordRequest {
    pub fn check(
        policy: &Policy,
        username: &str,
        answer: impl Fn(PasswordField) -> String,
    ) -> Result<Self, Errors<PasswordField>> {
        let password = answer(PasswordField::Password);
        let mut errors: Vec<_> = policy
            .password
            .check(&password, username)
            .into_iter()
            .map(|error| (PasswordField::Password, error))
            .collect();
        let confirmation = answer(PasswordField::Confirmation);
        if confirmation.is_empty() {
            errors.push((PasswordField::Confirmation, FieldError::Missing));
        } else if confirmation != password {
            errors.push((PasswordField::Confirmation, FieldError::Mismatch));
        }
        if errors.is_empty() {
            Ok(Self {
                password: Secret::new(password),
            })
        } else {
            Err(errors)
        }
    }
}

/// A question from the list. Its words are in the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecoveryQuestion {
    FirstTeacher,
    ChildhoodFriend,
    FirstJobTown,
    FavouriteBook,
    GrandparentStreet,
}

impl RecoveryQuestion {
    pub const ALL: [Self; 5] = [
        Self::FirstTeacher,
        Self::ChildhoodFriend,
        Self::FirstJobTown,
        Self::FavouriteBook,
        Self::GrandparentStreet,
    ];

    /// Its value in the list of the form, the same as on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstTeacher => "first_teacher",
            Self::ChildhoodFriend => "childhood_friend",
            Self::FirstJobTown => "first_job_town",
            Self::FavouriteBook => "favourite_book",
            Self::GrandparentStreet => "grandparent_street",
        }
    }
}

read_names!(RecoveryQuestion { FirstTeacher = "first_teacher", ChildhoodFriend = "childhood_friend", FirstJobTown = "first_job_town", FavouriteBook = "favourite_book", GrandparentStreet = "grandparent_street" });

impl Write for RecoveryQuestion {
    fn write(&self) -> Value {
        self.name().to_owned().write()
    }
}

/// What may bring somebody back in, after the mailbox or the saved code is proved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GiveRecoveryRequest {
    pub question: RecoveryQuestion,
    pub answer: Secret,
    pub person: Secret,
    pub person_hint: Secret,
    pub date: Secret,
    pub date_hint: Secret,
}

write_object!(GiveRecoveryRequest {
    question,
    answer,
    person,
    person_hint,
    date,
    date_hint
});

fields! {
    /// The questions of the recovery page, in its order but for the secrets, which come last.
    RecoveryField {
        Question = "question",
        Answer = "answer",
        Person = "person",
        PersonHint = "hint-for-person",
        Date = "date",
        DateHint = "hint-for-date",
    } secret {}
}

/// The longest recovery answer or hint, in characters.
pub const LONGEST_ANSWER: u16 = 100;

impl GiveRecoveryRequest {
    /// `today` is `YYYY-MM-DD`, so that a day to come can be told; the browser's own day serves.
    pub fn check(
        answer: impl Fn(RecoveryField) -> String,
        today: Date,
    ) -> Result<Self, Errors<RecoveryField>> {
        let mut errors = Vec::new();
        let chosen = answer(RecoveryField::Question);
        let question = RecoveryQuestion::ALL
            .into_iter()
            .find(|it| it.name() == chosen);
        if question.is_none() {
            errors.push((RecoveryField::Question, FieldError::Missing));
        }
        for field in [RecoveryField::Answer, RecoveryField::Person] {
            errors.extend(text_error(&answer(field), 2).map(|error| (field, error)));
        }
        errors.extend(
            hint_error(
                &answer(RecoveryField::PersonHint),
                &answer(RecoveryField::Person),
            )
            .map(|error| (RecoveryField::PersonHint, error)),
        );
        let date = Date::parse(&answer(RecoveryField::Date));
        match date {
            Err(error) => errors.push((RecoveryField::Date, error)),
            Ok(date) if date > today => errors.push((RecoveryField::Date, FieldError::FutureDate)),
            Ok(_) => {}
        }
        let day = date.map(|it| it.to_string()).unwrap_or_default();
        errors.extend(
            hint_error(&answer(RecoveryField::DateHint), &day)
                .map(|error| (RecoveryField::DateHint, error)),
        );
        match question {
            Some(question) if errors.is_empty() => Ok(Self {
                question,
                answer: Secret::new(answer(RecoveryField::Answer)),
                person: Secret::new(answer(RecoveryField::Person)),
                person_hint: Secret::new(answer(RecoveryField::PersonHint).trim()),
                date: Secret::new(day),
                date_hint: Secret::new(answer(RecoveryField::DateHint).trim()),
            }),
            _ => Err(errors),
        }
    }

    /// Looks again at what came over the wire.
    pub fn recheck(&self, today: Date) -> Result<(), Errors<RecoveryField>> {
        let answer = |field| match field {
            RecoveryField::Question => self.question.name().to_owned(),
            RecoveryField::Answer => self.answer.reveal().to_owned(),
            RecoveryField::Person => self.person.reveal().to_owned(),
            RecoveryField::PersonHint => self.person_hint.reveal().to_owned(),
            RecoveryField::Date => self.date.reveal().to_owned(),
            RecoveryField::DateHint => self.date_hint.reveal().to_owned(),
        };
        Self::check(answer, today).map(drop)
    }
}

/// Letters and digits in lower case, the form in which hints and answers are compared.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|it| letters::is_of_word(*it))
        .map(letters::lower)
        .collect()
}

/// What is wrong with a text of at least `min` characters.
pub(crate) fn text_error(text: &str, min: u16) -> Option<FieldError> {
    let length = text.trim().chars().count();
    if has_forbidden_character(text) {
        Some(FieldError::ForbiddenCharacter)
    } else if length == 0 {
        Some(FieldError::Missing)
    } else if length < min.into() {
        Some(FieldError::TooShort { min })
    } else if length > LONGEST_ANSWER.into() {
        Some(FieldError::TooLong {
            max: LONGEST_ANSWER,
        })
    } else {
        None
    }
}

/// As the search of the standard library, which is made for longer texts and is longer itself.
fn contains(text: &str, part: &str) -> bool {
    let part = part.as_bytes();
    text.as_bytes().windows(part.len()).any(|it| it == part)
}

/// A hint may not contain its answer, written in any way; of a date, no run of its digits.
fn hint_error(hint: &str, answer: &str) -> Option<FieldError> {
    text_error(hint, 1).or_else(|| {
        let (hint, answer) = (bare(hint), bare(answer));
        (!answer.is_empty() && contains(&hint, &answer)).then_some(FieldError::HintTellsAnswer)
    })
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GiveEmailRequest {
    pub email: Email,
}

write_object!(GiveEmailRequest { email });

fields! {
    /// The questions of the email page.
    EmailField { Email = "email", Confirmation = "confirm-email" } secret {}
}

impl GiveEmailRequest {
    pub fn check(answer: impl Fn(EmailField) -> String) -> Result<Self, Errors<EmailField>> {
        let email = Email::parse(&answer(EmailField::Email));
        let again = Email::parse(&answer(EmailField::Confirmation));
        match (email, again) {
            (Ok(email), Ok(again)) if email == again => Ok(Self { email }),
            (Ok(_), Ok(_)) => Err(vec![(EmailField::Confirmation, FieldError::Mismatch)]),
            (email, again) => Err([
                email.err().map(|error| (EmailField::Email, error)),
                again.err().map(|error| (EmailField::Confirmation, error)),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }
}

/// A saved recovery code, shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedCode {
    pub code: RecoveryCode,
}

read_object!(SavedCode { code });

#[cfg(test)]
mod tests;
