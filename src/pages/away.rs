//! Leaving for a sign-in partner, who sends the person back, or for a service.

use contract::api::{Endpoint, partner::Away};
use leptos::prelude::*;

use crate::{api::Call, form::AnyForm, session::Session, submit::refuse, task::Work};

/// Asks where to go, and goes there.
pub(super) fn leave<E: Endpoint<Response = Away>>(
    session: Session,
    form: impl Into<AnyForm>,
    request: &E::Request,
) -> Work {
    Box::pin(left(session, form.into(), Call::of::<E>(request)))
}

async fn left(session: Session, form: AnyForm, call: Call<Away>) {
    match call.send().await {
        Ok(away) => go(&away.address),
        Err(failure) => refuse(session, form, failure).await,
    }
}

/// Goes to an address that is none of ours.
pub(super) fn go(address: &str) {
    // A browser that refuses to go says so itself.
    let _ = window().location().assign(address);
}
