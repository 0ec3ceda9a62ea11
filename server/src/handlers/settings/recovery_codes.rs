//! Ten other recovery codes.

use contract::api::{Nothing, two_step::RecoveryCodes};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    app::App,
    guard::Fresh,
    handlers::two_step::recovery_codes::make,
    notices::{self, Change},
    refusal::Refusal,
    routing::{Call, Reply},
    store::entity::accounts,
};

pub async fn renew_recovery_codes(
    app: App,
    _: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<RecoveryCodes>, Refusal> {
    let Fresh { session, account } = who;
    let (tx, codes) = make(&app, &session, &account).await?;
    accounts::Entity::update_many()
        .col_expr(accounts::Column::CodesKeptAt, Expr::value(app.clock.now()))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(&tx)
        .await?;
    notices::tell(&tx, &app, &account, Change::RecoveryCodesRenewed, None).await?;
    tx.commit().await?;
    Ok(codes.into())
}
