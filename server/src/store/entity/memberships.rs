//! Who belongs to an establishment of an organization, with which rights.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "memberships")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub organization_id: String,
    #[sea_orm(column_type = "Text")]
    pub account_id: String,
    /// JSON list.
    #[sea_orm(column_type = "Text")]
    pub rights: String,
    pub created_at: i64,
    #[sea_orm(column_type = "Text")]
    pub establishment_id: String,
    /// As it was given with the invitation; empty when it was not.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// The name in small letters without accents, as it is searched.
    #[sea_orm(column_type = "Text")]
    pub name_search: String,
    /// Sealed for the account: the address of the invitation.
    #[sea_orm(column_type = "Text", nullable)]
    pub email: Option<String>,
    /// Keyed hash.
    #[sea_orm(column_type = "Text", nullable)]
    pub email_mac: Option<String>,
    /// Whether they manage users without an end: of those, one stays.
    pub administers: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::organizations::Entity",
        from = "Column::OrganizationId",
        to = "super::organizations::Column::Id"
    )]
    Organization,
    #[sea_orm(
        belongs_to = "super::establishments::Entity",
        from = "Column::EstablishmentId",
        to = "super::establishments::Column::Id"
    )]
    Establishment,
}

impl Related<super::establishments::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Establishment.def()
    }
}

impl Related<super::organizations::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Organization.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
