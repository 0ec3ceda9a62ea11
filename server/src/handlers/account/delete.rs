//! Deleting the account.

use contract::api::{Nothing, session::SessionView};

use crate::{
    app::App,
    erasure::{self, By},
    guard::Fresh,
    organizations,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, holding::alone_in},
};

pub async fn delete_account(
    app: App,
    _: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let Fresh { session, account } = who;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    organizations::expect_dispensable(&tx, &account).await?;
    erasure::erase(&tx, &app, &account, By::Owner).await?;
    tx.commit().await?;
    session::reply_leaving(&app).await
}
