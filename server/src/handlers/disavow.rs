//! "This was not me": everybody is signed out, the change is taken back where it can be, and the next
//! sign-in begins with another password.

use contract::{
    api::settings::{DisavowRequest, Disavowed},
    problem::Problem,
};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr,
};

use super::two_step::alone;
use crate::{
    app::App,
    delivery::outbox,
    guard::Anyone,
    notices::{self, Change, Undo},
    phones,
    refusal::Refusal,
    routing::{Call, Reply},
    session::ending,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, apps, devices, disavowals, phones as phone_rows, recovery_codes},
        limits::{self, Limit},
    },
};

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
    let tx = app.store.begin().await?;
    let key = app.keys.mac("limit:disavow", &call.place);
    let within = limits::take(&tx, &key, FROM_ONE_PLACE, now).await;
    tx.commit().await?;
    within?;
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
        Some(undo) => take_back(&tx, &app, &account, undo).await?,
        None => false,
    };
    distrust_since(&tx, &account, row.created_at).await?;
    accounts::Entity::update_many()
        .col_expr(accounts::Column::MustReplacePassword, Expr::value(true))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(&tx)
        .await?;
    ending::end_all(&tx, &account.id).await?;
    // No browser is known any more: it may be that of somebody else.
    devices::Entity::delete_many()
        .filter(devices::Column::AccountId.eq(&account.id))
        .exec(&tx)
        .await?;
    let (actor, object) = (Some(account.id.as_str()), Some(row.event.as_str()));
    audit::note(&tx, &app, actor, Event::Disavowed, object, Outcome::Done).await?;
    let account = alone(&tx, &account).await?;
    // An address that this takes away hears of it as well.
    notices::tell_also(&tx, &app, &account, Change::Disavowed, None, leaves).await?;
    tx.commit().await?;
    Ok(Disavowed { undone }.into())
}

/// Whatever brings codes and was added with the change or after it goes, as long as something older
/// is left to sign in with; recovery codes made since are void in any case.
async fn distrust_since(
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

/// Takes a change back. Tells whether it could be.
async fn take_back(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    undo: Undo,
) -> Result<bool, Refusal> {
    match undo {
        Undo::Phone { id } => {
            if !has_another(tx, account).await? {
                return Ok(false);
            }
            let gone = phone_rows::Entity::delete_many()
                .filter(phone_rows::Column::Id.eq(&id))
                .filter(phone_rows::Column::AccountId.eq(&account.id))
                .exec(tx)
                .await?;
            super::settings::phones::keep_a_default(tx, &account.id).await?;
            Ok(gone.rows_affected == 1)
        }
        Undo::App { id } => {
            if !has_another(tx, account).await? {
                return Ok(false);
            }
            let gone = apps::Entity::delete_many()
                .filter(apps::Column::Id.eq(&id))
                .filter(apps::Column::AccountId.eq(&account.id))
                .exec(tx)
                .await?;
            Ok(gone.rows_affected == 1)
        }
        Undo::Password { before } => {
            accounts::Entity::update_many()
                .col_expr(accounts::Column::PasswordHash, Expr::value(before.phc))
                .col_expr(accounts::Column::PepperId, Expr::value(before.pepper))
                .filter(accounts::Column::Id.eq(&account.id))
                .exec(tx)
                .await?;
            Ok(true)
        }
        Undo::Email { before } => {
            let mac = before.as_ref().map(|it| app.keys.mac("email", it.as_str()));
            if let Some(address) = &before {
                let taken = accounts::Entity::find()
                    .filter(
                        accounts::Column::EmailMac.is_in(app.keys.macs("email", address.as_str())),
                    )
                    .filter(accounts::Column::Id.ne(&account.id))
                    .count(tx)
                    .await?;
                if taken > 0 {
                    return Ok(false);
                }
            }
            let sealed = before.map(|it| app.keys.seal(&account.id, it.as_str()));
            accounts::Entity::update_many()
                .col_expr(accounts::Column::Email, Expr::value(sealed))
                .col_expr(accounts::Column::EmailMac, Expr::value(mac))
                .filter(accounts::Column::Id.eq(&account.id))
                .exec(tx)
                .await?;
            Ok(true)
        }
        Undo::NoticeEmail => {
            super::settings::email::forget_notice_email(tx, account).await?;
            Ok(true)
        }
    }
}

/// Whether something is left to sign in with once one app or phone is gone: without any, whoever
/// knows the password could set up a second step of their own.
async fn has_another(tx: &DatabaseTransaction, account: &accounts::Model) -> Result<bool, Refusal> {
    let apps = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(&account.id))
        .filter(apps::Column::ConfirmedAt.is_not_null())
        .count(tx)
        .await?;
    let phones = phones::of(tx, &account.id).await?.len();
    Ok(apps + phones as u64 > 1)
}
