//! Delivers what waits in the outbox, one replica at a time for each message, and tidies up.

use std::time::Duration;

use anyhow::Context;
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};

use super::{
    folder::{self, Letter},
    outbox::Channel,
};
use crate::{
    app::App,
    edge::Shutdown,
    store::{
        entity::{outbox, tries},
        run,
        tries::MOST,
    },
};

/// How long a worker holds a message it delivers, in seconds.
const LEASE: i64 = 60;

/// Past it a message that cannot be delivered is given up, in seconds.
const GIVE_UP: i64 = 24 * 3600;

/// Works until it is told to stop.
pub async fn run_until(app: App, stop: Shutdown) {
    let mut tick = tokio::time::interval(Duration::from_millis(500));
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
    let mut turns = 0u32;
    loop {
        tokio::select! {
            () = stop.begun() => break,
            _ = tick.tick() => {}
        }
        if deliver_waiting(&app).await.is_err() {
            tracing::warn!("the outbox cannot be read");
        }
        turns = turns.wrapping_add(1);
        if turns % 120 == 1 && purge(&app).await.is_err() {
            tracing::warn!("old rows cannot be removed");
        }
    }
}

/// Delivers every message whose time has come. Gives how many.
pub async fn deliver_waiting(app: &App) -> anyhow::Result<usize> {
    let now = app.clock.now();
    let rows = outbox::Entity::find()
        .filter(outbox::Column::DeliveredAt.is_null())
        .filter(outbox::Column::DeadAt.is_null())
        .filter(outbox::Column::NextTryAt.lte(now))
        .filter(outbox::Column::LeasedUntil.lte(now))
        .order_by_asc(outbox::Column::CreatedAt)
        .limit(50)
        .all(app.store.reader())
        .await?;
    let mut delivered = 0;
    for row in rows {
        if row.expires_at <= now || row.created_at + GIVE_UP <= now {
            end(app, &row.id, outbox::Column::DeadAt).await?;
            continue;
        }
        if !lease(app, &row).await? {
            continue;
        }
        // A panic ends this one delivery, not the worker.
        let delivery = tokio::spawn(deliver(app.clone(), row.clone()));
        if matches!(delivery.await, Ok(Ok(()))) {
            end(app, &row.id, outbox::Column::DeliveredAt).await?;
            delivered += 1;
        } else {
            tracing::warn!(
                message = row.id,
                tries = row.tries + 1,
                "a message was not delivered"
            );
            put_off(app, &row).await?;
        }
    }
    Ok(delivered)
}

async fn deliver(app: App, row: outbox::Model) -> anyhow::Result<()> {
    let open = |sealed: &str| app.keys.open(&row.id, sealed);
    let locale = contract::locale::Locale::from_tag(&row.locale).unwrap_or_default();
    let letter = Letter {
        id: row.id.clone(),
        channel: Channel::from_name(&row.channel).context("a message of no known channel")?,
        created_at: row.created_at,
        from_name: app.site.name.get(locale).to_owned(),
        recipient: open(&row.recipient)?,
        subject: open(&row.subject)?,
        body: open(&row.body)?,
        locale: row.locale.clone(),
    };
    folder::deliver(&app.outbox, host(&app.origin), &letter).await
}

/// Takes a message for itself; another replica may have been faster.
async fn lease(app: &App, row: &outbox::Model) -> anyhow::Result<bool> {
    let tx = app.store.begin().await?;
    let taken = outbox::Entity::update_many()
        .col_expr(
            outbox::Column::LeasedUntil,
            Expr::value(app.clock.now() + LEASE),
        )
        .col_expr(outbox::Column::Tries, Expr::value(row.tries + 1))
        .filter(outbox::Column::Id.eq(&row.id))
        .filter(outbox::Column::Tries.eq(row.tries))
        .filter(outbox::Column::DeliveredAt.is_null())
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(taken.rows_affected == 1)
}

/// Ends a message. What it said is not kept, but for whom, why and when.
async fn end(app: &App, id: &str, column: outbox::Column) -> anyhow::Result<()> {
    let tx = app.store.begin().await?;
    outbox::Entity::update_many()
        .col_expr(column, Expr::value(app.clock.now()))
        .col_expr(outbox::Column::Subject, Expr::value(""))
        .col_expr(outbox::Column::Body, Expr::value(""))
        .filter(outbox::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Tries again later: 10 s, 20 s, 40 s… up to an hour.
async fn put_off(app: &App, row: &outbox::Model) -> anyhow::Result<()> {
    let wait = (10i64 << row.tries.clamp(0, 9)).min(3600);
    let tx = app.store.begin().await?;
    outbox::Entity::update_many()
        .col_expr(
            outbox::Column::NextTryAt,
            Expr::value(app.clock.now() + wait),
        )
        .col_expr(outbox::Column::LeasedUntil, Expr::value(0))
        .filter(outbox::Column::Id.eq(&row.id))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Removes what has run out.
pub async fn purge(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let day = 24 * 3600;
    let (slips, tries) = (
        format!("updated_at < $1 AND total < {SLIPS}"),
        format!("updated_at < $1 AND total < {MOST}"),
    );
    for (table, key, condition, before) in [
        ("flows", "id", "expires_at < $1", now),
        ("challenges", "flow_id", "expires_at < $1", now),
        ("sessions", "id_hash", "ends_at < $1", now),
        ("limits", "key", "window_ends < $1", now),
        ("devices", "id", "expires_at < $1", now),
        // A few slips are forgotten after a day, and so are names that do not exist; what was locked
        // is remembered for a month, and what is no longer accepted at all for good.
        ("disavowals", "token_hash", "expires_at < $1", now),
        ("texts_sent", "id", "sent_at < $1", now - day),
        ("tries", "key", &slips, now - day),
        ("tries", "key", &tries, now - 30 * day),
        ("outbox", "id", "created_at < $1", now - 90 * day),
    ] {
        let rows = format!("SELECT {key} FROM {table} WHERE {condition}");
        remove(app, table, key, &rows, before, i64::MAX).await?;
    }
    // Somebody may go through names faster than a day passes. What locks nobody goes first.
    let kept = i64::try_from(tries::Entity::find().count(app.store.reader()).await?)?;
    let rows = format!(
        "SELECT key FROM tries WHERE locked_until <= $1 AND total < {MOST}
        ORDER BY CASE WHEN total < {SLIPS} THEN 0 ELSE 1 END, updated_at"
    );
    remove(app, "tries", "key", &rows, now, kept - MOST_TRIES).await
}

/// Fewer failures than that locked nothing.
const SLIPS: i32 = 5;

/// The most names whose failures are kept.
pub const MOST_TRIES: i64 = 100_000;

/// A few hundred rows at a time, so that nobody has to wait for it.
const BATCH: i64 = 500;

/// Removes at most so many of the rows whose keys are selected.
async fn remove(
    app: &App,
    table: &str,
    key: &str,
    rows: &str,
    argument: i64,
    mut most: i64,
) -> anyhow::Result<()> {
    while most > 0 {
        let batch = most.min(BATCH);
        let sql = format!("DELETE FROM {table} WHERE {key} IN ({rows} LIMIT {batch})");
        let tx = app.store.begin().await?;
        let removed = run(&tx, &sql, [argument.into()]).await?;
        tx.commit().await?;
        if i64::try_from(removed)? < batch {
            break;
        }
        most -= batch;
    }
    Ok(())
}

/// The host of an origin, for addresses of senders.
fn host(origin: &str) -> &str {
    let rest = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    if rest.starts_with('[') {
        return "localhost";
    }
    rest.split([':', '/']).next().unwrap_or(rest)
}
