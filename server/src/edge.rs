//! Where requests come in: what is true of every one of them, before and after any handler.
//!
//! ```text
//! let shutdown = Shutdown::new();
//! shutdown.on_signals()?;
//! edge::serve(listener, router, shutdown.clone(), Limits::default()).await;
//! ```
//!
//! [`serve`] adds [`layered`] itself; tests that ask the router directly add it by hand. Handlers
//! find the [`Peer`] among the extensions of their request, and the request's name with
//! [`request_id::current`].

use std::any::Any;
use std::net::SocketAddr;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::ALLOW;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Router, http::HeaderValue};
use contract::problem::Problem;
use tokio::time::timeout;
use tower_http::catch_panic::CatchPanicLayer;
use tracing::Instrument;

use crate::chance;
use crate::refusal::Refusal;

pub mod body;
pub mod browser;
pub mod client;
mod connection;
pub mod files;
pub mod headers;
pub mod health;
mod listen;
pub mod redirect;
pub mod request_id;
mod shutdown;
mod strict;

pub use listen::serve;
pub use shutdown::Shutdown;

/// How much one client, and all of them, may ask.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// To send the whole head of a request.
    pub head: Duration,
    /// To be answered, from the end of the head on.
    pub handler: Duration,
    /// Between two requests of one connection.
    pub idle: Duration,
    /// Connections at one time; more wait to be accepted.
    pub connections: usize,
    /// Headers of one request.
    pub headers: usize,
    /// Characters of an address.
    pub address: usize,
    /// From the wish to stop until no connection is accepted any more.
    pub grace: Duration,
    /// From then until requests still being answered are cut off.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(5),
            handler: Duration::from_secs(15),
            idle: Duration::from_secs(30),
            connections: 1024,
            headers: 64,
            address: 8 * 1024,
            grace: Duration::from_secs(3),
            drain: Duration::from_secs(25),
        }
    }
}

/// Who is at the other end of the connection: the client itself, or the proxy before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub SocketAddr);

/// The router with all that is true of every request.
pub fn layered(app: Router, limits: Limits) -> Router {
    app.layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn_with_state(limits, around))
}

async fn around(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let id = chance::id();
    let header = HeaderValue::from_str(&id).expect("hexadecimal digits fit a header");
    let path = request.uri().path().to_owned();
    let who = tracing::field::Empty;
    let span = tracing::info_span!("request", %id, method = %request.method(), who);
    let answer = request_id::scope(id, answer(limits, request, next)).instrument(span);
    let mut response = answer.await;
    let headers = response.headers_mut();
    headers::complete(headers, &path);
    headers.insert(request_id::HEADER, header);
    response
}

async fn answer(limits: Limits, request: Request, next: Next) -> Response {
    if let Err(refusal) = within_limits(limits, &request) {
        return refusal.into_response();
    }
    let response = timeout(limits.handler, next.run(request))
        .await
        .unwrap_or_else(|_| {
            tracing::error!("no answer in time");
            Refusal::from(Problem::Unavailable).into_response()
        });
    tracing::debug!(status = response.status().as_u16(), "answered");
    response
}

fn within_limits(limits: Limits, request: &Request) -> Result<(), Refusal> {
    let uri = request.uri();
    let address = uri.path_and_query().map_or(0, |it| it.as_str().len());
    let authority = uri.authority().map_or(0, |it| it.as_str().len());
    if address + authority > limits.address {
        return Err(Refusal::address_too_long());
    }
    if request.headers().len() > limits.headers {
        return Err(Refusal::too_many_headers());
    }
    Ok(())
}

/// What a panic said may hold what a person typed, so it is not repeated.
fn after_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    Refusal::from(Problem::Fault).into_response()
}

/// The answer to a method that a file or page does not know.
fn only_reading() -> Response {
    only("GET,HEAD")
}

/// The answer to any other method than these.
pub fn only(methods: &'static str) -> Response {
    let mut response = Refusal::from(Problem::MethodNotAllowed).into_response();
    response
        .headers_mut()
        .insert(ALLOW, HeaderValue::from_static(methods));
    response
}

#[cfg(test)]
mod tests;
