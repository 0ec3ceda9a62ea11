//! Who is here, for how long, in which language; and leaving.

use contract::{
    api::{
        Nothing,
        session::{LanguageRequest, SessionView, SharedComputerRequest},
    },
    locale::Locale,
};
use sea_orm::EntityTrait;

use crate::{
    app::App,
    guard::Anyone,
    guests,
    handlers::service::with_service,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{
        audit::{self, Event, Outcome},
        entity::sessions,
        flow,
    },
};

pub async fn get_session(
    app: App,
    call: Call,
    who: Anyone,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    with_service(&app, &call, who.session).await
}

/// Any request that changes something puts the end off; this one does nothing else.
pub async fn extend_session(
    app: App,
    _: Call,
    who: Anyone,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    session::reply(&app, who.session).await
}

pub async fn sign_out(
    app: App,
    call: Call,
    who: Anyone,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    end(&app, who.session).await?;
    let mut reply = session::reply_leaving(&app).await?;
    reply
        .cookies
        .extend(guests::forget(&app, call.guest.as_deref()).await?);
    Ok(reply)
}

/// Ends the session of whoever leaves, and what was under way in it.
pub async fn end(app: &App, session: Option<sessions::Model>) -> Result<(), Refusal> {
    if let Some(session) = session {
        let tx = app.store.begin().await?;
        sessions::Entity::delete_by_id(&session.id_hash)
            .exec(&tx)
            .await?;
        if let Some(flow) = &session.flow_id {
            flow::forget(&tx, flow).await?;
        }
        if let Some(account) = &session.account_id {
            audit::note(
                &tx,
                app,
                Some(account),
                Event::SignedOut,
                None,
                Outcome::Done,
            )
            .await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

pub async fn set_shared_computer(
    app: App,
    _: Call,
    who: Anyone,
    request: SharedComputerRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let tx = app.store.begin().await?;
    let mut session = match who.session {
        // Nothing is remembered on a shared computer: who was to stay signed in gets a cookie that
        // ends with the browser.
        Some(mut session) if request.shared && session.stays => {
            session.stays = false;
            let longest = app.clock.now() + i64::from(app.policy.session.absolute);
            session.ends_at = session.ends_at.min(longest);
            session
        }
        Some(mut session) => {
            session.shared = request.shared;
            session::set(&tx, &session, sessions::Column::Shared, request.shared).await?;
            tx.commit().await?;
            return session::reply(&app, Some(session)).await;
        }
        None => session::blank(&app, Locale::default()),
    };
    session.shared = request.shared;
    let cookie = session::renew(&tx, &app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}

pub async fn set_language(
    app: App,
    _: Call,
    who: Anyone,
    request: LanguageRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Some(mut session) = who.session else {
        return session::reply(&app, None).await;
    };
    request.locale.tag().clone_into(&mut session.locale);
    let tx = app.store.begin().await?;
    session::set(
        &tx,
        &session,
        sessions::Column::Locale,
        session.locale.as_str(),
    )
    .await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}
