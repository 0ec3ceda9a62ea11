//! What the browser and the server agree on: addresses, exchanges, rules and refusals.
//!
//! This crate knows no framework, clock, chance or input and output, so that a rule tested here
//! holds on both sides.

pub mod api;
pub mod form;
pub mod help;
pub mod identity;
pub mod journey;
pub mod letters;
pub mod locale;
pub mod policy;
pub mod problem;
pub mod routes;
pub mod site;
pub mod wire;
