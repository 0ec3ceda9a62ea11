//! Signing out because a service asks for it (OpenID Connect RP-Initiated Logout 1.0).

use contract::{
    api::{
        partner::Away,
        service::{ServiceRequest, ServiceStep},
        session::SessionView,
    },
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    find,
    request::{Asked, Kind, back},
};
use crate::{
    app::App,
    guard::Anyone,
    guests,
    handlers::session::end,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::entity::{service_sessions, sessions},
};

/// Whether somebody has to be asked. Not when the service shows that it means this very sign-in, and not
/// when there is nothing to end: whoever is half-way through anything is not thrown out by a link.
pub async fn step(
    app: &App,
    asked: &Asked,
    session: Option<&sessions::Model>,
) -> Result<ServiceStep, Refusal> {
    let Some(session) = session else {
        return Ok(ServiceStep::SignOutNow);
    };
    let meant = meant(app, asked).await?;
    Ok(if meant.is_some() && meant == session.sign_in_id {
        ServiceStep::SignOutNow
    } else {
        ServiceStep::SignOut
    })
}

/// The sign-in that a service means, if it shows one of its own.
async fn meant(app: &App, asked: &Asked) -> Result<Option<String>, Refusal> {
    let Some(hint) = &asked.hint else {
        return Ok(None);
    };
    let row = service_sessions::Entity::find_by_id(&hint.sid)
        .filter(service_sessions::Column::Service.eq(&asked.service))
        .one(app.store.reader())
        .await?;
    Ok(row.map(|it| it.sign_in_id))
}

pub async fn sign_out_for_service(
    app: App,
    call: Call,
    who: Anyone,
    request: ServiceRequest,
) -> Result<Reply<Away>, Refusal> {
    let (asked, _) = find(&app, &call, &request.request).await?;
    if asked.kind != Kind::SignOut {
        return Err(Problem::NotOpen.into());
    }
    let meant = meant(&app, &asked).await?;
    let tx = app.store.begin().await?;
    if !Asked::end(&tx, &request.request).await? {
        return Err(Problem::Stale.into());
    }
    if let (None, Some(sign_in)) = (&who.session, meant) {
        // It has idled here, and ends now: the other services hear of it.
        sessions::Entity::delete_many()
            .filter(sessions::Column::SignInId.eq(sign_in))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    end(&app, who.session).await?;
    let forgotten = guests::forget(&app, call.guest.as_deref()).await?;
    let address = match asked.redirect.as_str() {
        "" => String::new(),
        redirect => back(redirect, &[], asked.state.as_deref(), ""),
    };
    let left = session::reply_leaving(&app).await?;
    Ok(Reply {
        body: Away { address },
        cookies: left.cookies.into_iter().chain(forgotten).collect(),
        session_cookie: left.session_cookie,
        clear: left.clear,
    })
}

/// The request stays, for whoever goes on with it.
pub async fn switch_account(
    app: App,
    call: Call,
    who: Anyone,
    request: ServiceRequest,
) -> Result<Reply<SessionView>, Refusal> {
    find(&app, &call, &request.request).await?;
    end(&app, who.session).await?;
    session::reply_leaving(&app).await
}
