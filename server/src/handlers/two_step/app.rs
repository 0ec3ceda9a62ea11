//! The authenticator app: its secret key, and the first code that confirms it.

use contract::{
    api::{
        Nothing,
        code::{CodeField, GiveCodeRequest},
        session::SessionView,
        two_step::AppSecret,
    },
    form::{Field, FieldError},
    identity::{code::SixDigits, secret::Secret},
    journey::two_step::Step,
    problem::Problem,
};
use data_encoding::BASE32_NOPAD;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction,
    EntityTrait, QueryFilter, sea_query::Expr,
};

use super::expect;
use crate::{
    app::App,
    chance,
    clock::seconds_until,
    guard::SettingUp,
    handlers::settings::two_step::switch_on,
    qr_code,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, holding::alone},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, apps, sessions},
        tries::{self, Lock},
    },
    totp::{self, Match},
};

/// The same secret comes back until it is confirmed or too old, so that a reload spoils nothing.
pub async fn issue_secret(
    app: App,
    _: Call,
    who: SettingUp,
    _: Nothing,
) -> Result<Reply<AppSecret>, Refusal> {
    let SettingUp { session, account } = who;
    expect(&app, &session, &account, Step::Scan).await?;
    let flow = session.flow_id.as_deref().ok_or(Problem::NotOpen)?;
    Ok(secret_for(&app, &session, &account, flow).await?.into())
}

/// The secret that waits in a journey for its first code, as it is shown; a new one when none does.
pub async fn secret_for(
    app: &App,
    session: &sessions::Model,
    account: &accounts::Model,
    flow: &str,
) -> Result<AppSecret, Refusal> {
    let row = match waiting(app.store.reader(), app, account, flow).await? {
        Some(row) => row,
        None => make(app, account, flow).await?,
    };
    let secret = app
        .keys
        .open(&account.id, &row.secret)
        .map_err(|_| Problem::Fault)?;
    let locale = session::locale(session);
    let uri = totp::uri(&secret, &account.username, &app.site, locale);
    let picture = qr_code::picture(&uri).map_err(|_| Problem::Fault)?;
    Ok(AppSecret {
        picture,
        secret: Secret::new(secret),
        uri: Secret::new(uri),
    })
}

pub async fn confirm_app(
    app: App,
    _: Call,
    who: SettingUp,
    request: GiveCodeRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let SettingUp {
        mut session,
        account,
    } = who;
    expect(&app, &session, &account, Step::Scan).await?;
    let flow = session.flow_id.clone().ok_or(Problem::NotOpen)?;
    let (tx, _) = confirm(&app, &account, &flow, &request.code, "").await?;
    switch_on(&tx, &app, &session, &account).await?;
    session.second_step_at = Some(app.clock.now());
    session.second_step_by = Some("app".to_owned());
    let cookie = session::renew(&tx, &app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}

/// Confirms the app of a journey with its first code: the try is counted, for good, before the code
/// is looked at. Gives the transaction that goes on, and the app's id.
pub async fn confirm(
    app: &App,
    account: &accounts::Model,
    flow: &str,
    code: &SixDigits,
    name: &str,
) -> Result<(DatabaseTransaction, String), Refusal> {
    let now = app.clock.now();
    let row = waiting(app.store.reader(), app, account, flow)
        .await?
        .ok_or_else(|| refused(FieldError::ExpiredCode))?;
    let key = tries::Of::App(&row.id).key(&app.keys);
    let tx = app.store.begin().await?;
    let locked = tries::count(&tx, &key, lock(app), now).await?;
    tx.commit().await?;
    if let Some(until) = locked {
        return Err(Problem::Locked {
            seconds: seconds_until(until, now),
        }
        .into());
    }
    let step = match totp::check(&secret_of(app, &account.id, &row)?, code, now) {
        Match::Step(step) => step,
        Match::ClockOff => return Err(refuse(app, &row, FieldError::ClockOff).await?),
        Match::No => return Err(refuse(app, &row, FieldError::WrongCode).await?),
    };
    let tx = app.store.begin().await?;
    // Before any other row, as everywhere: two that wait for each other would both come to nothing.
    alone(&tx, account).await?;
    let confirmed = apps::Entity::update_many()
        .col_expr(apps::Column::ConfirmedAt, Expr::value(now))
        .col_expr(apps::Column::LastStep, Expr::value(step))
        .col_expr(apps::Column::Name, Expr::value(name))
        .filter(apps::Column::Id.eq(&row.id))
        .filter(apps::Column::ConfirmedAt.is_null())
        .exec(&tx)
        .await?;
    if confirmed.rows_affected != 1 {
        return Err(Problem::Stale.into());
    }
    tries::clear(&tx, &key).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::AppAdded);
    audit::note(&tx, app, actor, event, Some(&row.id), Outcome::Done).await?;
    Ok((tx, row.id))
}

/// The rest that wrong security codes bring.
pub fn lock(app: &App) -> Lock {
    let codes = &app.policy.codes;
    Lock {
        after: i32::from(codes.app_tries),
        first: i64::from(codes.app_rest),
        longest: i64::from(codes.app_rest),
    }
}

/// The secret of an app, as bytes.
pub fn secret_of(app: &App, account: &str, row: &apps::Model) -> Result<Vec<u8>, Refusal> {
    let letters = app
        .keys
        .open(account, &row.secret)
        .map_err(|_| Problem::Fault)?;
    Ok(BASE32_NOPAD
        .decode(letters.as_bytes())
        .map_err(|_| Problem::Fault)?)
}

/// The key that this set-up was shown. Another one, which somebody else may have begun with the same
/// password, has a key of its own: who confirms a key knows that nobody else was shown it.
async fn waiting(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &accounts::Model,
    flow: &str,
) -> Result<Option<apps::Model>, Refusal> {
    let youngest = app.clock.now() - i64::from(app.policy.codes.secret_life);
    let found = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(&account.id))
        .filter(apps::Column::FlowId.eq(flow))
        .filter(apps::Column::ConfirmedAt.is_null())
        .filter(apps::Column::CreatedAt.gt(youngest))
        .one(connection)
        .await?;
    Ok(found)
}

async fn make(app: &App, account: &accounts::Model, flow: &str) -> Result<apps::Model, Refusal> {
    let secret = totp::letters(&chance::bytes::<20>());
    let tx = app.store.begin().await?;
    alone(&tx, account).await?;
    if let Some(row) = waiting(&tx, app, account, flow).await? {
        return Ok(row);
    }
    // Those that nobody confirmed are void, and so are those of other set-ups.
    apps::Entity::delete_many()
        .filter(apps::Column::AccountId.eq(&account.id))
        .filter(apps::Column::ConfirmedAt.is_null())
        .exec(&tx)
        .await?;
    let row = apps::ActiveModel {
        id: Set(chance::id()),
        account_id: Set(account.id.clone()),
        flow_id: Set(flow.to_owned()),
        name: Set(String::new()),
        secret: Set(app.keys.seal(&account.id, &secret)),
        confirmed_at: Set(None),
        last_step: Set(0),
        created_at: Set(app.clock.now()),
    }
    .insert(&tx)
    .await?;
    tx.commit().await?;
    Ok(row)
}

/// What a wrong first code is answered. It is told, for it may be somebody else's try.
async fn refuse(app: &App, row: &apps::Model, error: FieldError) -> Result<Refusal, Refusal> {
    let tx = app.store.begin().await?;
    let (account, event) = (Some(row.account_id.as_str()), Event::AppAdded);
    audit::note(&tx, app, account, event, Some(&row.id), Outcome::Refused).await?;
    tx.commit().await?;
    Ok(refused(error))
}

fn refused(error: FieldError) -> Refusal {
    Problem::field(CodeField::Code.name(), error).into()
}
