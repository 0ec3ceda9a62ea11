//! Establishments: those somebody belongs to, added ones and other names.

use contract::{
    api::{
        Nothing,
        organization::{Happening, NamePlaceRequest, PlaceView, PlacesView},
        session::Right,
    },
    problem::Problem,
    site::Bilingual,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder,
};

use super::{happenings, refuse};
use crate::{
    app::App,
    chance,
    guard::{Fresh, SignedIn},
    organizations::{
        self, Member, admit_alone,
        history::{self, Somebody},
    },
    refusal::Refusal,
    routing::{Call, Reply},
    session::holding::alone_in,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, establishments, memberships, organizations as organization_rows},
    },
};

/// How many establishments an organization has at most.
const MOST: u64 = 200;

pub async fn get_places(
    app: App,
    _: Call,
    who: SignedIn,
    _: Nothing,
) -> Result<Reply<PlacesView>, Refusal> {
    Ok(places(&app, &who.account).await?.into())
}

pub async fn add_establishment(
    app: App,
    _: Call,
    who: Fresh,
    request: NamePlaceRequest,
) -> Result<Reply<PlacesView>, Refusal> {
    refuse(&request.check_again())?;
    let (tx, now) = (app.store.begin().await?, app.clock.now());
    let account = alone_in(&tx, &who.session, &who.account).await?;
    let right = Some(Right::ManageEstablishments);
    let member = admit_alone(&tx, &app, &account, &request.place, right).await?;
    let organization = &member.organization.id;
    let known = establishments::Entity::find()
        .filter(establishments::Column::OrganizationId.eq(organization))
        .count(&tx)
        .await?;
    if known >= MOST {
        return Err(Problem::NotOpen.into());
    }
    let place = establishments::ActiveModel {
        id: Set(chance::id()),
        organization_id: Set(organization.clone()),
        name_en: Set(request.name.en),
        name_fr: Set(request.name.fr),
        created_at: Set(now),
    }
    .insert(&tx)
    .await?;
    memberships::ActiveModel {
        id: Set(chance::id()),
        organization_id: Set(organization.clone()),
        establishment_id: Set(place.id.clone()),
        account_id: Set(account.id.clone()),
        rights: Set(organizations::written(&member.rights)?),
        administers: Set(organizations::administers(&member.rights)),
        name: Set(member.membership.name.clone()),
        name_search: Set(member.membership.name_search.clone()),
        email: Set(member.membership.email.clone()),
        email_mac: Set(member.membership.email_mac.clone()),
        created_at: Set(now),
    }
    .insert(&tx)
    .await?;
    // Whoever may manage users for a time only would leave one behind that nobody manages.
    organizations::expect_administrator(&tx, &place.id).await?;
    happened(&tx, &app, &member, &place, Happening::PlaceAdded).await?;
    tx.commit().await?;
    Ok(places(&app, &account).await?.into())
}

pub async fn rename_establishment(
    app: App,
    _: Call,
    who: Fresh,
    request: NamePlaceRequest,
) -> Result<Reply<PlacesView>, Refusal> {
    refuse(&request.check_again())?;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &who.session, &who.account).await?;
    let right = Some(Right::ManageEstablishments);
    let member = admit_alone(&tx, &app, &account, &request.place, right).await?;
    let renamed = establishments::ActiveModel {
        id: Set(request.place),
        name_en: Set(request.name.en),
        name_fr: Set(request.name.fr),
        ..Default::default()
    };
    let place = renamed.update(&tx).await?;
    happened(&tx, &app, &member, &place, Happening::PlaceRenamed).await?;
    tx.commit().await?;
    Ok(places(&app, &account).await?.into())
}

async fn happened(
    connection: &impl ConnectionTrait,
    app: &App,
    member: &Member,
    place: &establishments::Model,
    what: Happening,
) -> Result<(), Refusal> {
    let about = Somebody {
        name: &place.name_en,
        ..Somebody::default()
    };
    let by = (&member.membership).into();
    history::keep(connection, app, &place.id, what, by, about, &[]).await?;
    let (actor, event) = (
        Some(member.membership.account_id.as_str()),
        Event::EstablishmentNamed,
    );
    audit::note(
        connection,
        app,
        actor,
        event,
        Some(&place.id),
        Outcome::Done,
    )
    .await?;
    Ok(())
}

async fn places(app: &App, account: &accounts::Model) -> Result<PlacesView, Refusal> {
    let reader = app.store.reader();
    let rows = memberships::Entity::find()
        .filter(memberships::Column::AccountId.eq(&account.id))
        .find_also_related(establishments::Entity)
        .order_by_asc(memberships::Column::CreatedAt)
        .order_by_asc(memberships::Column::Id)
        .all(reader)
        .await?;
    let mut places = Vec::new();
    for (row, establishment) in rows {
        let Some(establishment) = establishment else {
            continue;
        };
        let organization = organization_rows::Entity::find_by_id(&row.organization_id)
            .one(reader)
            .await?
            .ok_or(Problem::Fault)?;
        places.push(PlaceView {
            organization: Bilingual::new(organization.name_en, organization.name_fr),
            name: establishment.name(),
            rights: organizations::rights_of(&row),
            since: row.created_at,
            managed_by: managers(app, &row).await?,
            history: happenings::of_user(app, &row).await?,
            place: establishment.id,
        });
    }
    Ok(PlacesView { places })
}

/// The names of those who manage the users of an establishment without an end.
async fn managers(app: &App, of: &memberships::Model) -> Result<Vec<String>, Refusal> {
    let rows = memberships::Entity::find()
        .filter(memberships::Column::EstablishmentId.eq(&of.establishment_id))
        .filter(memberships::Column::Administers.eq(true))
        .filter(memberships::Column::Name.ne(""))
        .order_by_asc(memberships::Column::NameSearch)
        .all(app.store.reader())
        .await?;
    Ok(rows.into_iter().map(|it| it.name).collect())
}
