//! Presenting an invitation code. Nothing is used up here.

use contract::{
    api::{
        invitation::RedeemInvitationRequest,
        organization::{Grant, Happening},
        session::SessionView,
    },
    problem::Problem,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait,
    IntoActiveModel, QueryFilter, sea_query::Expr,
};

use crate::{
    app::App,
    chance,
    guard::Anyone,
    keys::sha256,
    organizations::{
        self,
        history::{self, Somebody},
        inviting,
    },
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, holding::hold},
    store::{
        audit::{self, Event, Outcome},
        entity::{invitations, memberships, sessions},
        limits::{self, Limit},
    },
};

/// Codes from one address.
const CODES: Limit = Limit {
    most: 10,
    seconds: 3600,
};

pub async fn redeem_invitation(
    app: App,
    call: Call,
    who: Anyone,
    request: RedeemInvitationRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let key = app.keys.mac("limit:invitation", &call.place);
    let within = limits::take(&tx, &key, CODES, now).await;
    tx.commit().await?;
    within?;

    let found = invitations::Entity::find()
        .filter(invitations::Column::CodeHash.eq(sha256(request.code.canonical())))
        .filter(usable(now))
        .one(app.store.reader())
        .await?;
    let tx = app.store.begin().await?;
    // One that would open nothing is as good as none.
    let found = match found {
        Some(it) if inviting::worth(&tx, &app, &it).await?.is_empty() => None,
        found => found,
    };
    let Some(invitation) = found else {
        audit::note(
            &tx,
            &app,
            None,
            Event::InvitationPresented,
            None,
            Outcome::Refused,
        )
        .await?;
        tx.commit().await?;
        return Err(Problem::InvitationUnusable.into());
    };
    audit::note(
        &tx,
        &app,
        None,
        Event::InvitationPresented,
        Some(&invitation.id),
        Outcome::Done,
    )
    .await?;
    let is_new = who.session.is_none();
    let mut session = who
        .session
        .unwrap_or_else(|| session::blank(&app, request.locale));
    session.invitation_id = Some(invitation.id);
    if session.complete {
        // Somebody who is signed in already belongs from now on, unless they have just left.
        if let Some(account) = &session.account_id {
            hold(&tx, account).await?;
            session::expect(&tx, &session).await?;
        }
        attach(&tx, &app, &mut session).await?;
    } else if is_new {
        let cookie = session::renew(&tx, &app, &mut session).await?;
        tx.commit().await?;
        return session::reply_renewed(&app, session, cookie).await;
    } else {
        let id = session.invitation_id.clone();
        session::set(&tx, &session, sessions::Column::InvitationId, id).await?;
    }
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}

/// Uses the session's invitation up and adds the person to the organization, in the transaction of
/// what makes the account usable.
///
/// # Errors
/// `InvitationUnusable` when somebody else was first, or its time is over.
pub async fn attach(
    connection: &impl ConnectionTrait,
    app: &App,
    session: &mut sessions::Model,
) -> Result<(), Refusal> {
    let (Some(id), Some(account)) = (session.invitation_id.take(), &session.account_id) else {
        return Ok(());
    };
    let now = app.clock.now();
    let row = invitations::Entity::find_by_id(&id)
        .one(connection)
        .await?
        .ok_or(Problem::InvitationUnusable)?;
    // Whoever invited keeps or loses their rights before this or after, and so is the invitation itself
    // sent again or taken back.
    organizations::hold(connection, &row.establishment_id).await?;
    let row = invitations::Entity::find_by_id(&id)
        .one(connection)
        .await?
        .ok_or(Problem::InvitationUnusable)?;
    let rights = inviting::worth(connection, app, &row).await?;
    // Somebody who has an account already was meant, and nobody else.
    let is_meant = row.username.is_none() || row.offered_to.as_ref() == Some(account);
    if rights.is_empty() || !is_meant || history::is_outdated(connection, &row, account).await? {
        return Err(Problem::InvitationUnusable.into());
    }
    let used = invitations::Entity::update_many()
        .col_expr(invitations::Column::UsedAt, Expr::value(now))
        .col_expr(invitations::Column::UsedBy, Expr::value(account.clone()))
        .filter(invitations::Column::Id.eq(&id))
        .filter(usable(now))
        .exec(connection)
        .await?;
    if used.rows_affected != 1 {
        return Err(Problem::InvitationUnusable.into());
    }
    join(connection, app, &row, account, &rights).await?;
    history::belongs_to(connection, &id, account).await?;
    let somebody = Somebody {
        account: Some(account),
        name: &row.name,
        invitation: None,
    };
    let what = Happening::Joined;
    history::keep(
        connection,
        app,
        &row.establishment_id,
        what,
        somebody,
        somebody,
        &rights,
    )
    .await?;
    audit::note(
        connection,
        app,
        Some(account),
        Event::InvitationUsed,
        Some(&id),
        Outcome::Done,
    )
    .await?;
    Ok(())
}

/// Makes somebody a member. Whoever belongs already gets what the invitation adds, and loses nothing by it.
async fn join(
    connection: &impl ConnectionTrait,
    app: &App,
    row: &invitations::Model,
    account: &str,
    rights: &[Grant],
) -> Result<(), Refusal> {
    let known = memberships::Entity::find()
        .filter(memberships::Column::EstablishmentId.eq(&row.establishment_id))
        .filter(memberships::Column::AccountId.eq(account))
        .one(connection)
        .await?;
    let email = inviting::address(app, row)?;
    let name = (
        Set(row.name.clone()),
        Set(organizations::searched(&row.name)),
    );
    let address = (
        Set(Some(app.keys.seal(account, email.as_str()))),
        Set(Some(app.keys.mac("membership-email", email.as_str()))),
    );
    if let Some(known) = known {
        let before = organizations::in_force(&known, app.clock.now());
        let rights = organizations::together(&before, rights);
        let (is_unnamed, has_no_address) = (known.name.is_empty(), known.email.is_none());
        let mut membership = known.into_active_model();
        membership.rights = Set(organizations::written(&rights)?);
        membership.administers = Set(organizations::administers(&rights));
        // Under which name somebody is known there stays.
        if is_unnamed {
            (membership.name, membership.name_search) = name;
        }
        if has_no_address {
            (membership.email, membership.email_mac) = address;
        }
        membership.update(connection).await?;
        return Ok(());
    }
    memberships::ActiveModel {
        id: Set(chance::id()),
        organization_id: Set(row.organization_id.clone()),
        establishment_id: Set(row.establishment_id.clone()),
        account_id: Set(account.to_owned()),
        rights: Set(organizations::written(rights)?),
        administers: Set(organizations::administers(rights)),
        name: name.0,
        name_search: name.1,
        email: address.0,
        email_mac: address.1,
        created_at: Set(app.clock.now()),
    }
    .insert(connection)
    .await?;
    Ok(())
}

/// Forgets an invitation that cannot be used any more, so that the person can go on without it.
pub async fn detach(app: &App, session: &sessions::Model) -> Result<(), Refusal> {
    let tx = app.store.begin().await?;
    let nothing = None::<String>;
    session::set(&tx, session, sessions::Column::InvitationId, nothing).await?;
    tx.commit().await?;
    Ok(())
}

fn usable(now: i64) -> Condition {
    Condition::all()
        .add(invitations::Column::UsedAt.is_null())
        .add(invitations::Column::CancelledAt.is_null())
        .add(invitations::Column::ExpiresAt.gt(now))
}
