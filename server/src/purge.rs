//! Removing what has run out, a few hundred rows at a time.

use sea_orm::{DbBackend, EntityTrait, PaginatorTrait};

use crate::{
    app::App,
    handlers::recover::lost_phone,
    retention,
    store::{entity::tries, run, tries::MOST},
};

/// Removes what has run out.
pub async fn purge(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let day = 24 * 3600;
    let (slips, tries) = (
        format!("updated_at < $1 AND total < {SLIPS}"),
        // What is locked until another password is set stays so.
        format!(
            "updated_at < $1 AND total < {MOST} AND locked_until < $1 + {}",
            60 * day
        ),
    );
    let kept = &app.retention;
    for (table, key, condition, before) in [
        ("flows", "id", "expires_at < $1", now),
        ("challenges", "flow_id", "expires_at < $1", now),
        // Whoever stayed away here may be busy at a service, which is not told.
        (
            "service_sessions",
            "id",
            "ended_at IS NULL AND sign_in_id IN (SELECT sign_in_id FROM sessions WHERE ends_at < $1)",
            now,
        ),
        ("service_requests", "id", "expires_at < $1", now),
        ("service_grants", "id", "expires_at < $1", now - day),
        ("service_tokens", "id", "expires_at < $1", now),
        ("sessions", "id_hash", "ends_at < $1", now),
        ("limits", "key", "window_ends < $1", now),
        ("devices", "id", "expires_at < $1", now),
        // A few slips are forgotten after a day, and so are names that do not exist; what was locked
        // is remembered for a month, and what is no longer accepted at all for good.
        ("disavowals", "token_hash", "expires_at < $1", now),
        ("partner_trips", "id", "expires_at < $1", now),
        ("resets", "token_hash", "expires_at < $1", now),
        (
            "lost_phones",
            "account_id",
            "due_at < $1",
            now - lost_phone::OPEN,
        ),
        (
            "sign_ins",
            "id",
            "at < $1 AND id NOT IN (SELECT sign_in_id FROM sessions WHERE sign_in_id IS NOT NULL)",
            now - kept.sign_ins * day,
        ),
        ("texts_sent", "id", "sent_at < $1", now - day),
        ("tries", "key", &slips, now - day),
        ("tries", "key", &tries, now - 30 * day),
        ("outbox", "id", "created_at < $1", now - kept.messages * day),
    ] {
        let rows = format!("SELECT {key} FROM {table} WHERE {condition}");
        remove(app, table, key, &rows, before, i64::MAX).await?;
    }
    if !kept.legal_hold {
        let used = "COALESCE(used_at, cancelled_at, expires_at) < $1";
        let rows = ["SELECT id FROM invitations WHERE ", used].concat();
        let before = now - kept.invitations * day;
        remove(app, "invitations", "id", &rows, before, i64::MAX).await?;
        let rows = "SELECT id FROM organization_events WHERE at < $1";
        let before = now - kept.audit * day;
        remove(app, "organization_events", "id", rows, before, i64::MAX).await?;
        retention::sweep(app).await?;
        forget_records(app, now - kept.audit * day).await;
    }
    // Somebody may go through names faster than a day passes. What locks nobody goes first.
    let slips = i64::try_from(tries::Entity::find().count(app.store.reader()).await?)?;
    let rows = format!(
        "SELECT key FROM tries WHERE locked_until <= $1 AND total < {MOST}
        ORDER BY CASE WHEN total < {SLIPS} THEN 0 ELSE 1 END, updated_at"
    );
    remove(app, "tries", "key", &rows, now, slips - MOST_TRIES).await
}

/// Removes old records of what happened. The database lets go of those that are two years old by its
/// own clock, and of nothing else; a role that may not remove any keeps them all.
async fn forget_records(app: &App, before: i64) {
    let now = match app.store.reader().get_database_backend() {
        DbBackend::Postgres => "extract(epoch FROM now())",
        _ => "CAST(strftime('%s', 'now') AS INTEGER)",
    };
    let rows = format!("SELECT id FROM audit_events WHERE at < $1 AND at <= {now} - 63072000");
    let gone = remove(app, "audit_events", "id", &rows, before, i64::MAX).await;
    if gone.is_err() {
        tracing::warn!("old records cannot be removed: may this role delete from audit_events?");
    }
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
