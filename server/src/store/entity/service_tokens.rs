//! A token with which a service asks what it may know.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "service_tokens")]
pub struct Model {
    /// Hash of the token.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The code that it came of.
    #[sea_orm(column_type = "Text")]
    pub grant_id: String,
    #[sea_orm(column_type = "Text")]
    pub account_id: String,
    /// It is good for as long as that has not ended.
    #[sea_orm(column_type = "Text")]
    pub sign_in_id: String,
    /// Sealed.
    #[sea_orm(column_type = "Text")]
    pub data: String,
    pub expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
