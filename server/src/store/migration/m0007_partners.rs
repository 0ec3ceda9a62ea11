//! Sign-in partners: who somebody is there, apart from everything else about the account; and those who are
//! on their way there and back.

use sea_orm::DbBackend;

use super::Step;

pub const STEP: Step = Step {
    name: "m0007_partners",
    statements,
};

fn statements(_: DbBackend) -> Vec<String> {
    [
        "CREATE TABLE partner_credentials (id TEXT NOT NULL PRIMARY KEY, account_id TEXT NOT NULL, partner TEXT NOT NULL, created_at BIGINT NOT NULL)",
        "CREATE UNIQUE INDEX ix_partner_credentials_account_id ON partner_credentials (account_id)",
        "CREATE TABLE partner_trips (id TEXT NOT NULL PRIMARY KEY, browser_hash TEXT NOT NULL, data TEXT NOT NULL, expires_at BIGINT NOT NULL)",
        "CREATE INDEX ix_partner_trips_expires_at ON partner_trips (expires_at)",
    ]
    .map(str::to_owned)
    .to_vec()
}
