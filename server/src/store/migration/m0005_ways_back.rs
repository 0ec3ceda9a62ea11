//! Links to set a new password, wishes for a message from people who cannot sign in, second steps that
//! are lost, and whose a journey is.

use sea_orm::DbBackend;

use super::Step;

pub const STEP: Step = Step {
    name: "m0005_ways_back",
    statements,
};

fn statements(_: DbBackend) -> Vec<String> {
    let statements = [
        "CREATE TABLE resets (
            token_hash TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        )",
        "CREATE INDEX resets_account ON resets (account_id)",
        "CREATE TABLE wishes (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            created_at BIGINT NOT NULL
        )",
        "CREATE TABLE lost_phones (
            account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
            asked_at BIGINT NOT NULL,
            due_at BIGINT NOT NULL
        )",
        "ALTER TABLE accounts ADD COLUMN password_reset_at BIGINT",
        "ALTER TABLE flows ADD COLUMN subject TEXT",
        "CREATE INDEX flows_subject ON flows (subject)",
    ];
    statements.map(str::to_owned).to_vec()
}
