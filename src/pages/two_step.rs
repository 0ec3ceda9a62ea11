//! Setting up two-step verification.

pub(crate) mod backup_phone;
pub(crate) mod declined;
pub(crate) mod done;
pub(crate) mod phone;
pub(crate) mod phone_code;
pub(crate) mod prepare;
pub(crate) mod recovery_codes;
pub(crate) mod scan;
pub(crate) mod terms;
pub(crate) mod why;
