//! An authenticator app.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "apps")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub account_id: String,
    /// Sealed; bound to the account.
    #[sea_orm(column_type = "Text")]
    pub secret: String,
    /// The set-up that it was shown in: nobody else may confirm it.
    #[sea_orm(column_type = "Text")]
    pub flow_id: String,
    /// What its owner calls it; may be empty.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Nothing until its first code was right.
    pub confirmed_at: Option<i64>,
    /// The last time step whose code was used.
    pub last_step: i64,
    pub created_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
