//! Where a problem meets its status code: the one answer to every refused request.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use contract::problem::{Problem, ProblemBody};

use crate::edge::request_id;

/// A problem on its way to the browser.
///
/// Made with `Refusal::from(problem)`, or by `?` from a function that fails with a [`Problem`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub problem: Problem,
    status: StatusCode,
}

impl Refusal {
    /// The body could not be read as JSON text at all (400).
    pub const fn unreadable() -> Self {
        Self::with_status(Problem::Malformed, StatusCode::BAD_REQUEST)
    }

    /// The body did not arrive in time (408).
    pub const fn too_slow() -> Self {
        Self::with_status(Problem::Unavailable, StatusCode::REQUEST_TIMEOUT)
    }

    /// The address is longer than any of ours (414).
    pub const fn address_too_long() -> Self {
        Self::with_status(Problem::TooLarge, StatusCode::URI_TOO_LONG)
    }

    /// The request has more headers than a browser sends (431).
    pub const fn too_many_headers() -> Self {
        Self::with_status(
            Problem::TooLarge,
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
        )
    }

    pub const fn status(&self) -> StatusCode {
        self.status
    }

    const fn with_status(problem: Problem, status: StatusCode) -> Self {
        Self { problem, status }
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        let status = status_of(&problem);
        Self::with_status(problem, status)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let retry_after = seconds_to_wait(&self.problem);
        let body = ProblemBody::new(self.problem, request_id::current());
        let json = serde_json::to_vec(&body).expect("a problem is made of plain texts and numbers");
        let mut response = Response::new(Body::from(json));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

const fn status_of(problem: &Problem) -> StatusCode {
    match problem {
        Problem::Invalid { .. }
        | Problem::InvitationUnusable
        | Problem::LinkUnusable
        | Problem::Malformed => StatusCode::UNPROCESSABLE_ENTITY,
        Problem::WrongCredentials | Problem::SignedOut => StatusCode::UNAUTHORIZED,
        Problem::Locked { .. } | Problem::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Problem::Stale | Problem::NotOpen | Problem::LastAdministrator => StatusCode::CONFLICT,
        Problem::StepUpRequired | Problem::Forbidden => StatusCode::FORBIDDEN,
        Problem::NotFound => StatusCode::NOT_FOUND,
        Problem::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Problem::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Problem::Unavailable | Problem::PartnerUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        Problem::Fault => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

const fn seconds_to_wait(problem: &Problem) -> Option<u32> {
    match problem {
        Problem::Locked { seconds } | Problem::TooMany { seconds } => Some(*seconds),
        Problem::Unavailable => Some(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance;
    use http_body_util::BodyExt;

    #[tokio::test]
    async fn wb_6_a_refusal_says_its_code_and_the_request_it_answers() {
        let id = chance::id();
        let response = request_id::scope(id.clone(), async {
            Refusal::from(Problem::TooMany { seconds: 30 }).into_response()
        })
        .await;
        assert_eq!(response.status(), 429);
        assert_eq!(response.headers()["retry-after"], "30");
        assert_eq!(response.headers()["cache-control"], "no-store");
        assert_eq!(
            response.headers()["content-type"],
            "application/problem+json"
        );
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let body: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let expected = serde_json::json!({
            "type": "about:blank",
            "code": "too_many",
            "seconds": 30,
            "requestId": id,
        });
        assert_eq!(body, expected);
    }

    #[test]
    fn a_body_that_cannot_be_read_and_one_of_another_shape_differ_in_status_only() {
        let (unreadable, unknown) = (Refusal::unreadable(), Refusal::from(Problem::Malformed));
        assert_eq!(unreadable.problem, unknown.problem);
        assert_eq!(
            (unreadable.status(), unknown.status()),
            (StatusCode::BAD_REQUEST, StatusCode::UNPROCESSABLE_ENTITY)
        );
    }
}
