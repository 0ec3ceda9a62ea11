//! Adds many accounts with the password of one that is there, for `cargo xtask bench`:
//! `bench-crowd <database> <username> <first> <last>` adds `crowd<first>` to `crowd<last>`.

use std::env;

use anyhow::{Context, ensure};
use guichet_server::store::{Store, run};
use sea_orm::ConnectionTrait;

/// Accounts in one transaction; SQLite's log is folded in between.
const AT_A_TIME: u32 = 100_000;

/// Numbers in an order that is not theirs, as the ids of real accounts are: an index that only
/// grows at its end would be too easy.
const SCATTERED: &str = "(n * 2654435761 % 4294967296)";

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [database, username, first, last] = arguments.as_slice() else {
        anyhow::bail!("bench-crowd <database> <username> <first> <last>");
    };
    let (mut first, last): (u32, u32) = (first.parse()?, last.parse()?);
    let store = Store::open(database).await.context(database.clone())?;
    let postgres = database.starts_with("postgres:");
    while first <= last {
        let until = last.min(first + AT_A_TIME - 1);
        add(&store, postgres, username, first, until).await?;
        first = until + 1;
    }
    if postgres {
        // What the server does by itself in the quiet hours after so much news.
        settle(&store).await?;
    }
    store.close().await?;
    Ok(())
}

async fn add(
    store: &Store,
    postgres: bool,
    username: &str,
    first: u32,
    last: u32,
) -> anyhow::Result<()> {
    let numbers = format!(
        "WITH RECURSIVE numbers(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM numbers WHERE n < {last})"
    );
    // Recovery answers are left out: they are large, and signing in does not look at them.
    let accounts = format!(
        "{numbers}
        INSERT INTO accounts (id, username, username_canonical, username_skeleton, password_hash,
            pepper_id, locale, codes_kept_at, created_at)
        SELECT 'crowd-' || {SCATTERED}, 'crowd' || n, 'crowd' || n, 'crowd' || n, password_hash,
            pepper_id, locale, codes_kept_at, created_at
        FROM numbers CROSS JOIN accounts WHERE username_canonical = $1"
    );
    let apps = format!(
        "{numbers}
        INSERT INTO apps (id, account_id, secret, confirmed_at, last_step, created_at)
        SELECT 'crowd-' || {SCATTERED}, 'crowd-' || {SCATTERED}, apps.secret, apps.confirmed_at, 0,
            apps.created_at
        FROM numbers CROSS JOIN apps JOIN accounts ON accounts.id = apps.account_id
        WHERE username_canonical = $1"
    );
    let tx = store.begin().await?;
    let patient = if postgres {
        "SET LOCAL statement_timeout = 0"
    } else {
        "PRAGMA cache_size = -500000"
    };
    tx.execute_unprepared(patient).await?;
    for sql in [accounts, apps] {
        let added = run(&tx, &sql, [username.into()]).await?;
        ensure!(
            added == u64::from(last - first + 1),
            "{username} is no account with one app"
        );
    }
    tx.commit().await?;
    Ok(())
}

async fn settle(store: &Store) -> anyhow::Result<()> {
    let tx = store.begin().await?;
    for sql in ["SET LOCAL statement_timeout = 0", "ANALYZE", "CHECKPOINT"] {
        tx.execute_unprepared(sql).await?;
    }
    tx.commit().await?;
    Ok(())
}
