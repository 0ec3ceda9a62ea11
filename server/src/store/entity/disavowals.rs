//! A link with which the owner of an account may say that a change was not theirs.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "disavowals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    #[sea_orm(column_type = "Text")]
    pub account_id: String,
    /// What was changed.
    #[sea_orm(column_type = "Text")]
    pub event: String,
    /// Sealed: how the change is taken back, where it can be.
    #[sea_orm(column_type = "Text", nullable)]
    pub undo: Option<String>,
    pub created_at: i64,
    pub expires_at: i64,
    pub used_at: Option<i64>,
    /// When somebody with a second step older than the change replaced a password that was distrusted.
    pub settled_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
