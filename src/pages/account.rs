//! Signed in, signed out, and one's own account.

pub(crate) mod delete;
mod device;
mod download;
pub(crate) mod if_lost;
mod memberships;
pub(crate) mod messages;
pub(crate) mod not_me;
pub(crate) mod overview;
mod services;
pub(crate) mod sign_ins;
pub(crate) mod signed_in;
pub(crate) mod signed_out;
