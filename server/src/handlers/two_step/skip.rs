//! Going on without two-step verification, where that is allowed.

use contract::{
    api::{Nothing, session::SessionView},
    journey::two_step::Step,
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::{expect, has_second_step};
use crate::{
    app::App,
    guard::SettingUp,
    handlers::sign_in,
    refusal::Refusal,
    routing::{Call, Reply},
    session::holding::alone_in,
    store::{
        audit::{self, Event, Outcome},
        entity::accounts,
    },
};

pub async fn skip_two_step(
    app: App,
    call: Call,
    who: SettingUp,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let SettingUp { session, account } = who;
    if !app.policy.two_step_optional {
        return Err(Problem::NotOpen.into());
    }
    expect(&app, &session, &account, Step::Choose).await?;
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    // Somebody with the same password may have come further meanwhile.
    if has_second_step(&tx, &account.id).await? {
        return Err(Problem::NotOpen.into());
    }
    accounts::Entity::update_many()
        .col_expr(accounts::Column::TwoStepOff, Expr::value(true))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(&tx)
        .await?;
    let (actor, event) = (Some(account.id.as_str()), Event::TwoStepSkipped);
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    sign_in::complete(tx, &app, &call, session, &account).await
}
