//! Asking for a message. Nothing is looked up here, so that the answer gives nothing away.

use contract::{
    api::{
        recover::{AskByEmailRequest, AskField, AskForLinkRequest},
        session::SessionView,
        sign_in::LONGEST_CREDENTIAL,
    },
    form::{Field, FieldError},
    problem::Problem,
};

use crate::{
    app::App,
    guard::Anyone,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::limits::{self, Limit},
    wishes::{self, Wish},
};

/// Wishes from one place.
const FROM_ONE_PLACE: Limit = Limit {
    most: 10,
    seconds: 900,
};

pub async fn ask_for_link(
    app: App,
    call: Call,
    who: Anyone,
    request: AskForLinkRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let name = request.username.trim();
    if name.is_empty() || name.len() > LONGEST_CREDENTIAL {
        return Err(Problem::field(AskField::Username.name(), FieldError::Malformed).into());
    }
    ask(app, call, who, Wish::Link, name).await
}

pub async fn ask_for_username(
    app: App,
    call: Call,
    who: Anyone,
    request: AskByEmailRequest,
) -> Result<Reply<SessionView>, Refusal> {
    ask(app, call, who, Wish::Username, request.email.as_str()).await
}

pub async fn ask_for_method(
    app: App,
    call: Call,
    who: Anyone,
    request: AskByEmailRequest,
) -> Result<Reply<SessionView>, Refusal> {
    ask(app, call, who, Wish::Method, request.email.as_str()).await
}

async fn ask(
    app: App,
    call: Call,
    who: Anyone,
    wish: Wish,
    subject: &str,
) -> Result<Reply<SessionView>, Refusal> {
    limits::spend(&app, "limit:wishes", &call.place, FROM_ONE_PLACE).await?;
    let tx = app.store.begin().await?;
    wishes::put(&tx, &app, wish, subject).await?;
    tx.commit().await?;
    session::reply(&app, who.session).await
}
