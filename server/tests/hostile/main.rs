//! The program as strangers, accidents and operators meet it: a process, sockets and files.
//!
//! A test is named after the rule it holds and what it promises.

#![expect(
    clippy::unwrap_used,
    reason = "a rule that cannot be checked is broken"
)]

mod backups;
mod browser;
mod carriers;
mod crashes;
mod faults;
mod fuzz;
mod inputs;
mod installation;
mod library;
mod mail_server;
mod messages;
mod notify;
mod notify_server;
mod person;
#[path = "../rules/support/postgres.rs"]
mod postgres;
mod receipts;
mod secrets;
mod smtp;
mod starting;
mod web;
