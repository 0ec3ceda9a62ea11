//! The language of messages.

use contract::api::settings::{MessageLanguageRequest, SettingsView};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::reply;
use crate::{
    app::App,
    guard::SignedIn,
    refusal::Refusal,
    routing::{Call, Reply},
    session::holding::alone_in,
    store::{
        audit::{self, Event, Outcome},
        entity::accounts,
    },
};

/// It protects nothing, so that no fresh sign-in is asked for.
pub async fn choose_message_language(
    app: App,
    _: Call,
    who: SignedIn,
    request: MessageLanguageRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let SignedIn { session, account } = who;
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    accounts::Entity::update_many()
        .col_expr(accounts::Column::Locale, Expr::value(request.locale.tag()))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(&tx)
        .await?;
    let (actor, event) = (Some(account.id.as_str()), Event::MessageLanguageChosen);
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    tx.commit().await?;
    reply(&app, &session).await
}
