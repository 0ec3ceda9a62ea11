//! A service that people sign in for, as far as a server can tell.

use std::{
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU16, Ordering},
    },
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::State,
    http::{Request, StatusCode, header},
    routing::post,
};
use contract::{
    api::{
        partner::Away,
        service::{
            ContinueRequest, ContinueToService, GetServiceRequest, Scope, ServiceRequest,
            ServiceRequestView,
        },
    },
    problem::Problem,
    site::Bilingual,
};
use data_encoding::{BASE64, BASE64URL_NOPAD};
use guichet_server::{
    config::{Assurance, Authentication, ServiceConfig},
    keys::{Keys, sha256},
    signing::Signing,
};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, jwk::JwkSet};
use reqwest::Url;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::{Answer, Client, ORIGIN};

pub const SECRET: &str = "a-secret-of-the-licence-service-4711";
pub const VERIFIER: &str = "a-verifier-that-is-forty-three-letters-long-at-least";
pub const ISSUER: &str = "https://guichet.example/api/oidc";

/// The service. Clones are one.
#[derive(Clone)]
pub struct Relying {
    pub id: &'static str,
    pub redirect: String,
    pub signing: Option<Signing>,
    heard: Arc<Mutex<Vec<String>>>,
    mood: Arc<AtomicU16>,
    config: ServiceConfig,
}

impl Relying {
    /// One that shows a secret, wants to be told who signs out, and may know the address.
    pub async fn with_secret(id: &'static str, folder: &Path) -> Self {
        let file = folder.join(id);
        write(&file, SECRET);
        let mut new = Self::new(id).await;
        new.config.authentication = Authentication::Secret;
        new.config.secret_file = Some(file);
        new.config.may_know = vec![Scope::Email];
        new
    }

    /// One that signs with a key of its own.
    pub async fn with_key(id: &'static str, folder: &Path) -> Self {
        let keys = folder.join(format!("{id}-keys"));
        Keys::make_missing(&keys).unwrap();
        Keys::make_more(&keys).unwrap();
        let signing = Signing::of(&Keys::read(&keys).unwrap()).unwrap();
        let file = folder.join(format!("{id}.json"));
        write(&file, &signing.published().to_string());
        let mut new = Self::new(id).await;
        new.config.keys_file = Some(file);
        new.signing = Some(signing);
        new
    }

    async fn new(id: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let back_channel = format!("http://{}/signed-out", listener.local_addr().unwrap());
        let redirect = format!("https://{id}.example/back?kept=1");
        let new = Self {
            id,
            signing: None,
            heard: Arc::default(),
            mood: Arc::new(AtomicU16::new(200)),
            config: ServiceConfig {
                id: id.to_owned(),
                name: Bilingual::new(id, id),
                address: Bilingual::default(),
                redirect: vec![redirect.clone(), format!("https://{id}.example/other")],
                after_sign_out: vec![format!("https://{id}.example/bye")],
                back_channel: Some(back_channel),
                authentication: Authentication::PrivateKeyJwt,
                secret_file: None,
                keys_file: None,
                assurance: Assurance::TwoSteps,
                may_know: Vec::new(),
                organizations: Vec::new(),
                sector: String::new(),
            },
            redirect,
        };
        let hear = |State(it): State<Self>, body: Bytes| async move {
            let said = url::form_urlencoded::parse(&body)
                .find(|(name, _)| name == "logout_token")
                .map(|(_, token)| token.into_owned());
            it.heard.lock().unwrap().push(said.unwrap_or_default());
            StatusCode::from_u16(it.mood.load(Ordering::SeqCst)).unwrap()
        };
        let router = Router::new()
            .route("/signed-out", post(hear))
            .with_state(new.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        new
    }

    pub fn config(&self) -> ServiceConfig {
        self.config.clone()
    }

    pub fn change(mut self, change: impl FnOnce(&mut ServiceConfig)) -> Self {
        change(&mut self.config);
        self
    }

    /// What it answers when it is told that somebody has signed out.
    pub fn be(&self, status: u16) {
        self.mood.store(status, Ordering::SeqCst);
    }

    /// The tokens with which it was told.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// What it asks, before anything is changed about it.
    pub fn question(&self) -> Vec<(&'static str, String)> {
        vec![
            ("response_type", "code".to_owned()),
            ("client_id", self.id.to_owned()),
            ("redirect_uri", self.redirect.clone()),
            ("scope", "openid".to_owned()),
            ("state", format!("state of {}", self.id)),
            ("nonce", format!("nonce of {}", self.id)),
            ("code_challenge", sha256(VERIFIER)),
            ("code_challenge_method", "S256".to_owned()),
        ]
    }

    /// The same, with one thing another way; without it when it is empty.
    pub fn question_with(&self, name: &'static str, value: &str) -> Vec<(&'static str, String)> {
        let mut question = self.question();
        question.retain(|(it, _)| *it != name);
        if !value.is_empty() {
            question.push((name, value.to_owned()));
        }
        question
    }

    /// Sends somebody to us. Gives where the browser is sent on to.
    pub async fn send(client: &mut Client, question: &[(&str, String)]) -> String {
        let address = with_query("/api/oidc/authorize", question);
        let answer = client.get(&address).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{answer:?}");
        client.csrf = None;
        answer.headers[header::LOCATION]
            .to_str()
            .unwrap()
            .to_owned()
    }

    /// The same for a question that is fine. Gives the id of the request.
    pub async fn ask(client: &mut Client, question: &[(&str, String)]) -> String {
        let place = Self::send(client, question).await;
        let (page, id) = place.split_once('#').unwrap_or_else(|| panic!("{place}"));
        assert!(page == "/en/service" || page == "/fr/service", "{place}");
        id.to_owned()
    }

    /// Somebody who is signed in goes back. Gives the code.
    pub async fn code(&self, client: &mut Client, question: &[(&str, String)]) -> String {
        let id = Self::ask(client, question).await;
        let address = go_on(client, &id, true).await.unwrap();
        let back: Url = address.parse().unwrap();
        assert!(address.starts_with(&self.redirect), "{address}");
        assert_eq!(one(&back, "state"), format!("state of {}", self.id));
        assert_eq!(one(&back, "iss"), ISSUER);
        one(&back, "code")
    }

    /// What it sends for a code.
    pub fn exchange(&self, code: &str) -> Vec<(&'static str, String)> {
        vec![
            ("grant_type", "authorization_code".to_owned()),
            ("code", code.to_owned()),
            ("redirect_uri", self.redirect.clone()),
            ("code_verifier", VERIFIER.to_owned()),
        ]
    }

    /// Changes a code for tokens, with the secret.
    pub async fn tokens(&self, client: &mut Client, code: &str) -> Answer {
        post_form(client, Some((self.id, SECRET)), &self.exchange(code)).await
    }

    /// A token that says who it is.
    pub fn assertion(&self, now: i64, change: impl FnOnce(&mut Value)) -> String {
        let mut claims = json!({
            "iss": self.id, "sub": self.id, "aud": ISSUER, "exp": now + 60, "iat": now,
            "jti": guichet_server::chance::id(),
        });
        change(&mut claims);
        self.signing.as_ref().unwrap().sign("JWT", &claims).unwrap()
    }
}

fn write(path: &PathBuf, text: &str) {
    use std::io::Write;
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
        .unwrap();
    file.write_all(text.as_bytes()).unwrap();
}

pub fn with_query(path: &str, query: &[(&str, String)]) -> String {
    let mut address = Url::parse(ORIGIN).unwrap().join(path).unwrap();
    address.query_pairs_mut().extend_pairs(query);
    address.as_str()[ORIGIN.len()..].to_owned()
}

/// The one value of a parameter.
pub fn one(address: &Url, name: &str) -> String {
    let found: Vec<_> = address.query_pairs().filter(|(it, _)| it == name).collect();
    assert_eq!(found.len(), 1, "{name} in {address}");
    found[0].1.to_string()
}

/// What the page of a request is told.
pub async fn look(client: &mut Client, id: &str) -> Result<ServiceRequestView, Problem> {
    let request = ServiceRequest {
        request: id.to_owned(),
    };
    client.send::<GetServiceRequest>(&request).await
}

/// Goes on to the service.
pub async fn go_on(client: &mut Client, id: &str, agreed: bool) -> Result<String, Problem> {
    let request = ContinueRequest {
        request: id.to_owned(),
        agreed,
    };
    let away: Away = client.send::<ContinueToService>(&request).await?;
    Ok(away.address)
}

pub async fn post_form(
    client: &mut Client,
    basic: Option<(&str, &str)>,
    form: &[(&'static str, String)],
) -> Answer {
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(form);
    let mut request = Request::post("/api/oidc/token")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    if let Some((id, secret)) = basic {
        let pair = BASE64.encode(format!("{id}:{secret}").as_bytes());
        request = request.header(header::AUTHORIZATION, format!("Basic {pair}"));
    }
    client
        .raw(request.body(Body::from(body.finish())).unwrap())
        .await
}

pub async fn userinfo(client: &mut Client, token: &str) -> Answer {
    let request =
        Request::get("/api/oidc/userinfo").header(header::AUTHORIZATION, format!("Bearer {token}"));
    client.raw(request.body(Body::empty()).unwrap()).await
}

/// What a token of ours says, once its signature is found right with what we publish.
pub async fn read(client: &mut Client, token: &str) -> (String, Value) {
    let keys: JwkSet = serde_json::from_str(&client.get("/api/oidc/keys").await.body).unwrap();
    let id = jsonwebtoken::decode_header(token).unwrap().kid.unwrap();
    let key = DecodingKey::from_jwk(keys.find(&id).unwrap()).unwrap();
    let mut rules = Validation::new(Algorithm::ES256);
    rules.required_spec_claims.clear();
    rules.validate_exp = false;
    rules.validate_aud = false;
    let read = decode::<Value>(token, &key, &rules);
    let read = read.unwrap();
    (read.header.typ.unwrap(), read.claims)
}

/// The half of a hash that an ID token has of the access token beside it.
pub fn half(text: &str) -> String {
    use sha2::{Digest, Sha256};
    BASE64URL_NOPAD.encode(&Sha256::digest(text.as_bytes())[..16])
}
