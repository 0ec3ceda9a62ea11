//! Somebody's browser.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id_hash: String,
    /// Nothing for a visitor.
    #[sea_orm(column_type = "Text", nullable)]
    pub account_id: Option<String>,
    /// The wizard or the set-up that is going on.
    #[sea_orm(column_type = "Text", nullable)]
    pub flow_id: Option<String>,
    /// The invitation to attach.
    #[sea_orm(column_type = "Text", nullable)]
    pub invitation_id: Option<String>,
    /// When the second step was passed.
    pub second_step_at: Option<i64>,
    /// By what means: `app`, `text` or `recovery_code`.
    #[sea_orm(column_type = "Text", nullable)]
    pub second_step_by: Option<String>,
    /// Since when the account has had the second step that was shown.
    pub proof_from: Option<i64>,
    /// Whether everything that is required was done.
    pub complete: bool,
    /// The password it began with is on the list, and another one has to be chosen.
    pub password_listed: bool,
    /// Signed in, and asked for both steps again before something sensitive.
    pub stepping_up: bool,
    /// On a shared computer.
    pub shared: bool,
    /// Stays signed in on this device.
    pub stays: bool,
    #[sea_orm(column_type = "Text")]
    pub locale: String,
    pub created_at: i64,
    pub authenticated_at: Option<i64>,
    pub seen_at: i64,
    /// The absolute end.
    pub ends_at: i64,
    /// The sign-in that it began with.
    #[sea_orm(column_type = "Text", nullable)]
    pub sign_in_id: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
