//! Other recovery questions and answers.

use contract::{
    api::{register::GiveRecoveryRequest, settings::SettingsView},
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::reply;
use crate::{
    app::App,
    guard::Fresh,
    handlers::register::recovery::hashed,
    notices::{self, Change},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{ending, holding::alone_in},
    store::{
        audit::{self, Event, Outcome},
        entity::accounts,
        tries,
    },
};

pub async fn change_recovery(
    app: App,
    _: Call,
    who: Fresh,
    request: GiveRecoveryRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    if !app.policy.recovery_questions {
        return Err(Problem::NotOpen.into());
    }
    let recovery = hashed(&app, request).await?;
    let json = serde_json::to_string(&recovery).map_err(|_| Problem::Fault)?;
    let sealed = app.keys.seal(&account.id, &json);
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    accounts::Entity::update_many()
        .col_expr(accounts::Column::Recovery, Expr::value(sealed))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(&tx)
        .await?;
    let (actor, event) = (Some(account.id.as_str()), Event::RecoveryChanged);
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    // Those before them open nothing any more, and whoever guessed at them begins anew.
    ending::end_ways_back(&tx, &account.id).await?;
    tries::clear(&tx, &tries::Of::Answers(&account.id).key(&app.keys)).await?;
    notices::tell(&tx, &app, &account, Change::Recovery, None).await?;
    tx.commit().await?;
    reply(&app, &session).await
}
