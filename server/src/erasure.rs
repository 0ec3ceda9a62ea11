//! Deleting an account: everything about its owner goes, at once.
//!
//! Two things stay. What happened is kept as it was recorded, under the id of the account, which from
//! then on leads to nobody. And whoever is told that the account is gone still has to be: that last
//! message keeps its address until it is delivered or given up, a day later at most.

use contract::problem::Problem;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait,
    IntoActiveModel, QueryFilter,
};

use crate::{
    app::App,
    handlers::recover::lost_phone,
    keys::Keys,
    notices::{self, Change},
    organizations,
    refusal::Refusal,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, audit_events},
        run, tries,
    },
};

/// Every table whose rows belong to an account, by their `account_id`.
pub const TABLES: [&str; 18] = [
    "apps",
    "consents",
    "devices",
    "disavowals",
    "lost_phones",
    "memberships",
    "outbox",
    "partner_credentials",
    "phones",
    "recovery_codes",
    "resets",
    "service_grants",
    "service_subjects",
    "service_tokens",
    "service_uses",
    "sessions",
    "sign_ins",
    "texts_sent",
];

/// The invitations that were for an account.
const INVITED: &str = "used_by = $1 OR offered_to = $1";

/// Who deletes an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Owner,
    /// An operator, or the time that has passed.
    Us,
}

/// Deletes an account and tells its owner, in the transaction of whatever asked for it.
pub async fn erase(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    by: By,
) -> Result<(), Refusal> {
    // Whoever leaves an establishment meanwhile counts on nobody who is about to go.
    organizations::hold_all(tx, &account.id).await?;
    let (id, event) = (Some(account.id.as_str()), Event::AccountDeleted);
    let actor = id.filter(|_| by == By::Owner);
    audit::note(tx, app, actor, event, id, Outcome::Done).await?;
    // What waits to be sent is of no use any more; what tells of the end is.
    by_account(tx, "outbox", &account.id).await?;
    notices::tell(tx, app, account, Change::AccountDeleted, None).await?;
    let sql = "UPDATE outbox SET account_id = NULL WHERE account_id = $1";
    run(tx, sql, [account.id.as_str().into()]).await?;
    rows(tx, &app.keys, account).await
}

/// That an account was deleted, as the record has it: who, and when.
pub async fn deleted(connection: &impl ConnectionTrait) -> Result<Vec<audit_events::Model>, DbErr> {
    audit_events::Entity::find()
        .filter(audit_events::Column::Event.eq(Event::AccountDeleted.name()))
        .all(connection)
        .await
}

/// Deletes again what an older copy of the database has brought back, with the record of when it went
/// first. Gives how many accounts that were.
pub async fn repeat(
    tx: &DatabaseTransaction,
    keys: &Keys,
    deleted: Vec<audit_events::Model>,
) -> Result<usize, Refusal> {
    let mut count = 0;
    for event in deleted {
        let Some(id) = event.object.clone() else {
            continue;
        };
        if let Some(account) = accounts::Entity::find_by_id(id).one(tx).await? {
            rows(tx, keys, &account).await?;
            event.into_active_model().insert(tx).await?;
            count += 1;
        }
    }
    Ok(count)
}

/// Deletes the rows of an account.
async fn rows(
    connection: &impl ConnectionTrait,
    keys: &Keys,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    let id = account.id.as_str();
    tries::clear_all(connection, keys, id, &account.username_canonical).await?;
    // A code is kept under the journey that it belongs to, some with what it is for behind.
    let begun = "(SELECT id FROM flows WHERE subject = $1 UNION SELECT flow_id FROM sessions WHERE account_id = $1 AND flow_id IS NOT NULL)";
    for sql in [
        format!(
            "DELETE FROM challenges WHERE EXISTS (SELECT 1 FROM {begun} AS begun WHERE challenges.flow_id = begun.id OR challenges.flow_id LIKE begun.id || ':%')"
        ),
        format!("DELETE FROM flows WHERE id IN {begun}"),
        format!(
            "UPDATE organization_events SET subject_name = '' WHERE invitation_id IN (SELECT id FROM invitations WHERE {INVITED})"
        ),
        format!(
            "UPDATE invitations SET email = '', name = '', username = NULL, used_by = NULL, offered_to = NULL, cancelled_at = COALESCE(cancelled_at, used_at, created_at) WHERE {INVITED}"
        ),
        "UPDATE organization_events SET actor_id = NULL, actor_name = '' WHERE actor_id = $1"
            .to_owned(),
        "UPDATE organization_events SET subject_id = NULL, subject_name = '' WHERE subject_id = $1"
            .to_owned(),
    ] {
        run(connection, &sql, [id.into()]).await?;
    }
    let journey = lost_phone::journey(id);
    run(
        connection,
        "DELETE FROM challenges WHERE flow_id = $1",
        [journey.into()],
    )
    .await?;
    for table in TABLES {
        by_account(connection, table, id).await?;
    }
    let gone = run(
        connection,
        "DELETE FROM accounts WHERE id = $1",
        [id.into()],
    )
    .await?;
    // Somebody else was faster.
    if gone == 1 {
        Ok(())
    } else {
        Err(Problem::SignedOut.into())
    }
}

async fn by_account(
    connection: &impl ConnectionTrait,
    table: &str,
    id: &str,
) -> Result<(), Refusal> {
    let sql = ["DELETE FROM ", table, " WHERE account_id = $1"].concat();
    run(connection, &sql, [id.into()]).await?;
    Ok(())
}
