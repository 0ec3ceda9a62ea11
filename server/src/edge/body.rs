//! Reading the body of a request: JSON of the expected shape, small, and in time.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, EXPECT};
use axum::http::{HeaderMap, Method};
use contract::problem::Problem;
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::strict;
use crate::refusal::Refusal;

/// No form of ours comes near.
pub const LARGEST: usize = 32 * 1024;

/// How long a body may take to arrive.
pub const LONGEST: Duration = Duration::from_secs(10);

/// How much of a refused body is still listened to. A client hears the answer only once it has
/// sent what it had to say, or the closing connection would drop the answer.
const LISTENED_TO: usize = 1024 * 1024;

/// Reads what the request asks for.
///
/// A request that only reads has nothing to say: its body is left alone, and it asks for `{}`.
pub async fn read<T: DeserializeOwned>(request: Request) -> Result<T, Refusal> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return parse(b"{}");
    }
    let (parts, body) = request.into_parts();
    let bytes = timeout(LONGEST, receive(&parts.headers, body))
        .await
        .map_err(|_| Refusal::too_slow())??;
    parse(&bytes)
}

async fn receive(headers: &HeaderMap, body: Body) -> Result<Vec<u8>, Refusal> {
    if !is_json(headers) {
        return refuse(headers, body, Problem::NotJson).await;
    }
    if announced_length(headers).is_some_and(|length| length > LARGEST) {
        return refuse(headers, body, Problem::TooLarge).await;
    }
    let mut body = body;
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Refusal::unreadable())?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        if bytes.len() + data.len() > LARGEST {
            return refuse(headers, body, Problem::TooLarge).await;
        }
        bytes.extend_from_slice(&data);
    }
    Ok(bytes)
}

async fn refuse(headers: &HeaderMap, mut body: Body, why: Problem) -> Result<Vec<u8>, Refusal> {
    // A client that asks before it sends is told at once.
    let waits = headers.contains_key(EXPECT);
    let mut heard = 0;
    while !waits && heard <= LISTENED_TO {
        let Some(Ok(frame)) = body.frame().await else {
            break;
        };
        heard += frame.data_ref().map_or(0, Bytes::len);
    }
    Err(Refusal::from(why))
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn announced_length(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    let text = str::from_utf8(bytes).map_err(|_| Refusal::unreadable())?;
    strict::check(text)?;
    // A list of values in the order of the fields would be taken for an object.
    if !text.trim_start().starts_with('{') {
        return Err(Refusal::from(Problem::Malformed));
    }
    serde_json::from_str(text).map_err(|_| Refusal::from(Problem::Malformed))
}

#[cfg(test)]
mod tests;
