//! The first step: username and password. A name that does not exist is answered like any other.

use contract::{
    api::{
        session::SessionView,
        sign_in::{GivePasswordRequest, LONGEST_CREDENTIAL},
    },
    problem::Problem,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter,
    sea_query::Expr,
};

use super::{complete, is_known_device, tell_if_stopped};
use crate::{
    app::App,
    clock::seconds_until,
    edge::request_id,
    guard::Anyone,
    hashing::{Hashed, Verdict},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, sessions},
        limits::{self, Limit},
        tries::{self, Lock},
    },
    username::canonical,
};

/// Sign-ins from one address.
const FROM_ONE_PLACE: Limit = Limit {
    most: 20,
    seconds: 60,
};

/// Sign-ins with one name from one address.
const OF_ONE_NAME: Limit = Limit {
    most: 5,
    seconds: 60,
};

/// Five wrong passwords lock for a quarter of an hour, then twice as long, up to two hours.
pub const TIMED: Lock = Lock {
    after: 5,
    first: 15 * 60,
    longest: 2 * 3600,
};

/// The same; or else until another password is set.
fn lock(app: &App) -> Lock {
    if app.policy.lock_until_reset {
        Lock {
            first: A_CENTURY,
            longest: A_CENTURY,
            ..TIMED
        }
    } else {
        TIMED
    }
}

/// A lock that nobody waits for, in seconds.
const A_CENTURY: i64 = 100 * 365 * 24 * 3600;

pub async fn give_password(
    app: App,
    call: Call,
    who: Anyone,
    request: GivePasswordRequest,
) -> Result<Reply<SessionView>, Refusal> {
    if request.username.len() > LONGEST_CREDENTIAL
        || request.password.reveal().len() > LONGEST_CREDENTIAL
    {
        return Err(Problem::WrongCredentials.into());
    }
    // It is carried through whoever hangs up: a try that was counted has its consequences.
    let work = attempt(app, call, who, request);
    let work = request_id::scope(request_id::current(), work);
    tokio::spawn(work).await.map_err(|_| Problem::Fault)?
}

async fn attempt(
    app: App,
    call: Call,
    who: Anyone,
    request: GivePasswordRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let now = app.clock.now();
    let name = canonical(&request.username);
    // Who cannot be served now has not tried: the place comes before the count.
    let place = app.hasher.place()?;
    let account = owner(app.store.reader(), &name).await?;
    let key = tries_key(&app, &call, &name, account.as_ref()).await?;
    // The try is counted, for good, before the password is looked at.
    let tx = app.store.begin().await?;
    let counted = match within_limits(&tx, &app, &call, &name).await {
        Ok(()) => Ok(tries::count(&tx, &key, lock(&app), now).await?),
        Err(refusal) => Err(refusal),
    };
    if matches!(counted, Ok(Some(_))) {
        let object = app.keys.mac("audit:name", &name);
        let locked = Event::PasswordLocked;
        audit::note(&tx, &app, None, locked, Some(&object), Outcome::Refused).await?;
    }
    tx.commit().await?;
    if let Some(until) = counted? {
        return Err(locked_until(until, now));
    }
    let hashed = account.as_ref().map(|it| Hashed {
        phc: it.password_hash.clone(),
        pepper: it.pepper_id.clone(),
    });
    let verdict = app
        .hasher
        .verify_at(place, &request.password, hashed.as_ref())
        .await?;
    let (Some(account), true) = (account, verdict != Verdict::Wrong) else {
        return Err(refuse(&app, &name, &key).await?);
    };

    let rehashed = match verdict {
        // If it cannot be done now, the next sign-in does it.
        Verdict::RightButOld => app.hasher.hash(&request.password).await.ok(),
        _ => None,
    };
    let current = rehashed.unwrap_or(Hashed {
        phc: account.password_hash.clone(),
        pepper: account.pepper_id.clone(),
    });
    let tx = app.store.begin().await?;
    // The password may have been replaced while it was compared.
    let same = accounts::Entity::update_many()
        .col_expr(accounts::Column::PasswordHash, Expr::value(current.phc))
        .col_expr(accounts::Column::PepperId, Expr::value(current.pepper))
        .filter(accounts::Column::Id.eq(&account.id))
        .filter(accounts::Column::PasswordHash.eq(&account.password_hash))
        .filter(accounts::Column::MustReplacePassword.eq(account.must_replace_password))
        .filter(accounts::Column::TwoStepOff.eq(account.two_step_off))
        .exec(&tx)
        .await?;
    if same.rows_affected != 1 {
        return Err(Problem::Stale.into());
    }
    tries::clear(&tx, &key).await?;
    audit::note(
        &tx,
        &app,
        Some(&account.id),
        Event::PasswordVerified,
        None,
        Outcome::Done,
    )
    .await?;
    let mut session = signed_in_so_far(&app, who.session, &request);
    session.account_id = Some(account.id.clone());
    session.password_listed =
        account.must_replace_password || app.blocklist.contains(request.password.reveal());
    if account.two_step_off {
        return complete(tx, &app, &call, session, &account).await;
    }
    let cookie = session::renew(&tx, &app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}

/// A new session that keeps of the old one only what a visitor chose.
fn signed_in_so_far(
    app: &App,
    before: Option<sessions::Model>,
    request: &GivePasswordRequest,
) -> sessions::Model {
    let mut session = session::blank(app, request.locale);
    if let Some(before) = before {
        session.id_hash = before.id_hash;
        session.shared = before.shared;
        session.invitation_id = before.invitation_id;
    }
    session.stays = request.stay && app.policy.stay_signed_in && !session.shared;
    session.authenticated_at = Some(app.clock.now());
    session
}

async fn within_limits(
    tx: &DatabaseTransaction,
    app: &App,
    call: &Call,
    name: &str,
) -> Result<(), Refusal> {
    let both = [&call.place, "\0", name].concat();
    let now = app.clock.now();
    let key = app.keys.mac("limit:sign-in", &call.place);
    limits::take(tx, &key, FROM_ONE_PLACE, now).await?;
    // One more than the tries of a name, so that the lock is told before the limit.
    let limit = Limit {
        most: OF_ONE_NAME.most + 1,
        ..OF_ONE_NAME
    };
    let key = app.keys.mac("limit:sign-in-name", &both);
    limits::take(tx, &key, limit, now).await
}

/// Where the tries are counted: a browser that was signed in from before has its own.
async fn tries_key(
    app: &App,
    call: &Call,
    name: &str,
    account: Option<&accounts::Model>,
) -> Result<String, Refusal> {
    // Asked for a name that does not exist as well: the answer takes as long.
    let id = account.map_or("", |it| it.id.as_str());
    if let Some(device) = &call.device
        && is_known_device(app.store.reader(), app, call, id).await?
    {
        return Ok(tries::Of::Device(device, name).key(&app.keys));
    }
    Ok(tries::Of::Name(name).key(&app.keys))
}

/// What a wrong password is answered; the last one before the lock tells the lock.
async fn refuse(app: &App, name: &str, key: &str) -> Result<Refusal, Refusal> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let locked = tries::locked(&tx, key, now).await?;
    let event = if locked.is_some() {
        Event::PasswordLocked
    } else {
        Event::PasswordVerified
    };
    // The audit does not learn whether the name exists.
    let object = app.keys.mac("audit:name", name);
    audit::note(&tx, app, None, event, Some(&object), Outcome::Refused).await?;
    if locked.is_some()
        && let Some(account) = owner(&tx, name).await?
    {
        // A lock ends what was half done with the account it locks.
        ending::end_unfinished(&tx, &account.id).await?;
        tell_if_stopped(&tx, app, key, &account).await?;
    }
    tx.commit().await?;
    Ok(match locked {
        Some(until) => locked_until(until, now),
        None => Problem::WrongCredentials.into(),
    })
}

/// The account of a name, if somebody has it.
async fn owner(
    connection: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<accounts::Model>, DbErr> {
    accounts::Entity::find()
        .filter(accounts::Column::UsernameCanonical.eq(name))
        .one(connection)
        .await
}

fn locked_until(until: i64, now: i64) -> Refusal {
    Problem::Locked {
        seconds: seconds_until(until, now),
    }
    .into()
}
