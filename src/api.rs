//! The only door to the network.

use std::{cell::RefCell, marker::PhantomData, time::Duration};

use contract::{
    api::{CSRF_HEADER, Endpoint, Method, session::GetSession},
    problem::{Problem, ProblemBody},
};
use gloo_net::http::{Request, RequestBuilder, Response};
use leptos::prelude::set_timeout_with_handle;
use serde::de::DeserializeOwned;
use web_sys::{AbortController, RequestCredentials};

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
            // Our own requests can be written; an empty one would be refused by the server.
            Method::Post => Some(serde_json::to_string(request).unwrap_or_default()),
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
        serde_json::from_str(&text).map_err(|_| Failure::Refused(Problem::Fault))
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
    let unreachable = |_| Failure::Unreachable;
    let abort = AbortController::new().map_err(|_| Failure::Unreachable)?;
    let builder = match body {
        None => Request::get(path),
        Some(_) => Request::post(path).header("content-type", "application/json"),
    };
    let builder = with_token(builder)
        .header("accept", "application/json")
        .credentials(RequestCredentials::SameOrigin)
        .abort_signal(Some(&abort.signal()));
    let request = match body {
        None => builder.build(),
        Some(body) => builder.body(body),
    };
    let request = request.map_err(unreachable)?;
    let alarm = set_timeout_with_handle(move || abort.abort(), PATIENCE).ok();
    let outcome = read(request.send().await.map_err(unreachable)?).await;
    if let Some(alarm) = alarm {
        alarm.clear();
    }
    outcome
}

fn with_token(builder: RequestBuilder) -> RequestBuilder {
    match token() {
        Some(token) => builder.header(CSRF_HEADER, &token),
        None => builder,
    }
}

async fn read(response: Response) -> Result<String, Failure> {
    if let Some(token) = response.headers().get(CSRF_HEADER) {
        TOKEN.set(Some(token));
    }
    let text = response.text().await.map_err(|_| Failure::Unreachable)?;
    if response.ok() {
        return Ok(text);
    }
    // What stands in front of the server may answer in its place, and not in our words.
    let problem = serde_json::from_str::<ProblemBody>(&text).map(ProblemBody::into_problem);
    Err(Failure::Refused(problem.unwrap_or(Problem::Unavailable)))
}
