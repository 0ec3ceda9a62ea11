//! Signing devices out from afar, and saying that a sign-in was somebody else's.

use contract::{
    api::{
        account::{EndSignInsRequest, Which},
        session::SessionView,
        settings::ItemRequest,
    },
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    app::App,
    guard::{Fresh, SignedIn},
    handlers::disavow,
    notices::{self, Change},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, holding::alone_in},
    store::{
        audit::{self, Event, Outcome},
        entity::{sessions, sign_ins},
        limits::{self, Limit},
    },
};

/// How often somebody signs other devices out. Whoever holds a stolen session must not keep the owner
/// out with it; the owner needs it once.
const ENDINGS: Limit = Limit {
    most: 20,
    seconds: 3600,
};

/// Ends sessions and nothing else: what was begun to get back in goes on.
pub async fn end_sign_ins(
    app: App,
    _: Call,
    who: SignedIn,
    request: EndSignInsRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let SignedIn { session, account } = who;
    limits::spend(&app, "limit:sign-ins-ended", &account.id, ENDINGS).await?;
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    let mine = sessions::Entity::delete_many().filter(sessions::Column::AccountId.eq(&account.id));
    let (those, object) = match request.which {
        Which::One => (
            mine.filter(sessions::Column::SignInId.eq(&request.id)),
            Some(request.id.as_str()),
        ),
        Which::Others => (
            mine.filter(sessions::Column::IdHash.ne(&session.id_hash)),
            None,
        ),
        Which::All => (mine, None),
    };
    // One that has ended meanwhile is as it was wished.
    if those.exec(&tx).await?.rows_affected > 0 {
        let (actor, event) = (Some(account.id.as_str()), Event::SignInsEnded);
        audit::note(&tx, &app, actor, event, object, Outcome::Done).await?;
    }
    tx.commit().await?;
    let is_mine = object.is_some() && object == session.sign_in_id.as_deref();
    if request.which == Which::All || is_mine {
        return session::reply_leaving(&app).await;
    }
    session::reply(&app, Some(session)).await
}

/// Everybody is signed out, whoever says so too: another password takes the one there is, and both
/// steps, as after the link of a message. A stolen session alone changes nothing.
pub async fn disavow_sign_in(
    app: App,
    _: Call,
    who: Fresh,
    request: ItemRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Fresh { session, account } = who;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    let row = sign_ins::Entity::find_by_id(&request.id)
        .filter(sign_ins::Column::AccountId.eq(&account.id))
        .one(&tx)
        .await?
        // Nobody disavows what they are doing.
        .filter(|row| session.sign_in_id.as_ref() != Some(&row.id))
        .ok_or(Problem::NotOpen)?;
    let (actor, event) = (Some(account.id.as_str()), Event::SignInDisavowed);
    audit::note(&tx, &app, actor, event, Some(&row.id), Outcome::Done).await?;
    // A phone that goes hears of it too.
    notices::tell(&tx, &app, &account, Change::Disavowed, None).await?;
    // What was just shown stays. When it is no older than the sign-in, the one who says this may be the
    // stranger, and nothing of the owner's goes.
    if session.proof_from.is_some_and(|from| from < row.at) {
        // What was made in the second of the sign-in was made before it, as when an account is new.
        disavow::distrust_since(&tx, &account, row.at + 1).await?;
    }
    disavow::shut_everybody_out(&tx, &app, &account).await?;
    tx.commit().await?;
    session::reply_leaving(&app).await
}
