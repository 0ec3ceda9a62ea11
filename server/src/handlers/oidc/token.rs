//! A service changes a code for who has come back to it (OpenID Connect Core 1.0, section 3.1.3).

use axum::{
    Json,
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use contract::problem::Problem;
use data_encoding::{BASE64, BASE64URL_NOPAD};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Form, at, error, issuer, parameters, refused};
use crate::{
    app::App,
    chance,
    cookies::Cookies,
    handlers::service::grant::Grant,
    keys::sha256,
    refusal::Refusal,
    routing::Call,
    services::{Proof, Service},
    store::{
        entity::{service_grants, service_tokens, sessions},
        limits::{self, Limit},
    },
};

/// How long an access token and an ID token are good for, in seconds.
const LIFE: i64 = 300;

/// Services that are not who they say, from one address of the network.
const STRANGERS: Limit = Limit {
    most: 30,
    seconds: 60,
};

/// What an access token opens.
#[derive(Debug, Serialize, Deserialize)]
pub struct Access {
    pub service: String,
    pub subject: String,
    pub scopes: Vec<contract::api::service::Scope>,
}

pub async fn token(app: &App, request: Request) -> Response {
    let cookies = Cookies::read(request.headers(), app.plain_http);
    let call = Call::of(app, &request, &cookies);
    let Some((headers, form)) = parameters(request).await else {
        return error(StatusCode::BAD_REQUEST, "invalid_request");
    };
    match answer(app, &call, &headers, &form).await {
        Ok(response) => response,
        Err(refusal) => refused(&refusal),
    }
}

async fn answer(
    app: &App,
    call: &Call,
    headers: &HeaderMap,
    form: &Form,
) -> Result<Response, Refusal> {
    let Some(service) = service(app, headers, form).await? else {
        limits::spend(app, "limit:strangers", &call.place, STRANGERS).await?;
        let mut response = error(StatusCode::UNAUTHORIZED, "invalid_client");
        if headers.contains_key(header::AUTHORIZATION) {
            let basic = HeaderValue::from_static("Basic realm=\"services\"");
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, basic);
        }
        return Ok(response);
    };
    match form.get("grant_type").map(String::as_str) {
        Some("authorization_code") => {}
        Some(_) => return Ok(error(StatusCode::BAD_REQUEST, "unsupported_grant_type")),
        None => return Ok(error(StatusCode::BAD_REQUEST, "invalid_request")),
    }
    let Some(code) = form.get("code") else {
        return Ok(error(StatusCode::BAD_REQUEST, "invalid_request"));
    };
    Ok(match tokens(app, service, form, code).await? {
        Some(tokens) => Json(tokens).into_response(),
        None => error(StatusCode::BAD_REQUEST, "invalid_grant"),
    })
}

/// The service that asks, once it has shown who it is in exactly one way.
async fn service<'a>(
    app: &'a App,
    headers: &HeaderMap,
    form: &Form,
) -> Result<Option<&'a Service>, Refusal> {
    let of = |name: &str| form.get(name).map(String::as_str);
    let basic = headers
        .get(header::AUTHORIZATION)
        .map(HeaderValue::as_bytes);
    let (id, secret);
    let (id, proof) = match (basic, of("client_secret"), of("client_assertion")) {
        (Some(basic), None, None) => {
            let Some(pair) = read_basic(basic) else {
                return Ok(None);
            };
            (id, secret) = pair;
            if of("client_id").is_some_and(|it| it != id) {
                return Ok(None);
            }
            (id.as_str(), Proof::Secret(&secret))
        }
        (None, Some(secret), None) => (of("client_id").unwrap_or_default(), Proof::Secret(secret)),
        (None, None, Some(assertion)) => {
            let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            if of("client_assertion_type") != Some(kind) {
                return Ok(None);
            }
            id = of("client_id")
                .map(str::to_owned)
                .or_else(|| named_in(assertion))
                .unwrap_or_default();
            (id.as_str(), Proof::Assertion(assertion))
        }
        _ => return Ok(None),
    };
    let Some(service) = app.services.find(id) else {
        return Ok(None);
    };
    let us = [issuer(app), at(app, "/token")];
    let is_itself = service.is_itself(app, proof, &us).await?;
    Ok(is_itself.then_some(service))
}

/// `Basic`, and both halves as in a form (RFC 6749, 2.3.1).
fn read_basic(header: &[u8]) -> Option<(String, String)> {
    let (scheme, value) = header.split_at_checked(6)?;
    if !scheme.eq_ignore_ascii_case(b"basic ") {
        return None;
    }
    let text = String::from_utf8(BASE64.decode(value).ok()?).ok()?;
    let (id, secret) = text.split_once(':')?;
    let plain = |text: &str| {
        let mut pairs = url::form_urlencoded::parse(text.as_bytes());
        pairs.next().map(|(name, _)| name.into_owned())
    };
    Some((plain(id)?, plain(secret)?))
}

/// Who a token says that it is of; whether that is so is looked at later.
fn named_in(assertion: &str) -> Option<String> {
    let body = assertion.split('.').nth(1)?;
    let body = BASE64URL_NOPAD.decode(body.as_bytes()).ok()?;
    let claims: serde_json::Value = serde_json::from_slice(&body).ok()?;
    Some(claims.get("sub")?.as_str()?.to_owned())
}

/// The tokens of a code, for the service it was given to, once.
async fn tokens(
    app: &App,
    service: &Service,
    form: &Form,
    code: &str,
) -> Result<Option<serde_json::Value>, Refusal> {
    let (now, id) = (app.clock.now(), sha256(code));
    let found = service_grants::Entity::find_by_id(&id);
    let Some(row) = found.one(app.store.reader()).await? else {
        return Ok(None);
    };
    let json = app.keys.open(&id, &row.data).map_err(|_| Problem::Fault)?;
    let grant: Grant = serde_json::from_str(&json).map_err(|_| Problem::Fault)?;
    let tx = app.store.begin().await?;
    let used = service_grants::Entity::update_many()
        .col_expr(service_grants::Column::UsedAt, Expr::value(now))
        .filter(service_grants::Column::Id.eq(&id))
        .filter(service_grants::Column::UsedAt.is_null())
        .exec(&tx)
        .await?;
    if used.rows_affected != 1 {
        // Somebody has it who should not: what came of it is void (RFC 6749, 4.1.2).
        service_tokens::Entity::delete_many()
            .filter(service_tokens::Column::GrantId.eq(&id))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        tracing::warn!(service = service.config.id, "a code came twice");
        return Ok(None);
    }
    let verifier = form.get("code_verifier").map_or("", String::as_str);
    let is_right = row.expires_at > now
        && grant.service == service.config.id
        && form.get("redirect_uri") == Some(&grant.redirect)
        && (43..=128).contains(&verifier.len())
        && sha256(verifier) == grant.challenge
        && is_alive(&tx, &row.sign_in_id).await?;
    if !is_right {
        tx.commit().await?;
        return Ok(None);
    }
    let access = BASE64URL_NOPAD.encode(&chance::bytes::<32>());
    let hash = sha256(&access);
    let opens = Access {
        service: grant.service.clone(),
        subject: grant.subject.clone(),
        scopes: grant.scopes.clone(),
    };
    let json = serde_json::to_string(&opens).map_err(|_| Problem::Fault)?;
    service_tokens::ActiveModel {
        data: Set(app.keys.seal(&hash, &json)),
        grant_id: Set(id),
        account_id: Set(row.account_id.clone()),
        sign_in_id: Set(row.sign_in_id.clone()),
        expires_at: Set(now + LIFE),
        id: Set(hash),
    }
    .insert(&tx)
    .await?;
    let said = id_token(app, &grant, &access, now)?;
    tx.commit().await?;
    let mut scope = "openid".to_owned();
    for it in &grant.scopes {
        scope.extend([" ", super::authorize::name_of(*it)]);
    }
    Ok(Some(json!({
        "access_token": access,
        "token_type": "Bearer",
        "expires_in": LIFE,
        "id_token": said,
        "scope": scope,
    })))
}

/// Whether a sign-in has not ended.
pub async fn is_alive(
    connection: &impl sea_orm::ConnectionTrait,
    sign_in: &str,
) -> Result<bool, Refusal> {
    let row = sessions::Entity::find()
        .filter(sessions::Column::SignInId.eq(sign_in))
        .one(connection)
        .await?;
    Ok(row.is_some())
}

fn id_token(app: &App, grant: &Grant, access: &str, now: i64) -> Result<String, Refusal> {
    // The left half of the hash ties the two tokens together.
    let hash = Sha256::digest(access.as_bytes());
    let mut claims = json!({
        "iss": issuer(app),
        "sub": grant.subject,
        "aud": grant.service,
        "iat": now,
        "exp": now + LIFE,
        "auth_time": grant.auth_time,
        "acr": grant.acr,
        "amr": grant.amr,
        "sid": grant.sid,
        "locale": grant.locale,
        "at_hash": BASE64URL_NOPAD.encode(&hash[..16]),
    });
    if let Some(nonce) = &grant.nonce {
        claims["nonce"] = nonce.as_str().into();
    }
    Ok(app
        .signing
        .sign("JWT", &claims)
        .map_err(|_| Problem::Fault)?)
}
