//! A sign-in that its owner may look at.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_ins")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub account_id: String,
    pub at: i64,
    /// Sealed: the browser, and the beginning of its address.
    #[sea_orm(column_type = "Text")]
    pub origin: String,
    /// Whether the browser had been signed in from before.
    pub is_known: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
