//! The tables, one file each.

pub mod accounts;
pub mod apps;
pub mod audit_events;
pub mod challenges;
pub mod consents;
pub mod devices;
pub mod disavowals;
pub mod flows;
pub mod heartbeats;
pub mod invitations;
pub mod limits;
pub mod lost_phones;
pub mod memberships;
pub mod organizations;
pub mod outbox;
pub mod partner_credentials;
pub mod partner_trips;
pub mod phones;
pub mod recovery_codes;
pub mod resets;
pub mod sessions;
pub mod sign_ins;
pub mod texts_sent;
pub mod tries;
pub mod wishes;
