//! Holding the row of an account, so that one thing at a time is done to it.

use contract::problem::Problem;
use sea_orm::{ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    refusal::Refusal,
    session,
    store::entity::{accounts, sessions},
};

/// Waits until no other transaction changes how the same account is signed in to. Gives the account as it then is.
pub async fn alone(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
) -> Result<accounts::Model, Refusal> {
    hold(tx, &account.id).await?;
    let found = accounts::Entity::find_by_id(&account.id).one(tx).await?;
    Ok(found.ok_or(Problem::SignedOut)?)
}

/// Takes the row of an account for this transaction: a change of nothing locks it on both databases.
pub async fn hold(tx: &DatabaseTransaction, account: &str) -> Result<(), DbErr> {
    accounts::Entity::update_many()
        .col_expr(
            accounts::Column::Locale,
            Expr::col(accounts::Column::Locale),
        )
        .filter(accounts::Column::Id.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}

/// As [`alone`], for somebody in a session, who is refused when it ended: whoever ends every session of an
/// account holds its row meanwhile, so that only a look after the wait is a sure one.
pub async fn alone_in(
    tx: &DatabaseTransaction,
    session: &sessions::Model,
    account: &accounts::Model,
) -> Result<accounts::Model, Refusal> {
    let account = alone(tx, account).await?;
    session::expect(tx, session).await?;
    Ok(account)
}
