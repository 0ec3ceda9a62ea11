//! Ten recovery codes: made, shown once, and kept as hashes with one salt a batch.

use contract::{
    api::{Nothing, session::SessionView, two_step::RecoveryCodes},
    identity::{recovery_code::RecoveryCode, secret::Secret},
    journey::two_step::Step,
    problem::Problem,
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter,
    sea_query::Expr,
};

use super::expect;
use crate::{
    app::App,
    chance,
    guard::SettingUp,
    handlers::sign_in,
    notices::{self, Change},
    refusal::Refusal,
    routing::{Call, Reply},
    session::holding::{alone, alone_in},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, recovery_codes, sessions},
        limits::{self, Limit},
    },
};

/// How many codes a batch has.
const BATCH: usize = 10;

/// How often somebody may see the page anew: each time, ten codes are hashed.
const BATCHES: Limit = Limit {
    most: 20,
    seconds: 3600,
};

pub async fn issue_recovery_codes(
    app: App,
    _: Call,
    who: SettingUp,
    _: Nothing,
) -> Result<Reply<RecoveryCodes>, Refusal> {
    let SettingUp { session, account } = who;
    expect(&app, &session, &account, Step::RecoveryCodes).await?;
    let (tx, codes) = make(&app, &session, &account).await?;
    // One batch after the other; and none any more once the person said that one is kept.
    if alone(&tx, &account).await?.codes_kept_at.is_some() {
        return Err(Problem::Stale.into());
    }
    tx.commit().await?;
    Ok(codes.into())
}

/// Makes ten codes in the place of those there are, in a transaction that the caller commits.
pub async fn make(
    app: &App,
    session: &sessions::Model,
    account: &accounts::Model,
) -> Result<(DatabaseTransaction, RecoveryCodes), Refusal> {
    limits::spend(app, "limit:recovery-codes", &account.id, BATCHES).await?;
    let (batch, salt) = (chance::id(), chance::bytes());
    let mut codes = Vec::with_capacity(BATCH);
    let mut rows = Vec::with_capacity(BATCH);
    for _ in 0..BATCH {
        let code = RecoveryCode::from_bytes(chance::bytes());
        let hashed = app
            .hasher
            .hash_with_salt(&Secret::new(code.canonical()), salt)
            .await?;
        rows.push(recovery_codes::ActiveModel {
            id: Set(chance::id()),
            account_id: Set(account.id.clone()),
            batch: Set(batch.clone()),
            salt: Set(BASE64URL_NOPAD.encode(&salt)),
            pepper_id: Set(hashed.pepper),
            hash: Set(hashed.phc),
            used_at: Set(None),
            created_at: Set(app.clock.now()),
        });
        codes.push(code);
    }
    let tx = app.store.begin().await?;
    alone_in(&tx, session, account).await?;
    recovery_codes::Entity::delete_many()
        .filter(recovery_codes::Column::AccountId.eq(&account.id))
        .exec(&tx)
        .await?;
    recovery_codes::Entity::insert_many(rows)
        .exec_without_returning(&tx)
        .await?;
    let (actor, event) = (Some(account.id.as_str()), Event::RecoveryCodesIssued);
    audit::note(&tx, app, actor, event, Some(&batch), Outcome::Done).await?;
    Ok((tx, RecoveryCodes { codes }))
}

/// The last step of the set-up: from here on the person is signed in.
pub async fn keep_recovery_codes(
    app: App,
    call: Call,
    who: SettingUp,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let SettingUp { session, account } = who;
    expect(&app, &session, &account, Step::RecoveryCodes).await?;
    let made = recovery_codes::Entity::find()
        .filter(recovery_codes::Column::AccountId.eq(&account.id))
        .count(app.store.reader())
        .await?;
    if made == 0 {
        return Err(Problem::NotOpen.into());
    }
    let tx = app.store.begin().await?;
    let kept = accounts::Entity::update_many()
        .col_expr(accounts::Column::CodesKeptAt, Expr::value(app.clock.now()))
        .filter(accounts::Column::Id.eq(&account.id))
        .filter(accounts::Column::CodesKeptAt.is_null())
        .exec(&tx)
        .await?;
    if kept.rows_affected != 1 {
        return Err(Problem::Stale.into());
    }
    notices::tell(&tx, &app, &account, Change::TwoStepOn, None).await?;
    sign_in::complete(tx, &app, &call, session, &account).await
}
