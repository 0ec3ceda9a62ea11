//! Ending sessions: one, those on other devices, or all of an account.

use std::cmp::Reverse;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::ends_at;
use crate::{
    app::App,
    handlers::recover::lost_phone,
    refusal::Refusal,
    store::entity::{challenges, flows, lost_phones, resets, sessions},
};

/// Ends the sessions of an account on other devices, and whatever was begun to get back in.
pub async fn end_others(
    connection: &impl ConnectionTrait,
    session: &sessions::Model,
    account: &str,
) -> Result<(), Refusal> {
    end_ways_back(connection, account).await?;
    sessions::Entity::delete_many()
        .filter(sessions::Column::AccountId.eq(account))
        .filter(sessions::Column::IdHash.ne(&session.id_hash))
        .exec(connection)
        .await?;
    Ok(())
}

/// Ends the oldest of the other sessions of an account beyond the most that it may have. Tells
/// whether any was still alive.
pub async fn end_surplus(
    connection: &impl ConnectionTrait,
    app: &App,
    session: &sessions::Model,
    account: &str,
) -> Result<bool, Refusal> {
    let now = app.clock.now();
    let mut alive = sessions::Entity::find()
        .filter(sessions::Column::AccountId.eq(account))
        .filter(sessions::Column::Complete.eq(true))
        .filter(sessions::Column::IdHash.ne(&session.id_hash))
        .all(connection)
        .await?;
    alive.retain(|it| ends_at(app, it) > now);
    alive.sort_by_key(|it| Reverse((it.created_at, it.seen_at)));
    let others = usize::from(app.policy.session.most.saturating_sub(1));
    let surplus = alive.split_off(alive.len().min(others));
    for session in &surplus {
        sessions::Entity::delete_by_id(&session.id_hash)
            .exec(connection)
            .await?;
    }
    Ok(!surplus.is_empty())
}

/// Ends the sessions of an account that are still waiting for the second step.
pub async fn end_unfinished(
    connection: &impl ConnectionTrait,
    account: &str,
) -> Result<(), Refusal> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::AccountId.eq(account))
        .filter(sessions::Column::SecondStepAt.is_null())
        .exec(connection)
        .await?;
    Ok(())
}

/// The same, and the sessions of those who are showing again who they are: somebody guesses at the
/// second step.
pub async fn end_half(connection: &impl ConnectionTrait, account: &str) -> Result<(), Refusal> {
    end_unfinished(connection, account).await?;
    sessions::Entity::delete_many()
        .filter(sessions::Column::AccountId.eq(account))
        .filter(sessions::Column::SteppingUp.eq(true))
        .exec(connection)
        .await?;
    Ok(())
}

/// Ends one session.
pub async fn end(
    connection: &impl ConnectionTrait,
    session: &sessions::Model,
) -> Result<(), Refusal> {
    sessions::Entity::delete_by_id(&session.id_hash)
        .exec(connection)
        .await?;
    Ok(())
}

/// Ends the sessions of an account that were to stay on other devices: a second step has changed.
pub async fn end_others_that_stay(
    connection: &impl ConnectionTrait,
    session: &sessions::Model,
    account: &str,
) -> Result<(), Refusal> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::AccountId.eq(account))
        .filter(sessions::Column::Stays.eq(true))
        .filter(sessions::Column::IdHash.ne(&session.id_hash))
        .exec(connection)
        .await?;
    Ok(())
}

/// Makes the links to set a new password void, ends what was begun with one, and keeps the second
/// steps that were said to be lost.
pub async fn end_ways_back(
    connection: &impl ConnectionTrait,
    account: &str,
) -> Result<(), Refusal> {
    resets::Entity::delete_many()
        .filter(resets::Column::AccountId.eq(account))
        .exec(connection)
        .await?;
    lost_phones::Entity::delete_by_id(account)
        .exec(connection)
        .await?;
    challenges::Entity::delete_by_id(lost_phone::journey(account))
        .exec(connection)
        .await?;
    flows::Entity::delete_many()
        .filter(flows::Column::Subject.eq(account))
        .exec(connection)
        .await?;
    Ok(())
}

/// Ends every session of an account, and whatever was begun to get back in.
pub async fn end_all(connection: &impl ConnectionTrait, account: &str) -> Result<(), Refusal> {
    end_ways_back(connection, account).await?;
    end_sessions(connection, account).await
}

/// Ends every session of an account, and nothing else.
pub async fn end_sessions(connection: &impl ConnectionTrait, account: &str) -> Result<(), Refusal> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::AccountId.eq(account))
        .exec(connection)
        .await?;
    Ok(())
}
