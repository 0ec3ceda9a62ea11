//! Going back to being nobody in particular.

use contract::api::{Nothing, session::SessionView};

use crate::{
    app::App,
    guard::Recoverer,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending},
};

pub async fn leave_recovery(
    app: App,
    _: Call,
    who: Recoverer,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let Recoverer { session, flow } = who;
    let tx = app.store.begin().await?;
    flow.end(&tx).await?;
    ending::end(&tx, &session).await?;
    tx.commit().await?;
    session::reply_visitor(&app).await
}
