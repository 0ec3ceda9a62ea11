//! Authenticator apps: adding one, naming it, removing it.

use contract::{
    api::{
        Nothing,
        settings::{
            ConfirmNewAppRequest, ItemRequest, NameField, RenameAppRequest, SettingsView, app_name,
        },
        two_step::AppSecret,
    },
    form::Field,
    problem::Problem,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::{pending, reply, two_step::switch_on, waiting};
use crate::{
    app::App,
    guard::Fresh,
    handlers::two_step::app::{confirm, secret_for},
    notices::{self, Change, Undo},
    phones,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{ending, holding::alone_in},
    store::{
        audit::{self, Event, Outcome},
        entity::apps as rows,
    },
};

pub async fn issue_new_secret(
    app: App,
    _: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<AppSecret>, Refusal> {
    let Fresh {
        mut session,
        account,
    } = who;
    let present = of(app.store.reader(), &account.id).await?;
    if present.len() >= usize::from(app.policy.most_apps) {
        return Err(Problem::NotOpen.into());
    }
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    let flow = pending(&tx, &app, &mut session).await?;
    tx.commit().await?;
    let secret = secret_for(&app, &session, &account, &flow.id).await?;
    Ok(secret.into())
}

pub async fn confirm_new_app(
    app: App,
    _: Call,
    who: Fresh,
    request: ConfirmNewAppRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    let name = named(&request.name)?;
    let flow = waiting(&app, &session).await?;
    let (tx, id) = confirm(&app, &account, &flow.id, &request.code, &name).await?;
    alone_in(&tx, &session, &account).await?;
    if of(&tx, &account.id).await?.len() > usize::from(app.policy.most_apps) {
        return Err(Problem::NotOpen.into());
    }
    switch_on(&tx, &app, &session, &account).await?;
    let undo = Some(Undo::App { id });
    notices::tell(&tx, &app, &account, Change::AppAdded, undo).await?;
    ending::end_others_that_stay(&tx, &session, &account.id).await?;
    tx.commit().await?;
    reply(&app, &session).await
}

pub async fn rename_app(
    app: App,
    _: Call,
    who: Fresh,
    request: RenameAppRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    let name = named(&request.name)?;
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    let renamed = rows::Entity::update_many()
        .col_expr(rows::Column::Name, Expr::value(name))
        .filter(rows::Column::Id.eq(&request.id))
        .filter(rows::Column::AccountId.eq(&account.id))
        .filter(rows::Column::ConfirmedAt.is_not_null())
        .exec(&tx)
        .await?;
    if renamed.rows_affected != 1 {
        return Err(Problem::NotFound.into());
    }
    let (actor, event) = (Some(account.id.as_str()), Event::AppRenamed);
    audit::note(&tx, &app, actor, event, Some(&request.id), Outcome::Done).await?;
    tx.commit().await?;
    reply(&app, &session).await
}

pub async fn remove_app(
    app: App,
    _: Call,
    who: Fresh,
    request: ItemRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    let apps = of(&tx, &account.id).await?;
    let row = apps.iter().find(|it| it.id == request.id);
    let row = row.ok_or(Problem::NotFound)?;
    // The last second step stays: two-step verification is switched off as a whole, or not at all.
    if apps.len() == 1 && phones::of(&tx, &account.id).await?.is_empty() {
        return Err(Problem::NotOpen.into());
    }
    rows::Entity::delete_by_id(&row.id).exec(&tx).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::AppRemoved);
    audit::note(&tx, &app, actor, event, Some(&row.id), Outcome::Done).await?;
    notices::tell(&tx, &app, &account, Change::AppRemoved, None).await?;
    ending::end_others_that_stay(&tx, &session, &account.id).await?;
    tx.commit().await?;
    reply(&app, &session).await
}

fn named(name: &str) -> Result<String, Refusal> {
    app_name(name).map_err(|error| Problem::field(NameField::Name.name(), error).into())
}

async fn of(connection: &impl ConnectionTrait, account: &str) -> Result<Vec<rows::Model>, Refusal> {
    let found = rows::Entity::find()
        .filter(rows::Column::AccountId.eq(account))
        .filter(rows::Column::ConfirmedAt.is_not_null())
        .all(connection)
        .await?;
    Ok(found)
}
