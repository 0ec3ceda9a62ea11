//! What each endpoint does, one use case a file.

pub mod contact;
pub mod csp_report;
pub mod invitation;
pub mod register;
pub mod session;
pub mod sign_in;
pub mod site;
pub mod two_step;
