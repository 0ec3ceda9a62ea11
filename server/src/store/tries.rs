//! Failures in a row: counted before the secret is looked at, and shared by every replica.

use contract::problem;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use crate::{
    keys::Keys,
    store::{
        entity::{apps, phones, tries},
        run,
    },
};

/// When wrong answers lock, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct Lock {
    /// Failures in a row before the lock.
    pub after: i32,
    /// The first lock, in seconds; each one after it is twice as long.
    pub first: i64,
    /// The longest lock, in seconds.
    pub longest: i64,
}

/// Failures in a row over all rounds, after which nothing is accepted any more.
pub const MOST: i32 = 100;

/// A lock that time does not open.
const FOR_GOOD: i64 = problem::FOR_GOOD as i64;

/// What is counted on its own. Each is stored under a tag that tells nothing.
#[derive(Clone, Copy, Debug)]
pub enum Of<'a> {
    /// The password of a username, as [`canonical`](crate::username::canonical) writes it, whether
    /// somebody has it or not.
    Name(&'a str),
    /// The same from a browser that was signed in from before: its token, and the username.
    Device(&'a str, &'a str),
    /// An authenticator app that waits for its first code, by its id.
    App(&'a str),
    /// The password of an account, by its id, asked for again while it is signed in.
    Again(&'a str),
    /// All the authenticator apps of an account, by its id: a code may be that of any of them.
    Apps(&'a str),
    /// A phone that gets text messages, by its id.
    Phone(&'a str),
    /// A number that is to become one: the account, and the look-up key of the number.
    NewPhone(&'a str, &'a str),
    /// The recovery codes of an account, by its id.
    RecoveryCodes(&'a str),
    /// The saved recovery code of a username, as for its password.
    SavedCode(&'a str),
    /// The recovery answers of an account, by its id.
    Answers(&'a str),
    /// The codes by email of somebody whose second steps are lost, by the id of the account.
    LostPhone(&'a str),
}

impl Of<'_> {
    pub fn key(self, keys: &Keys) -> String {
        match self {
            Self::Name(name) => keys.mac("tries:password", name),
            Self::Device(token, name) => {
                keys.mac("tries:password-device", &[token, "\0", name].concat())
            }
            Self::App(id) => keys.mac("tries:app", id),
            Self::Again(account) => keys.mac("tries:again", account),
            Self::Apps(account) => keys.mac("tries:apps", account),
            Self::Phone(id) => keys.mac("tries:phone", id),
            Self::NewPhone(account, number) => {
                keys.mac("tries:new-phone", &[account, "\0", number].concat())
            }
            Self::RecoveryCodes(account) => keys.mac("tries:recovery-codes", account),
            Self::SavedCode(name) => keys.mac("tries:saved-code", name),
            Self::LostPhone(account) => keys.mac("tries:lost-phone", account),
            Self::Answers(account) => keys.mac("tries:answers", account),
        }
    }
}

/// Counts one try. `Some` says until when nothing is accepted: then the secret is not looked at.
///
/// The count and its limit are one statement, so that no number of tries at the same moment gets
/// past it. The key of a name that does not exist is counted like any other.
pub async fn count(
    connection: &impl ConnectionTrait,
    key: &str,
    lock: Lock,
    now: i64,
) -> Result<Option<i64>, DbErr> {
    // A lock that has run out begins a new round.
    let sql = "
        INSERT INTO tries (key, failures, total, rounds, locked_until, updated_at)
        VALUES ($1, 1, 1, 0, CASE WHEN $3 <= 1 THEN $2 + $4 ELSE 0 END, $2)
        ON CONFLICT (key) DO UPDATE SET
            failures = CASE WHEN tries.locked_until > 0 THEN 1 ELSE tries.failures + 1 END,
            total = tries.total + 1,
            rounds = tries.rounds + CASE WHEN tries.locked_until > 0 THEN 1 ELSE 0 END,
            locked_until = CASE
                WHEN tries.locked_until > 0 AND $3 > 1 THEN 0
                WHEN tries.failures + 1 < $3 THEN 0
                WHEN tries.rounds = 0 THEN $2 + $4
                WHEN tries.rounds = 1 THEN $2 + CASE WHEN $4 * 2 < $5 THEN $4 * 2 ELSE $5 END
                WHEN tries.rounds = 2 THEN $2 + CASE WHEN $4 * 4 < $5 THEN $4 * 4 ELSE $5 END
                ELSE $2 + $5 END,
            updated_at = $2
        WHERE tries.locked_until <= $2 AND tries.total < $6";
    let values = [
        key.into(),
        now.into(),
        i64::from(lock.after).into(),
        lock.first.into(),
        lock.longest.into(),
        MOST.into(),
    ];
    if run(connection, sql, values).await? == 1 {
        return Ok(None);
    }
    Ok(locked(connection, key, now).await?.or(Some(now + FOR_GOOD)))
}

/// Until when a key is locked, if it is.
pub async fn locked(
    connection: &impl ConnectionTrait,
    key: &str,
    now: i64,
) -> Result<Option<i64>, DbErr> {
    let row = tries::Entity::find_by_id(key).one(connection).await?;
    Ok(row.and_then(|row| {
        if row.locked_until > now {
            Some(row.locked_until)
        } else if row.total >= MOST {
            Some(now + FOR_GOOD)
        } else {
            None
        }
    }))
}

/// Whether so many answers were wrong that nothing is accepted any more.
pub async fn is_over(connection: &impl ConnectionTrait, key: &str) -> Result<bool, DbErr> {
    let row = tries::Entity::find_by_id(key).one(connection).await?;
    Ok(row.is_some_and(|row| row.total >= MOST))
}

/// Forgets the failures with everything that an account has, by its id and its name.
pub async fn clear_all(
    connection: &impl ConnectionTrait,
    keys: &Keys,
    account: &str,
    name: &str,
) -> Result<(), DbErr> {
    let apps = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(account))
        .all(connection)
        .await?;
    let phones = phones::Entity::find()
        .filter(phones::Column::AccountId.eq(account))
        .all(connection)
        .await?;
    let ways = [
        Of::Name(name),
        Of::SavedCode(name),
        Of::Again(account),
        Of::Apps(account),
        Of::RecoveryCodes(account),
        Of::Answers(account),
        Of::LostPhone(account),
    ];
    for of in ways
        .into_iter()
        .chain(apps.iter().map(|it| Of::App(&it.id)))
        .chain(phones.iter().map(|it| Of::Phone(&it.id)))
    {
        clear(connection, &of.key(keys)).await?;
    }
    Ok(())
}

/// Forgets the failures, after the right answer.
pub async fn clear(connection: &impl ConnectionTrait, key: &str) -> Result<(), DbErr> {
    tries::Entity::delete_by_id(key).exec(connection).await?;
    Ok(())
}
