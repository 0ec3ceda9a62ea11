//! The services that somebody has used, and what each may know.

use contract::{
    api::{
        account::OwnAccount,
        service::{Scope, ServiceUse},
        settings::ItemRequest,
    },
    problem::Problem,
    site::Bilingual,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction,
    EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, sea_query::Expr,
};

use crate::{
    app::App,
    chance,
    guard::SignedIn,
    handlers::account,
    refusal::Refusal,
    routing::{Call, Reply},
    session::holding::alone_in,
    store::{
        audit::{self, Event, Outcome},
        entity::{service_grants, service_sessions, service_tokens, service_uses, sessions},
    },
};

/// What a service may know by now.
pub async fn known(app: &App, account: &str, service: &str) -> Result<Vec<Scope>, Refusal> {
    let row = find(app.store.reader(), account, service).await?;
    Ok(row.map(|it| scopes(&it)).unwrap_or_default())
}

/// Keeps that a service is used, and what it may know from now on.
pub async fn keep(
    tx: &DatabaseTransaction,
    app: &App,
    account: &str,
    service: &str,
    agreed: &[Scope],
) -> Result<(), Refusal> {
    let now = app.clock.now();
    let json = |them: &[Scope]| serde_json::to_string(them).map_err(|_| Problem::Fault);
    if let Some(row) = find(tx, account, service).await? {
        let mut all = scopes(&row);
        all.extend(agreed);
        all.sort();
        all.dedup();
        let mut row = row.into_active_model();
        row.knows = Set(json(&all)?);
        row.last_at = Set(now);
        row.update(tx).await?;
        return Ok(());
    }
    service_uses::ActiveModel {
        id: Set(chance::id()),
        account_id: Set(account.to_owned()),
        service: Set(service.to_owned()),
        knows: Set(json(agreed)?),
        first_at: Set(now),
        last_at: Set(now),
    }
    .insert(tx)
    .await?;
    Ok(())
}

/// The services that somebody has used, the latest first.
pub async fn of(app: &App, account: &str) -> Result<Vec<ServiceUse>, Refusal> {
    let rows = service_uses::Entity::find()
        .filter(service_uses::Column::AccountId.eq(account))
        .order_by_desc(service_uses::Column::LastAt)
        .all(app.store.reader())
        .await?;
    let view = |row: service_uses::Model| {
        let config = app.services.find(&row.service).map(|it| &it.config);
        ServiceUse {
            // One that is no longer configured is called as it called itself.
            name: config.map_or_else(
                || Bilingual::new(&*row.service, &*row.service),
                |it| it.name.clone(),
            ),
            address: config.map(|it| it.address.clone()).unwrap_or_default(),
            last_at: row.last_at,
            knows: scopes(&row),
            id: row.id,
        }
    };
    Ok(rows.into_iter().map(view).collect())
}

pub async fn disconnect(
    app: App,
    call: Call,
    who: SignedIn,
    request: ItemRequest,
) -> Result<Reply<OwnAccount>, Refusal> {
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &who.session, &who.account).await?;
    let row = service_uses::Entity::find_by_id(&request.id)
        .filter(service_uses::Column::AccountId.eq(&account.id))
        .one(&tx)
        .await?
        .ok_or(Problem::NotOpen)?;
    let service = row.service.clone();
    row.into_active_model().delete(&tx).await?;
    let mine = sessions::Entity::find()
        .filter(sessions::Column::AccountId.eq(&account.id))
        .all(&tx)
        .await?;
    let sign_ins: Vec<_> = mine.into_iter().filter_map(|it| it.sign_in_id).collect();
    // The service hears that somebody has signed out there.
    service_sessions::Entity::update_many()
        .col_expr(
            service_sessions::Column::EndedAt,
            Expr::value(app.clock.now()),
        )
        // And is another sign-in to it from then on, should they come back.
        .col_expr(
            service_sessions::Column::SignInId,
            Expr::col(service_sessions::Column::Id),
        )
        .filter(service_sessions::Column::Service.eq(&service))
        .filter(service_sessions::Column::SignInId.is_in(sign_ins))
        .filter(service_sessions::Column::EndedAt.is_null())
        .exec(&tx)
        .await?;
    // What is on its way to any service is good for nothing any more; it is as short-lived anyway.
    service_grants::Entity::delete_many()
        .filter(service_grants::Column::AccountId.eq(&account.id))
        .exec(&tx)
        .await?;
    service_tokens::Entity::delete_many()
        .filter(service_tokens::Column::AccountId.eq(&account.id))
        .exec(&tx)
        .await?;
    let (actor, event) = (Some(account.id.as_str()), Event::ServiceDisconnected);
    audit::note(&tx, &app, actor, event, Some(&service), Outcome::Done).await?;
    tx.commit().await?;
    account::get_account(app, call, who, contract::api::Nothing {}).await
}

async fn find(
    connection: &impl ConnectionTrait,
    account: &str,
    service: &str,
) -> Result<Option<service_uses::Model>, Refusal> {
    Ok(service_uses::Entity::find()
        .filter(service_uses::Column::AccountId.eq(account))
        .filter(service_uses::Column::Service.eq(service))
        .one(connection)
        .await?)
}

fn scopes(row: &service_uses::Model) -> Vec<Scope> {
    serde_json::from_str(&row.knows).unwrap_or_default()
}
