//! An invitation to join an establishment of an organization.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub code_hash: String,
    #[sea_orm(column_type = "Text")]
    pub organization_id: String,
    /// JSON list.
    #[sea_orm(column_type = "Text")]
    pub rights: String,
    /// Sealed.
    #[sea_orm(column_type = "Text")]
    pub email: String,
    pub created_at: i64,
    pub expires_at: i64,
    pub cancelled_at: Option<i64>,
    pub used_at: Option<i64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub used_by: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub establishment_id: String,
    /// Of whoever is invited; empty when it was not given.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// The language of the message.
    #[sea_orm(column_type = "Text")]
    pub locale: String,
    /// The account of whoever invites; nothing when an operator does.
    #[sea_orm(column_type = "Text", nullable)]
    pub invited_by: Option<String>,
    /// Sealed: the username of somebody who has an account already, as the inviter wrote it.
    #[sea_orm(column_type = "Text", nullable)]
    pub username: Option<String>,
    /// The account that has this username and address: nobody else can accept it.
    #[sea_orm(column_type = "Text", nullable)]
    pub offered_to: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
