//! A sign-in partner that says whatever a test wants, truly or not.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, AtomicU16, Ordering},
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::State,
    http::{StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use contract::site::Bilingual;
use guichet_server::{
    config::{Authentication, PartnerConfig},
    keys::Keys,
    signing::Signing,
};
use jsonwebtoken::{EncodingKey, Header, encode};
use serde_json::{Value, json};
use tokio::net::TcpListener;

pub const CLIENT: &str = "guichet-at-the-bank";

/// The partner. Clones are one.
#[derive(Clone)]
pub struct Bank(Arc<Parts>);

struct Parts {
    pub id: &'static str,
    issuer: String,
    clock: Arc<AtomicI64>,
    /// Keys by id, with which it signs, and those which it publishes.
    keys: Mutex<Vec<Key>>,
    published: Mutex<Value>,
    metadata: Mutex<Value>,
    token: Mutex<String>,
    heard: Mutex<Vec<Heard>>,
    mood: AtomicU16,
}

#[derive(Clone)]
pub struct Key {
    pub id: String,
    pub document: Vec<u8>,
}

/// A request that it got.
#[derive(Clone, Debug)]
pub struct Heard {
    pub path: String,
    pub body: String,
}

/// It answers nothing at all.
pub const SILENT: u16 = 1;

impl Bank {
    pub async fn open(id: &'static str, clock: Arc<AtomicI64>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let at = |path: &str| [&issuer, path].concat();
        let metadata = json!({
            "issuer": issuer,
            "authorization_endpoint": at("/authorize"),
            "token_endpoint": at("/token"),
            "jwks_uri": at("/keys"),
            "userinfo_endpoint": at("/userinfo"),
            "authorization_response_iss_parameter_supported": true,
        });
        let bank = Self(Arc::new(Parts {
            id,
            issuer,
            clock,
            keys: Mutex::default(),
            published: Mutex::new(json!({ "keys": [] })),
            metadata: Mutex::new(metadata),
            token: Mutex::default(),
            heard: Mutex::default(),
            mood: AtomicU16::new(0),
        }));
        bank.change_key();
        let router = Router::new()
            .fallback(get(answer).post(answer))
            .with_state(bank.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        bank
    }

    pub fn id(&self) -> &'static str {
        self.0.id
    }

    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    pub fn config(&self) -> PartnerConfig {
        PartnerConfig {
            id: self.0.id.to_owned(),
            name: Bilingual::new(
                format!("Lender {}", self.0.id),
                format!("Prêteur {}", self.0.id),
            ),
            issuer: self.0.issuer.clone(),
            client_id: CLIENT.to_owned(),
            authentication: Authentication::PrivateKeyJwt,
            secret_file: None,
            hosts: Vec::new(),
        }
    }

    /// From now on it signs with a new key, and publishes that one alone.
    pub fn change_key(&self) -> Key {
        let folder = tempfile::tempdir().unwrap();
        Keys::make_missing(folder.path()).unwrap();
        Keys::make_more(folder.path()).unwrap();
        let keys = Keys::read(folder.path()).unwrap();
        let mut published = Signing::of(&keys).unwrap().published();
        let mut held = self.0.keys.lock().unwrap();
        let id = format!("{}-{}", self.0.id, held.len());
        published["keys"][0]["kid"] = id.clone().into();
        let (_, document) = keys.signing().next().unwrap();
        let key = Key {
            id,
            document: document.to_vec(),
        };
        held.push(key.clone());
        *self.0.published.lock().unwrap() = published;
        key
    }

    /// What it publishes of itself is changed.
    pub fn say(&self, name: &str, value: impl Into<Value>) {
        self.0.metadata.lock().unwrap()[name] = value.into();
    }

    pub fn publish(&self, keys: Value) {
        *self.0.published.lock().unwrap() = keys;
    }

    pub fn published(&self) -> Value {
        self.0.published.lock().unwrap().clone()
    }

    pub fn be(&self, mood: u16) {
        self.0.mood.store(mood, Ordering::SeqCst);
    }

    /// What an honest token for this question says of somebody.
    pub fn claims(&self, subject: &str, nonce: &str) -> Value {
        let now = self.0.clock.load(Ordering::SeqCst);
        json!({
            "iss": self.0.issuer,
            "sub": subject,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            "auth_time": now,
        })
    }

    /// A token under the key in force.
    pub fn sign(&self, claims: &Value) -> String {
        let key = self.0.keys.lock().unwrap().last().unwrap().clone();
        signed(&key, &key.id, claims)
    }

    /// The next code is answered with this token.
    pub fn answer_with(&self, token: String) {
        *self.0.token.lock().unwrap() = token;
    }

    /// The requests it got at a path.
    pub fn heard(&self, path: &str) -> Vec<Heard> {
        let heard = self.0.heard.lock().unwrap();
        heard.iter().filter(|it| it.path == path).cloned().collect()
    }
}

/// A token under a key of P-256 that calls itself `id`.
pub fn signed(key: &Key, id: &str, claims: &Value) -> String {
    let header = Header {
        kid: Some(id.to_owned()),
        ..Header::new(jsonwebtoken::Algorithm::ES256)
    };
    encode(&header, claims, &EncodingKey::from_ec_der(&key.document)).unwrap()
}

async fn answer(State(bank): State<Bank>, uri: Uri, body: Bytes) -> Response {
    let bank = bank.0;
    bank.heard.lock().unwrap().push(Heard {
        path: uri.path().to_owned(),
        body: String::from_utf8(body.to_vec()).unwrap(),
    });
    match bank.mood.load(Ordering::SeqCst) {
        0 => {}
        SILENT => std::future::pending().await,
        302 => {
            let elsewhere = [(header::LOCATION, "/elsewhere")];
            return (StatusCode::FOUND, elsewhere).into_response();
        }
        status => return StatusCode::from_u16(status).unwrap().into_response(),
    }
    match uri.path() {
        "/.well-known/openid-configuration" => {
            Json(bank.metadata.lock().unwrap().clone()).into_response()
        }
        "/keys" => Json(bank.published.lock().unwrap().clone()).into_response(),
        "/token" => Json(json!({
            "access_token": ACCESS_TOKEN,
            "token_type": "Bearer",
            "id_token": bank.token.lock().unwrap().clone(),
        }))
        .into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

pub const ACCESS_TOKEN: &str = "an-access-token-that-nobody-keeps";
