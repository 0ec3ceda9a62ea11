//! The link that came by email, once its owner pressed the button: opening it does nothing, because
//! programs that look through mail open links too.

use contract::{
    api::{recover::UseLinkRequest, session::SessionView},
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::begin;
use crate::{
    app::App,
    guard::Anyone,
    keys::sha256,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, resets},
        limits::{self, Limit},
    },
};

/// How often somebody may try a link.
const FROM_ONE_PLACE: Limit = Limit {
    most: 20,
    seconds: 3600,
};

pub async fn use_link(
    app: App,
    call: Call,
    who: Anyone,
    request: UseLinkRequest,
) -> Result<Reply<SessionView>, Refusal> {
    limits::spend(&app, "limit:use-link", &call.place, FROM_ONE_PLACE).await?;
    let hash = sha256(request.token.reveal());
    let row = resets::Entity::find_by_id(&hash)
        .one(app.store.reader())
        .await?;
    let account = match &row {
        Some(row) => {
            accounts::Entity::find_by_id(&row.account_id)
                .one(app.store.reader())
                .await?
        }
        None => None,
    };
    let tx = app.store.begin().await?;
    // Of two presses at the same moment, one is first.
    let used = resets::Entity::delete_many()
        .filter(resets::Column::TokenHash.eq(&hash))
        .filter(resets::Column::ExpiresAt.gt(app.clock.now()))
        .exec(&tx)
        .await?;
    let (Some(account), 1) = (account, used.rows_affected) else {
        let (event, refused) = (Event::RecoveryBegun, Outcome::Refused);
        audit::note(&tx, &app, None, event, None, refused).await?;
        tx.commit().await?;
        return Err(Problem::LinkUnusable.into());
    };
    let (session, cookie) = begin(&tx, &app, who.session, &account, None, request.locale).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}
