//! A browser, as far as the API can tell.

use std::{collections::BTreeMap, net::SocketAddr};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use contract::{
    api::{
        CSRF_HEADER, Endpoint, Method, Nothing,
        session::{GetSession, SessionView},
    },
    problem::{Problem, ProblemBody},
};
use guichet_server::edge::Peer;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::ORIGIN;

/// A browser with its cookies.
#[derive(Clone)]
pub struct Client {
    router: Router,
    peer: SocketAddr,
    pub cookies: BTreeMap<String, String>,
    pub csrf: Option<String>,
    /// What the browser says that it is.
    pub user_agent: Option<&'static str>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn problem(&self) -> Problem {
        serde_json::from_str::<ProblemBody>(&self.body)
            .unwrap_or_else(|_| panic!("{self:?}"))
            .into_problem()
    }

    /// All that must be alike in the "same answer": status, headers and body but for what is random.
    pub fn comparable(&self) -> String {
        let mut headers: Vec<_> = self
            .headers
            .iter()
            .filter(|(name, _)| {
                !["x-request-id", "set-cookie", CSRF_HEADER, "date"].contains(&name.as_str())
            })
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .collect();
        headers.sort();
        let mut body: serde_json::Value = serde_json::from_str(&self.body).unwrap();
        if let Some(object) = body.as_object_mut() {
            object.remove("requestId");
        }
        format!("{}\n{}\n{body}", self.status, headers.join("\n"))
    }
}

impl Client {
    pub fn new(router: Router, peer: SocketAddr) -> Self {
        Self {
            router,
            peer,
            cookies: BTreeMap::new(),
            csrf: None,
            user_agent: None,
        }
    }

    /// Asks as our own page would.
    pub async fn send<E: Endpoint>(
        &mut self,
        request: &E::Request,
    ) -> Result<E::Response, Problem> {
        let answer = self.ask::<E>(request).await;
        if answer.status.is_success() {
            Ok(serde_json::from_str(&answer.body)
                .unwrap_or_else(|error| panic!("{error}: {answer:?}")))
        } else {
            Err(answer.problem())
        }
    }

    /// The same, with all of what comes back.
    pub async fn ask<E: Endpoint>(&mut self, request: &E::Request) -> Answer {
        if E::METHOD == Method::Get {
            return self.get(E::PATH).await;
        }
        self.post(E::PATH, serde_json::to_vec(request).unwrap())
            .await
    }

    /// Posts any bytes as our own page would.
    pub async fn post(&mut self, path: &str, body: Vec<u8>) -> Answer {
        if self.csrf.is_none() {
            self.get(GetSession::PATH).await;
        }
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ORIGIN, ORIGIN)
            .header("sec-fetch-site", "same-origin")
            .header(CSRF_HEADER, self.csrf.clone().unwrap())
            .body(Body::from(body))
            .unwrap();
        self.raw(request).await
    }

    /// Reads an address.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.raw(Request::get(path).body(Body::empty()).unwrap())
            .await
    }

    /// Sends a request as it is, with the cookies.
    pub async fn raw(&mut self, mut request: Request<Body>) -> Answer {
        request.extensions_mut().insert(Peer(self.peer));
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !cookies.is_empty() {
            request
                .headers_mut()
                .insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        if let Some(user_agent) = self.user_agent {
            request
                .headers_mut()
                .insert(header::USER_AGENT, user_agent.parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            assert_cookie_grammar(cookie);
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        if let Some(token) = parts.headers.get(CSRF_HEADER) {
            self.csrf = Some(token.to_str().unwrap().to_owned());
        }
        Answer {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    pub async fn session(&mut self) -> SessionView {
        self.send::<GetSession>(&Nothing {}).await.unwrap()
    }

    /// The value of the session's cookie.
    pub fn sid(&self) -> String {
        self.cookies.get("__Host-sid").cloned().unwrap_or_default()
    }
}

/// SE-2: every cookie of every test has these attributes and no others.
fn assert_cookie_grammar(cookie: &str) {
    let mut parts = cookie.split("; ");
    let (name, value) = parts.next().unwrap().split_once('=').unwrap();
    let same_site = match name {
        "__Host-sid" | "__Host-dev" => "SameSite=Strict",
        // It comes along when a partner or a service sends the browser back.
        "__Host-tx" => "SameSite=Lax",
        other => panic!("{other} is no cookie of ours"),
    };
    assert!(
        value
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || "-_.".contains(it)),
        "{cookie}"
    );
    let rest: Vec<_> = parts.collect();
    assert_eq!(
        rest[..4],
        ["Path=/", "Secure", "HttpOnly", same_site],
        "{cookie}"
    );
    match rest.get(4) {
        None => assert_eq!(name, "__Host-sid"),
        Some(life) => assert!(life.starts_with("Max-Age="), "{cookie}"),
    }
    assert!(rest.len() <= 5, "{cookie}");
}
