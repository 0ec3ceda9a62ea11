//! A bank that is none: an OpenID provider for demonstrations, with people anybody may be.
//!
//! It runs inside the demonstration server, on this machine only, and forgets everything when that ends.
//! It takes a sign-in as seriously as a real partner does, so that nothing is learned from it that is
//! wrong elsewhere; but it asks for no password, and says on every page what it is.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::ensure;
use axum::{
    Form, Json, Router,
    extract::{Query, State},
    http::{HeaderName, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use contract::locale::Locale;
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use url::Url;

mod keys;
mod page;

use keys::Key;

/// What the bank is told of the one site that it works for.
#[derive(Clone, Debug)]
pub struct Client {
    pub id: String,
    /// The one address that people are sent back to.
    pub return_address: String,
    /// With which the site signs (RFC 7517).
    pub keys: Value,
}

/// Serves the bank until the program ends.
///
/// # Errors
/// When the listener is reached from elsewhere than this machine.
pub async fn serve(listener: TcpListener, client: Client) -> anyhow::Result<()> {
    let here = listener.local_addr()?;
    ensure!(
        here.ip().is_loopback(),
        "the demonstration bank is for this machine only"
    );
    let bank = Bank(Arc::new(Parts {
        issuer: issuer(here.port()),
        client,
        key: Key::new()?,
        codes: Mutex::default(),
        used: Mutex::default(),
    }));
    axum::serve(listener, bank.router()).await?;
    Ok(())
}

/// The issuer of a bank that listens on this port.
pub fn issuer(port: u16) -> String {
    format!("http://localhost:{port}")
}

/// People who bank here: who they are to the site, and what they are called.
const PEOPLE: [(&str, &str); 3] = [
    ("demo-4711", "Marie Tremblay"),
    ("demo-4712", "Paul Lavoie"),
    ("demo-4713", "Amina Diallo"),
];

/// How long a code and what is said with it are good for, in seconds.
const LIFE: u64 = 120;

#[derive(Clone)]
struct Bank(Arc<Parts>);

struct Parts {
    issuer: String,
    client: Client,
    key: Key,
    codes: Mutex<HashMap<String, Given>>,
    /// Tokens of the client that were seen: each is good once.
    used: Mutex<HashMap<String, u64>>,
}

/// What a code stands for.
struct Given {
    subject: &'static str,
    nonce: String,
    challenge: String,
    until: u64,
}

/// What the site asks.
#[derive(Clone, Debug, Deserialize)]
struct Question {
    response_type: String,
    client_id: String,
    redirect_uri: String,
    scope: String,
    state: String,
    nonce: String,
    code_challenge: String,
    code_challenge_method: String,
    #[serde(default)]
    ui_locales: String,
    /// Who was chosen; nobody yet, or never.
    #[serde(default)]
    person: String,
}

#[derive(Debug, Deserialize)]
struct TokenRequest {
    grant_type: String,
    code: String,
    redirect_uri: String,
    code_verifier: String,
    client_assertion_type: String,
    client_assertion: String,
}

impl Bank {
    fn router(self) -> Router {
        Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/keys", get(published))
            .route("/sign-in", get(ask).post(choose))
            .route("/token", post(token))
            .with_state(self)
    }

    fn codes(&self) -> MutexGuard<'_, HashMap<String, Given>> {
        self.0.codes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the site asks as it should; if not, nobody is sent anywhere.
    fn is_right(&self, question: &Question) -> bool {
        question.client_id == self.0.client.id
            && question.redirect_uri == self.0.client.return_address
            && question.response_type == "code"
            && question.scope == "openid"
            && question.code_challenge_method == "S256"
            && !question.nonce.is_empty()
    }

    fn give(&self, request: &TokenRequest) -> Option<Value> {
        let now = now();
        let client = &self.0.client;
        let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        let token = keys::check(&request.client_assertion, &client.keys)?;
        let is_client = request.client_assertion_type == kind
            && token.iss == client.id
            && token.sub == client.id
            && token.aud == self.0.issuer
            && token.exp > now
            && self.first_time(token.jti, token.exp, now);
        if !is_client || request.grant_type != "authorization_code" {
            return None;
        }
        let given = self.codes().remove(&request.code)?;
        let is_asker = challenge(&request.code_verifier) == given.challenge;
        if !is_asker || given.until < now || request.redirect_uri != client.return_address {
            return None;
        }
        let claims = json!({
            "iss": self.0.issuer,
            "sub": given.subject,
            "aud": client.id,
            "iat": now,
            "exp": now + LIFE,
            "nonce": given.nonce,
            // Whoever chose was here.
            "auth_time": now,
        });
        let token = self.0.key.sign(&claims).ok()?;
        let access = random();
        Some(json!({ "access_token": access, "token_type": "Bearer", "id_token": token }))
    }

    fn first_time(&self, id: String, until: u64, now: u64) -> bool {
        let mut used = self.0.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.retain(|_, until| *until >= now);
        used.insert(id, until).is_none()
    }
}

async fn metadata(State(bank): State<Bank>) -> Json<Value> {
    let at = |path: &str| [&bank.0.issuer, path].concat();
    Json(json!({
        "issuer": bank.0.issuer,
        "authorization_endpoint": at("/sign-in"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
    }))
}

async fn published(State(bank): State<Bank>) -> Json<Value> {
    Json(bank.0.key.published())
}

async fn ask(State(bank): State<Bank>, Query(question): Query<Question>) -> Response {
    if !bank.is_right(&question) {
        return (StatusCode::BAD_REQUEST, "this site asks in a wrong way").into_response();
    }
    let locale = Locale::from_tag(&question.ui_locales).unwrap_or_default();
    shown(page::choice(locale, &question, &PEOPLE))
}

async fn choose(State(bank): State<Bank>, Form(question): Form<Question>) -> Response {
    let Ok(mut address) = question.redirect_uri.parse::<Url>() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    if !bank.is_right(&question) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let chosen = PEOPLE.into_iter().find(|(id, _)| *id == question.person);
    let mut said = address.query_pairs_mut();
    said.append_pair("state", &question.state);
    said.append_pair("iss", &bank.0.issuer);
    if let Some((subject, _)) = chosen {
        let code = random();
        said.append_pair("code", &code);
        let given = Given {
            subject,
            nonce: question.nonce,
            challenge: question.code_challenge,
            until: now() + LIFE,
        };
        let mut codes = bank.codes();
        codes.retain(|_, it| it.until >= now());
        codes.insert(code, given);
    } else {
        said.append_pair("error", "access_denied");
    }
    drop(said);
    Redirect::to(address.as_str()).into_response()
}

async fn token(State(bank): State<Bank>, Form(request): Form<TokenRequest>) -> Response {
    let Some(tokens) = bank.give(&request) else {
        let error = Json(json!({ "error": "invalid_grant" }));
        return (StatusCode::BAD_REQUEST, error).into_response();
    };
    ([(header::CACHE_CONTROL, "no-store")], Json(tokens)).into_response()
}

fn shown(html: String) -> Response {
    // Forms may lead on to the site that sent somebody here.
    let policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
    let headers: [(HeaderName, &str); 3] = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    (headers, Html(html)).into_response()
}

fn challenge(verifier: &str) -> String {
    BASE64URL_NOPAD.encode(&Sha256::digest(verifier.as_bytes()))
}

fn random() -> String {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    BASE64URL_NOPAD.encode(&bytes)
}

/// Seconds since 1970.
#[expect(
    clippy::disallowed_methods,
    reason = "a demonstration lives on the machine's clock"
)]
fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |it| it.as_secs())
}
