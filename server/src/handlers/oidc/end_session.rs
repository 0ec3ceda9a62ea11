//! A service sends somebody here to sign out (OpenID Connect RP-Initiated Logout 1.0).

use axum::{extract::Request, response::Response};
use contract::locale::Locale;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
use serde::Deserialize;

use super::{Form, Question, ask, issuer, problem, question};
use crate::{
    app::App,
    handlers::service::request::{Asked, Hint, Kind, Prompt},
};

pub async fn end_session(app: &App, request: Request) -> Response {
    let Question { call, form, locale } = match question(app, request, "/end-session").await {
        Ok(question) => question,
        Err(response) => return response,
    };
    let Some(asked) = read(app, &form, locale) else {
        return problem(locale);
    };
    ask(app, &call, &asked)
        .await
        .unwrap_or_else(|_| problem(locale))
}

/// What is asked; nothing when it is not clear by whom, or where to go on.
fn read(app: &App, form: &Form, locale: Locale) -> Option<Asked> {
    let of = |name: &str| form.get(name).map(String::as_str);
    let hint = of("id_token_hint").map(|it| hinted(app, it));
    // A hint that is none of ours is as good as no hint.
    let hint = hint.filter(|it| *it != Hint::default());
    let id = match (of("client_id"), &hint) {
        (Some(id), Some(hint)) if id != hint.service => return None,
        (Some(id), _) => id,
        (None, Some(hint)) => &hint.service,
        (None, None) => return None,
    };
    let service = app.services.find(id)?;
    let redirect = of("post_logout_redirect_uri").unwrap_or_default();
    if !redirect.is_empty()
        && !service
            .config
            .after_sign_out
            .iter()
            .any(|it| it == redirect)
    {
        return None;
    }
    Some(Asked {
        kind: Kind::SignOut,
        service: id.to_owned(),
        redirect: redirect.to_owned(),
        state: of("state").map(str::to_owned),
        nonce: None,
        challenge: String::new(),
        scopes: Vec::new(),
        prompt: Prompt::default(),
        max_age: None,
        hint,
        task: None,
        locale,
        created_at: app.clock.now(),
    })
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: String,
    #[serde(default)]
    sid: String,
}

/// Whom a token of ours named, to which service. It may be old: it only says who is meant.
pub fn hinted(app: &App, token: &str) -> Hint {
    read_own(app, token).unwrap_or_default()
}

fn read_own(app: &App, token: &str) -> Option<Hint> {
    let keys: JwkSet = serde_json::from_value(app.signing.published()).ok()?;
    let header = decode_header(token).ok()?;
    let key = DecodingKey::from_jwk(keys.find(&header.kid?)?).ok()?;
    let mut rules = Validation::new(Algorithm::ES256);
    rules.required_spec_claims.clear();
    rules.validate_exp = false;
    rules.validate_aud = false;
    let claims = decode::<Claims>(token, &key, &rules).ok()?.claims;
    (claims.iss == issuer(app)).then_some(Hint {
        service: claims.aud,
        subject: claims.sub,
        sid: claims.sid,
    })
}
