//! The wizard that makes a GCKey.

pub(crate) mod declined;
pub(crate) mod done;
pub(crate) mod email;
pub(crate) mod email_code;
pub(crate) mod password;
pub(crate) mod recovery;
pub(crate) mod saved_code;
pub(crate) mod terms;
pub(crate) mod username;
