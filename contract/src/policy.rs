//! The rules of usernames, passwords, codes and sessions, each written once.
//!
//! The browser shows them as live checklists and the server refuses with them. Two profiles ship;
//! a deployment may change numbers in its configuration, and what is in force is served to the app.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::{
    form::FieldError,
    letters,
    wire::{read_names, read_object},
};

/// What is in force. Served by [`GetPolicy`](crate::api::policy::GetPolicy).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    pub profile: Profile,
    pub username: UsernamePolicy,
    pub password: PasswordPolicy,
    /// Whether the wizard asks for recovery questions.
    pub recovery_questions: bool,
    /// Whether registration needs an email address.
    pub email_required: bool,
    /// Whether "stay signed in on this device" is offered.
    pub stay_signed_in: bool,
    /// Whether people may do without two-step verification.
    pub two_step_optional: bool,
    /// Whether too many wrong passwords lock until another one is set, rather than for a while.
    pub lock_until_reset: bool,
    /// Whether security codes may come by text message.
    pub texts: bool,
    /// Countries whose numbers get text messages (ISO 3166-1, two letters).
    pub text_countries: Vec<String>,
    /// How many phones, and how many apps, an account may have.
    pub most_phones: u16,
    pub most_apps: u16,
    pub session: SessionPolicy,
    pub codes: CodePolicy,
}

read_object!(Policy {
    profile,
    username,
    password,
    recovery_questions,
    email_required,
    stay_signed_in,
    two_step_optional,
    lock_until_reset,
    texts,
    text_countries,
    most_phones,
    most_apps,
    session,
    codes
});

/// A set of rules with a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// What holders of the credential know.
    #[default]
    Clegc,
    /// Today's standards: long passwords and no composition rule.
    Modern,
}

read_names!(Profile { Clegc = "clegc", Modern = "modern" });

/// Bounds of a username, in characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsernamePolicy {
    pub min: u16,
    pub max: u16,
}

read_object!(UsernamePolicy { min, max });

/// Rules of a password. Lengths are in code points after NFC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordPolicy {
    pub min: u16,
    pub max: u16,
    /// Whether an upper case letter, a lower case letter and a digit are needed.
    pub composition: bool,
    /// Whether only printable ASCII is accepted.
    pub ascii_only: bool,
    /// Longest run of characters it may not share with the username; 0 asks for nothing.
    pub shared_run: u16,
}

read_object!(PasswordPolicy {
    min,
    max,
    composition,
    ascii_only,
    shared_run
});

/// Times of a session, in seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionPolicy {
    pub idle: u32,
    /// The idle time on a shared computer.
    pub idle_shared: u32,
    /// How long before the end the person is asked.
    pub warning: u32,
    pub absolute: u32,
    /// How long a device stays signed in when asked to.
    pub stay: u32,
    /// How old a sign-in may be for sensitive things.
    pub fresh: u32,
    /// How many devices somebody may be signed in on; the oldest goes for the next.
    pub most: u16,
}

read_object!(SessionPolicy {
    idle,
    idle_shared,
    warning,
    absolute,
    stay,
    fresh,
    most
});

/// Times and tries of codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodePolicy {
    /// Life of a confirmation code by email, in seconds.
    pub email_life: u32,
    /// Tries of one confirmation code.
    pub email_tries: u16,
    /// The least wait between two sends, in seconds.
    pub email_wait: u32,
    /// Sends in an hour.
    pub email_sends: u16,
    /// Life of a security code by text message, in seconds.
    pub text_life: u32,
    /// Wrong security codes in a row before the app or the phone rests.
    pub app_tries: u16,
    /// How long it rests, in seconds.
    pub app_rest: u32,
    /// How long a secret key that was not confirmed is kept, in seconds.
    pub secret_life: u32,
}

read_object!(CodePolicy {
    email_life,
    email_tries,
    email_wait,
    email_sends,
    text_life,
    app_tries,
    app_rest,
    secret_life
});

impl Policy {
    pub fn of(profile: Profile) -> Self {
        let modern = profile == Profile::Modern;
        Self {
            profile,
            username: UsernamePolicy { min: 8, max: 64 },
            password: if modern {
                // Two-step verification is on for everybody, which brings 15 down to 12.
                PasswordPolicy {
                    min: 12,
                    max: 128,
                    composition: false,
                    ascii_only: false,
                    shared_run: 0,
                }
            } else {
                PasswordPolicy {
                    min: 8,
                    max: 16,
                    composition: true,
                    ascii_only: true,
                    shared_run: 3,
                }
            },
            recovery_questions: !modern,
            email_required: modern,
            stay_signed_in: !modern,
            two_step_optional: false,
            lock_until_reset: false,
            texts: !modern,
            text_countries: ["CA", "US"].map(str::to_owned).to_vec(),
            most_phones: 5,
            most_apps: 3,
            session: SessionPolicy {
                idle: 20 * 60,
                idle_shared: 10 * 60,
                warning: 3 * 60,
                absolute: 12 * 3600,
                stay: 30 * 24 * 3600,
                fresh: if modern { 5 * 60 } else { 20 * 60 },
                most: 5,
            },
            codes: CodePolicy {
                email_life: 15 * 60,
                email_tries: 5,
                email_wait: 30,
                email_sends: 5,
                text_life: 10 * 60,
                app_tries: 5,
                app_rest: 15 * 60,
                secret_life: 15 * 60,
            },
        }
    }
}

/// One line of the checklist under a username or a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    UsernameLength {
        min: u16,
        max: u16,
    },
    UsernameCharacters,
    /// Not taken by somebody else: only the server knows.
    UsernameFree,
    Length {
        min: u16,
        max: u16,
    },
    UpperCase,
    LowerCase,
    Digit,
    Characters,
    NotShared {
        run: u16,
    },
    /// Not used by many people: only the server knows.
    NotCommon,
}

impl Rule {
    /// Why an answer that breaks this rule is refused.
    pub fn error(self, answer: &str) -> FieldError {
        let length = characters(answer);
        match self {
            Self::UsernameLength { min, max } | Self::Length { min, max } => {
                if length < usize::from(min) {
                    FieldError::TooShort { min }
                } else {
                    FieldError::TooLong { max }
                }
            }
            Self::UsernameCharacters => FieldError::UsernameCharacters,
            Self::UsernameFree => FieldError::UsernameTaken,
            Self::UpperCase => FieldError::NoUpperCase,
            Self::LowerCase => FieldError::NoLowerCase,
            Self::Digit => FieldError::NoDigit,
            Self::Characters => FieldError::PasswordCharacters,
            Self::NotShared { run } => FieldError::SharesWithUsername { run },
            Self::NotCommon => FieldError::CommonPassword,
        }
    }
}

impl UsernamePolicy {
    pub fn rules(&self) -> Vec<Rule> {
        vec![
            Rule::UsernameLength {
                min: self.min,
                max: self.max,
            },
            Rule::UsernameCharacters,
            Rule::UsernameFree,
        ]
    }

    /// Whether a name keeps a rule; `None` where only the server can tell.
    pub fn holds(&self, rule: Rule, name: &str) -> Option<bool> {
        match rule {
            Rule::UsernameLength { min, max } => {
                Some((usize::from(min)..=usize::from(max)).contains(&characters(name)))
            }
            Rule::UsernameCharacters => Some(!name.is_empty() && name.chars().all(in_username)),
            _ => None,
        }
    }

    /// The broken rules that can be told without the server.
    pub fn check(&self, name: &str) -> Vec<FieldError> {
        if name.is_empty() {
            return vec![FieldError::Missing];
        }
        let broken = |rule: &Rule| self.holds(*rule, name) == Some(false);
        self.rules()
            .into_iter()
            .filter(broken)
            .map(|rule| rule.error(name))
            .collect()
    }
}

impl PasswordPolicy {
    pub fn rules(&self) -> Vec<Rule> {
        let mut rules = vec![Rule::Length {
            min: self.min,
            max: self.max,
        }];
        if self.composition {
            rules.extend([Rule::UpperCase, Rule::LowerCase, Rule::Digit]);
        }
        if self.ascii_only {
            rules.push(Rule::Characters);
        }
        if self.shared_run > 0 {
            rules.push(Rule::NotShared {
                run: self.shared_run,
            });
        }
        rules.push(Rule::NotCommon);
        rules
    }

    /// Whether a password keeps a rule; `None` where only the server can tell.
    pub fn holds(&self, rule: Rule, password: &str, username: &str) -> Option<bool> {
        match rule {
            Rule::Length { min, max } => {
                Some((usize::from(min)..=usize::from(max)).contains(&characters(password)))
            }
            Rule::UpperCase => Some(password.chars().any(letters::is_upper)),
            Rule::LowerCase => Some(password.chars().any(letters::is_lower)),
            Rule::Digit => Some(password.chars().any(|it| it.is_ascii_digit())),
            Rule::Characters => Some(!password.is_empty() && password.chars().all(printable)),
            Rule::NotShared { run } => {
                Some(!password.is_empty() && !share_a_run(password, username, run.into()))
            }
            _ => None,
        }
    }

    /// The broken rules that can be told without the server.
    pub fn check(&self, password: &str, username: &str) -> Vec<FieldError> {
        if password.is_empty() {
            return vec![FieldError::Missing];
        }
        let broken = |rule: &Rule| self.holds(*rule, password, username) == Some(false);
        self.rules()
            .into_iter()
            .filter(broken)
            .map(|rule| rule.error(password))
            .collect()
    }
}

/// Punctuation of a username, beside ASCII letters and digits.
pub const USERNAME_PUNCTUATION: &str = ".-_@+'!#$%&*=?^~";

fn in_username(it: char) -> bool {
    it.is_ascii_alphanumeric() || letters::is_one_of(it, USERNAME_PUNCTUATION)
}

fn printable(it: char) -> bool {
    const PRINTABLE: RangeInclusive<char> = '!'..='~';
    PRINTABLE.contains(&it)
}

fn characters(text: &str) -> usize {
    text.chars().count()
}

/// Whether two texts share `run` consecutive characters, whatever the case.
fn share_a_run(one: &str, other: &str, run: usize) -> bool {
    let fold = |text: &str| text.to_ascii_lowercase().chars().collect::<Vec<_>>();
    let (one, other) = (fold(one), fold(other));
    one.windows(run)
        .any(|part| other.windows(run).any(|it| it == part))
}

#[cfg(test)]
mod tests;
