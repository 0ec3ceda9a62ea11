//! Services: who somebody is to each, what it may know, and what is under way.

use sea_orm::DbBackend;

use super::Step;

pub const STEP: Step = Step {
    name: "m0008_services",
    statements,
};

fn statements(_: DbBackend) -> Vec<String> {
    [
        "ALTER TABLE sessions ADD COLUMN second_step_by TEXT",
        "CREATE TABLE service_requests (id TEXT NOT NULL PRIMARY KEY, browser_hash TEXT NOT NULL, data TEXT NOT NULL, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL)",
        "CREATE INDEX ix_service_requests_browser_hash ON service_requests (browser_hash, created_at)",
        "CREATE INDEX ix_service_requests_expires_at ON service_requests (expires_at)",
        "CREATE TABLE service_grants (id TEXT NOT NULL PRIMARY KEY, account_id TEXT NOT NULL, sign_in_id TEXT NOT NULL, data TEXT NOT NULL, expires_at BIGINT NOT NULL, used_at BIGINT)",
        "CREATE INDEX ix_service_grants_account_id ON service_grants (account_id)",
        "CREATE INDEX ix_service_grants_expires_at ON service_grants (expires_at)",
        "CREATE TABLE service_tokens (id TEXT NOT NULL PRIMARY KEY, grant_id TEXT NOT NULL, account_id TEXT NOT NULL, sign_in_id TEXT NOT NULL, data TEXT NOT NULL, expires_at BIGINT NOT NULL)",
        "CREATE INDEX ix_service_tokens_grant_id ON service_tokens (grant_id)",
        "CREATE INDEX ix_service_tokens_account_id ON service_tokens (account_id)",
        "CREATE INDEX ix_service_tokens_expires_at ON service_tokens (expires_at)",
        "CREATE TABLE service_subjects (id TEXT NOT NULL PRIMARY KEY, account_id TEXT NOT NULL, sector TEXT NOT NULL, subject TEXT NOT NULL)",
        "CREATE UNIQUE INDEX ix_service_subjects_account_id_sector ON service_subjects (account_id, sector)",
        "CREATE UNIQUE INDEX ix_service_subjects_subject ON service_subjects (subject)",
        "CREATE TABLE service_uses (id TEXT NOT NULL PRIMARY KEY, account_id TEXT NOT NULL, service TEXT NOT NULL, knows TEXT NOT NULL, first_at BIGINT NOT NULL, last_at BIGINT NOT NULL)",
        "CREATE UNIQUE INDEX ix_service_uses_account_id_service ON service_uses (account_id, service)",
        "CREATE TABLE service_sessions (id TEXT NOT NULL PRIMARY KEY, sign_in_id TEXT NOT NULL, service TEXT NOT NULL, subject TEXT NOT NULL, ended_at BIGINT, next_try_at BIGINT NOT NULL, tries INTEGER NOT NULL)",
        "CREATE UNIQUE INDEX ix_service_sessions_sign_in_id_service ON service_sessions (sign_in_id, service)",
        "CREATE INDEX ix_service_sessions_ended_at_next_try_at ON service_sessions (ended_at, next_try_at)",
    ]
    .map(str::to_owned)
    .to_vec()
}
