//! That a text message was sent, so that nobody is sent too many.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "texts_sent")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub account_id: String,
    /// Keyed hash of the number.
    #[sea_orm(column_type = "Text")]
    pub number_mac: String,
    /// Whether it went to somebody who had yet to show that the number is theirs.
    pub to_new_number: bool,
    pub sent_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
