//! Who somebody is at a sign-in partner.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "partner_credentials")]
pub struct Model {
    /// Keyed hash of the partner's issuer and its name for the person, with a key of its own.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub account_id: String,
    /// Sealed with that key, for the account: which partner.
    #[sea_orm(column_type = "Text")]
    pub partner: String,
    pub created_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
