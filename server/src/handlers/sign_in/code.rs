//! The second step: a security code from the app.

use contract::{
    api::{
        session::SessionView,
        sign_in::{CodeField, GiveCodeRequest},
    },
    form::{Field, FieldError},
    problem::Problem,
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{complete, tell_if_stopped};
use crate::{
    app::App,
    clock::seconds_until,
    guard::HalfSignedIn,
    handlers::two_step::app::{lock, secret_of},
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{
        audit::{self, Event, Outcome},
        entity::apps,
        tries,
    },
    totp::{self, Match},
};

pub async fn give_code(
    app: App,
    call: Call,
    who: HalfSignedIn,
    request: GiveCodeRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let HalfSignedIn { session, account } = who;
    let row = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(&account.id))
        .filter(apps::Column::ConfirmedAt.is_not_null())
        .one(app.store.reader())
        .await?
        .ok_or(Problem::NotOpen)?;
    let (now, key) = (app.clock.now(), tries::Of::App(&row.id).key(&app.keys));
    // The try, its outcome and all that follows from it are one: nothing comes between them.
    let tx = app.store.begin().await?;
    let locked = tries::count(&tx, &key, lock(&app), now).await?;
    session::expect(&tx, &session).await?;
    if let Some(until) = locked {
        return Err(refuse_for_good(tx, &app, &account.id, &row.id, until).await?);
    }
    let outcome = match totp::check(&secret_of(&app, &account.id, &row)?, &request.code, now) {
        Match::Step(step) if is_first_use(&tx, &row.id, step).await? => Ok(()),
        Match::Step(_) => Err(FieldError::UsedCode),
        Match::ClockOff => Err(FieldError::ClockOff),
        Match::No => Err(FieldError::WrongCode),
    };
    if let Err(error) = outcome {
        return match tries::locked(&tx, &key, now).await? {
            Some(until) => {
                tell_if_stopped(&tx, &app, &key, &account).await?;
                Err(refuse_for_good(tx, &app, &account.id, &row.id, until).await?)
            }
            None => Err(refuse(tx, &app, &account.id, &row.id, error).await?),
        };
    }
    tries::clear(&tx, &key).await?;
    audit::note(
        &tx,
        &app,
        Some(&account.id),
        Event::CodeVerified,
        Some(&row.id),
        Outcome::Done,
    )
    .await?;
    complete(tx, &app, &call, session, &account).await
}

/// Remembers the step of a right code, unless it or a later one was used.
async fn is_first_use(tx: &DatabaseTransaction, app: &str, step: i64) -> Result<bool, Refusal> {
    let used = apps::Entity::update_many()
        .col_expr(apps::Column::LastStep, Expr::value(step))
        .filter(apps::Column::Id.eq(app))
        .filter(apps::Column::LastStep.lt(step))
        .exec(tx)
        .await?;
    Ok(used.rows_affected == 1)
}

async fn refuse(
    tx: DatabaseTransaction,
    app: &App,
    account: &str,
    factor: &str,
    error: FieldError,
) -> Result<Refusal, Refusal> {
    audit::note(
        &tx,
        app,
        Some(account),
        Event::CodeVerified,
        Some(factor),
        Outcome::Refused,
    )
    .await?;
    tx.commit().await?;
    Ok(Problem::field(CodeField::Code.name(), error).into())
}

/// The app rests, and every half sign-in of the account ends: the next one begins with the password.
async fn refuse_for_good(
    tx: DatabaseTransaction,
    app: &App,
    account: &str,
    factor: &str,
    until: i64,
) -> Result<Refusal, Refusal> {
    session::end_unfinished(&tx, account).await?;
    audit::note(
        &tx,
        app,
        Some(account),
        Event::CodeLocked,
        Some(factor),
        Outcome::Refused,
    )
    .await?;
    tx.commit().await?;
    Ok(Problem::Locked {
        seconds: seconds_until(until, app.clock.now()),
    }
    .into())
}
