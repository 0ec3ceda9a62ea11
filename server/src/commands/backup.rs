//! Backing up and restoring.

use std::path::Path;

use anyhow::{Context, anyhow, ensure};

use super::{Place, clock, database, keys_folder, private_folder, say};
use crate::{
    config::Config,
    erasure,
    keys::Keys,
    store::{Store, backup, entity::audit_events, key_checks, run},
};

/// Writes a sealed copy of the database, which may be in use meanwhile.
pub async fn back_up(place: &Place, to: &Path) -> anyhow::Result<()> {
    let config = Config::read(place.config.as_deref())?;
    let keys = Keys::read(&keys_folder(&config, place))?;
    let url = database(&config, place);
    ensure!(
        url.starts_with("sqlite:"),
        "backup is for SQLite: use pg_dump for PostgreSQL"
    );
    ensure!(
        path_of(&url).exists(),
        "there is no database at {}",
        path_of(&url).display()
    );
    let store = Store::open(&url).await?;
    key_checks::recognise(&store, &keys).await?;
    let manifest = backup::back_up(&store, &keys, to, clock()?.now()).await?;
    let rows: i64 = manifest.rows.values().sum();
    say(&format!(
        "Backed up to {}: {} tables, {rows} rows.",
        to.display(),
        manifest.rows.len()
    ));
    Ok(())
}

/// Puts a backup in the place of the database. No server may be using it.
pub async fn restore(place: &Place, from: &Path, replace: bool) -> anyhow::Result<()> {
    let config = Config::read(place.config.as_deref())?;
    let keys = Keys::read(&keys_folder(&config, place))?;
    let url = database(&config, place);
    ensure!(
        url.starts_with("sqlite:"),
        "restore is for SQLite: use pg_restore for PostgreSQL"
    );
    let path = path_of(&url);
    ensure!(
        replace || !path.exists(),
        "{} is there already: stop the server and say --replace to lose it",
        path.display()
    );
    private_folder(path.parent().context("a database outside of any folder")?)?;
    // Whoever left since the backup was made does not come back with it.
    let deleted = if path.exists() {
        deleted_by_now(&url).await
    } else {
        Vec::new()
    };
    let manifest = backup::restore(&keys, from, path).await?;
    let store = Store::open(&url).await?;
    store.migrate().await?;
    key_checks::recognise(&store, &keys).await?;
    let tx = store.begin().await?;
    // Who was signed out since is not signed in again.
    run(&tx, "DELETE FROM sessions", []).await?;
    let again = erasure::repeat(&tx, &keys, deleted)
        .await
        .map_err(|_| anyhow!("accounts that were deleted since cannot be deleted again"))?;
    tx.commit().await?;
    store.close().await?;
    if again > 0 {
        say(&format!(
            "Deleted again {again} accounts that went since the backup."
        ));
    }
    let rows: i64 = manifest.rows.values().sum();
    say(&format!(
        "Restored {}: {} tables, {rows} rows.",
        path.display(),
        manifest.rows.len()
    ));
    Ok(())
}

/// The accounts that were deleted, as the database knows that is about to be replaced; none when it
/// cannot be read, which may be why it is.
async fn deleted_by_now(url: &str) -> Vec<audit_events::Model> {
    let read = async {
        let store = Store::open(url).await?;
        let deleted = erasure::deleted(store.reader()).await?;
        store.close().await?;
        anyhow::Ok(deleted)
    };
    read.await.unwrap_or_default()
}

fn path_of(url: &str) -> &Path {
    let path = url.strip_prefix("sqlite:").unwrap_or(url);
    Path::new(path.strip_prefix("//").unwrap_or(path))
}
