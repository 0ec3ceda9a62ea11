//! Signing out because a service asks for it (OpenID Connect RP-Initiated Logout 1.0).

use contract::api::{
    partner::Away,
    service::{ServiceRequest, ServiceStep},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    find,
    request::{Asked, Kind, back},
};
use crate::{
    app::App,
    guard::{Anyone, SignedIn},
    handlers::session::end,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::entity::service_sessions,
};
use contract::problem::Problem;

/// Whether somebody has to be asked. Not when the service shows that it means this very sign-in, and
/// not when nobody is signed in.
pub async fn step(
    app: &App,
    asked: &Asked,
    somebody: Option<&SignedIn>,
) -> Result<ServiceStep, Refusal> {
    let Some(somebody) = somebody else {
        return Ok(ServiceStep::SignOutNow);
    };
    let (Some(hint), Some(sign_in)) = (&asked.hint, &somebody.session.sign_in_id) else {
        return Ok(ServiceStep::SignOut);
    };
    let row = service_sessions::Entity::find_by_id(&hint.sid)
        .filter(service_sessions::Column::SignInId.eq(sign_in))
        .one(app.store.reader())
        .await?;
    Ok(if row.is_some_and(|it| it.service == asked.service) {
        ServiceStep::SignOutNow
    } else {
        ServiceStep::SignOut
    })
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
    let tx = app.store.begin().await?;
    if !Asked::end(&tx, &request.request).await? {
        return Err(Problem::Stale.into());
    }
    tx.commit().await?;
    end(&app, who.session).await?;
    let address = match asked.redirect.as_str() {
        "" => String::new(),
        redirect => back(redirect, &[], asked.state.as_deref(), ""),
    };
    let left = session::reply_leaving(&app).await?;
    Ok(Reply {
        body: Away { address },
        cookies: left.cookies,
        session_cookie: left.session_cookie,
        clear: left.clear,
    })
}
