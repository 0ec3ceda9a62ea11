//! Something that happened to somebody in an establishment.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization_events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub establishment_id: String,
    pub at: i64,
    #[sea_orm(column_type = "Text")]
    pub what: String,
    /// The account of whoever did it; nothing when it is gone, or when an operator did it.
    #[sea_orm(column_type = "Text", nullable)]
    pub actor_id: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub actor_name: String,
    /// The account that it was done to; nothing when it is gone, or not there yet.
    #[sea_orm(column_type = "Text", nullable)]
    pub subject_id: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub subject_name: String,
    /// By which somebody is found here who joins later.
    #[sea_orm(column_type = "Text", nullable)]
    pub invitation_id: Option<String>,
    /// JSON list: the rights there were afterwards.
    #[sea_orm(column_type = "Text")]
    pub rights: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
