//! What each endpoint does, one use case a file.

pub mod account;
pub mod contact;
pub mod csp_report;
pub mod disavow;
pub mod invitation;
pub mod oidc;
pub mod organization;
pub mod partner;
pub mod recover;
pub mod register;
pub mod service;
pub mod session;
pub mod settings;
pub mod sign_in;
pub mod site;
pub mod step_up;
pub mod two_step;
