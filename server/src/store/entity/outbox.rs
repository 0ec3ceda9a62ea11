//! A message to deliver, written with its cause.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub purpose: String,
    /// `email` or `text`.
    #[sea_orm(column_type = "Text")]
    pub channel: String,
    /// Sealed.
    #[sea_orm(column_type = "Text")]
    pub recipient: String,
    /// Sealed.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// Sealed.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    #[sea_orm(column_type = "Text")]
    pub locale: String,
    pub created_at: i64,
    /// Past it the message says nothing true any more.
    pub expires_at: i64,
    pub next_try_at: i64,
    pub leased_until: i64,
    pub tries: i32,
    pub delivered_at: Option<i64>,
    pub dead_at: Option<i64>,
    /// What the carrier said of it later, in one word.
    #[sea_orm(column_type = "Text", nullable)]
    pub receipt: Option<String>,
    /// Whom it was written to, where that is somebody with an account.
    #[sea_orm(column_type = "Text", nullable)]
    pub account_id: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
