//! The wizard that makes a GCKey.

use serde::{Deserialize, Serialize};

use crate::wire::read_object;

/// A stop of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Terms,
    Username,
    Password,
    Recovery,
    Email,
    EmailCode,
    SavedCode,
    Done,
}

/// Everything the wizard has learned so far; never a position.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub terms_accepted: bool,
    /// The username as the person wrote it.
    pub username: Option<String>,
    pub password_set: bool,
    /// Whether the policy asks for recovery questions.
    pub recovery_asked: bool,
    pub recovery_set: bool,
    /// Whether the policy lets the person go without an email address.
    pub email_optional: bool,
    /// The address given, masked.
    pub email: Option<String>,
    pub email_confirmed: bool,
    pub email_skipped: bool,
    /// Whether the person says that the saved recovery code is kept.
    pub saved_code_kept: bool,
}

read_object!(Facts {
    terms_accepted,
    username,
    password_set,
    recovery_asked,
    recovery_set,
    email_optional,
    email,
    email_confirmed,
    email_skipped,
    saved_code_kept
});

impl Step {
    pub const ALL: [Self; 8] = [
        Self::Terms,
        Self::Username,
        Self::Password,
        Self::Recovery,
        Self::Email,
        Self::EmailCode,
        Self::SavedCode,
        Self::Done,
    ];

    /// The first stop whose question is still open.
    pub fn next(facts: &Facts) -> Self {
        if !facts.terms_accepted {
            Self::Terms
        } else if facts.username.is_none() {
            Self::Username
        } else if !facts.password_set {
            Self::Password
        } else if facts.recovery_asked && !facts.recovery_set {
            Self::Recovery
        } else if facts.email_skipped {
            if facts.saved_code_kept {
                Self::Done
            } else {
                Self::SavedCode
            }
        } else if facts.email.is_none() {
            Self::Email
        } else if facts.email_confirmed {
            Self::Done
        } else {
            Self::EmailCode
        }
    }

    /// Whether a deep link, the back button or a reload may show this stop: the open question, and
    /// those before it that may be answered again.
    pub fn open_to(self, facts: &Facts) -> bool {
        let next = Self::next(facts);
        if self == next {
            return true;
        }
        // Once the account exists, nothing of the wizard can be answered again.
        if next == Self::Done || self > next {
            return false;
        }
        match self {
            Self::Username => facts.username.is_some(),
            Self::Password => facts.password_set,
            Self::Recovery => facts.recovery_asked && facts.recovery_set,
            Self::Email => matches!(next, Self::EmailCode | Self::SavedCode),
            Self::Terms | Self::EmailCode | Self::SavedCode | Self::Done => false,
        }
    }

    /// Forgets the answer of this stop, and what was built on it.
    pub fn undo(self, facts: &mut Facts) {
        match self {
            Self::Terms => facts.terms_accepted = false,
            Self::Username => {
                facts.username = None;
                // The password was checked against the username.
                facts.password_set = false;
            }
            Self::Password => facts.password_set = false,
            Self::Recovery => facts.recovery_set = false,
            Self::Email => {
                facts.email = None;
                facts.email_skipped = false;
                facts.email_confirmed = false;
                facts.saved_code_kept = false;
            }
            Self::EmailCode => facts.email_confirmed = false,
            Self::SavedCode => facts.saved_code_kept = false,
            Self::Done => {}
        }
    }

    /// Its place among the numbered steps, and how many there are.
    pub fn number(self, facts: &Facts) -> (u8, u8) {
        let last = if facts.recovery_asked { 5 } else { 4 };
        let number = match self {
            Self::Terms => 1,
            Self::Username => 2,
            Self::Password => 3,
            Self::Recovery => 4,
            Self::Email | Self::EmailCode | Self::SavedCode | Self::Done => last,
        };
        (number, last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every state that facts can be in.
    fn every_state() -> impl Iterator<Item = Facts> {
        (0..1u16 << 10).map(|bits| {
            let bit = |at: u16| bits & (1 << at) != 0;
            Facts {
                terms_accepted: bit(0),
                username: bit(1).then(|| "MarieTremblay".to_owned()),
                password_set: bit(2),
                recovery_asked: bit(3),
                recovery_set: bit(4),
                email_optional: bit(5),
                email: bit(6).then(|| "m•••@exemple.ca".to_owned()),
                email_confirmed: bit(7),
                email_skipped: bit(8),
                saved_code_kept: bit(9),
            }
        })
    }

    #[test]
    fn the_next_step_is_always_open() {
        for facts in every_state() {
            assert!(Step::next(&facts).open_to(&facts), "{facts:?}");
        }
    }

    #[test]
    fn a_step_past_the_open_question_is_never_open() {
        let order = |step: Step| Step::ALL.iter().position(|it| *it == step);
        for facts in every_state() {
            for step in Step::ALL {
                if step.open_to(&facts) {
                    assert!(
                        order(step) <= order(Step::next(&facts)),
                        "{step:?} {facts:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn undoing_a_step_that_was_answered_reopens_it() {
        for facts in every_state() {
            for step in Step::ALL {
                if step == Step::next(&facts) || !step.open_to(&facts) {
                    continue;
                }
                let mut undone = facts.clone();
                step.undo(&mut undone);
                assert_eq!(Step::next(&undone), step, "{facts:?}");
            }
        }
    }

    #[test]
    fn another_username_asks_for_the_password_again() {
        let mut facts = Facts {
            terms_accepted: true,
            username: Some("a".into()),
            password_set: true,
            ..Facts::default()
        };
        Step::Username.undo(&mut facts);
        assert!(!facts.password_set);
    }

    #[test]
    fn nothing_is_open_but_the_end_once_everything_is_known() {
        for facts in every_state().filter(|facts| Step::next(facts) == Step::Done) {
            assert_eq!(
                Step::ALL
                    .into_iter()
                    .filter(|it| it.open_to(&facts))
                    .count(),
                1
            );
        }
    }

    #[test]
    fn the_numbers_of_the_steps_never_go_down() {
        for asked in [false, true] {
            let facts = Facts {
                recovery_asked: asked,
                ..Facts::default()
            };
            let numbers: Vec<_> = Step::ALL
                .into_iter()
                .filter(|it| asked || *it != Step::Recovery)
                .map(|it| it.number(&facts))
                .collect();
            assert!(numbers.windows(2).all(|it| it[0].0 <= it[1].0));
            assert!(numbers.iter().all(|it| it.0 <= it.1));
        }
    }
}
