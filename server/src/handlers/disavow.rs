//! "This was not me": everybody is signed out, the change is taken back where it can be, and the next
//! sign-in begins with another password.
//!
//! Whoever holds a link may be the owner, or somebody who reads a mailbox that the owner has left. So a
//! link does what harms the owner little and a thief much:
//!
//! - **It always** ends every session, forgets known browsers and has the password replaced by somebody
//!   who shows both steps.
//! - **It takes back** only what its change made and what is still there ([`undo`]), so that an old
//!   link does not bring an older state back over what the owner chose since.
//! - **It distrusts** apps, phones and recovery codes that came with the change or after it: whoever
//!   made the one may have made the others. But never the last second step. Without any, whoever knows
//!   the password could set up one of their own; so when nothing older is left, the newer ones stay.
//! - **It gives no phone and no app back** that was replaced or deleted. People do that when a phone is
//!   lost, and who finds it may read the mail on it: a mailbox must not be enough to get a second step
//!   back. Only where two-step verification was switched off, what it was on with comes back, for that
//!   is more than nothing; and when it cannot, the next sign-in sets it up anew.
//!
//! Using one link leaves the others: somebody who made one change may have made several, and the owner
//! answers them one after the other. Once the owner has replaced the password, having shown a second
//! step that is older than a change, the link of that change is settled ([`settle`]): it no longer takes
//! apps, phones or codes away, which may be those that the owner has added meanwhile. A thief whose only
//! second step is one that they added settles nothing that came before it.

use contract::{
    api::settings::{DisavowRequest, Disavowed},
    problem::Problem,
};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr,
};

use crate::{
    app::App,
    delivery::outbox,
    guard::Anyone,
    notices::{self, Change},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{ending, holding::alone},
    store::{
        audit::{self, Event, Outcome},
        entity::{
            accounts, apps, devices, disavowals, phones as phone_rows, recovery_codes, sessions,
        },
        limits::{self, Limit},
    },
};

mod undo;

/// How often somebody may try a link.
const FROM_ONE_PLACE: Limit = Limit {
    most: 20,
    seconds: 3600,
};

pub async fn disavow(
    app: App,
    call: Call,
    _: Anyone,
    request: DisavowRequest,
) -> Result<Reply<Disavowed>, Refusal> {
    let now = app.clock.now();
    limits::spend(&app, "limit:disavow", &call.place, FROM_ONE_PLACE).await?;
    let hash = notices::hash_of(&request.token);
    let tx = app.store.begin().await?;
    let used = disavowals::Entity::update_many()
        .col_expr(disavowals::Column::UsedAt, Expr::value(now))
        .filter(disavowals::Column::TokenHash.eq(&hash))
        .filter(disavowals::Column::UsedAt.is_null())
        .filter(disavowals::Column::ExpiresAt.gt(now))
        .exec(&tx)
        .await?;
    if used.rows_affected != 1 {
        let (event, refused) = (Event::Disavowed, Outcome::Refused);
        audit::note(&tx, &app, None, event, None, refused).await?;
        tx.commit().await?;
        return Err(Problem::LinkUnusable.into());
    }
    let row = disavowals::Entity::find_by_id(&hash).one(&tx).await?;
    let row = row.ok_or(Problem::LinkUnusable)?;
    let account = accounts::Entity::find_by_id(&row.account_id)
        .one(&tx)
        .await?
        .ok_or(Problem::LinkUnusable)?;
    let account = alone(&tx, &account).await?;
    let leaves = outbox::address_of(&app, &account)?;
    let undone = match notices::undo_of(&app, &row)? {
        Some(undo) => undo::take_back(&tx, &app, &account, &row, undo).await?,
        None => false,
    };
    if row.settled_at.is_none() {
        distrust_since(&tx, &account, row.created_at).await?;
    }
    let stays_off = account.two_step_off && row.event != Change::TwoStepOff.name();
    accounts::Entity::update_many()
        .col_expr(accounts::Column::TwoStepOff, Expr::value(stays_off))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(&tx)
        .await?;
    shut_everybody_out(&tx, &app, &account).await?;
    let (actor, object) = (Some(account.id.as_str()), Some(row.event.as_str()));
    audit::note(&tx, &app, actor, Event::Disavowed, object, Outcome::Done).await?;
    undo::forget(&tx, &row).await?;
    let account = alone(&tx, &account).await?;
    // An address that this takes away hears of it as well.
    notices::tell_also(&tx, &app, &account, Change::Disavowed, None, leaves).await?;
    tx.commit().await?;
    Ok(Disavowed { undone }.into())
}

/// Nobody goes on with what they are in, and the first step alone opens nothing as it was: another password
/// comes next, or, for whoever has none, a second step before a way back is trusted again.
pub async fn shut_everybody_out(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    let (has_password, now) = (account.has_password(), app.clock.now());
    let reset_at = account.password_reset_at.filter(|_| has_password);
    let reset_at = reset_at.or((!has_password).then_some(now));
    accounts::Entity::update_many()
        .col_expr(
            accounts::Column::MustReplacePassword,
            Expr::value(has_password),
        )
        .col_expr(accounts::Column::PasswordResetAt, Expr::value(reset_at))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(tx)
        .await?;
    ending::end_all(tx, &account.id).await?;
    forget_devices(tx, &account.id).await
}

/// No browser is known any more: it may be that of somebody else.
async fn forget_devices(tx: &DatabaseTransaction, account: &str) -> Result<(), Refusal> {
    devices::Entity::delete_many()
        .filter(devices::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whatever brings codes and was added with the change or after it goes, as long as something older
/// is left to sign in with; recovery codes made since are void in any case.
pub async fn distrust_since(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
    since: i64,
) -> Result<(), Refusal> {
    let made_since = recovery_codes::Entity::delete_many()
        .filter(recovery_codes::Column::AccountId.eq(&account.id))
        .filter(recovery_codes::Column::CreatedAt.gte(since))
        .exec(tx)
        .await?;
    if made_since.rows_affected > 0 {
        accounts::Entity::update_many()
            .col_expr(accounts::Column::CodesKeptAt, Expr::value(None::<i64>))
            .filter(accounts::Column::Id.eq(&account.id))
            .exec(tx)
            .await?;
    }
    let older_apps = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(&account.id))
        .filter(apps::Column::ConfirmedAt.lt(since))
        .count(tx)
        .await?;
    let older_phones = phone_rows::Entity::find()
        .filter(phone_rows::Column::AccountId.eq(&account.id))
        .filter(phone_rows::Column::AddedAt.lt(since))
        .count(tx)
        .await?;
    if older_apps + older_phones == 0 {
        return Ok(());
    }
    apps::Entity::delete_many()
        .filter(apps::Column::AccountId.eq(&account.id))
        .filter(apps::Column::ConfirmedAt.gte(since))
        .exec(tx)
        .await?;
    phone_rows::Entity::delete_many()
        .filter(phone_rows::Column::AccountId.eq(&account.id))
        .filter(phone_rows::Column::AddedAt.gte(since))
        .exec(tx)
        .await?;
    super::settings::phones::keep_a_default(tx, &account.id).await
}

/// Notes that the account is in its owner's hands again: somebody replaced the password that was
/// distrusted, and had shown a second step that is older than these changes.
pub async fn settle(
    tx: &DatabaseTransaction,
    app: &App,
    session: &sessions::Model,
) -> Result<(), Refusal> {
    let (Some(account), Some(proof_from)) = (&session.account_id, session.proof_from) else {
        return Ok(());
    };
    disavowals::Entity::update_many()
        .col_expr(disavowals::Column::SettledAt, Expr::value(app.clock.now()))
        .filter(disavowals::Column::AccountId.eq(account))
        .filter(disavowals::Column::SettledAt.is_null())
        .filter(disavowals::Column::CreatedAt.gt(proof_from))
        .exec(tx)
        .await?;
    Ok(())
}
