//! Opening what too many wrong answers have closed.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{Address, Place, account_named::account_named, open_ready, say};
use crate::{
    app::App,
    chance,
    edge::request_id,
    store::{
        audit::{self, Event, Outcome},
        entity::devices,
        tries,
    },
};

pub async fn run(place: &Place, username: &str) -> anyhow::Result<()> {
    let app = open_ready(place, &Address::default()).await?;
    let unlock = unlock(&app, username);
    request_id::scope(chance::id(), unlock).await?;
    say(
        "The wrong answers are forgotten. The password and the second step are asked for as before.",
    );
    Ok(())
}

/// Forgets the wrong passwords of a name, and the wrong codes of its account.
pub async fn unlock(app: &App, username: &str) -> anyhow::Result<()> {
    let tx = app.store.begin().await?;
    let account = account_named(&tx, username).await?;
    tries::clear_all(&tx, &app.keys, &account.id, &account.username_canonical).await?;
    // A device has tries of its own, which only it can name: from now on it is one like any other.
    devices::Entity::delete_many()
        .filter(devices::Column::AccountId.eq(&account.id))
        .exec(&tx)
        .await?;
    let (actor, object) = (None, Some(account.id.as_str()));
    audit::note(&tx, app, actor, Event::Unlocked, object, Outcome::Done).await?;
    tx.commit().await?;
    Ok(())
}
