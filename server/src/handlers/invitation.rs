//! Presenting an invitation code. Nothing is used up here.

use contract::{
    api::{invitation::RedeemInvitationRequest, session::SessionView},
    problem::Problem,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{
    app::App,
    chance,
    guard::Anyone,
    keys::sha256,
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
    let row = invitations::Entity::find_by_id(&id)
        .one(connection)
        .await?
        .ok_or(Problem::InvitationUnusable)?;
    let membership = memberships::ActiveModel {
        id: Set(chance::id()),
        organization_id: Set(row.organization_id),
        account_id: Set(account.clone()),
        rights: Set(row.rights),
        created_at: Set(now),
    };
    // Somebody who belongs already gets the rights of the newer invitation.
    memberships::Entity::insert(membership)
        .on_conflict(
            OnConflict::columns([
                memberships::Column::OrganizationId,
                memberships::Column::AccountId,
            ])
            .update_column(memberships::Column::Rights)
            .to_owned(),
        )
        .exec_without_returning(connection)
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
