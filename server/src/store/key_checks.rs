//! Whether the keys are those that the database was filled with.
//!
//! A database met by other keys would let nobody in and could not open what it holds. The first
//! start leaves a tag of every key; each later one compares.

use std::collections::BTreeMap;

use anyhow::ensure;
use sea_orm::{ConnectionTrait, Statement};

use super::{Store, run};
use crate::keys::Keys;

/// Refuses keys that are not those of this database.
pub async fn recognise(store: &Store, keys: &Keys) -> anyhow::Result<()> {
    let tx = store.begin().await?;
    let sql = "INSERT INTO key_checks (id, tag) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";
    let checks = keys.checks();
    let before = recorded(&tx).await?;
    for (id, tag) in checks.iter().filter(|(id, _)| !before.contains_key(id)) {
        run(&tx, sql, [id.clone().into(), tag.clone().into()]).await?;
    }
    // What was there before, or came from another replica in this moment.
    let recorded = recorded(&tx).await?;
    for (id, tag) in &checks {
        let (use_, _) = id.split_once('.').unwrap_or((id, ""));
        ensure!(
            recorded.get(id) == Some(tag),
            "{use_}.key holds another key `{id}` than the one this database was filled with"
        );
        let known = |it: &String| it.split_once('.').is_some_and(|(it, _)| it == use_);
        ensure!(
            !before.keys().any(known)
                || checks
                    .iter()
                    .any(|(id, _)| known(id) && before.contains_key(id)),
            "{use_}.key holds none of the keys that this database was filled with"
        );
    }
    tx.commit().await?;
    Ok(())
}

async fn recorded(connection: &impl ConnectionTrait) -> anyhow::Result<BTreeMap<String, String>> {
    let sql = "SELECT id, tag FROM key_checks";
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    let mut found = BTreeMap::new();
    for row in connection.query_all_raw(statement).await? {
        found.insert(row.try_get("", "id")?, row.try_get("", "tag")?);
    }
    Ok(found)
}
