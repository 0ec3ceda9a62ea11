//! Codes of errors and problems, in words. The only place where they meet.

use contract::{
    form::FieldError,
    locale::Locale,
    policy::{Rule, USERNAME_PUNCTUATION},
    problem::{FOR_GOOD, Problem},
};
use messages::{errors, register};

use crate::api::Failure;

/// The words for a refused answer.
pub(crate) fn refused(locale: Locale, question: &str, error: FieldError) -> String {
    let words = match error {
        FieldError::Missing => return errors::missing(locale, question),
        FieldError::Malformed => return errors::malformed(locale, question),
        FieldError::TooShort { min } => return errors::too_short(locale, question, min.into()),
        FieldError::TooLong { max } => return errors::too_long(locale, question, max.into()),
        FieldError::ForbiddenCharacter => errors::forbidden_character(locale),
        FieldError::UsernameCharacters => errors::username_characters(locale),
        FieldError::UsernameTaken => errors::username_taken(locale),
        FieldError::NoUpperCase => errors::no_upper_case(locale),
        FieldError::NoLowerCase => errors::no_lower_case(locale),
        FieldError::NoDigit => errors::no_digit(locale),
        FieldError::PasswordCharacters => errors::password_characters(locale),
        FieldError::SharesWithUsername { run } => {
            return errors::shares_with_username(locale, run.into());
        }
        FieldError::CommonPassword => errors::common_password(locale),
        FieldError::Mismatch => errors::mismatch(locale),
        FieldError::HintTellsAnswer => return errors::hint_tells_answer(locale, question),
        FieldError::ImpossibleDate => errors::impossible_date(locale),
        FieldError::FutureDate => errors::future_date(locale),
        FieldError::NotAChoice => errors::not_a_choice(locale),
        FieldError::NotTicked => errors::not_ticked(locale),
        FieldError::Mistyped => errors::mistyped(locale),
        FieldError::WrongCode => errors::wrong_code(locale),
        FieldError::ExpiredCode => errors::expired_code(locale),
        FieldError::ClockOff => errors::clock_off(locale),
        FieldError::UsedCode => errors::used_code(locale),
        FieldError::UnfitPhone => errors::unfit_phone(locale),
        FieldError::KnownPhone => errors::known_phone(locale),
        FieldError::KnownEmail => errors::known_email(locale),
        FieldError::OtherNumber => errors::other_number(locale),
        FieldError::WrongSavedCode => errors::wrong_saved_code(locale),
        FieldError::WrongAnswers => errors::wrong_answers(locale),
        FieldError::WrongPassword => errors::wrong_password(locale),
    };
    words.to_owned()
}

/// The words for an exchange that failed.
pub(crate) fn failure(locale: Locale, failure: &Failure) -> String {
    match failure {
        Failure::Unreachable => errors::unreachable(locale).to_owned(),
        Failure::Refused(problem) => self::problem(locale, problem),
    }
}

/// The words for a refused request.
pub(crate) fn problem(locale: Locale, problem: &Problem) -> String {
    let words = match problem {
        Problem::InvitationUnusable => errors::invitation_unusable(locale),
        Problem::LinkUnusable => errors::link_unusable(locale),
        Problem::StepUpRequired => errors::step_up(locale),
        Problem::WrongCredentials => errors::wrong_credentials(locale),
        Problem::Locked { seconds } if *seconds >= FOR_GOOD => errors::stopped(locale),
        Problem::Locked { seconds } if *seconds > 2 * 3600 => {
            return errors::locked_long(locale, seconds.div_ceil(3600).into());
        }
        Problem::Locked { seconds } => return errors::locked(locale, minutes(*seconds)),
        Problem::TooMany { seconds } if *seconds < 60 => {
            return errors::too_many_soon(locale, (*seconds).into());
        }
        Problem::TooMany { seconds } => return errors::too_many(locale, minutes(*seconds)),
        Problem::Stale | Problem::NotOpen => errors::stale(locale),
        Problem::SignedOut => errors::signed_out(locale),
        Problem::Forbidden => errors::forbidden(locale),
        Problem::LastAdministrator => errors::last_administrator(locale),
        Problem::PartnerUnavailable => errors::partner_unavailable(locale),
        Problem::Unavailable => errors::unavailable(locale),
        Problem::Invalid { .. }
        | Problem::NotFound
        | Problem::MethodNotAllowed
        | Problem::TooLarge
        | Problem::NotJson
        | Problem::Malformed
        | Problem::Fault => errors::fault(locale),
    };
    words.to_owned()
}

/// The words for a line of a checklist.
pub(crate) fn rule(locale: Locale, rule: Rule) -> String {
    let words = match rule {
        Rule::UsernameLength { min, max } => {
            return register::rule_username_length(locale, min.into(), max.into());
        }
        Rule::UsernameCharacters => {
            return register::rule_username_characters(locale, &spaced(USERNAME_PUNCTUATION));
        }
        Rule::UsernameFree => register::rule_username_free(locale),
        Rule::Length { min, max } => {
            return register::rule_length(locale, min.into(), max.into());
        }
        Rule::UpperCase => register::rule_upper_case(locale),
        Rule::LowerCase => register::rule_lower_case(locale),
        Rule::Digit => register::rule_digit(locale),
        Rule::Characters => register::rule_characters(locale),
        Rule::NotShared { run } => return register::rule_not_shared(locale, run.into()),
        Rule::NotCommon => register::rule_not_common(locale),
    };
    words.to_owned()
}

/// Whole minutes, the last one begun included, so that nobody comes back too early.
fn minutes(seconds: u32) -> u64 {
    seconds.div_ceil(60).max(1).into()
}

/// The signs apart from each other, so that each can be seen.
fn spaced(signs: &str) -> String {
    let mut spaced = String::new();
    for sign in signs.chars() {
        if !spaced.is_empty() {
            spaced.push('\u{a0}');
        }
        spaced.push(sign);
    }
    spaced
}
