//! Sign-in settings.

pub(crate) mod app;
pub(crate) mod confirm;
pub(crate) mod edit_app;
pub(crate) mod edit_phone;
pub(crate) mod email;
pub(crate) mod email_code;
pub(crate) mod not_me;
pub(crate) mod overview;
pub(crate) mod password;
pub(crate) mod phone;
pub(crate) mod phone_code;
pub(crate) mod recovery;
pub(crate) mod recovery_codes;
