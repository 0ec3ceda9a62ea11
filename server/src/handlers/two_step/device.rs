//! Choosing the device that will have the authenticator app.

use contract::{
    api::{session::SessionView, two_step::ChooseDeviceRequest},
    journey::two_step::Step,
};

use super::{SetUp, expect};
use crate::{
    app::App,
    guard::SettingUp,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::flow::Flow,
};

pub async fn choose_device(
    app: App,
    _: Call,
    who: SettingUp,
    request: ChooseDeviceRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let SettingUp {
        mut session,
        account,
    } = who;
    expect(&app, &session, &account, Step::Choose).await?;
    let current = match &session.flow_id {
        Some(id) => Flow::<SetUp>::find(app.store.reader(), &app, id).await?,
        None => None,
    };
    let tx = app.store.begin().await?;
    if let Some(mut flow) = current {
        flow.draft.device = Some(request.device);
        flow.save(&tx, &app).await?;
    } else {
        let draft = SetUp {
            device: Some(request.device),
            terms: None,
        };
        session.flow_id = Some(Flow::begin(&tx, &app, draft).await?.id);
        session::keep(&tx, &session).await?;
    }
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}
