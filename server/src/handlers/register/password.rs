//! Choosing the password.

use contract::{
    api::{register::ChoosePasswordRequest, session::SessionView},
    journey::registration::Step,
};
use sea_orm::EntityTrait;

use crate::{
    app::App,
    guard::Registrant,
    passwords,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::entity::{invitations, sessions},
};

pub async fn choose_password(
    app: App,
    _: Call,
    who: Registrant,
    request: ChoosePasswordRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Registrant { session, mut flow } = who;
    flow.draft.expect(&app, Step::Password)?;
    let username = flow.draft.username.clone().unwrap_or_default();
    let invited = invited_address(&app, &session).await?;
    passwords::check(&app, &request, &username, invited.as_deref())?;
    flow.draft.password = Some(app.hasher.hash(&request.password).await?);
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}

/// The address that the invitation was meant for, when there is one.
async fn invited_address(app: &App, session: &sessions::Model) -> Result<Option<String>, Refusal> {
    let Some(id) = &session.invitation_id else {
        return Ok(None);
    };
    let row = invitations::Entity::find_by_id(id)
        .one(app.store.reader())
        .await?;
    Ok(row.and_then(|row| app.keys.open(&row.id, &row.email).ok()))
}
