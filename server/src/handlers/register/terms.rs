//! Accepting the terms begins the wizard; declining leaves nothing behind.

use contract::{
    api::{Nothing, register::AcceptTermsRequest, session::SessionView},
    problem::Problem,
};
use sea_orm::EntityTrait;

use super::{Consent, Registration};
use crate::{
    app::App,
    guard::Anyone,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{
        audit::{self, Event, Outcome},
        entity::sessions,
        flow::{self, Flow},
    },
};

pub async fn accept_terms(
    app: App,
    _: Call,
    who: Anyone,
    request: AcceptTermsRequest,
) -> Result<Reply<SessionView>, Refusal> {
    if request.version != app.site.terms_version {
        return Err(Problem::Stale.into());
    }
    let mut session = who
        .session
        .unwrap_or_else(|| session::blank(&app, request.locale));
    // What was begun is not begun again by another tab.
    if session.account_id.is_some() || is_begun(&app, &session).await? {
        return Err(Problem::NotOpen.into());
    }
    let terms = Consent {
        version: request.version,
        locale: request.locale,
        at: app.clock.now(),
    };
    let draft = Registration {
        terms: Some(terms),
        ..Registration::default()
    };
    let tx = app.store.begin().await?;
    if let Some(id) = session.flow_id.take() {
        flow::forget(&tx, &id).await?;
    }
    session.flow_id = Some(Flow::begin(&tx, &app, draft).await?.id);
    request.locale.tag().clone_into(&mut session.locale);
    let cookie = session::renew(&tx, &app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}

pub async fn decline_terms(
    app: App,
    _: Call,
    who: Anyone,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let Some(session) = who.session else {
        return session::reply_visitor(&app).await;
    };
    if session.account_id.is_some() {
        return Err(Problem::NotOpen.into());
    }
    let tx = app.store.begin().await?;
    if let Some(id) = &session.flow_id {
        flow::forget(&tx, id).await?;
    }
    sessions::Entity::delete_by_id(&session.id_hash)
        .exec(&tx)
        .await?;
    audit::note(&tx, &app, None, Event::TermsDeclined, None, Outcome::Done).await?;
    tx.commit().await?;
    session::reply_visitor(&app).await
}

async fn is_begun(app: &App, session: &sessions::Model) -> Result<bool, Refusal> {
    let Some(id) = &session.flow_id else {
        return Ok(false);
    };
    let flow = Flow::<Registration>::find(app.store.reader(), app, id).await?;
    Ok(flow.is_some())
}
