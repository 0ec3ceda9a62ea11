//! What has been kept for long enough goes by itself.

use anyhow::anyhow;
use contract::locale::Locale;
use sea_orm::{ConnectionTrait, EntityTrait, Statement};

use crate::{
    app::App,
    delivery::{mail, outbox},
    erasure,
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
    if app.retention.legal_hold {
        return Ok(());
    }
    let now = app.clock.now();
    let end = now - app.retention.inactive_accounts * DAY;
    let absent = "NOT EXISTS (SELECT 1 FROM sessions WHERE sessions.account_id = accounts.id)";
    let told = format!("inactive_told_at > {LAST}");
    let to_tell = format!("{LAST} < $1 AND {absent} AND (inactive_told_at IS NULL OR NOT {told})");
    for id in find(app, &to_tell, &[end + NOTICE]).await? {
        tell(app, &id, now).await?;
    }
    let to_go = format!("{LAST} < $1 AND {absent} AND {told} AND inactive_told_at <= $2");
    for id in find(app, &to_go, &[end, now - NOTICE]).await? {
        go(app, &id, end).await?;
    }
    Ok(())
}

async fn find(app: &App, condition: &str, values: &[i64]) -> anyhow::Result<Vec<String>> {
    let connection = app.store.reader();
    let sql = format!("SELECT id FROM accounts WHERE {condition} LIMIT {BATCH}");
    let values = values.iter().map(|it| (*it).into());
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, values);
    let rows = connection.query_all_raw(statement).await?;
    let ids = rows.iter().map(|row| row.try_get_by_index(0));
    Ok(ids.collect::<Result<_, _>>()?)
}

async fn tell(app: &App, id: &str, now: i64) -> anyhow::Result<()> {
    let tx = app.store.begin().await?;
    let sql = format!(
        "UPDATE accounts SET inactive_told_at = $2
        WHERE id = $1 AND (inactive_told_at IS NULL OR inactive_told_at <= {LAST})"
    );
    // Of two replicas, one tells.
    if run(&tx, &sql, [id.into(), now.into()]).await? != 1 {
        return Ok(());
    }
    let Some(account) = accounts::Entity::find_by_id(id).one(&tx).await? else {
        return Ok(());
    };
    let locale = Locale::from_tag(&account.locale).unwrap_or_default();
    let message = mail::inactive(app, locale, last_of(&account), now + NOTICE);
    outbox::put_to_account(&tx, app, &account, message)
        .await
        .map_err(|_| anyhow!("the message cannot be written"))?;
    let event = Event::InactiveTold;
    audit::note(&tx, app, None, event, Some(id), Outcome::Done).await?;
    tx.commit().await?;
    Ok(())
}

async fn go(app: &App, id: &str, end: i64) -> anyhow::Result<()> {
    let tx = app.store.begin().await?;
    hold(&tx, id).await?;
    // Its owner may have come at this very moment.
    let account = accounts::Entity::find_by_id(id).one(&tx).await?;
    let Some(account) = account.filter(|it| last_of(it) < end) else {
        return Ok(());
    };
    erasure::erase(&tx, app, &account)
        .await
        .map_err(|_| anyhow!("an account cannot be deleted"))?;
    tx.commit().await?;
    Ok(())
}

fn last_of(account: &accounts::Model) -> i64 {
    account.last_sign_in_at.unwrap_or(account.created_at)
}
