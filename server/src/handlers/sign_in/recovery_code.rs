//! The second step by a recovery code, which is used up.

use contract::{
    api::{
        session::SessionView,
        sign_in::{GiveRecoveryCodeRequest, RecoveryCodeField},
    },
    form::{Field, FieldError},
    identity::secret::Secret,
    problem::Problem,
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{complete, tell_if_stopped};
use crate::{
    app::App,
    clock::seconds_until,
    guard::HalfSignedIn,
    handlers::two_step::app::lock,
    hashing::Hashed,
    notices::{self, Change},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{ending, holding::alone_in},
    store::{
        audit::{self, Event, Outcome},
        entity::recovery_codes,
        tries,
    },
};

pub async fn give_recovery_code(
    app: App,
    call: Call,
    who: HalfSignedIn,
    request: GiveRecoveryCodeRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let HalfSignedIn {
        mut session,
        account,
    } = who;
    let (now, key) = (
        app.clock.now(),
        tries::Of::RecoveryCodes(&account.id).key(&app.keys),
    );
    // While nothing is accepted, nothing is hashed.
    let hash = match tries::locked(app.store.reader(), &key, now).await? {
        Some(_) => None,
        None => hash(&app, &account.id, &request).await?,
    };
    // The try, its outcome and all that follows from it are one: nothing comes between them.
    let tx = app.store.begin().await?;
    let locked = tries::count(&tx, &key, lock(&app), now).await?;
    alone_in(&tx, &session, &account).await?;
    if locked.is_some() {
        return Err(refuse(tx, &app, &account.id, locked).await?);
    }
    let Some(row) = take(&tx, &account.id, hash, now).await? else {
        let locked = tries::locked(&tx, &key, now).await?;
        tell_if_stopped(&tx, &app, &key, &account).await?;
        return Err(refuse(tx, &app, &account.id, locked).await?);
    };
    tries::clear(&tx, &key).await?;
    audit::note(
        &tx,
        &app,
        Some(&account.id),
        Event::RecoveryCodeUsed,
        Some(&row.id),
        Outcome::Done,
    )
    .await?;
    session.proof_from = Some(row.created_at);
    session.second_step_by = Some("recovery_code".to_owned());
    notices::tell(&tx, &app, &account, Change::RecoveryCodeUsed, None).await?;
    complete(tx, &app, &call, session, &account).await
}

/// What was given, hashed as the account's codes are: a batch has one salt, so one hash is enough.
async fn hash(
    app: &App,
    account: &str,
    request: &GiveRecoveryCodeRequest,
) -> Result<Option<String>, Refusal> {
    let any = recovery_codes::Entity::find()
        .filter(recovery_codes::Column::AccountId.eq(account))
        .one(app.store.reader())
        .await?;
    let Some(any) = any else { return Ok(None) };
    let like = Hashed {
        phc: any.hash,
        pepper: any.pepper_id,
    };
    let secret = Secret::new(request.code.canonical());
    Ok(Some(app.hasher.hash_like(&secret, &like).await?))
}

/// Uses a code up, if the account has it and it was not used before.
async fn take(
    tx: &DatabaseTransaction,
    account: &str,
    hash: Option<String>,
    now: i64,
) -> Result<Option<recovery_codes::Model>, Refusal> {
    let Some(hash) = hash else { return Ok(None) };
    let row = recovery_codes::Entity::find()
        .filter(recovery_codes::Column::AccountId.eq(account))
        .filter(recovery_codes::Column::Hash.eq(hash))
        .one(tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let used = recovery_codes::Entity::update_many()
        .col_expr(recovery_codes::Column::UsedAt, Expr::value(now))
        .filter(recovery_codes::Column::Id.eq(&row.id))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok((used.rows_affected == 1).then_some(row))
}

async fn refuse(
    tx: DatabaseTransaction,
    app: &App,
    account: &str,
    locked: Option<i64>,
) -> Result<Refusal, Refusal> {
    let event = if locked.is_some() {
        Event::CodeLocked
    } else {
        Event::RecoveryCodeUsed
    };
    audit::note(&tx, app, Some(account), event, None, Outcome::Refused).await?;
    if locked.is_some() {
        ending::end_half(&tx, account).await?;
    }
    tx.commit().await?;
    Ok(match locked {
        Some(until) => Problem::Locked {
            seconds: seconds_until(until, app.clock.now()),
        },
        None => Problem::field(RecoveryCodeField::Code.name(), FieldError::WrongCode),
    }
    .into())
}
