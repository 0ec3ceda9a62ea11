//! Giving an email address, or going on without one.

use contract::{
    api::{
        Nothing,
        register::{EmailField, GiveEmailRequest},
        session::SessionView,
    },
    form::{Field, FieldError},
    journey::registration::Step,
    problem::Problem,
};

use super::email_code;
use crate::{
    app::App,
    guard::Registrant,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
};

pub async fn give_email(
    app: App,
    call: Call,
    who: Registrant,
    request: GiveEmailRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Registrant { session, mut flow } = who;
    flow.draft.expect(&app, Step::Email)?;
    if !email_address::EmailAddress::is_valid(request.email.as_str()) {
        return Err(Problem::field(EmailField::Email.name(), FieldError::Malformed).into());
    }
    flow.draft.undo(&app, Step::Email);
    flow.draft.email = Some(request.email.clone());
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    email_code::send(
        &tx,
        &app,
        &call,
        &flow.id,
        &request.email,
        email_code::Owner::One,
        session::locale(&session),
    )
    .await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}

pub async fn skip_email(
    app: App,
    _: Call,
    who: Registrant,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let Registrant { session, mut flow } = who;
    flow.draft.expect(&app, Step::Email)?;
    if app.policy.email_required {
        return Err(Problem::NotOpen.into());
    }
    flow.draft.undo(&app, Step::Email);
    flow.draft.email_skipped = true;
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}
