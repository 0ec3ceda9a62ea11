//! The one body of every refused request.

use serde::{Deserialize, Serialize};

use crate::{
    form::FieldError,
    wire::{Read, Value, read_names, read_object},
};

/// Why a request was refused; words for it are chosen by whoever shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Answers that are not accepted (422).
    Invalid { errors: Vec<Refused> },
    /// The code of an invitation cannot be used; which reason is not said (422).
    InvitationUnusable,
    /// The link of a message cannot be used, any more or at all; which is not said (422).
    LinkUnusable,
    /// Username or password, or both, are wrong (401).
    WrongCredentials,
    /// Too many wrong answers: nothing is accepted before that many seconds, or ever when they are
    /// [`FOR_GOOD`] (429).
    Locked { seconds: u32 },
    /// A limit on how often; try again after that many seconds (429).
    TooMany { seconds: u32 },
    /// Another tab or another answer came first: ask for the facts again (409).
    Stale,
    /// The step is not open, given what is known (409).
    NotOpen,
    /// Nobody is signed in, or not far enough (401).
    SignedOut,
    /// Something sensitive, which asks for both steps again when they lie too far back (403).
    StepUpRequired,
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
    /// Nobody would be left to manage the users of an establishment (409).
    LastAdministrator,
    /// The sign-in partner does not answer (503).
    PartnerUnavailable,
    /// Busy or not well; nothing was done, and a second try is welcome (503).
    Unavailable,
    /// A fault of ours; nothing was done (500).
    Fault,
}

/// How a lock that time does not open is told: more seconds than any other lock has.
pub const FOR_GOOD: u32 = 7 * 24 * 3600;

/// One refused answer: the field's name and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    pub field: String,
    pub error: FieldError,
}

read_object!(Refused { field, error });

/// A [`Problem`] as it travels: RFC 9457's `type`, a code with what belongs to it, and the
/// request's id, which a person may quote to the help desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemBody {
    /// Always `about:blank`: the code says everything.
    #[serde(rename = "type")]
    pub kind: String,
    pub code: Code,
    #[serde(rename = "requestId")]
    pub request_id: String,
    /// How long to wait, for the codes that say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// The refused answers of `invalid`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<Refused>,
}

impl Read for ProblemBody {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            kind: value.member("type")?,
            code: value.member("code")?,
            request_id: value.member("requestId")?,
            seconds: value.member("seconds")?,
            errors: value.member::<Option<_>>("errors")?.unwrap_or_default(),
        })
    }
}

/// The name of a [`Problem`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    Invalid,
    InvitationUnusable,
    LinkUnusable,
    WrongCredentials,
    Locked,
    TooMany,
    Stale,
    NotOpen,
    SignedOut,
    StepUpRequired,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    TooLarge,
    NotJson,
    Malformed,
    LastAdministrator,
    PartnerUnavailable,
    Unavailable,
    Fault,
}

read_names!(Code { Invalid = "invalid", InvitationUnusable = "invitation_unusable", LinkUnusable = "link_unusable", WrongCredentials = "wrong_credentials", Locked = "locked", TooMany = "too_many", Stale = "stale", NotOpen = "not_open", SignedOut = "signed_out", StepUpRequired = "step_up_required", Forbidden = "forbidden", NotFound = "not_found", MethodNotAllowed = "method_not_allowed", TooLarge = "too_large", NotJson = "not_json", Malformed = "malformed", LastAdministrator = "last_administrator", PartnerUnavailable = "partner_unavailable", Unavailable = "unavailable", Fault = "fault" });

impl ProblemBody {
    pub fn new(problem: Problem, request_id: String) -> Self {
        let code = problem.code();
        let (seconds, errors) = match problem {
            Problem::Invalid { errors } => (None, errors),
            Problem::Locked { seconds } | Problem::TooMany { seconds } => {
                (Some(seconds), Vec::new())
            }
            _ => (None, Vec::new()),
        };
        Self {
            kind: "about:blank".to_owned(),
            code,
            request_id,
            seconds,
            errors,
        }
    }

    /// The problem that it carries.
    pub fn into_problem(self) -> Problem {
        let seconds = self.seconds.unwrap_or_default();
        match self.code {
            Code::Invalid => Problem::Invalid {
                errors: self.errors,
            },
            Code::InvitationUnusable => Problem::InvitationUnusable,
            Code::LinkUnusable => Problem::LinkUnusable,
            Code::WrongCredentials => Problem::WrongCredentials,
            Code::Locked => Problem::Locked { seconds },
            Code::TooMany => Problem::TooMany { seconds },
            Code::Stale => Problem::Stale,
            Code::NotOpen => Problem::NotOpen,
            Code::SignedOut => Problem::SignedOut,
            Code::StepUpRequired => Problem::StepUpRequired,
            Code::Forbidden => Problem::Forbidden,
            Code::NotFound => Problem::NotFound,
            Code::MethodNotAllowed => Problem::MethodNotAllowed,
            Code::TooLarge => Problem::TooLarge,
            Code::NotJson => Problem::NotJson,
            Code::Malformed => Problem::Malformed,
            Code::LastAdministrator => Problem::LastAdministrator,
            Code::PartnerUnavailable => Problem::PartnerUnavailable,
            Code::Unavailable => Problem::Unavailable,
            Code::Fault => Problem::Fault,
        }
    }
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

    fn code(&self) -> Code {
        match self {
            Self::Invalid { .. } => Code::Invalid,
            Self::InvitationUnusable => Code::InvitationUnusable,
            Self::LinkUnusable => Code::LinkUnusable,
            Self::WrongCredentials => Code::WrongCredentials,
            Self::Locked { .. } => Code::Locked,
            Self::TooMany { .. } => Code::TooMany,
            Self::Stale => Code::Stale,
            Self::NotOpen => Code::NotOpen,
            Self::SignedOut => Code::SignedOut,
            Self::StepUpRequired => Code::StepUpRequired,
            Self::Forbidden => Code::Forbidden,
            Self::NotFound => Code::NotFound,
            Self::MethodNotAllowed => Code::MethodNotAllowed,
            Self::TooLarge => Code::TooLarge,
            Self::NotJson => Code::NotJson,
            Self::Malformed => Code::Malformed,
            Self::LastAdministrator => Code::LastAdministrator,
            Self::PartnerUnavailable => Code::PartnerUnavailable,
            Self::Unavailable => Code::Unavailable,
            Self::Fault => Code::Fault,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wb_6_a_problem_survives_its_journey() {
        let problems = [
            Problem::field("code", FieldError::TooShort { min: 8 }),
            Problem::Locked { seconds: 900 },
            Problem::TooMany { seconds: 30 },
            Problem::WrongCredentials,
            Problem::Unavailable,
        ];
        for problem in problems {
            let json =
                serde_json::to_string(&ProblemBody::new(problem.clone(), "1f".into())).unwrap();
            let body: ProblemBody = serde_json::from_str(&json).unwrap();
            assert_eq!(
                (body.request_id.as_str(), body.kind.as_str()),
                ("1f", "about:blank")
            );
            assert_eq!(body.into_problem(), problem);
        }
    }

    #[test]
    fn wb_6_a_problem_has_a_type_a_code_and_a_request_id() {
        let body = ProblemBody::new(Problem::Locked { seconds: 900 }, "1f".into());
        assert_eq!(
            serde_json::to_string(&body).unwrap(),
            r#"{"type":"about:blank","code":"locked","requestId":"1f","seconds":900}"#
        );
    }
}
