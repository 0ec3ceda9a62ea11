//! Real browsers, driven the way people use them, against the release build and the real server.

pub mod authenticator;
pub mod banks;
mod blocklist;
pub mod checks;
pub mod client;
pub mod engine;
pub mod front;
pub mod guichet;
pub mod journey;
pub mod mailbox;
pub mod outline;
pub mod person;
pub mod picture;
pub mod process;
pub mod service;
pub mod stage;
pub mod tour;
pub mod wait;
pub mod words;
