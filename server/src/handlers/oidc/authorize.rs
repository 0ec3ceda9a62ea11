//! A service sends somebody here to sign in (OpenID Connect Core 1.0, section 3.1.2; RFC 7636; RFC 9207).

use axum::{extract::Request, response::Response};
use contract::{
    api::service::{Scope, Task},
    locale::Locale,
};

use super::{Form, Question, ask, issuer, problem, question};
use crate::{
    app::App,
    edge::redirect::send_on,
    handlers::service::request::{Asked, Kind, Prompt, back},
    services::Service,
};

/// What a service may be told back is not longer, in bytes.
const LONGEST_STATE: usize = 2048;
const LONGEST_NONCE: usize = 512;

pub async fn authorize(app: &App, request: Request) -> Response {
    let Question { call, form, locale } = match question(app, request, "/authorize").await {
        Ok(question) => question,
        Err(response) => return response,
    };
    let of = |name: &str| form.get(name).map(String::as_str);
    let service = of("client_id").and_then(|id| app.services.find(id));
    let redirect = of("redirect_uri").unwrap_or_default();
    // Nobody is sent to an address that the service did not agree on with us.
    let known = service.filter(|it| it.config.redirect.iter().any(|it| it == redirect));
    let Some(service) = known else {
        return problem(locale);
    };
    match read(app, service, &form, locale) {
        Ok(asked) => ask(app, &call, &asked)
            .await
            .unwrap_or_else(|_| problem(locale)),
        Err(code) => {
            let said = [("error", code)];
            let state = of("state").filter(|it| it.len() <= LONGEST_STATE);
            send_on(&back(redirect, &said, state, &issuer(app)), None)
        }
    }
}

/// What is asked, or what the standard calls what is wrong with it.
fn read(app: &App, service: &Service, form: &Form, locale: Locale) -> Result<Asked, &'static str> {
    let of = |name: &str| form.get(name).map(String::as_str);
    for (name, code) in [
        ("request", "request_not_supported"),
        ("request_uri", "request_uri_not_supported"),
        ("registration", "registration_not_supported"),
    ] {
        if form.contains_key(name) {
            return Err(code);
        }
    }
    match of("response_type") {
        Some("code") => {}
        Some(_) => return Err("unsupported_response_type"),
        None => return Err("invalid_request"),
    }
    let scopes: Vec<&str> = of("scope").unwrap_or_default().split(' ').collect();
    if !scopes.contains(&"openid") {
        return Err("invalid_scope");
    }
    let challenge = of("code_challenge").unwrap_or_default();
    let is_hash = challenge.len() == 43
        && challenge
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_');
    // The way without a hash is not taken: whoever sees the question could answer it.
    if of("code_challenge_method") != Some("S256") || !is_hash {
        return Err("invalid_request");
    }
    let is_short = |name: &str, longest| of(name).is_none_or(|it| it.len() <= longest);
    if of("response_mode").is_some_and(|it| it != "query")
        || !is_short("state", LONGEST_STATE)
        || !is_short("nonce", LONGEST_NONCE)
    {
        return Err("invalid_request");
    }
    let max_age = match of("max_age").map(str::parse::<i64>) {
        None => None,
        Some(Ok(seconds)) if seconds >= 0 => Some(seconds),
        Some(_) => return Err("invalid_request"),
    };
    let may_know = service.config.may_know.iter().copied();
    Ok(Asked {
        kind: Kind::SignIn,
        service: service.config.id.clone(),
        redirect: of("redirect_uri").unwrap_or_default().to_owned(),
        state: of("state").map(str::to_owned),
        nonce: of("nonce").map(str::to_owned),
        challenge: challenge.to_owned(),
        scopes: may_know
            .filter(|it| scopes.contains(&name_of(*it)))
            .collect(),
        prompt: prompt(of("prompt").unwrap_or_default())?,
        max_age,
        // A hint that is none of ours leads to nobody, and so to a new sign-in.
        hint: of("id_token_hint").map(|it| super::end_session::hinted(app, it)),
        task: match of("guichet_task") {
            None => None,
            Some(name) => Some(task(name).ok_or("invalid_request")?),
        },
        locale,
        created_at: app.clock.now(),
    })
}

pub const fn name_of(scope: Scope) -> &'static str {
    match scope {
        Scope::Email => "email",
    }
}

fn task(name: &str) -> Option<Task> {
    serde_json::from_value(name.into()).ok()
}

fn prompt(text: &str) -> Result<Prompt, &'static str> {
    let mut prompt = Prompt::default();
    let mut others = false;
    for word in text.split(' ').filter(|it| !it.is_empty()) {
        match word {
            "none" => prompt.none = true,
            "login" => prompt.login = true,
            "consent" | "select_account" => prompt.ask = true,
            _ => return Err("invalid_request"),
        }
        others |= word != "none";
    }
    if prompt.none && others {
        return Err("invalid_request");
    }
    Ok(prompt)
}
