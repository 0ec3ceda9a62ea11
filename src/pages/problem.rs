//! When there is nothing to show.

pub(crate) mod not_found;
pub(crate) mod unreachable;
