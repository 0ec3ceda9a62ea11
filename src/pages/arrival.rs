//! Coming to the site.

pub(crate) mod home;
pub(crate) mod invitation;
pub(crate) mod language;
