//! Messages to people: written with their cause, delivered by a worker.

pub mod back_channel;
pub mod breaker;
pub mod carrier;
pub mod folder;
pub mod letter;
pub mod mail;
pub mod notify;
pub mod outbox;
pub mod outbox_page;
pub mod receipts;
pub mod smtp;
pub mod texts;
pub mod tls;
pub mod worker;
