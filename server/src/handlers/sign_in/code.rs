//! The second step: a security code from an authenticator app.

use contract::{
    api::{code::GiveCodeRequest, session::SessionView},
    form::FieldError,
    identity::code::SixDigits,
    problem::Problem,
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{complete, refuse_code, refuse_locked, tell_if_stopped};
use crate::{
    app::App,
    guard::HalfSignedIn,
    handlers::two_step::app::{lock, secret_of},
    refusal::Refusal,
    routing::{Call, Reply},
    session::holding::alone_in,
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
    let HalfSignedIn {
        mut session,
        account,
    } = who;
    let rows = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(&account.id))
        .filter(apps::Column::ConfirmedAt.is_not_null())
        .all(app.store.reader())
        .await?;
    let first = rows.first().ok_or(Problem::NotOpen)?;
    let (now, key) = (app.clock.now(), tries::Of::Apps(&account.id).key(&app.keys));
    // The try, its outcome and all that follows from it are one: nothing comes between them.
    let tx = app.store.begin().await?;
    let locked = tries::count(&tx, &key, lock(&app), now).await?;
    alone_in(&tx, &session, &account).await?;
    if let Some(until) = locked {
        return Err(refuse_locked(tx, &app, &account.id, &first.id, until).await?);
    }
    let right = match match_any(&tx, &app, &rows, &request.code).await? {
        Ok(right) => right,
        Err(error) => {
            if let Some(until) = tries::locked(&tx, &key, now).await? {
                tell_if_stopped(&tx, &app, &key, &account).await?;
                return Err(refuse_locked(tx, &app, &account.id, &first.id, until).await?);
            }
            let event = Event::CodeVerified;
            return Err(refuse_code(tx, &app, &account.id, event, &first.id, error).await?);
        }
    };
    tries::clear(&tx, &key).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::CodeVerified);
    audit::note(&tx, &app, actor, event, Some(&right.id), Outcome::Done).await?;
    session.proof_from = right.confirmed_at;
    session.second_step_by = Some("app".to_owned());
    complete(tx, &app, &call, session, &account).await
}

/// The app whose code it is, or what is said against it: the kindest of what the apps say.
async fn match_any<'a>(
    tx: &DatabaseTransaction,
    app: &App,
    rows: &'a [apps::Model],
    code: &SixDigits,
) -> Result<Result<&'a apps::Model, FieldError>, Refusal> {
    let mut error = FieldError::WrongCode;
    for row in rows {
        let secret = secret_of(app, &row.account_id, row)?;
        match totp::check(&secret, code, app.clock.now()) {
            Match::Step(step) if is_first_use(tx, &row.id, step).await? => {
                return Ok(Ok(row));
            }
            Match::Step(_) => error = FieldError::UsedCode,
            Match::ClockOff if error == FieldError::WrongCode => error = FieldError::ClockOff,
            Match::ClockOff | Match::No => {}
        }
    }
    Ok(Err(error))
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
