//! The second step: a security code from the app.

use contract::{
    api::{
        session::SessionView,
        sign_in::{CodeField, GiveCodeRequest},
    },
    form::{Field, FieldError},
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::complete;
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
    let now = app.clock.now();
    let key = app.keys.mac("tries:app", &row.id);
    let tx = app.store.begin().await?;
    let locked = tries::count(&tx, &key, lock(&app), now).await?;
    tx.commit().await?;
    if let Some(until) = locked {
        return Err(refuse_for_good(&app, &account.id, &row.id, until).await?);
    }

    let step = match totp::check(&secret_of(&app, &account.id, &row)?, &request.code, now) {
        Match::Step(step) => step,
        Match::ClockOff => {
            return Err(refuse(&app, &account.id, &row.id, &key, FieldError::ClockOff).await?);
        }
        Match::No => {
            return Err(refuse(&app, &account.id, &row.id, &key, FieldError::WrongCode).await?);
        }
    };
    let tx = app.store.begin().await?;
    let used = apps::Entity::update_many()
        .col_expr(apps::Column::LastStep, Expr::value(step))
        .filter(apps::Column::Id.eq(&row.id))
        .filter(apps::Column::LastStep.lt(step))
        .exec(&tx)
        .await?;
    if used.rows_affected != 1 {
        drop(tx);
        return Err(refuse(&app, &account.id, &row.id, &key, FieldError::UsedCode).await?);
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

/// What a wrong code is answered; the last one before the rest ends the half sign-in.
async fn refuse(
    app: &App,
    account: &str,
    factor: &str,
    key: &str,
    error: FieldError,
) -> Result<Refusal, Refusal> {
    if let Some(until) = tries::locked(app.store.reader(), key, app.clock.now()).await? {
        return refuse_for_good(app, account, factor, until).await;
    }
    let tx = app.store.begin().await?;
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
    app: &App,
    account: &str,
    factor: &str,
    until: i64,
) -> Result<Refusal, Refusal> {
    let tx = app.store.begin().await?;
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
