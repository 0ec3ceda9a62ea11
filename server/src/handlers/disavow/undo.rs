//! Taking a change back, where what it made is still there.

use contract::identity::email::Email;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    sea_query::Expr,
};

use crate::{
    app::App,
    delivery::outbox,
    handlers::{recover::lost_phone, settings},
    hashing::Hashed,
    notices::{SecondSteps, Undo},
    phones,
    refusal::Refusal,
    store::entity::{accounts, apps, disavowals, phones as phone_rows, recovery_codes},
};

/// Takes the change of a link back. Tells whether it could be.
pub async fn take_back(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    link: &disavowals::Model,
    undo: Undo,
) -> Result<bool, Refusal> {
    match undo {
        Undo::Phone { .. } | Undo::App { .. } if link.settled_at.is_some() => Ok(false),
        Undo::Phone { id } => remove_phone(tx, account, &id).await,
        Undo::App { id } => remove_app(tx, account, &id).await,
        Undo::Password { before, after } => {
            let is_still = account.password_hash == after;
            if !may_be_undone(tx, app, link, is_still).await? {
                return Ok(false);
            }
            put_password_back(tx, account, before).await
        }
        Undo::Email { before, after } => {
            let is_still = outbox::address_of(app, account)? == Some(after);
            if !may_be_undone(tx, app, link, is_still).await? {
                return Ok(false);
            }
            put_email_back(tx, app, account, before).await
        }
        Undo::NoticeEmail { after } => {
            // Nothing comes in its place, so that another one since is somebody's own choice.
            let mac = account.notice_email_mac.as_ref();
            let same = app.keys.macs("notice-email", after.as_str());
            if !mac.is_some_and(|it| same.contains(it)) {
                return Ok(false);
            }
            settings::email::forget_notice_email(tx, account).await?;
            Ok(true)
        }
        Undo::LostPhone => lost_phone::stop(tx, &account.id).await,
        Undo::TwoStepOff(before) => {
            if !account.two_step_off {
                return Ok(false);
            }
            bring_back(tx, account, *before).await
        }
    }
}

/// Forgets how the change of a link that was used could be taken back: what was kept for it is of no
/// use any more.
pub async fn forget(tx: &DatabaseTransaction, link: &disavowals::Model) -> Result<(), Refusal> {
    disavowals::Entity::update_many()
        .col_expr(disavowals::Column::Undo, Expr::value(None::<String>))
        .filter(disavowals::Column::TokenHash.eq(&link.token_hash))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether what was there before a change may come back: because what the change made is there still,
/// or because it was changed again by what may be the same hand.
///
/// Somebody with a stolen session could change a thing twice, and the owner, who hears only of the
/// first time, could not get it back. But both times lie in the short while after one sign-in in which
/// sensitive things may be done. Who changes it later has shown both steps since: that stands.
async fn may_be_undone(
    tx: &DatabaseTransaction,
    app: &App,
    link: &disavowals::Model,
    is_still: bool,
) -> Result<bool, Refusal> {
    if is_still || link.settled_at.is_some() {
        return Ok(is_still);
    }
    let changes = disavowals::Entity::find()
        .filter(disavowals::Column::AccountId.eq(&link.account_id))
        .filter(disavowals::Column::Event.eq(&link.event))
        .filter(disavowals::Column::TokenHash.ne(&link.token_hash))
        .all(tx)
        .await?;
    let (before, since): (Vec<_>, Vec<_>) = changes
        .iter()
        .partition(|it| it.created_at < link.created_at);
    // The link of an earlier change brought back what is older than all of this.
    if before.iter().any(|it| it.used_at.is_some()) {
        return Ok(false);
    }
    let fresh_until = link.created_at + i64::from(app.policy.session.fresh);
    let last = since.iter().map(|it| it.created_at).max();
    Ok(last.is_some_and(|at| at < fresh_until))
}

async fn remove_phone(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
    id: &str,
) -> Result<bool, Refusal> {
    if !has_another(tx, account).await? {
        return Ok(false);
    }
    let gone = phone_rows::Entity::delete_many()
        .filter(phone_rows::Column::Id.eq(id))
        .filter(phone_rows::Column::AccountId.eq(&account.id))
        .exec(tx)
        .await?;
    settings::phones::keep_a_default(tx, &account.id).await?;
    Ok(gone.rows_affected == 1)
}

async fn remove_app(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
    id: &str,
) -> Result<bool, Refusal> {
    if !has_another(tx, account).await? {
        return Ok(false);
    }
    let gone = apps::Entity::delete_many()
        .filter(apps::Column::Id.eq(id))
        .filter(apps::Column::AccountId.eq(&account.id))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}

async fn put_password_back(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
    before: Hashed,
) -> Result<bool, Refusal> {
    accounts::Entity::update_many()
        .col_expr(accounts::Column::PasswordHash, Expr::value(before.phc))
        .col_expr(accounts::Column::PepperId, Expr::value(before.pepper))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(tx)
        .await?;
    Ok(true)
}

async fn put_email_back(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    before: Option<Email>,
) -> Result<bool, Refusal> {
    let mac = before.as_ref().map(|it| app.keys.mac("email", it.as_str()));
    if let Some(address) = &before {
        let taken = accounts::Entity::find()
            .filter(accounts::Column::EmailMac.is_in(app.keys.macs("email", address.as_str())))
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

/// Puts the second steps back that an account without any had before.
async fn bring_back(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
    before: SecondSteps,
) -> Result<bool, Refusal> {
    // Codes are of one batch.
    recovery_codes::Entity::delete_many()
        .filter(recovery_codes::Column::AccountId.eq(&account.id))
        .exec(tx)
        .await?;
    for phone in before.phones {
        phone_rows::Entity::insert(phone.into_active_model())
            .exec_without_returning(tx)
            .await?;
    }
    for app in before.apps {
        apps::Entity::insert(app.into_active_model())
            .exec_without_returning(tx)
            .await?;
    }
    for code in before.recovery_codes {
        recovery_codes::Entity::insert(code.into_active_model())
            .exec_without_returning(tx)
            .await?;
    }
    accounts::Entity::update_many()
        .col_expr(
            accounts::Column::CodesKeptAt,
            Expr::value(before.codes_kept_at),
        )
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(tx)
        .await?;
    Ok(true)
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
