//! What GC Notify tells us later of a message it took.

use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use contract::problem::Problem;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::Expr};
use serde::Deserialize;

use crate::{app::App, edge::body, refusal::Refusal, store::entity::outbox};

pub const PATH: &str = "/api/notify/callback";

/// What is kept of it.
const KNOWN: [&str; 4] = [
    DELIVERED,
    "permanent-failure",
    "temporary-failure",
    "technical-failure",
];

const DELIVERED: &str = "delivered";

/// What became of a message; whatever else is said of it is not looked at.
#[derive(Deserialize)]
struct Receipt {
    reference: Option<String>,
    status: String,
}

/// Takes a receipt from somebody who knows the token. It is not our own page that sends it: there
/// are no cookies and no form.
pub async fn take_receipt(app: &App, request: Request) -> Response {
    if !knows_the_token(app, &request) {
        let mut response = Refusal::from(Problem::WrongCredentials).into_response();
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        return response;
    }
    match keep(app, request).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

fn knows_the_token(app: &App, request: &Request) -> bool {
    let said = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|it| it.to_str().ok())
        .and_then(|it| it.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    match (app.carriers.callback_token(), said) {
        (Some(token), Some((_, said))) => token.is(said.trim()),
        _ => false,
    }
}

/// Keeps what is known of a message of ours. Of any other message, nothing is said: who asks does
/// not learn which ones there are.
async fn keep(app: &App, request: Request) -> Result<(), Refusal> {
    let receipt: Receipt = body::read(request).await?;
    let Some(reference) = receipt.reference else {
        return Ok(());
    };
    let Some(word) = KNOWN.into_iter().find(|it| *it == receipt.status) else {
        return Ok(());
    };
    let tx = app.store.begin().await?;
    outbox::Entity::update_many()
        .col_expr(outbox::Column::Receipt, Expr::value(word))
        .filter(outbox::Column::Id.eq(reference))
        // A message may have gone out twice: that one of them arrived stays true.
        .filter(
            Condition::any()
                .add(outbox::Column::Receipt.is_null())
                .add(outbox::Column::Receipt.ne(DELIVERED)),
        )
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
