//! Showing again who one is, before something sensitive: the password here, then the second step as
//! at any sign-in.

use contract::{
    api::{
        Nothing,
        session::SessionView,
        settings::{StepUpField, StepUpRequest},
    },
    form::Field,
    problem::Problem,
};

use super::sign_in;
use crate::{
    app::App,
    guard::{HalfSignedIn, SignedIn},
    passwords,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
};

pub async fn step_up(
    app: App,
    call: Call,
    who: SignedIn,
    request: StepUpRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let SignedIn {
        mut session,
        account,
    } = who;
    let field = StepUpField::Password.name();
    passwords::is_own(&app, &session, &account, &request.password, field).await?;
    let tx = app.store.begin().await?;
    session.stepping_up = true;
    session.authenticated_at = Some(app.clock.now());
    if account.two_step_off {
        return sign_in::complete(tx, &app, &call, session, &account).await;
    }
    let cookie = session::renew(&tx, &app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}

/// The second step was not shown, so that nothing is fresher than before.
pub async fn cancel_step_up(
    app: App,
    _: Call,
    who: HalfSignedIn,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let mut session = who.session;
    if !session.stepping_up {
        return Err(Problem::NotOpen.into());
    }
    session.stepping_up = false;
    let tx = app.store.begin().await?;
    let cookie = session::renew(&tx, &app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}
