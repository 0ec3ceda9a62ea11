//! A person's account.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// As the person wrote it; the number of the account for somebody who signs in with a partner.
    #[sea_orm(column_type = "Text")]
    pub username: String,
    /// Width-mapped, lower case, NFC: how it is looked up.
    #[sea_orm(column_type = "Text")]
    pub username_canonical: String,
    /// The same for names that look alike.
    #[sea_orm(column_type = "Text")]
    pub username_skeleton: String,
    /// Empty for somebody who signs in with a partner.
    #[sea_orm(column_type = "Text")]
    pub password_hash: String,
    /// Which pepper went into the hash.
    #[sea_orm(column_type = "Text")]
    pub pepper_id: String,
    /// Sealed recovery answers (hashes) and hints.
    #[sea_orm(column_type = "Text", nullable)]
    pub recovery: Option<String>,
    /// Hash of the recovery code of somebody without an email address.
    #[sea_orm(column_type = "Text", nullable)]
    pub saved_code_hash: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub saved_code_pepper: Option<String>,
    /// Sealed.
    #[sea_orm(column_type = "Text", nullable)]
    pub email: Option<String>,
    /// Keyed hash, unique.
    #[sea_orm(column_type = "Text", nullable)]
    pub email_mac: Option<String>,
    /// Sealed: a second address, which changes are told to as well.
    #[sea_orm(column_type = "Text", nullable)]
    pub notice_email: Option<String>,
    /// Keyed hash.
    #[sea_orm(column_type = "Text", nullable)]
    pub notice_email_mac: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub locale: String,
    /// Whether the person switched two-step verification off, where that is allowed.
    pub two_step_off: bool,
    /// Whether the password has to be another one, after the owner said that a change was not theirs.
    pub must_replace_password: bool,
    /// When the password was last set by a way back, unless a second step was shown since.
    pub password_reset_at: Option<i64>,
    /// When the person said that the recovery codes are kept.
    pub codes_kept_at: Option<i64>,
    pub created_at: i64,
    pub last_sign_in_at: Option<i64>,
    pub previous_sign_in_at: Option<i64>,
    /// When its owner was told that it goes unless somebody signs in.
    pub inactive_told_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether its owner signs in with a username and a password, and not with a partner.
    pub fn has_password(&self) -> bool {
        !self.password_hash.is_empty()
    }
}
