//! Backing up and restoring.

use std::path::Path;

use anyhow::{Context, ensure};

use super::{Place, clock, database, keys_folder, private_folder, say};
use crate::{
    config::Config,
    keys::Keys,
    store::{Store, backup, key_checks},
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
    let manifest = backup::restore(&keys, from, path).await?;
    let store = Store::open(&url).await?;
    store.migrate().await?;
    key_checks::recognise(&store, &keys).await?;
    store.close().await?;
    let rows: i64 = manifest.rows.values().sum();
    say(&format!(
        "Restored {}: {} tables, {rows} rows.",
        path.display(),
        manifest.rows.len()
    ));
    Ok(())
}

fn path_of(url: &str) -> &Path {
    let path = url.strip_prefix("sqlite:").unwrap_or(url);
    Path::new(path.strip_prefix("//").unwrap_or(path))
}
