//! The API of Guichet: thin, stateless beside its database, the same on SQLite and PostgreSQL.

pub mod app;
pub mod blocklist;
pub mod chance;
pub mod clock;
pub mod commands;
pub mod config;
pub mod cookies;
pub mod delivery;
pub mod edge;
pub mod guard;
pub mod handlers;
pub mod hashing;
pub mod keys;
pub mod notices;
pub mod passwords;
pub mod phones;
pub mod qr_code;
pub mod refusal;
pub mod routing;
pub mod secret;
pub mod session;
pub mod store;
pub mod text_codes;
pub mod totp;
pub mod username;
pub mod wishes;
