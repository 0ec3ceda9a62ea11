//! A phone that gets security codes by text message.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "phones")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub account_id: String,
    /// Sealed, in the form of E.164.
    #[sea_orm(column_type = "Text")]
    pub number: String,
    /// Keyed hash.
    #[sea_orm(column_type = "Text")]
    pub number_mac: String,
    /// The one that codes go to first.
    pub is_default: bool,
    pub added_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
