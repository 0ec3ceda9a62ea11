//! The rules of the service, each tested through the API on SQLite and on PostgreSQL.
//!
//! A test is named after the rule it holds and what it promises.

#![expect(
    clippy::unwrap_used,
    reason = "a rule that cannot be checked is broken"
)]

mod account;
mod clocks;
mod contact;
mod disavowals;
mod erasure;
mod invitations;
mod journey;
mod locks;
mod lost_phone;
mod meanwhile;
mod old_links;
mod orders;
mod organizations;
mod partner_tokens;
mod partners;
mod passwords;
mod phones;
mod records;
mod recovery;
mod recovery_codes;
mod requests;
mod retention;
mod same_time;
mod second_factor;
mod services;
mod sessions;
mod setting_records;
mod settings;
mod sources;
mod support;
mod text_limits;
mod texts;
mod throttling;
mod twice;
mod way_back_orders;
mod ways_back;
