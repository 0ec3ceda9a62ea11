//! A service asks what it may know (OpenID Connect Core 1.0, section 5.3).

use axum::{
    Json,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use contract::{api::service::Scope, problem::Problem};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};

use super::{
    error, refused,
    token::{Access, is_alive},
};
use crate::{
    app::App,
    delivery::outbox,
    keys::sha256,
    refusal::Refusal,
    store::entity::{accounts, service_tokens},
};

pub async fn userinfo(app: &App, request: Request) -> Response {
    let said = request.headers().get(header::AUTHORIZATION);
    let token = said.and_then(|it| it.to_str().ok()).and_then(bearer);
    let known = match token {
        Some(token) => answer(app, token).await,
        None => Ok(None),
    };
    match known {
        Ok(Some(claims)) => Json(claims).into_response(),
        Ok(None) => {
            let mut response = error(StatusCode::UNAUTHORIZED, "invalid_token");
            let how = match token {
                Some(_) => "Bearer error=\"invalid_token\"",
                None => "Bearer",
            };
            let how = HeaderValue::from_static(how);
            response.headers_mut().insert(header::WWW_AUTHENTICATE, how);
            response
        }
        Err(refusal) => refused(&refusal),
    }
}

fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token)
}

/// What is told for a token, for as long as the sign-in that it came of has not ended.
async fn answer(app: &App, token: &str) -> Result<Option<Value>, Refusal> {
    let (connection, id) = (app.store.reader(), sha256(token));
    let row = service_tokens::Entity::find_by_id(&id)
        .filter(service_tokens::Column::ExpiresAt.gt(app.clock.now()))
        .one(connection)
        .await?;
    let Some(row) = row else { return Ok(None) };
    if !is_alive(connection, &row.sign_in_id).await? {
        return Ok(None);
    }
    let json = app.keys.open(&id, &row.data).map_err(|_| Problem::Fault)?;
    let access: Access = serde_json::from_str(&json).map_err(|_| Problem::Fault)?;
    let account = accounts::Entity::find_by_id(&row.account_id)
        .one(connection)
        .await?;
    let Some(account) = account else {
        return Ok(None);
    };
    let mut claims = json!({ "sub": access.subject, "locale": account.locale });
    if access.scopes.contains(&Scope::Email)
        && let Some(email) = outbox::address_of(app, &account)?
    {
        claims["email"] = email.as_str().into();
        // There are no others here.
        claims["email_verified"] = true.into();
    }
    Ok(Some(claims))
}
