//! Messages to people: written with their cause, delivered by a worker.

pub mod folder;
pub mod mail;
pub mod outbox;
pub mod outbox_page;
pub mod texts;
pub mod worker;
