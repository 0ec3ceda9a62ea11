//! Somebody on the way to a sign-in partner and back.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "partner_trips")]
pub struct Model {
    /// Hash of the `state` that comes back.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Hash of the cookie of the browser that left.
    #[sea_orm(column_type = "Text")]
    pub browser_hash: String,
    /// Sealed: what was asked, and what for.
    #[sea_orm(column_type = "Text")]
    pub data: String,
    pub expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
