//! Accepting the terms of two-step verification.

use contract::{
    api::{session::SessionView, two_step::AcceptTwoStepTermsRequest},
    journey::two_step::Step,
    problem::Problem,
};

use super::{SetUp, expect};
use crate::{
    app::App,
    guard::SettingUp,
    handlers::register::{Consent, account},
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::flow::Flow,
};

pub async fn accept_two_step_terms(
    app: App,
    _: Call,
    who: SettingUp,
    request: AcceptTwoStepTermsRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let SettingUp { session, account } = who;
    if request.version != app.site.terms_version {
        return Err(Problem::Stale.into());
    }
    expect(&app, &session, &account, Step::Terms).await?;
    let id = session.flow_id.as_deref().ok_or(Problem::NotOpen)?;
    let mut flow = Flow::<SetUp>::find(app.store.reader(), &app, id)
        .await?
        .ok_or(Problem::NotOpen)?;
    // Another tab may have answered since the facts were read.
    if flow.draft.terms.is_some() {
        return Err(Problem::Stale.into());
    }
    let consent = Consent {
        version: request.version,
        locale: request.locale,
        at: app.clock.now(),
    };
    let tx = app.store.begin().await?;
    account::consent(&tx, &account.id, "two_step_terms", &consent).await?;
    flow.draft.terms = Some(consent);
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}
