//! Deleting an account for somebody who asks for it and cannot do it here any more.

use anyhow::anyhow;

use super::{Address, Place, account_named::account_named, open_ready, say};
use crate::{
    app::App,
    chance,
    edge::request_id,
    erasure::{self, By},
    session::holding::alone,
};

pub async fn run(place: &Place, username: &str) -> anyhow::Result<()> {
    let app = open_ready(place, &Address::default()).await?;
    let delete = delete_account(&app, username);
    request_id::scope(chance::id(), delete).await?;
    say("The account is deleted. Its owner is told at every address and on every phone it had.");
    Ok(())
}

/// Deletes the account of a username, and tells its owner.
pub async fn delete_account(app: &App, username: &str) -> anyhow::Result<()> {
    let tx = app.store.begin().await?;
    let account = account_named(&tx, username).await?;
    let account = alone(&tx, &account)
        .await
        .map_err(|_| anyhow!("the account has just gone"))?;
    erasure::erase(&tx, app, &account, By::Us)
        .await
        .map_err(|_| anyhow!("the account cannot be deleted"))?;
    tx.commit().await?;
    Ok(())
}
