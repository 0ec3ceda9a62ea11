//! Two-step verification as a whole: off where that is allowed, on again with the first app or phone.

use contract::{
    api::{Nothing, settings::SettingsView},
    problem::Problem,
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::reply;
use crate::{
    app::App,
    guard::Fresh,
    notices::{self, Change, SecondSteps, Undo},
    phones as numbers,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{ending, holding::alone_in},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, apps, phones, recovery_codes, sessions},
    },
};

pub async fn switch_two_step_off(
    app: App,
    _: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    if !app.policy.two_step_optional {
        return Err(Problem::NotOpen.into());
    }
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    if account.two_step_off {
        return Err(Problem::NotOpen.into());
    }
    let id = &account.id;
    let undo = Undo::TwoStepOff(Box::new(second_steps(&tx, &account).await?));
    // The phones that go hear of it as well.
    notices::tell(&tx, &app, &account, Change::TwoStepOff, Some(undo)).await?;
    phones::Entity::delete_many()
        .filter(phones::Column::AccountId.eq(id))
        .exec(&tx)
        .await?;
    apps::Entity::delete_many()
        .filter(apps::Column::AccountId.eq(id))
        .exec(&tx)
        .await?;
    recovery_codes::Entity::delete_many()
        .filter(recovery_codes::Column::AccountId.eq(id))
        .exec(&tx)
        .await?;
    accounts::Entity::update_many()
        .col_expr(accounts::Column::TwoStepOff, Expr::value(true))
        .col_expr(accounts::Column::CodesKeptAt, Expr::value(None::<i64>))
        .filter(accounts::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    ending::end_others(&tx, &session, id).await?;
    let (actor, event) = (Some(id.as_str()), Event::TwoStepSwitchedOff);
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    tx.commit().await?;
    reply(&app, &session).await
}

/// What two-step verification is on with.
async fn second_steps(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
) -> Result<SecondSteps, Refusal> {
    Ok(SecondSteps {
        phones: numbers::of(tx, &account.id).await?,
        apps: apps::Entity::find()
            .filter(apps::Column::AccountId.eq(&account.id))
            .filter(apps::Column::ConfirmedAt.is_not_null())
            .all(tx)
            .await?,
        recovery_codes: recovery_codes::Entity::find()
            .filter(recovery_codes::Column::AccountId.eq(&account.id))
            .all(tx)
            .await?,
        codes_kept_at: account.codes_kept_at,
    })
}

/// From here on, signing in takes two steps again. Where it took one, nobody else stays signed in.
pub async fn switch_on(
    tx: &DatabaseTransaction,
    app: &App,
    session: &sessions::Model,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    let switched = accounts::Entity::update_many()
        .col_expr(accounts::Column::TwoStepOff, Expr::value(false))
        .filter(accounts::Column::Id.eq(&account.id))
        .filter(accounts::Column::TwoStepOff.eq(true))
        .exec(tx)
        .await?;
    if switched.rows_affected == 1 {
        let (actor, event) = (Some(account.id.as_str()), Event::TwoStepSwitchedOn);
        audit::note(tx, app, actor, event, None, Outcome::Done).await?;
        ending::end_others(tx, session, &account.id).await?;
    }
    Ok(())
}
