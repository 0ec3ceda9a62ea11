//! The one body of every refused request.

use serde::{Deserialize, Serialize};

use crate::form::FieldError;

/// Why a request was refused; words for it are chosen by whoever shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Problem {
    /// Answers that are not accepted (422).
    Invalid { errors: Vec<Refused> },
    /// The code of an invitation cannot be used; which reason is not said (422).
    InvitationUnusable,
    /// Username or password, or both, are wrong (401).
    WrongCredentials,
    /// Too many wrong answers: nothing is accepted before that many seconds (429).
    Locked { seconds: u32 },
    /// A limit on how often; try again after that many seconds (429).
    TooMany { seconds: u32 },
    /// Another tab or another answer came first: ask for the facts again (409).
    Stale,
    /// The step is not open, given what is known (409).
    NotOpen,
    /// Nobody is signed in, or not far enough (401).
    SignedOut,
    /// The CSRF token, the origin or the site of the request is not right (403).
    Forbidden,
    /// No such address (404).
    NotFound,
    /// The address does not know this method (405).
    MethodNotAllowed,
    /// The body is larger than 32 KiB (413).
    TooLarge,
    /// The body is not JSON (415).
    NotJson,
    /// The body is JSON of another shape (400 when unreadable, 422 when unknown).
    Malformed,
    /// Busy or not well; nothing was done, and a second try is welcome (503).
    Unavailable,
    /// A fault of ours; nothing was done (500).
    Fault,
}

/// One refused answer: the field's name and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    pub field: String,
    pub error: FieldError,
}

/// A [`Problem`] as it travels: RFC 9457's `type`, the problem itself, and the request's id, which
/// a person may quote to the help desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemBody {
    /// Always `about:blank`: the code says everything.
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(flatten)]
    pub problem: Problem,
    #[serde(rename = "requestId")]
    pub request_id: String,
}

impl Problem {
    /// A refusal of one answer.
    pub fn field(field: &str, error: FieldError) -> Self {
        Self::Invalid {
            errors: vec![Refused {
                field: field.to_owned(),
                error,
            }],
        }
    }
}
