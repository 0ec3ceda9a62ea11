//! The only door to the network.

use std::{cell::RefCell, marker::PhantomData, pin::Pin, time::Duration};

use contract::{
    api::{CSRF_HEADER, Endpoint, Method, session::GetSession},
    problem::{Problem, ProblemBody},
    wire::{Read, Value, Write},
};
use js_sys::{Array, JSON, Object};
use leptos::prelude::{set_timeout_with_handle, window};
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

impl<R: Read> Call<R> {
    pub(crate) fn of<E: Endpoint<Response = R>>(request: &E::Request) -> Self {
        let body = match E::METHOD {
            Method::Get => None,
            Method::Post => Some(request.write().to_json()),
        };
        Self {
            path: E::PATH,
            body,
            response: PhantomData,
        }
    }

    /// A request whose token is too old is sent once more with a new one.
    pub(crate) async fn send(self) -> Result<R, Failure> {
        // Boxed, so that what awaits the network is compiled once.
        let answer: Pin<Box<dyn Future<Output = Result<Value, Failure>>>> =
            Box::pin(ask_or_post(self.path, self.body));
        R::read(&answer.await?).ok_or(Failure::Refused(Problem::Fault))
    }
}

async fn ask_or_post(path: &'static str, body: Option<String>) -> Result<Value, Failure> {
    match body {
        None => exchange(path, None).await,
        Some(body) => post(path, &body).await,
    }
}

/// Reads an address of the API.
pub(crate) async fn ask(path: &'static str) -> Result<Value, Failure> {
    exchange(path, None).await
}

/// Has the server make something, which takes no more than to ask for it.
pub(crate) async fn ask_to_make(path: &'static str) -> Result<Value, Failure> {
    post(path, "{}").await
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

async fn post(path: &str, body: &str) -> Result<Value, Failure> {
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

/// The text of the file at an address of the site.
pub(crate) async fn page(path: &str) -> Result<String, Failure> {
    match fetch(path, None).await {
        Ok((200, text)) => Ok(text),
        Ok((404 | 410, _)) => Err(Failure::Refused(Problem::NotFound)),
        _ => Err(Failure::Unreachable),
    }
}

/// Reads an address, or posts a body to it, and gives the answer.
async fn exchange(path: &str, body: Option<&str>) -> Result<Value, Failure> {
    let (status, text) = fetch(path, body)
        .await
        .map_err(|_: JsValue| Failure::Unreachable)?;
    // What is no JSON is read as nothing.
    let answer = value_of(&JSON::parse(&text).unwrap_or_default());
    if status == 200 {
        return Ok(answer);
    }
    // What stands in front of the server may answer in its place, and not in our words.
    let problem = ProblemBody::read(&answer).map(ProblemBody::into_problem);
    Err(Failure::Refused(problem.unwrap_or(Problem::Unavailable)))
}

/// The status of whatever answers, and its text.
async fn fetch(path: &str, body: Option<&str>) -> Result<(u16, String), JsValue> {
    let abort = AbortController::new()?;
    let headers = Headers::new()?;
    let how = RequestInit::new();
    if let Some(body) = body {
        headers.set("content-type", "application/json")?;
        if let Some(token) = token() {
            headers.set(CSRF_HEADER, &token)?;
        }
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

async fn read(answer: JsFuture) -> Result<(u16, String), JsValue> {
    let response: Response = answer.await?.unchecked_into();
    if let Some(token) = response.headers().get(CSRF_HEADER)? {
        TOKEN.set(Some(token));
    }
    let text = JsFuture::from(response.text()?).await?;
    Ok((response.status(), text.as_string().unwrap_or_default()))
}

/// What a value of the browser is. A function or a symbol, which no JSON holds, is null.
fn value_of(it: &JsValue) -> Value {
    if let Some(text) = it.as_string() {
        Value::Text(text)
    } else if let Some(number) = it.as_f64() {
        Value::Number(number)
    } else if let Some(truth) = it.as_bool() {
        Value::Bool(truth)
    } else if Array::is_array(it) {
        Value::List(Array::from(it).iter().map(|it| value_of(&it)).collect())
    } else if let Some(object) = it.dyn_ref::<Object>() {
        let members = Object::entries(object);
        let members = members.iter().map(|member| {
            let member = Array::from(&member);
            let name = member.get(0).as_string().unwrap_or_default();
            (name, value_of(&member.get(1)))
        });
        Value::Object(members.collect())
    } else {
        Value::Null
    }
}
