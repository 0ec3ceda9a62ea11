//! The account that an operator means.

use anyhow::{Context, ensure};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{store::entity::accounts, username};

/// The account of a username, or of a number.
pub async fn account_named(
    connection: &impl ConnectionTrait,
    name: &str,
) -> anyhow::Result<accounts::Model> {
    let names = [username::canonical(name), username::of_number(name.trim())];
    let mut found = accounts::Entity::find()
        .filter(accounts::Column::UsernameCanonical.is_in(names))
        .all(connection)
        .await?;
    ensure!(
        found.len() < 2,
        "that is the username of one account and the number of another"
    );
    found.pop().context("nobody has that username")
}
