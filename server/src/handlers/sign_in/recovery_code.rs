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
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::complete;
use crate::{
    app::App,
    clock::seconds_until,
    delivery::{mail, outbox},
    guard::HalfSignedIn,
    handlers::two_step::app::lock,
    hashing::Hashed,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
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
    let HalfSignedIn { session, account } = who;
    let now = app.clock.now();
    let key = app.keys.mac("tries:recovery-codes", &account.id);
    let tx = app.store.begin().await?;
    let locked = tries::count(&tx, &key, lock(&app), now).await?;
    tx.commit().await?;
    if let Some(until) = locked {
        return Err(refuse(&app, &account.id, Some(until)).await?);
    }
    let Some(row) = find(&app, &account.id, &request).await? else {
        let locked = tries::locked(app.store.reader(), &key, now).await?;
        return Err(refuse(&app, &account.id, locked).await?);
    };
    let tx = app.store.begin().await?;
    let used = recovery_codes::Entity::update_many()
        .col_expr(recovery_codes::Column::UsedAt, Expr::value(now))
        .filter(recovery_codes::Column::Id.eq(&row))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .exec(&tx)
        .await?;
    if used.rows_affected != 1 {
        return Err(Problem::field(RecoveryCodeField::Code.name(), FieldError::WrongCode).into());
    }
    tries::clear(&tx, &key).await?;
    audit::note(
        &tx,
        &app,
        Some(&account.id),
        Event::RecoveryCodeUsed,
        Some(&row),
        Outcome::Done,
    )
    .await?;
    let message = mail::recovery_code_used(&app, session::locale(&session));
    outbox::put_to_account(&tx, &app, &account, message).await?;
    complete(tx, &app, &call, session, &account).await
}

/// The unused code that was given. All of a batch share a salt, so that one hash finds it.
async fn find(
    app: &App,
    account: &str,
    request: &GiveRecoveryCodeRequest,
) -> Result<Option<String>, Refusal> {
    let rows = recovery_codes::Entity::find()
        .filter(recovery_codes::Column::AccountId.eq(account))
        .all(app.store.reader())
        .await?;
    let secret = Secret::new(request.code.canonical());
    let Some(first) = rows.first() else {
        app.hasher.verify(&secret, None).await?;
        return Ok(None);
    };
    let phc = app
        .hasher
        .hash_like(
            &secret,
            &Hashed {
                phc: first.hash.clone(),
                pepper: first.pepper_id.clone(),
            },
        )
        .await?;
    let found = rows
        .into_iter()
        .find(|row| row.used_at.is_none() && row.hash == phc);
    Ok(found.map(|row| row.id))
}

async fn refuse(app: &App, account: &str, locked: Option<i64>) -> Result<Refusal, Refusal> {
    let tx = app.store.begin().await?;
    let event = if locked.is_some() {
        Event::CodeLocked
    } else {
        Event::RecoveryCodeUsed
    };
    audit::note(&tx, app, Some(account), event, None, Outcome::Refused).await?;
    if locked.is_some() {
        session::end_unfinished(&tx, account).await?;
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
