//! Inviting people to an establishment.

use contract::{
    api::{
        organization::{
            AddUserRequest, Grant, Happening, InvitationRequest, InvitationsView, InviteField,
            InviteUserRequest, PendingInvitation, PlaceRequest,
        },
        session::Right,
    },
    form::FieldError,
    identity::email::Email,
    problem::Problem,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction,
    EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, Select,
};

use super::{expect_givable, manager, refuse, users::names};
use crate::{
    app::App,
    guard::{Fresh, SignedIn},
    organizations::{
        Member, admit, history,
        inviting::{self, Guest},
        read,
    },
    refusal::Refusal,
    routing::{Call, Reply},
    store::{
        audit::{self, Event, Outcome},
        entity::invitations,
        limits::{self, Limit},
    },
};

/// Invitations of one establishment: enough to begin with a large one, too few to bother a town with.
const INVITATIONS: Limit = Limit {
    most: 200,
    seconds: 3600,
};

/// Invitations of one establishment to one address, sent again or anew.
const TO_ONE: Limit = Limit {
    most: 5,
    seconds: 3600,
};

/// How many invitations of one establishment wait at a time.
const MOST: u64 = 500;

pub async fn invite_user(
    app: App,
    _: Call,
    who: Fresh,
    request: InviteUserRequest,
) -> Result<Reply<InvitationsView>, Refusal> {
    let mut errors = request.check_again();
    if !email_address::EmailAddress::is_valid(request.email.as_str()) {
        errors.push((InviteField::Email, FieldError::Malformed));
    }
    refuse(&errors)?;
    let tx = app.store.begin().await?;
    let (email, rights) = (&request.email, &request.rights);
    let member = inviter(&tx, &app, &who, &request.place, email, rights).await?;
    let guest = Guest {
        name: &request.name,
        email,
        rights,
        locale: request.locale,
    };
    let (place, by) = (&member.establishment, Some(&member.membership));
    inviting::invite(&tx, &app, place, by, guest).await?;
    tx.commit().await?;
    Ok(pending(&app, &member).await?.into())
}

pub async fn add_user(
    app: App,
    _: Call,
    who: Fresh,
    request: AddUserRequest,
) -> Result<Reply<InvitationsView>, Refusal> {
    refuse(&request.check_again())?;
    let tx = app.store.begin().await?;
    let (email, rights) = (&request.email, &request.rights);
    let member = inviter(&tx, &app, &who, &request.place, email, rights).await?;
    let (place, by) = (&member.establishment, &member.membership);
    let username = &request.username;
    inviting::offer(&tx, &app, place, by, username, email, rights).await?;
    tx.commit().await?;
    Ok(pending(&app, &member).await?.into())
}

/// Somebody who may invite to this address, with these rights, now.
async fn inviter(
    tx: &DatabaseTransaction,
    app: &App,
    who: &Fresh,
    place: &str,
    email: &Email,
    rights: &[Grant],
) -> Result<Member, Refusal> {
    let member = manager(tx, app, who, place).await?;
    expect_givable(app, &member.rights, rights, rights)?;
    within(tx, app, place, email).await?;
    Ok(member)
}

/// Refuses one invitation too many, of an establishment or to an address.
async fn within(
    connection: &impl ConnectionTrait,
    app: &App,
    place: &str,
    email: &Email,
) -> Result<(), Refusal> {
    let now = app.clock.now();
    let key = app.keys.mac("limit:invitations", place);
    limits::take(connection, &key, INVITATIONS, now).await?;
    let to_one = [place, "\0", email.as_str()].concat();
    let key = app.keys.mac("limit:invitations-to-one", &to_one);
    limits::take(connection, &key, TO_ONE, now).await?;
    let wait = waiting(place).count(connection).await?;
    if wait > MOST {
        let seconds = u32::try_from(INVITATIONS.seconds).unwrap_or(u32::MAX);
        return Err(Problem::TooMany { seconds }.into());
    }
    Ok(())
}

/// The invitations of an establishment that nobody has answered.
fn waiting(place: &str) -> Select<invitations::Entity> {
    invitations::Entity::find()
        .filter(invitations::Column::EstablishmentId.eq(place))
        .filter(invitations::Column::UsedAt.is_null())
        .filter(invitations::Column::CancelledAt.is_null())
}

pub async fn list_invitations(
    app: App,
    _: Call,
    who: SignedIn,
    request: PlaceRequest,
) -> Result<Reply<InvitationsView>, Refusal> {
    let (reader, right) = (app.store.reader(), Some(Right::ManageUsers));
    let member = admit(reader, &app, &who.account, &request.place, right).await?;
    Ok(pending(&app, &member).await?.into())
}

pub async fn resend_invitation(
    app: App,
    _: Call,
    who: Fresh,
    request: InvitationRequest,
) -> Result<Reply<InvitationsView>, Refusal> {
    let tx = app.store.begin().await?;
    let member = manager(&tx, &app, &who, &request.place).await?;
    let row = find(&tx, &member, &request.invitation).await?;
    // Whoever sends it again answers for it from now on.
    let rights = read(&row.rights);
    expect_givable(&app, &member.rights, &rights, &rights)?;
    within(&tx, &app, &request.place, &inviting::address(&app, &row)?).await?;
    let (place, by) = (&member.establishment, &member.membership);
    inviting::invite_again(&tx, &app, place, by, row).await?;
    tx.commit().await?;
    Ok(pending(&app, &member).await?.into())
}

pub async fn cancel_invitation(
    app: App,
    _: Call,
    who: Fresh,
    request: InvitationRequest,
) -> Result<Reply<InvitationsView>, Refusal> {
    let tx = app.store.begin().await?;
    let member = manager(&tx, &app, &who, &request.place).await?;
    let row = find(&tx, &member, &request.invitation).await?;
    let mut cancelled = row.into_active_model();
    cancelled.cancelled_at = Set(Some(app.clock.now()));
    let row = cancelled.update(&tx).await?;
    let (what, by) = (Happening::InvitationCancelled, (&member.membership).into());
    history::keep(&tx, &app, &request.place, what, by, (&row).into(), &[]).await?;
    let (actor, event) = (Some(who.account.id.as_str()), Event::InvitationCancelled);
    audit::note(&tx, &app, actor, event, Some(&row.id), Outcome::Done).await?;
    tx.commit().await?;
    Ok(pending(&app, &member).await?.into())
}

/// An invitation of the establishment that nobody has answered.
async fn find(
    connection: &impl ConnectionTrait,
    member: &Member,
    id: &str,
) -> Result<invitations::Model, Refusal> {
    let found = waiting(&member.establishment.id)
        .filter(invitations::Column::Id.eq(id))
        .one(connection)
        .await?;
    Ok(found.ok_or(Problem::NotFound)?)
}

async fn pending(app: &App, member: &Member) -> Result<InvitationsView, Refusal> {
    let rows = waiting(&member.establishment.id)
        .order_by_desc(invitations::Column::CreatedAt)
        .order_by_desc(invitations::Column::Id)
        .all(app.store.reader())
        .await?;
    let now = app.clock.now();
    let view = |row: invitations::Model| {
        Ok(PendingInvitation {
            email: inviting::address(app, &row)?.as_str().to_owned(),
            rights: read(&row.rights),
            sent_at: row.created_at,
            expires_at: row.expires_at,
            is_expired: row.expires_at <= now,
            name: row.name,
            id: row.id,
        })
    };
    Ok(InvitationsView {
        organization: names(member),
        establishment: member.establishment.name(),
        own: member.rights.clone(),
        invitations: rows.into_iter().map(view).collect::<Result<_, Refusal>>()?,
    })
}
