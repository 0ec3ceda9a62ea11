//! Signing in.

pub(crate) mod another_way;
pub(crate) mod choice;
pub(crate) mod code;
pub(crate) mod gckey;
pub(crate) mod new_password;
pub(crate) mod partner;
pub(crate) mod partner_terms;
pub(crate) mod recovery_code;
pub(crate) mod text;
