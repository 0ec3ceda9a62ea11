//! Signing devices out from afar, and saying that a sign-in was somebody else's.

use contract::{
    api::{
        account::{EndSignInsRequest, Which},
        session::SessionView,
        settings::ItemRequest,
    },
    problem::Problem,
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    app::App,
    guard::{Fresh, SignedIn},
    handlers::disavow,
    notices::{self, Change},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending, holding::alone_in},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, sessions, sign_ins},
    },
};

pub async fn end_sign_ins(
    app: App,
    _: Call,
    who: SignedIn,
    request: EndSignInsRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let SignedIn { session, account } = who;
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::SignInsEnded);
    let object = Some(request.id.as_str()).filter(|_| request.which == Which::One);
    audit::note(&tx, &app, actor, event, object, Outcome::Done).await?;
    match request.which {
        Which::One => end_one(&tx, &account, &request.id).await?,
        Which::Others => ending::end_others(&tx, &session, &account.id).await?,
        Which::All => ending::end_all(&tx, &account.id).await?,
    }
    tx.commit().await?;
    if request.which == Which::All || session.sign_in_id.as_ref() == Some(&request.id) {
        let mut reply = session::reply_visitor(&app).await?;
        reply.clear = true;
        return Ok(reply);
    }
    session::reply(&app, Some(session)).await
}

/// Ends a sign-in; one that has ended meanwhile is as it was wished.
async fn end_one(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
    id: &str,
) -> Result<(), Refusal> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::AccountId.eq(&account.id))
        .filter(sessions::Column::SignInId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whoever says so has just shown both steps, and goes on to another password at once.
pub async fn disavow_sign_in(
    app: App,
    _: Call,
    who: Fresh,
    request: ItemRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Fresh {
        mut session,
        account,
    } = who;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    let row = sign_ins::Entity::find_by_id(&request.id)
        .filter(sign_ins::Column::AccountId.eq(&account.id))
        .one(&tx)
        .await?
        // Nobody disavows what they are doing.
        .filter(|row| session.sign_in_id.as_ref() != Some(&row.id))
        .ok_or(Problem::NotOpen)?;
    // What was just shown stays. When it is no older than the sign-in, the one who says this may be the
    // stranger, and nothing of the owner's goes.
    if session.proof_from.is_some_and(|from| from < row.at) {
        disavow::distrust_since(&tx, &account, row.at).await?;
    }
    accounts::Entity::update_many()
        .col_expr(accounts::Column::MustReplacePassword, Expr::value(true))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(&tx)
        .await?;
    ending::end_others(&tx, &session, &account.id).await?;
    disavow::forget_devices(&tx, &account.id).await?;
    session.password_listed = true;
    session.complete = false;
    let (actor, event) = (Some(account.id.as_str()), Event::SignInDisavowed);
    audit::note(&tx, &app, actor, event, Some(&row.id), Outcome::Done).await?;
    notices::tell(&tx, &app, &account, Change::Disavowed, None).await?;
    let cookie = session::renew(&tx, &app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}
