//! What happened in an establishment.

use contract::api::{
    organization::{EVENTS_ON_A_PAGE, HistoryEvent, HistoryRequest, HistoryView},
    session::Right,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    app::App,
    guard::SignedIn,
    organizations::{admit, history},
    refusal::Refusal,
    routing::{Call, Reply},
    store::entity::{memberships, organization_events},
};

pub async fn list_history(
    app: App,
    _: Call,
    who: SignedIn,
    request: HistoryRequest,
) -> Result<Reply<HistoryView>, Refusal> {
    let (reader, right) = (app.store.reader(), Some(Right::ManageUsers));
    admit(reader, &app, &who.account, &request.place, right).await?;
    let found = organization_events::Entity::find()
        .filter(organization_events::Column::EstablishmentId.eq(&request.place));
    let total = u32::try_from(found.clone().count(reader).await?).unwrap_or(u32::MAX);
    let page = request.page.min(total.saturating_sub(1) / EVENTS_ON_A_PAGE);
    let rows = found
        .order_by_desc(organization_events::Column::At)
        .order_by_desc(organization_events::Column::Id)
        .limit(u64::from(EVENTS_ON_A_PAGE))
        .offset(u64::from(page) * u64::from(EVENTS_ON_A_PAGE))
        .all(reader)
        .await?;
    Ok(HistoryView {
        events: rows.into_iter().filter_map(history::event).collect(),
        total,
        page,
    }
    .into())
}

/// What happened to one user, the newest first.
pub async fn of_user(app: &App, user: &memberships::Model) -> Result<Vec<HistoryEvent>, Refusal> {
    let rows = organization_events::Entity::find()
        .filter(organization_events::Column::EstablishmentId.eq(&user.establishment_id))
        .filter(organization_events::Column::SubjectId.eq(&user.account_id))
        .order_by_desc(organization_events::Column::At)
        .order_by_desc(organization_events::Column::Id)
        .limit(u64::from(EVENTS_ON_A_PAGE))
        .all(app.store.reader())
        .await?;
    Ok(rows.into_iter().filter_map(history::event).collect())
}
