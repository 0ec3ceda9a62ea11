//! Another saved recovery code, in place of the one that was used.

use contract::{
    api::{Nothing, register::SavedCode, session::SessionView},
    identity::{recovery_code::RecoveryCode, secret::Secret},
    journey::recovery::Step,
    problem::Problem,
};

use crate::{
    app::App,
    chance,
    guard::Recoverer,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
};

pub async fn issue_next_saved_code(
    app: App,
    _: Call,
    who: Recoverer,
    _: Nothing,
) -> Result<Reply<SavedCode>, Refusal> {
    let mut flow = who.flow;
    flow.draft.expect(Step::NextSavedCode)?;
    let code = RecoveryCode::from_bytes(chance::bytes());
    flow.draft.next_code = Some(app.hasher.hash(&Secret::new(code.canonical())).await?);
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    Ok(SavedCode { code }.into())
}

pub async fn keep_next_saved_code(
    app: App,
    _: Call,
    who: Recoverer,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let Recoverer { session, mut flow } = who;
    flow.draft.expect(Step::NextSavedCode)?;
    if flow.draft.next_code.is_none() {
        return Err(Problem::NotOpen.into());
    }
    flow.draft.code_kept = true;
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}
