//! The way back in for somebody who forgot the password, once the mailbox or the saved recovery code
//! is proved.

use serde::{Deserialize, Serialize};

use crate::{api::register::RecoveryQuestion, wire::read_object};

/// A stop on the way to another password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The recovery questions, where the account has them.
    Answers,
    /// Another saved recovery code, in place of the one that was used.
    NextSavedCode,
    NewPassword,
}

/// Everything known about the way back in; never a position.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What is asked, until it is answered; nothing where nothing is asked.
    pub questions: Option<Questions>,
    /// Whether another saved recovery code is to be kept.
    pub code_asked: bool,
    /// Whether the person says that it is.
    pub code_kept: bool,
}

read_object!(Facts {
    questions,
    code_asked,
    code_kept
});

/// The question that the person chose, and their hints. They are shown only to somebody who has
/// proved the mailbox or the saved recovery code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {
    pub question: RecoveryQuestion,
    pub person_hint: String,
    pub date_hint: String,
}

read_object!(Questions {
    question,
    person_hint,
    date_hint
});

impl Step {
    pub const ALL: [Self; 3] = [Self::Answers, Self::NextSavedCode, Self::NewPassword];

    /// The first stop whose question is still open.
    pub fn next(facts: &Facts) -> Self {
        if facts.questions.is_some() {
            Self::Answers
        } else if facts.code_asked && !facts.code_kept {
            Self::NextSavedCode
        } else {
            Self::NewPassword
        }
    }

    /// Whether a deep link, the back button or a reload may show this stop. No answer is given twice.
    pub fn open_to(self, facts: &Facts) -> bool {
        self == Self::next(facts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn questions() -> Questions {
        Questions {
            question: RecoveryQuestion::FirstTeacher,
            person_hint: "pêche au lac".to_owned(),
            date_hint: "le grand feu".to_owned(),
        }
    }

    #[test]
    fn rc_4_the_password_comes_last_whatever_is_asked_before_it() {
        let mut facts = Facts {
            questions: Some(questions()),
            code_asked: true,
            code_kept: false,
        };
        assert_eq!(Step::next(&facts), Step::Answers);
        facts.questions = None;
        assert_eq!(Step::next(&facts), Step::NextSavedCode);
        facts.code_kept = true;
        assert_eq!(Step::next(&facts), Step::NewPassword);
        assert_eq!(Step::next(&Facts::default()), Step::NewPassword);
    }

    #[test]
    fn rc_4_one_step_is_open_at_a_time() {
        for asked in [None, Some(questions())] {
            for (code_asked, code_kept) in [(false, false), (true, false), (true, true)] {
                let facts = Facts {
                    questions: asked.clone(),
                    code_asked,
                    code_kept,
                };
                let open = Step::ALL.into_iter().filter(|it| it.open_to(&facts));
                assert_eq!(open.collect::<Vec<_>>(), [Step::next(&facts)]);
            }
        }
    }
}
