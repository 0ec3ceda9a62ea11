//! Telling services that somebody has signed out (OpenID Connect Back-Channel Logout 1.0).
//!
//! What a service is told follows from what is so, and not from who ended a session, and why: a service
//! session whose sign-in has no session any more is over. Only the end of time alone is told to nobody:
//! whoever is busy at a service would be thrown out there because they were not busy here.

use contract::problem::Problem;
use reqwest::{Client, StatusCode};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Statement, sea_query::Expr,
};
use serde_json::json;
use tokio::task::JoinSet;

use crate::{
    app::App,
    chance,
    handlers::oidc::issuer,
    outbound,
    refusal::Refusal,
    services::Service,
    store::{entity::service_sessions, run},
};

/// How many are told at a time.
const AT_A_TIME: u64 = 8;

/// How long one worker holds one, in seconds: longer than any telling takes.
const LEASE: i64 = 30;

/// Past it a service that cannot be told is given up, in seconds.
const GIVE_UP: i64 = 3600;

/// How long what it is told is good for, in seconds.
const LIFE: i64 = 120;

const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// Tells the services whose time has come. Gives how many were told.
pub async fn tell_over(app: &App, client: &Client) -> Result<usize, Refusal> {
    let now = app.clock.now();
    if !is_anything_over(app, now).await? {
        return Ok(0);
    }
    let tx = app.store.begin().await?;
    find_over(&tx, now).await?;
    let over = service_sessions::Entity::find()
        .filter(service_sessions::Column::EndedAt.is_not_null())
        .filter(service_sessions::Column::NextTryAt.lte(now))
        .order_by_asc(service_sessions::Column::NextTryAt)
        .limit(AT_A_TIME)
        .all(&tx)
        .await?;
    let mut held = Vec::new();
    for row in over {
        // Another replica may be at it.
        let mine = service_sessions::Entity::update_many()
            .col_expr(
                service_sessions::Column::NextTryAt,
                Expr::value(now + LEASE),
            )
            .filter(service_sessions::Column::Id.eq(&row.id))
            .filter(service_sessions::Column::NextTryAt.eq(row.next_try_at))
            .exec(&tx)
            .await?;
        if mine.rows_affected == 1 {
            held.push(row);
        }
    }
    tx.commit().await?;
    let told = held.len();
    let mut telling = JoinSet::new();
    for row in held {
        let (app, client) = (app.clone(), client.clone());
        telling.spawn(async move { tell(&app, &client, row).await });
    }
    while let Some(outcome) = telling.join_next().await {
        outcome.map_err(|_| Problem::Fault)??;
    }
    Ok(told)
}

/// Whether there is anything to do: nobody has to wait for a look.
async fn is_anything_over(app: &App, now: i64) -> Result<bool, Refusal> {
    let connection = app.store.reader();
    let sql = format!(
        "SELECT 1 FROM service_sessions WHERE (ended_at IS NOT NULL AND next_try_at <= $1) OR ({OVER}) LIMIT 1"
    );
    let backend = connection.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [now.into()]);
    Ok(connection.query_one_raw(statement).await?.is_some())
}

/// Of which no session is left.
const OVER: &str = "ended_at IS NULL AND NOT EXISTS
    (SELECT 1 FROM sessions WHERE sessions.sign_in_id = service_sessions.sign_in_id)";

/// Marks what is over.
async fn find_over(tx: &DatabaseTransaction, now: i64) -> Result<(), Refusal> {
    let sql = ["UPDATE service_sessions SET ended_at = $1 WHERE ", OVER].concat();
    run(tx, &sql, [now.into()]).await?;
    Ok(())
}

async fn tell(app: &App, client: &Client, row: service_sessions::Model) -> Result<(), Refusal> {
    let now = app.clock.now();
    let service = app.services.find(&row.service);
    let address = service.and_then(|it| it.config.back_channel.as_deref());
    let is_done = match (service, address) {
        (Some(service), Some(address)) => {
            let is_old = row.ended_at.is_some_and(|at| now - at > GIVE_UP);
            is_old || is_told(app, client, service, address, &row).await
        }
        // It does not want to know.
        _ => true,
    };
    let tx = app.store.begin().await?;
    if is_done {
        service_sessions::Entity::delete_by_id(&row.id)
            .exec(&tx)
            .await?;
    } else {
        let tries = row.tries.saturating_add(1);
        let wait = (2_i64 << tries.clamp(0, 8)).min(300);
        service_sessions::Entity::update_many()
            .col_expr(service_sessions::Column::Tries, Expr::value(tries))
            .col_expr(service_sessions::Column::NextTryAt, Expr::value(now + wait))
            .filter(service_sessions::Column::Id.eq(&row.id))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Whether the service has heard, or will never want to.
async fn is_told(
    app: &App,
    client: &Client,
    service: &Service,
    address: &str,
    row: &service_sessions::Model,
) -> bool {
    let now = app.clock.now();
    let claims = json!({
        "iss": issuer(app),
        "sub": row.subject,
        "aud": service.config.id,
        "iat": now,
        "exp": now + LIFE,
        "jti": chance::id(),
        "sid": row.id,
        "events": { EVENT: {} },
    });
    let Ok(token) = app.signing.sign("logout+jwt", &claims) else {
        return false;
    };
    let request = client.post(address).form(&[("logout_token", &token)]);
    match request.timeout(outbound::TOTAL).send().await {
        Ok(answer) if answer.status().is_success() => true,
        Ok(answer) if answer.status() == StatusCode::BAD_REQUEST => {
            tracing::warn!(
                service = service.config.id,
                "a service does not take that somebody has signed out"
            );
            true
        }
        _ => false,
    }
}
