//! The only door to the network.

use std::{cell::RefCell, marker::PhantomData, time::Duration};

use contract::{
    api::{CSRF_HEADER, Endpoint, Method, session::GetSession},
    problem::{Problem, ProblemBody},
};
use leptos::prelude::{set_timeout_with_handle, window};
use serde::{Serialize, de::DeserializeOwned};
use serde_json_core::{de::from_str_escaped, ser::to_slice};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestInit, Response};

/// Why an exchange did not bring its response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The server answered, and said no.
    Refused(Problem),
    /// No answer came, or not in time.
    Unreachable,
}

/// An exchange about to be made, known by its response only: what becomes of it is compiled once
/// for all exchanges with one response.
pub(crate) struct Call<R> {
    path: &'static str,
    /// What is posted; nothing when it is only asked.
    body: Option<String>,
    response: PhantomData<R>,
}

impl<R: DeserializeOwned> Call<R> {
    pub(crate) fn of<E: Endpoint<Response = R>>(request: &E::Request) -> Self {
        let body = match E::METHOD {
            Method::Get => None,
            Method::Post => Some(written(request)),
        };
        Self {
            path: E::PATH,
            body,
            response: PhantomData,
        }
    }

    /// A request whose token is too old is sent once more with a new one.
    pub(crate) async fn send(self) -> Result<R, Failure> {
        let text = match self.body {
            None => exchange(self.path, None).await,
            Some(body) => post(self.path, &body).await,
        }?;
        understood(&text).ok_or(Failure::Refused(Problem::Fault))
    }
}

/// Makes one exchange.
pub(crate) fn send<E: Endpoint>(
    request: &E::Request,
) -> impl Future<Output = Result<E::Response, Failure>> + use<E> {
    Call::of::<E>(request).send()
}

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

thread_local! {
    /// The CSRF token, kept in memory only.
    static TOKEN: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn token() -> Option<String> {
    TOKEN.with_borrow(Clone::clone)
}

async fn post(path: &str, body: &str) -> Result<String, Failure> {
    if token().is_none() {
        exchange(GetSession::PATH, None).await?;
    }
    match exchange(path, Some(body)).await {
        Err(Failure::Refused(Problem::Forbidden)) => {
            exchange(GetSession::PATH, None).await?;
            exchange(path, Some(body)).await
        }
        outcome => outcome,
    }
}

/// Reads an address, or posts a body to it, and gives the text of the answer.
async fn exchange(path: &str, body: Option<&str>) -> Result<String, Failure> {
    let (is_fine, text) = fetch(path, body)
        .await
        .map_err(|_: JsValue| Failure::Unreachable)?;
    if is_fine {
        return Ok(text);
    }
    // What stands in front of the server may answer in its place, and not in our words.
    let problem = understood::<ProblemBody>(&text).map(ProblemBody::into_problem);
    Err(Failure::Refused(problem.unwrap_or(Problem::Unavailable)))
}

/// The text of whatever answers, and whether it means well.
async fn fetch(path: &str, body: Option<&str>) -> Result<(bool, String), JsValue> {
    let abort = AbortController::new()?;
    let headers = Headers::new()?;
    headers.set("accept", "application/json")?;
    if let Some(token) = token() {
        headers.set(CSRF_HEADER, &token)?;
    }
    let how = RequestInit::new();
    if let Some(body) = body {
        headers.set("content-type", "application/json")?;
        how.set_method("POST");
        how.set_body(&body.into());
    }
    how.set_headers(&headers);
    how.set_signal(Some(&abort.signal()));
    let alarm = set_timeout_with_handle(move || abort.abort(), PATIENCE).ok();
    let outcome = read(window().fetch_with_str_and_init(path, &how).into()).await;
    if let Some(alarm) = alarm {
        alarm.clear();
    }
    outcome
}

async fn read(answer: JsFuture) -> Result<(bool, String), JsValue> {
    let response: Response = answer.await?.unchecked_into();
    if let Some(token) = response.headers().get(CSRF_HEADER)? {
        TOKEN.set(Some(token));
    }
    let text = JsFuture::from(response.text()?).await?;
    Ok((response.ok(), text.as_string().unwrap_or_default()))
}

/// The most that the server takes.
const LARGEST: usize = 32 * 1024;

/// A request as JSON. One that does not fit is empty, which the server refuses as it would the
/// whole.
fn written<T: Serialize>(request: &T) -> String {
    let mut room = vec![0; LARGEST];
    let length = to_slice(request, &mut room).unwrap_or_default();
    room.truncate(length);
    String::from_utf8(room).unwrap_or_default()
}

/// What a text of JSON says, if it says that.
fn understood<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut room = vec![0; text.len()];
    from_str_escaped(text, &mut room).ok().map(|(it, _)| it)
}

#[cfg(test)]
mod tests {
    use contract::{
        api::session::{SessionView, SharedComputerRequest},
        form::FieldError,
        problem::Refused,
    };

    use super::*;

    #[test]
    fn what_the_server_writes_is_understood() {
        let refused = |error| Refused {
            field: "a \"name\" \\ \n\u{1}é’😀".to_owned(),
            error,
        };
        let errors = vec![
            refused(FieldError::TooLong { max: 64 }),
            refused(FieldError::Missing),
        ];
        let text = serde_json::to_string(&errors).unwrap();
        assert_eq!(understood::<Vec<Refused>>(&text), Some(errors));
        let view = SessionView::default();
        let text = serde_json::to_string(&view).unwrap();
        assert_eq!(understood::<SessionView>(&text), Some(view));
        assert_eq!(understood::<SessionView>("<html>"), None);
    }

    #[test]
    fn what_is_written_is_what_the_server_reads() {
        let request = SharedComputerRequest { shared: true };
        let text = written(&request);
        assert_eq!(text, serde_json::to_string(&request).unwrap());
        let words = "a \"name\" \\ \n\u{1}é’😀";
        let text = written(&words);
        assert_eq!(serde_json::from_str::<String>(&text).unwrap(), words);
        assert_eq!(written(&"a".repeat(LARGEST)), "");
    }
}
