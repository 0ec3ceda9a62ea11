//! What has been kept for long enough goes by itself.

use anyhow::anyhow;
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, Statement};

use crate::{
    app::App,
    erasure::{self, By},
    notices,
    session::holding::hold,
    store::{
        audit::{self, Event, Outcome},
        entity::accounts,
        run,
    },
};

/// How long before the end somebody is told of it, in seconds: about a month.
const NOTICE: i64 = 30 * DAY;

const DAY: i64 = 24 * 3600;

/// Accounts that are looked at in one round.
const BATCH: i64 = 50;

/// When somebody was last seen who signs in now and then.
const LAST: &str = "COALESCE(last_sign_in_at, created_at)";

/// Tells those who have not come for long that their accounts will go, and deletes those whose owners
/// were told and did not come. A device that stays signed in counts as coming.
pub async fn sweep(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let end = now - app.retention.inactive_accounts * DAY;
    let absent = "NOT EXISTS (SELECT 1 FROM sessions WHERE sessions.account_id = accounts.id)";
    let told = format!("inactive_told_at > {LAST}");
    let to_tell = format!(
        "{LAST} < {} AND {absent} AND (inactive_told_at IS NULL OR NOT {told})",
        end + NOTICE
    );
    let to_go = format!(
        "{LAST} < {end} AND {absent} AND {told} AND inactive_told_at <= {}",
        now - NOTICE
    );
    for id in find(app.store.reader(), &to_tell, None).await? {
        if tell(app, &id, &to_tell).await.is_err() {
            tracing::warn!("somebody cannot be told that their account will go");
        }
    }
    for id in find(app.store.reader(), &to_go, None).await? {
        // One that cannot be deleted keeps no other waiting.
        if go(app, &id, &to_go).await.is_err() {
            tracing::warn!("an account that nobody uses cannot be deleted");
        }
    }
    Ok(())
}

/// The accounts of which the condition is true, or whether it is of one.
async fn find(
    connection: &impl ConnectionTrait,
    condition: &str,
    id: Option<&str>,
) -> anyhow::Result<Vec<String>> {
    let one = if id.is_some() { " AND id = $1" } else { "" };
    let sql = format!("SELECT id FROM accounts WHERE {condition}{one} LIMIT {BATCH}");
    let backend = connection.get_database_backend();
    let values = id.map(Into::into);
    let statement = Statement::from_sql_and_values(backend, sql, values);
    let rows = connection.query_all_raw(statement).await?;
    let ids = rows.iter().map(|row| row.try_get_by_index(0));
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The account, held, if the condition is still true of it: its owner may have come at this very moment,
/// and another replica may be at the same.
async fn held(
    tx: &DatabaseTransaction,
    id: &str,
    condition: &str,
) -> anyhow::Result<Option<accounts::Model>> {
    hold(tx, id).await?;
    if find(tx, condition, Some(id)).await?.is_empty() {
        return Ok(None);
    }
    Ok(accounts::Entity::find_by_id(id).one(tx).await?)
}

async fn tell(app: &App, id: &str, condition: &str) -> anyhow::Result<()> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let Some(account) = held(&tx, id, condition).await? else {
        return Ok(());
    };
    let sql = "UPDATE accounts SET inactive_told_at = $2 WHERE id = $1";
    run(&tx, sql, [id.into(), now.into()]).await?;
    notices::tell_inactive(&tx, app, &account, last_of(&account), now + NOTICE)
        .await
        .map_err(|_| anyhow!("the message cannot be written"))?;
    let event = Event::InactiveTold;
    audit::note(&tx, app, None, event, Some(id), Outcome::Done).await?;
    tx.commit().await?;
    Ok(())
}

async fn go(app: &App, id: &str, condition: &str) -> anyhow::Result<()> {
    let tx = app.store.begin().await?;
    let Some(account) = held(&tx, id, condition).await? else {
        return Ok(());
    };
    erasure::erase(&tx, app, &account, By::Us)
        .await
        .map_err(|_| anyhow!("an account cannot be deleted"))?;
    tx.commit().await?;
    Ok(())
}

fn last_of(account: &accounts::Model) -> i64 {
    account.last_sign_in_at.unwrap_or(account.created_at)
}
