//! Being signed in, and no longer.

pub(crate) mod signed_in;
pub(crate) mod signed_out;
