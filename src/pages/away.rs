//! Leaving for a sign-in partner, who sends the person back, or for a service.

use contract::{
    api::{Endpoint, partner::Away, service::SignOutForService, session::SessionView},
    routes::Page,
};
use leptos::prelude::*;

use crate::{
    api::Call,
    form::AnyForm,
    session::{Farewell, Session},
    submit::refuse,
    task::Work,
};

/// Asks where to go, and goes there. Who leaves with a sign-out is signed out, wherever they go.
pub(super) fn leave<E: Endpoint<Response = Away>>(
    session: Session,
    form: impl Into<AnyForm>,
    request: &E::Request,
) -> Work {
    let parts = E::PATH == SignOutForService::PATH;
    let (form, call) = (form.into(), Call::of::<E>(request));
    form.accept();
    Box::pin(left(session, form, call, parts))
}

async fn left(session: Session, form: AnyForm, call: Call<Away>, parts: bool) {
    let place = session.place().get_untracked();
    let Away { address } = match call.send().await {
        Ok(away) => away,
        Err(failure) => return refuse(session, form, failure).await,
    };
    if parts {
        session.part(SessionView::default(), Farewell::Chosen);
    }
    if address.is_empty() {
        return;
    }
    let location = window().location();
    // A browser that refuses to go says so itself. What a service asked is answered once: the way back
    // leads past it.
    let _ = if place == Some(Page::Service) {
        location.replace(&address)
    } else {
        location.assign(&address)
    };
}
