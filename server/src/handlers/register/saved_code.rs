//! The saved recovery code of somebody who goes on without an email address.

use contract::{
    api::{Nothing, register::SavedCode, session::SessionView},
    identity::{recovery_code::RecoveryCode, secret::Secret},
    journey::registration::Step,
    problem::Problem,
};

use super::account;
use crate::{
    app::App,
    chance,
    guard::Registrant,
    refusal::Refusal,
    routing::{Call, Reply},
};

pub async fn issue_saved_code(
    app: App,
    _: Call,
    who: Registrant,
    _: Nothing,
) -> Result<Reply<SavedCode>, Refusal> {
    let mut flow = who.flow;
    flow.draft.expect(&app, Step::SavedCode)?;
    let code = RecoveryCode::from_bytes(chance::bytes());
    flow.draft.saved_code = Some(app.hasher.hash(&Secret::new(code.canonical())).await?);
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    Ok(SavedCode { code }.into())
}

pub async fn keep_saved_code(
    app: App,
    _: Call,
    who: Registrant,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let Registrant { session, flow } = who;
    flow.draft.expect(&app, Step::SavedCode)?;
    if flow.draft.saved_code.is_none() {
        return Err(Problem::NotOpen.into());
    }
    account::create(app, session, flow).await
}
