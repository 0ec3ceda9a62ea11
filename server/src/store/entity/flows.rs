//! A journey in several steps; each step is one compare-and-set.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "flows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// The open step.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub version: i64,
    /// Sealed.
    #[sea_orm(column_type = "Text")]
    pub data: String,
    /// Whose it is, where it is somebody's already: the id of an account.
    #[sea_orm(column_type = "Text", nullable)]
    pub subject: Option<String>,
    pub created_at: i64,
    pub expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
