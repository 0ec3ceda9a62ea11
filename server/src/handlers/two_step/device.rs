//! Choosing the device that will have the authenticator app.

use contract::{
    api::{session::SessionView, two_step::ChooseDeviceRequest},
    journey::two_step::{Device, Step},
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::{SetUp, expect};
use crate::{
    app::App,
    guard::SettingUp,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{entity::sessions, flow::Flow},
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
    if request.device == Device::Texts && !app.policy.texts {
        return Err(Problem::NotOpen.into());
    }
    expect(&app, &session, &account, Step::Choose).await?;
    let current = match &session.flow_id {
        Some(id) => Flow::<SetUp>::find(app.store.reader(), &app, id).await?,
        None => None,
    };
    let tx = app.store.begin().await?;
    if let Some(mut flow) = current {
        flow.draft.device = Some(request.device);
        flow.draft.phone = None;
        flow.save(&tx, &app).await?;
    } else {
        let draft = SetUp {
            device: Some(request.device),
            ..SetUp::default()
        };
        let id = Flow::begin(&tx, &app, draft).await?.id;
        let before = session.flow_id.replace(id.clone());
        // Of two answers at the same moment, one begins the set-up.
        let begun = sessions::Entity::update_many()
            .col_expr(sessions::Column::FlowId, Expr::value(id))
            .filter(sessions::Column::IdHash.eq(&session.id_hash))
            .filter(before.map_or_else(
                || sessions::Column::FlowId.is_null(),
                |it| sessions::Column::FlowId.eq(it),
            ))
            .exec(&tx)
            .await?;
        if begun.rows_affected != 1 {
            return Err(Problem::Stale.into());
        }
    }
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}
