//! Inviting somebody.

use contract::{
    api::session::Right,
    identity::{email::Email, invitation_code::InvitationCode},
    locale::Locale,
    site::Bilingual,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};

use super::{Address, Place, names, open_ready, say};
use crate::{
    app::App,
    chance,
    delivery::{mail, outbox},
    edge::request_id,
    keys::sha256,
    store::{
        audit::{self, Event, Outcome},
        entity::{invitations, organizations},
    },
};

/// How long an invitation can be used, in days.
pub const LIFE_IN_DAYS: u32 = 7;

pub async fn run(
    place: &Place,
    email: &str,
    organization: Option<&str>,
    locale: &str,
) -> anyhow::Result<()> {
    let email =
        Email::parse(email).map_err(|_| anyhow::anyhow!("{email} is not an email address"))?;
    let locale =
        Locale::from_tag(locale).ok_or_else(|| anyhow::anyhow!("the language is en or fr"))?;
    let app = open_ready(place, &Address::default()).await?;
    let names = organization.map_or_else(|| app.site.name.clone(), names);
    let invite = invite(&app, &names, &[Right::View], &email, locale);
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
    let code = InvitationCode::from_bytes(chance::bytes());
    let (id, now) = (chance::id(), app.clock.now());
    let life = i64::from(LIFE_IN_DAYS) * 24 * 3600;
    let tx = app.store.begin().await?;
    let organization_id = find_or_make(&tx, app, organization).await?;
    invitations::ActiveModel {
        code_hash: Set(sha256(code.canonical())),
        organization_id: Set(organization_id),
        rights: Set(serde_json::to_string(rights)?),
        email: Set(app.keys.seal(&id, email.as_str())),
        created_at: Set(now),
        expires_at: Set(now + life),
        cancelled_at: Set(None),
        used_at: Set(None),
        used_by: Set(None),
        id: Set(id.clone()),
    }
    .insert(&tx)
    .await?;
    let message = mail::invitation(app, locale, organization, &code, LIFE_IN_DAYS.into());
    outbox::put(
        &tx,
        app,
        None,
        outbox::To::Email(email.as_str()),
        locale,
        message,
        life,
    )
    .await
    .map_err(|_| anyhow::anyhow!("the message cannot be written"))?;
    audit::note(
        &tx,
        app,
        None,
        Event::InvitationCreated,
        Some(&id),
        Outcome::Done,
    )
    .await?;
    tx.commit().await?;
    Ok(code)
}

async fn find_or_make(
    connection: &impl ConnectionTrait,
    app: &App,
    names: &Bilingual,
) -> anyhow::Result<String> {
    let found = organizations::Entity::find()
        .filter(organizations::Column::NameEn.eq(&names.en))
        .filter(organizations::Column::NameFr.eq(&names.fr))
        .one(connection)
        .await?;
    if let Some(row) = found {
        return Ok(row.id);
    }
    let id = chance::id();
    organizations::ActiveModel {
        id: Set(id.clone()),
        name_en: Set(names.en.clone()),
        name_fr: Set(names.fr.clone()),
        created_at: Set(app.clock.now()),
    }
    .insert(connection)
    .await?;
    Ok(id)
}
