//! Asking other servers: within a time, no further than where we asked, and no longer answers than we
//! can hold.

use std::time::Duration;

use anyhow::Context;
use reqwest::{Client, RequestBuilder, Response, StatusCode, redirect};
use serde::de::DeserializeOwned;

use crate::delivery::tls;

/// From the beginning of a request to the end of its answer.
pub const TOTAL: Duration = Duration::from_secs(5);

/// The longest answer that is read, in bytes: more keys than any provider has.
const LONGEST: usize = 256 * 1024;

/// Why nothing of use came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No connection, no answer in time, or a fault of theirs.
    Away,
    /// They answered, and said no.
    Refused(StatusCode),
    /// An answer that makes no sense.
    Nonsense,
}

/// A client that follows no redirect and uses no proxy.
pub fn client() -> anyhow::Result<Client> {
    Client::builder()
        .tls_backend_preconfigured(tls::client(None)?)
        .no_proxy()
        .redirect(redirect::Policy::none())
        .connect_timeout(TOTAL)
        .timeout(TOTAL)
        .build()
        .context("no client for other servers can be made")
}

/// Sends a request and reads the JSON of its answer.
pub async fn json<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, Trouble> {
    let answer = request.send().await.map_err(|_| Trouble::Away)?;
    let status = answer.status();
    if status.is_server_error() {
        return Err(Trouble::Away);
    }
    if !status.is_success() {
        return Err(Trouble::Refused(status));
    }
    let body = body(answer, LONGEST).await.ok_or(Trouble::Nonsense)?;
    serde_json::from_slice(&body).map_err(|_| Trouble::Nonsense)
}

/// The answer's body, unless it is longer than that, in bytes, or broken.
pub async fn body(mut answer: Response, longest: usize) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    while let Some(part) = answer.chunk().await.ok()? {
        if body.len() + part.len() > longest {
            return None;
        }
        body.extend_from_slice(&part);
    }
    Some(body)
}
