//! What can be wrong with an answer, in no language.

use std::hash::Hash;

use serde::{Deserialize, Serialize};

use crate::wire::{Read, Value};

/// A question of a form.
pub trait Field: Copy + Eq + Hash + Send + Sync + 'static {
    /// Every question, in the order of the page.
    const ALL: &'static [Self];

    /// Name and id of its input, and its name on the wire.
    fn name(self) -> &'static str;

    /// Whether the answer stays on screen after a refusal; a secret does not.
    fn keep(self) -> bool {
        true
    }

    /// The question with this name.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}

/// Why an answer is not accepted. On the wire: `"missing"` or `{"too_short": {"min": 8}}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldError {
    /// Nothing was answered.
    Missing,
    /// The answer has not the shape asked for.
    Malformed,
    /// Fewer characters than the least.
    TooShort { min: u16 },
    /// More characters than the most.
    TooLong { max: u16 },
    /// A control, invisible or direction-changing character.
    ForbiddenCharacter,
    /// A character that the username policy does not list.
    UsernameCharacters,
    /// The name, or one that looks like it, belongs to somebody.
    UsernameTaken,
    /// No upper case letter.
    NoUpperCase,
    /// No lower case letter.
    NoLowerCase,
    /// No digit.
    NoDigit,
    /// A character that the password policy does not list.
    PasswordCharacters,
    /// Shares a run of characters with the username.
    SharesWithUsername { run: u16 },
    /// A password that many people use, or one that names this site.
    CommonPassword,
    /// The second typing differs from the first.
    Mismatch,
    /// A hint that gives its answer away.
    HintTellsAnswer,
    /// Not a day of the calendar, such as 2025-02-30.
    ImpossibleDate,
    /// A day that has not come yet.
    FutureDate,
    /// A choice that the list does not have.
    NotAChoice,
    /// A box that has to be ticked.
    NotTicked,
    /// The check character of a code says that it was mistyped.
    Mistyped,
    /// The code is not the right one.
    WrongCode,
    /// The code was right once; its time is over.
    ExpiredCode,
    /// The code belongs to another minute: the clock of the device is off.
    ClockOff,
    /// The code was used already; the next one comes within half a minute.
    UsedCode,
    /// A phone number that exists and gets no text messages, or none of ours.
    UnfitPhone,
    /// A phone number that the account has already.
    KnownPhone,
    /// An address that the account has already.
    KnownEmail,
    /// Not the number that was to be typed again.
    OtherNumber,
    /// Not the password of the moment.
    WrongPassword,
    /// The saved recovery code is not that of this username; which of the two is wrong is not said.
    WrongSavedCode,
    /// One of the recovery answers at least is wrong; which is not said.
    WrongAnswers,
}

impl Read for FieldError {
    fn read(value: &Value) -> Option<Self> {
        let (name, data) = value.variant()?;
        Some(match name {
            "missing" => Self::Missing,
            "malformed" => Self::Malformed,
            "too_short" => Self::TooShort {
                min: data.member("min")?,
            },
            "too_long" => Self::TooLong {
                max: data.member("max")?,
            },
            "forbidden_character" => Self::ForbiddenCharacter,
            "username_characters" => Self::UsernameCharacters,
            "username_taken" => Self::UsernameTaken,
            "no_upper_case" => Self::NoUpperCase,
            "no_lower_case" => Self::NoLowerCase,
            "no_digit" => Self::NoDigit,
            "password_characters" => Self::PasswordCharacters,
            "shares_with_username" => Self::SharesWithUsername {
                run: data.member("run")?,
            },
            "common_password" => Self::CommonPassword,
            "mismatch" => Self::Mismatch,
            "hint_tells_answer" => Self::HintTellsAnswer,
            "impossible_date" => Self::ImpossibleDate,
            "future_date" => Self::FutureDate,
            "not_a_choice" => Self::NotAChoice,
            "not_ticked" => Self::NotTicked,
            "mistyped" => Self::Mistyped,
            "wrong_code" => Self::WrongCode,
            "expired_code" => Self::ExpiredCode,
            "clock_off" => Self::ClockOff,
            "used_code" => Self::UsedCode,
            "unfit_phone" => Self::UnfitPhone,
            "known_phone" => Self::KnownPhone,
            "known_email" => Self::KnownEmail,
            "other_number" => Self::OtherNumber,
            "wrong_password" => Self::WrongPassword,
            "wrong_saved_code" => Self::WrongSavedCode,
            "wrong_answers" => Self::WrongAnswers,
            _ => return None,
        })
    }
}

/// The refused answers of a form, in the order of its questions.
pub type Errors<F> = Vec<(F, FieldError)>;
