//! The provider's side of OpenID Connect: what services, and the browsers they send here, ask.
//!
//! The browser's own session does not come along when another site sends it here, so that these addresses
//! only write down what is asked; the page it is sent on to says who is here.

use std::collections::BTreeMap;

use axum::{
    Json, Router,
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use contract::{locale::Locale, routes::Page};
use http_body_util::{BodyExt, Limited};
use serde_json::json;
use url::form_urlencoded;

use crate::{
    app::App,
    cookies::Cookies,
    edge::{self, redirect::send_on},
    handlers::service::request::Asked,
    refusal::Refusal,
    routing::Call,
    store::limits::{self, Limit},
};

pub mod authorize;
pub mod end_session;
pub mod token;
pub mod userinfo;

/// Below our origin: what comes after it in the addresses of the provider, and is the issuer's own end.
const BASE: &str = "/api/oidc";

/// Names and values, each name once.
pub type Form = BTreeMap<String, String>;

/// What somebody did to sign in (`acr`).
pub const TWO_STEPS: &str = "urn:guichet:acr:two-step";
pub const ONE_STEP: &str = "urn:guichet:acr:one-step";

pub fn issuer(app: &App) -> String {
    at(app, "")
}

fn at(app: &App, path: &str) -> String {
    [&*app.origin, BASE, path].concat()
}

pub fn router(app: &App) -> Router {
    // Each address with the methods that it knows.
    macro_rules! route {
        ($router:expr, $path:literal, $methods:literal, $handler:path) => {{
            let shared = app.clone();
            let answer = move |request: Request| {
                let shared = shared.clone();
                async move { $handler(&shared, request).await }
            };
            let methods = match $methods {
                "GET" => get(answer),
                "POST" => axum::routing::post(answer),
                _ => get(answer.clone()).post(answer),
            };
            $router.route(
                concat!("/api/oidc", $path),
                methods.fallback(|| async { edge::only($methods) }),
            )
        }};
    }
    let router = Router::new();
    let router = route!(router, "/.well-known/openid-configuration", "GET", metadata);
    let router = route!(router, "/keys", "GET", keys);
    let router = route!(router, "/authorize", "GET,POST", authorize::authorize);
    let router = route!(router, "/token", "POST", token::token);
    let router = route!(router, "/userinfo", "GET,POST", userinfo::userinfo);
    route!(router, "/end-session", "GET,POST", end_session::end_session)
}

/// What we publish of ourselves (OpenID Connect Discovery 1.0, RFC 8414, RFC 9207).
async fn metadata(app: &App, _: Request) -> Response {
    Json(json!({
        "issuer": issuer(app),
        "authorization_endpoint": at(app, "/authorize"),
        "token_endpoint": at(app, "/token"),
        "userinfo_endpoint": at(app, "/userinfo"),
        "end_session_endpoint": at(app, "/end-session"),
        "jwks_uri": at(app, "/keys"),
        "scopes_supported": ["openid", "email"],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code"],
        "subject_types_supported": ["pairwise"],
        "acr_values_supported": [TWO_STEPS, ONE_STEP],
        "id_token_signing_alg_values_supported": ["ES256"],
        "token_endpoint_auth_methods_supported": ["private_key_jwt", "client_secret_basic", "client_secret_post"],
        "token_endpoint_auth_signing_alg_values_supported": ["ES256", "RS256", "PS256"],
        "code_challenge_methods_supported": ["S256"],
        "claims_supported": ["sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "sid", "locale", "email", "email_verified"],
        "ui_locales_supported": ["en", "fr"],
        "prompt_values_supported": ["none", "login", "consent", "select_account"],
        "claims_parameter_supported": false,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
        "require_request_uri_registration": false,
        "authorization_response_iss_parameter_supported": true,
        "backchannel_logout_supported": true,
        "backchannel_logout_session_supported": true,
    }))
    .into_response()
}

async fn keys(app: &App, _: Request) -> Response {
    Json(app.signing.published()).into_response()
}

/// People whom services send here, from one address of the network.
const ARRIVALS: Limit = Limit {
    most: 60,
    seconds: 60,
};

/// No request of a service is longer, in bytes.
const LONGEST: usize = 32 * 1024;

/// A browser's question, from another site; or where it is asked again, when there is nothing to answer it
/// with yet.
struct Question {
    call: Call,
    form: Form,
    /// The language that the service says the person reads, or the one that they chose here.
    locale: Locale,
}

/// Reads what a service has a browser ask. What is posted is asked again as an address: only with that the
/// cookie comes along by which the browser is known.
async fn question(app: &App, request: Request, path: &str) -> Result<Question, Response> {
    let cookies = Cookies::read(request.headers(), app.plain_http);
    let call = Call::of(app, &request, &cookies);
    let is_posted = request.method() == Method::POST;
    let chosen = cookies.language;
    let Some((_, form)) = parameters(request).await else {
        return Err(problem(chosen.unwrap_or_default()));
    };
    if is_posted {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(&form);
        let address = [BASE, path, "?", &query.finish()].concat();
        return Err(send_on(&address, None));
    }
    // The first of the languages that we speak.
    let told = form.get("ui_locales");
    let told = told.and_then(|it| it.split(' ').find_map(Locale::from_tag));
    Ok(Question {
        call,
        form,
        locale: told.or(chosen).unwrap_or_default(),
    })
}

/// Remembers what is asked, and leads to the page that goes on with it.
async fn ask(app: &App, call: &Call, asked: &Asked) -> Result<Response, Refusal> {
    limits::spend(app, "limit:services", &call.place, ARRIVALS).await?;
    let (id, cookie) = asked.keep(app, call.guest.as_deref()).await?;
    let page = [&*Page::Service.path(asked.locale), "#", &id].concat();
    Ok(send_on(&page, Some(cookie)))
}

/// A page of ours: there is no address to which this could be told.
fn problem(locale: Locale) -> Response {
    send_on(&Page::ServiceProblem.path(locale), None)
}

/// The parameters of a request, of its address or of its body. One that is there twice says nothing.
async fn parameters(request: Request) -> Option<(HeaderMap, Form)> {
    let (parts, body) = request.into_parts();
    let bytes = if parts.method == Method::POST {
        let kind = parts.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return None;
        }
        let read = Limited::new(body, LONGEST).collect();
        let read = tokio::time::timeout(edge::body::LONGEST, read).await.ok()?;
        read.ok()?.to_bytes().to_vec()
    } else {
        parts.uri.query().unwrap_or_default().as_bytes().to_vec()
    };
    let mut form = Form::new();
    for (name, value) in form_urlencoded::parse(&bytes) {
        // What has no value is as if it were not there (RFC 6749, 3.1).
        if value.is_empty() {
            continue;
        }
        if form.insert(name.into_owned(), value.into_owned()).is_some() {
            return None;
        }
    }
    Some((parts.headers, form))
}

/// An error of the standard, for a service.
fn error(status: StatusCode, code: &'static str) -> Response {
    (status, Json(json!({ "error": code }))).into_response()
}

fn refused(refusal: &Refusal) -> Response {
    let status = refusal.status();
    let code = if status.is_server_error() {
        "temporarily_unavailable"
    } else {
        "invalid_request"
    };
    error(status, code)
}
