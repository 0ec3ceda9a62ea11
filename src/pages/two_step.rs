//! Setting up two-step verification.

pub(crate) mod declined;
pub(crate) mod done;
pub(crate) mod prepare;
pub(crate) mod recovery_codes;
pub(crate) mod scan;
pub(crate) mod terms;
pub(crate) mod why;
