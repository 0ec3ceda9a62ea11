//! What happened to whom in an establishment, for those who manage its users and for the person.

use contract::api::organization::{Grant, Happening, HistoryEvent};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, sea_query::Expr,
};

use super::{read, written};
use crate::{
    app::App,
    chance,
    refusal::Refusal,
    store::entity::{invitations, memberships, organization_events},
};

/// Somebody in the history: their account, if they have one, and their name.
#[derive(Clone, Copy, Debug, Default)]
pub struct Somebody<'a> {
    pub account: Option<&'a str>,
    pub name: &'a str,
    pub invitation: Option<&'a str>,
}

impl<'a> From<&'a memberships::Model> for Somebody<'a> {
    fn from(it: &'a memberships::Model) -> Self {
        Self {
            account: Some(&it.account_id),
            name: &it.name,
            invitation: None,
        }
    }
}

impl<'a> From<&'a invitations::Model> for Somebody<'a> {
    fn from(it: &'a invitations::Model) -> Self {
        Self {
            account: it.used_by.as_deref(),
            name: &it.name,
            invitation: Some(&it.id),
        }
    }
}

/// Keeps that something happened, in the transaction of it.
pub async fn keep(
    connection: &impl ConnectionTrait,
    app: &App,
    place: &str,
    what: Happening,
    by: Somebody<'_>,
    about: Somebody<'_>,
    rights: &[Grant],
) -> Result<(), Refusal> {
    organization_events::ActiveModel {
        id: Set(chance::id()),
        establishment_id: Set(place.to_owned()),
        at: Set(app.clock.now()),
        what: Set(what.name().to_owned()),
        actor_id: Set(by.account.map(str::to_owned)),
        actor_name: Set(by.name.to_owned()),
        subject_id: Set(about.account.map(str::to_owned)),
        subject_name: Set(about.name.to_owned()),
        invitation_id: Set(about.invitation.map(str::to_owned)),
        rights: Set(written(rights)?),
    }
    .insert(connection)
    .await?;
    Ok(())
}

/// Whether somebody's rights were taken or changed after an invitation was made: it brings nothing back.
pub async fn is_outdated(
    connection: &impl ConnectionTrait,
    invitation: &invitations::Model,
    account: &str,
) -> Result<bool, Refusal> {
    let changes = [Happening::Removed, Happening::RightsChanged].map(Happening::name);
    let later = organization_events::Entity::find()
        .filter(organization_events::Column::EstablishmentId.eq(&invitation.establishment_id))
        .filter(organization_events::Column::SubjectId.eq(account))
        .filter(organization_events::Column::What.is_in(changes))
        .filter(organization_events::Column::At.gt(invitation.created_at))
        .count(connection)
        .await?;
    Ok(later > 0)
}

/// What happened to somebody before they had an account is theirs from now on.
pub async fn belongs_to(
    connection: &impl ConnectionTrait,
    invitation: &str,
    account: &str,
) -> Result<(), Refusal> {
    organization_events::Entity::update_many()
        .col_expr(
            organization_events::Column::SubjectId,
            Expr::value(account.to_owned()),
        )
        .filter(organization_events::Column::InvitationId.eq(invitation))
        .exec(connection)
        .await?;
    Ok(())
}

/// An event, as it is shown.
pub fn event(row: organization_events::Model) -> Option<HistoryEvent> {
    Some(HistoryEvent {
        at: row.at,
        what: Happening::from_name(&row.what)?,
        by: row.actor_name,
        about: row.subject_name,
        rights: read(&row.rights),
    })
}
