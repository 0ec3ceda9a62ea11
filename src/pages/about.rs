//! About the site itself.

pub(crate) mod accessibility;
pub(crate) mod contact;
pub(crate) mod privacy;
pub(crate) mod terms;
