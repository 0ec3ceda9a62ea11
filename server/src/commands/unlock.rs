//! Opening what too many wrong answers have closed.

use anyhow::{Context, anyhow};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{Address, Place, open_ready, say};
use crate::{
    app::App,
    chance,
    edge::request_id,
    phones,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, apps, devices},
        tries::{self, Of},
    },
    username::canonical,
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
    let name = canonical(username);
    let tx = app.store.begin().await?;
    let account = accounts::Entity::find()
        .filter(accounts::Column::UsernameCanonical.eq(&name))
        .one(&tx)
        .await?
        .context("nobody has that username")?;
    let apps = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(&account.id))
        .all(&tx)
        .await?;
    let phones = phones::of(&tx, &account.id)
        .await
        .map_err(|_| anyhow!("the phones cannot be read"))?;
    let ways = [
        Of::Name(&name),
        Of::RecoveryCodes(&account.id),
        Of::Apps(&account.id),
        Of::Again(&account.id),
        Of::SavedCode(&name),
        Of::Answers(&account.id),
        Of::LostPhone(&account.id),
    ];
    for of in ways
        .into_iter()
        .chain(apps.iter().map(|it| Of::App(&it.id)))
        .chain(phones.iter().map(|it| Of::Phone(&it.id)))
    {
        tries::clear(&tx, &of.key(&app.keys)).await?;
    }
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
