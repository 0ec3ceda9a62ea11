//! Sessions: rows that a cookie points at. The row keeps only a hash of the cookie.

use contract::{api::session::SessionView, locale::Locale, problem::Problem};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, PaginatorTrait, QueryFilter, Value, sea_query::Expr,
};

use crate::{
    app::App,
    chance,
    clock::seconds_until,
    cookies,
    keys::sha256,
    refusal::Refusal,
    routing::Reply,
    store::entity::{apps, recovery_codes, sessions},
};

pub mod ending;
pub mod holding;
pub mod sign_ins;
mod view;

pub use view::view;

/// The live session that a cookie points at.
pub async fn find(app: &App, cookie: Option<&str>) -> Result<Option<sessions::Model>, Refusal> {
    // A visitor's cookie has a dot and no row.
    let Some(cookie) = cookie.filter(|it| !it.contains('.')) else {
        return Ok(None);
    };
    find_by_hash(app, &sha256(cookie)).await
}

/// The live session whose cookie has that hash.
pub async fn find_by_hash(app: &App, hash: &str) -> Result<Option<sessions::Model>, Refusal> {
    let row = sessions::Entity::find_by_id(hash)
        .one(app.store.reader())
        .await?;
    Ok(row.filter(|row| ends_at(app, row) > app.clock.now()))
}

/// Puts off the idle end: something was done. A session that ended since it was read is refused.
pub async fn touch(app: &App, session: sessions::Model) -> Result<sessions::Model, Refusal> {
    // A clock that was put back ends nobody's session when it is put right.
    let now = app.clock.now().max(session.seen_at);
    let tx = app.store.begin().await?;
    let touched = sessions::Entity::update_many()
        .col_expr(sessions::Column::SeenAt, Expr::value(now))
        .filter(sessions::Column::IdHash.eq(&session.id_hash))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    if touched.rows_affected != 1 {
        return Err(Problem::SignedOut.into());
    }
    Ok(sessions::Model {
        seen_at: now,
        ..session
    })
}

/// A session of somebody new, before it is kept.
pub fn blank(app: &App, locale: Locale) -> sessions::Model {
    let now = app.clock.now();
    sessions::Model {
        id_hash: String::new(),
        account_id: None,
        flow_id: None,
        invitation_id: None,
        second_step_at: None,
        second_step_by: None,
        proof_from: None,
        complete: false,
        password_listed: false,
        stepping_up: false,
        shared: false,
        stays: false,
        locale: locale.tag().to_owned(),
        created_at: now,
        authenticated_at: None,
        seen_at: now,
        ends_at: now + i64::from(app.policy.session.absolute),
        sign_in_id: None,
    }
}

/// Keeps a session under a new id; the old id is dead. Gives the cookie's value.
///
/// Whoever ends every session of an account sees those there are. So one that somebody is signed in
/// with gets its new id alone, and only if it is there still: none slips past the end of all.
pub async fn renew(
    tx: &DatabaseTransaction,
    app: &App,
    session: &mut sessions::Model,
) -> Result<String, Refusal> {
    if let Some(account) = &session.account_id {
        holding::hold(tx, account).await?;
    }
    if !session.id_hash.is_empty() {
        let gone = sessions::Entity::delete_by_id(&session.id_hash)
            .exec(tx)
            .await?;
        still_there(gone.rows_affected == 1)?;
    }
    let cookie = BASE64URL_NOPAD.encode(&chance::bytes::<32>());
    session.id_hash = sha256(&cookie);
    session.seen_at = app.clock.now();
    session.clone().into_active_model().insert(tx).await?;
    Ok(cookie)
}

/// Changes one thing about a session, under the same id. What other requests change stays.
pub async fn set(
    connection: &impl ConnectionTrait,
    session: &sessions::Model,
    column: sessions::Column,
    value: impl Into<Value>,
) -> Result<(), Refusal> {
    let done = sessions::Entity::update_many()
        .col_expr(column, Expr::value(value))
        .filter(sessions::Column::IdHash.eq(&session.id_hash))
        .exec(connection)
        .await?;
    still_there(done.rows_affected > 0)
}

/// Refuses a session that ended, or got another id, since it was read.
pub async fn expect(
    connection: &impl ConnectionTrait,
    session: &sessions::Model,
) -> Result<(), Refusal> {
    let found = sessions::Entity::find_by_id(&session.id_hash)
        .one(connection)
        .await?;
    still_there(found.is_some())
}

/// For how long somebody who is signed in may do sensitive things: both steps have to be fresh.
pub fn fresh_for(app: &App, session: &sessions::Model) -> u32 {
    let steps = [session.authenticated_at, session.second_step_at];
    let oldest = steps.into_iter().map(Option::unwrap_or_default).min();
    let until = oldest.unwrap_or_default() + i64::from(app.policy.session.fresh);
    seconds_until(until, app.clock.now())
}

fn still_there(is_there: bool) -> Result<(), Refusal> {
    if is_there {
        Ok(())
    } else {
        Err(Problem::Stale.into())
    }
}

/// An answer that tells the session as it now is.
pub async fn reply(
    app: &App,
    session: Option<sessions::Model>,
) -> Result<Reply<SessionView>, Refusal> {
    Ok(view(app, session.as_ref()).await?.into())
}

/// The same, with a new cookie.
pub async fn reply_renewed(
    app: &App,
    session: sessions::Model,
    cookie: String,
) -> Result<Reply<SessionView>, Refusal> {
    let life = session.stays.then(|| i64::from(app.policy.session.stay));
    let set = cookies::session(app.plain_http, &cookie, life);
    let body = view(app, Some(&session)).await?;
    Ok(Reply {
        body,
        cookies: vec![set],
        session_cookie: Some(cookie),
        clear: false,
    })
}

/// The language that a session is read in.
pub fn locale(session: &sessions::Model) -> Locale {
    Locale::from_tag(&session.locale).unwrap_or_default()
}

/// Whether another password comes before anything else: only somebody who passed both steps may
/// choose it.
pub fn has_to_replace_password(session: &sessions::Model) -> bool {
    session.second_step_at.is_some() && session.password_listed
}

/// How many authenticator apps an account has.
pub async fn apps_of(app: &App, account: &str) -> Result<u16, Refusal> {
    let apps = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(account))
        .filter(apps::Column::ConfirmedAt.is_not_null())
        .count(app.store.reader())
        .await?;
    Ok(u16::try_from(apps).unwrap_or(u16::MAX))
}

/// How many recovery codes of an account were not used yet.
pub async fn codes_left(app: &App, account: &str) -> Result<u16, Refusal> {
    let left = recovery_codes::Entity::find()
        .filter(recovery_codes::Column::AccountId.eq(account))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .count(app.store.reader())
        .await?;
    Ok(u16::try_from(left).unwrap_or(u16::MAX))
}

/// When the session ends if nothing more is done.
fn ends_at(app: &App, session: &sessions::Model) -> i64 {
    let times = &app.policy.session;
    let idle = match (session.stays && session.complete, session.shared) {
        (true, _) => times.stay,
        (false, true) => times.idle_shared,
        (false, false) => times.idle,
    };
    session.ends_at.min(session.seen_at + i64::from(idle))
}

/// An answer to somebody who has no session any more.
pub async fn reply_visitor(app: &App) -> Result<Reply<SessionView>, Refusal> {
    let cookie = app.keys.visitor_cookie();
    let set = cookies::session(app.plain_http, &cookie, None);
    let body = view(app, None).await?;
    Ok(Reply {
        body,
        cookies: vec![set],
        session_cookie: Some(cookie),
        clear: false,
    })
}

/// The same, to somebody who leaves: the browser forgets what it kept of us.
pub async fn reply_leaving(app: &App) -> Result<Reply<SessionView>, Refusal> {
    let mut reply = reply_visitor(app).await?;
    reply.clear = true;
    Ok(reply)
}
