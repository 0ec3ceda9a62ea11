//! Inviting somebody.

use anyhow::Context;
use contract::{
    api::{organization::Grant, session::Right},
    identity::{email::Email, invitation_code::InvitationCode},
    locale::Locale,
    site::Bilingual,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};

use super::{Address, Place, names, open_ready, say};
use crate::{
    app::App,
    chance,
    delivery::mail,
    edge::request_id,
    organizations::inviting::{self, Guest},
    store::entity::{establishments, organizations},
};

pub async fn run(
    place: &Place,
    email: &str,
    organization: Option<&str>,
    locale: &str,
    administrator: bool,
) -> anyhow::Result<()> {
    let email =
        Email::parse(email).map_err(|_| anyhow::anyhow!("{email} is not an email address"))?;
    let locale =
        Locale::from_tag(locale).ok_or_else(|| anyhow::anyhow!("the language is en or fr"))?;
    let app = open_ready(place, &Address::default()).await?;
    let names = organization.map_or_else(|| app.site.name.clone(), names);
    let rights: &[Right] = if administrator {
        &Right::ALL
    } else {
        &[Right::View]
    };
    let invite = invite(&app, &names, rights, &email, locale);
    let code = request_id::scope(chance::id(), invite).await?;
    say(&mail::invitation_link(&app, locale, &code));
    Ok(())
}

/// Makes an invitation and the message that carries it.
pub async fn invite(
    app: &App,
    organization: &Bilingual,
    rights: &[Right],
    email: &Email,
    locale: Locale,
) -> anyhow::Result<InvitationCode> {
    let rights: Vec<Grant> = rights.iter().copied().map(Grant::for_good).collect();
    let tx = app.store.begin().await?;
    let place = find_or_make(&tx, app, organization).await?;
    let guest = Guest {
        name: "",
        email,
        rights: &rights,
        locale,
    };
    let code = inviting::invite(&tx, app, &place, None, guest)
        .await
        .map_err(|_| anyhow::anyhow!("the invitation cannot be written"))?;
    tx.commit().await?;
    Ok(code)
}

/// The establishment that an organization begins with, which bears its name.
async fn find_or_make(
    connection: &impl ConnectionTrait,
    app: &App,
    names: &Bilingual,
) -> anyhow::Result<establishments::Model> {
    let found = organizations::Entity::find()
        .filter(organizations::Column::NameEn.eq(&names.en))
        .filter(organizations::Column::NameFr.eq(&names.fr))
        .one(connection)
        .await?;
    let organization = match found {
        Some(row) => row.id,
        None => make(connection, app, names).await?,
    };
    let first = establishments::Entity::find()
        .filter(establishments::Column::OrganizationId.eq(organization))
        .order_by_asc(establishments::Column::CreatedAt)
        .order_by_asc(establishments::Column::Id)
        .one(connection)
        .await?;
    first.context("the organization has no establishment")
}

async fn make(
    connection: &impl ConnectionTrait,
    app: &App,
    names: &Bilingual,
) -> anyhow::Result<String> {
    let (id, now) = (chance::id(), app.clock.now());
    organizations::ActiveModel {
        id: Set(id.clone()),
        name_en: Set(names.en.clone()),
        name_fr: Set(names.fr.clone()),
        created_at: Set(now),
    }
    .insert(connection)
    .await?;
    establishments::ActiveModel {
        id: Set(chance::id()),
        organization_id: Set(id.clone()),
        name_en: Set(names.en.clone()),
        name_fr: Set(names.fr.clone()),
        created_at: Set(now),
    }
    .insert(connection)
    .await?;
    Ok(id)
}
