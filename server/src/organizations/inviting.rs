//! Invitations to an establishment: made, sent again, and what they open in the end.

use contract::{
    api::{
        organization::{Grant, Happening},
        session::Right,
    },
    identity::{email::Email, invitation_code::InvitationCode},
    locale::Locale,
    problem::Problem,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction,
    EntityTrait, IntoActiveModel, QueryFilter, sea_query::Expr,
};

use super::{
    history::{self, Somebody},
    in_force, read, written,
};
use crate::{
    app::App,
    chance,
    delivery::{mail, outbox},
    keys::sha256,
    refusal::Refusal,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, establishments, invitations, memberships},
        limits::{self, Limit},
    },
    username::{canonical, of_number},
    wishes,
};

/// How long an invitation can be used, in days.
pub const LIFE_IN_DAYS: u32 = 7;

/// The same in seconds.
pub const LIFE: i64 = LIFE_IN_DAYS as i64 * 24 * 3600;

/// Messages about invitations to one account, of one organization and of all. Past them nothing is sent, and
/// nobody is told.
const OFFERS: Limit = Limit {
    most: 5,
    seconds: 24 * 3600,
};
const ALL_OFFERS: Limit = Limit {
    most: 50,
    seconds: 24 * 3600,
};

/// Somebody to be invited.
#[derive(Debug)]
pub struct Guest<'a> {
    pub name: &'a str,
    pub email: &'a Email,
    pub rights: &'a [Grant],
    pub locale: Locale,
}

/// Makes an invitation and the message that carries it. `by` is a member, or nobody when an operator invites.
pub async fn invite(
    connection: &impl ConnectionTrait,
    app: &App,
    place: &establishments::Model,
    by: Option<&memberships::Model>,
    guest: Guest<'_>,
) -> Result<InvitationCode, Refusal> {
    let code = InvitationCode::from_bytes(chance::bytes());
    let row = row(app, place, by, &guest, &code)?;
    let row = row.insert(connection).await?;
    send(connection, app, place, &row, &code).await?;
    told(connection, app, Happening::Invited, by, &row).await?;
    Ok(code)
}

/// Invites somebody who has an account already. Whether there is one is not looked up here: the worker does
/// that, so that the inviter learns nothing from the answer or from how long it takes (IN-10).
pub async fn offer(
    connection: &impl ConnectionTrait,
    app: &App,
    place: &establishments::Model,
    by: &memberships::Model,
    username: &str,
    email: &Email,
    rights: &[Grant],
) -> Result<(), Refusal> {
    let guest = Guest {
        name: username,
        email,
        rights,
        locale: Locale::default(),
    };
    // Nobody is told this code: the message brings another one.
    let code = InvitationCode::from_bytes(chance::bytes());
    let mut row = row(app, place, Some(by), &guest, &code)?;
    let sealed = row.id.try_as_ref().map(|id| app.keys.seal(id, username));
    row.username = Set(sealed);
    let row = row.insert(connection).await?;
    wishes::put_offer(connection, app, &row.id).await?;
    told(connection, app, Happening::Invited, Some(by), &row).await
}

fn row(
    app: &App,
    place: &establishments::Model,
    by: Option<&memberships::Model>,
    guest: &Guest<'_>,
    code: &InvitationCode,
) -> Result<invitations::ActiveModel, Refusal> {
    let (id, now) = (chance::id(), app.clock.now());
    Ok(invitations::ActiveModel {
        code_hash: Set(sha256(code.canonical())),
        organization_id: Set(place.organization_id.clone()),
        establishment_id: Set(place.id.clone()),
        rights: Set(written(guest.rights)?),
        email: Set(app.keys.seal(&id, guest.email.as_str())),
        name: Set(guest.name.to_owned()),
        locale: Set(guest.locale.tag().to_owned()),
        invited_by: Set(by.map(|it| it.account_id.clone())),
        username: Set(None),
        offered_to: Set(None),
        created_at: Set(now),
        expires_at: Set(now + LIFE),
        cancelled_at: Set(None),
        used_at: Set(None),
        used_by: Set(None),
        id: Set(id),
    })
}

/// Gives an invitation another code and its whole life, and sends it once more.
pub async fn invite_again(
    connection: &impl ConnectionTrait,
    app: &App,
    place: &establishments::Model,
    by: &memberships::Model,
    row: invitations::Model,
) -> Result<(), Refusal> {
    let code = InvitationCode::from_bytes(chance::bytes());
    let now = app.clock.now();
    let is_offer = row.username.is_some();
    let mut row = row.into_active_model();
    if !is_offer {
        row.code_hash = Set(sha256(code.canonical()));
    }
    row.invited_by = Set(Some(by.account_id.clone()));
    row.created_at = Set(now);
    row.expires_at = Set(now + LIFE);
    let row = row.update(connection).await?;
    if is_offer {
        // The code that was sent is good until the worker sends another one.
        wishes::put_offer(connection, app, &row.id).await?;
    } else {
        send(connection, app, place, &row, &code).await?;
    }
    told(connection, app, Happening::InvitedAgain, Some(by), &row).await
}

/// Sends an invitation to the account that it means, if there is one: with that username, and that
/// confirmed address. Whoever has the one and not the other hears nothing.
pub async fn send_offer(
    tx: &DatabaseTransaction,
    app: &App,
    invitation: &str,
) -> Result<(), Refusal> {
    let row = invitations::Entity::find_by_id(invitation)
        .filter(invitations::Column::UsedAt.is_null())
        .filter(invitations::Column::CancelledAt.is_null())
        .one(tx)
        .await?;
    let Some(row) = row else { return Ok(()) };
    let Some(username) = &row.username else {
        return Ok(());
    };
    let username = app
        .keys
        .open(&row.id, username)
        .map_err(|_| Problem::Fault)?;
    let email = address(app, &row)?;
    let names = [canonical(&username), of_number(username.trim())];
    let account = accounts::Entity::find()
        .filter(accounts::Column::UsernameCanonical.is_in(names))
        .filter(accounts::Column::EmailMac.is_in(app.keys.macs("email", email.as_str())))
        .one(tx)
        .await?;
    let place = establishments::Entity::find_by_id(&row.establishment_id)
        .one(tx)
        .await?;
    let (Some(account), Some(place)) = (account, place) else {
        return Ok(());
    };
    // One organization does not use up what others may send.
    for (of, limit) in [(place.organization_id.as_str(), OFFERS), ("", ALL_OFFERS)] {
        let key = [&account.id, "\0", of].concat();
        let key = app.keys.mac("limit:offers", &key);
        match limits::take(tx, &key, limit, app.clock.now()).await {
            Err(refusal) if matches!(refusal.problem, Problem::TooMany { .. }) => return Ok(()),
            outcome => outcome?,
        }
    }
    let code = InvitationCode::from_bytes(chance::bytes());
    let mut offered = row.into_active_model();
    offered.code_hash = Set(sha256(code.canonical()));
    offered.offered_to = Set(Some(account.id.clone()));
    offered.locale = Set(account.locale.clone());
    let row = offered.update(tx).await?;
    let locale = Locale::from_tag(&row.locale).unwrap_or_default();
    let message = mail::offer(app, locale, &place.name(), &code, LIFE_IN_DAYS.into());
    let (id, to) = (Some(account.id.as_str()), outbox::To::Email(email.as_str()));
    outbox::put(tx, app, id, to, locale, message, LIFE).await
}

/// Takes back what was offered to somebody who is removed.
pub async fn withdraw_offers(
    connection: &impl ConnectionTrait,
    app: &App,
    user: &memberships::Model,
) -> Result<(), Refusal> {
    invitations::Entity::update_many()
        .col_expr(
            invitations::Column::CancelledAt,
            Expr::value(app.clock.now()),
        )
        .filter(invitations::Column::EstablishmentId.eq(&user.establishment_id))
        .filter(invitations::Column::OfferedTo.eq(&user.account_id))
        .filter(invitations::Column::UsedAt.is_null())
        .filter(invitations::Column::CancelledAt.is_null())
        .exec(connection)
        .await?;
    Ok(())
}

/// Where an invitation goes.
pub fn address(app: &App, row: &invitations::Model) -> Result<Email, Refusal> {
    let address = app.keys.open(&row.id, &row.email).ok();
    let address = address.and_then(|it| Email::parse(&it).ok());
    Ok(address.ok_or(Problem::Fault)?)
}

/// What an invitation gives when it is accepted at this moment: no more, and for no longer, than whoever
/// invited may give by now (IN-5). Nothing when they may not invite any more.
pub async fn worth(
    connection: &impl ConnectionTrait,
    app: &App,
    row: &invitations::Model,
) -> Result<Vec<Grant>, Refusal> {
    let (mut rights, now) = (read(&row.rights), app.clock.now());
    rights.retain(|it| it.holds(now));
    let Some(inviter) = &row.invited_by else {
        return Ok(rights);
    };
    let membership = memberships::Entity::find()
        .filter(memberships::Column::EstablishmentId.eq(&row.establishment_id))
        .filter(memberships::Column::AccountId.eq(inviter))
        .one(connection)
        .await?;
    let own = membership.map(|it| in_force(&it, now)).unwrap_or_default();
    if own.iter().all(|it| it.right != Right::ManageUsers) {
        return Ok(Vec::new());
    }
    Ok(rights
        .into_iter()
        .filter_map(|it| narrowed(it, &own))
        .collect())
}

/// As much of a right as somebody may give who holds `own`.
fn narrowed(wanted: Grant, own: &[Grant]) -> Option<Grant> {
    let held = own.iter().find(|it| it.right == wanted.right)?;
    let until = match (held.until, wanted.until) {
        (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
        (mine, theirs) => mine.or(theirs),
    };
    Some(Grant { until, ..wanted })
}

async fn send(
    connection: &impl ConnectionTrait,
    app: &App,
    place: &establishments::Model,
    row: &invitations::Model,
    code: &InvitationCode,
) -> Result<(), Refusal> {
    let locale = Locale::from_tag(&row.locale).unwrap_or_default();
    let message = mail::invitation(app, locale, &place.name(), code, LIFE_IN_DAYS.into());
    let address = address(app, row)?;
    let to = outbox::To::Email(address.as_str());
    outbox::put(connection, app, None, to, locale, message, LIFE).await
}

async fn told(
    connection: &impl ConnectionTrait,
    app: &App,
    what: Happening,
    by: Option<&memberships::Model>,
    row: &invitations::Model,
) -> Result<(), Refusal> {
    let actor = by.map(|it| it.account_id.as_str());
    let event = Event::InvitationCreated;
    audit::note(connection, app, actor, event, Some(&row.id), Outcome::Done).await?;
    let by = by.map(Somebody::from).unwrap_or_default();
    let rights = read(&row.rights);
    history::keep(
        connection,
        app,
        &row.establishment_id,
        what,
        by,
        row.into(),
        &rights,
    )
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_5_a_right_is_given_no_longer_than_the_inviter_has_it() {
        let view = |until| Grant {
            right: Right::View,
            until,
        };
        let manage = Grant::for_good(Right::ManageUsers);
        for (own, wanted, given) in [
            (None, None, None),
            (None, Some(5), Some(5)),
            (Some(3), None, Some(3)),
            (Some(3), Some(5), Some(3)),
            (Some(5), Some(3), Some(3)),
        ] {
            let own = [manage, view(own)];
            assert_eq!(narrowed(view(wanted), &own), Some(view(given)));
        }
        assert_eq!(narrowed(view(None), &[manage]), None);
    }
}
