//! Phones and the messages sent to them, several named apps, and what people change in their
//! settings and may take back.

use sea_orm::DbBackend;

use super::Step;

pub const STEP: Step = Step {
    name: "m0003_texts_and_settings",
    statements,
};

fn statements(_: DbBackend) -> Vec<String> {
    let statements = [
        "CREATE TABLE phones (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, number TEXT NOT NULL, number_mac TEXT NOT NULL, is_default BOOLEAN NOT NULL, added_at BIGINT NOT NULL)",
        "CREATE UNIQUE INDEX ix_phones_account_id_number_mac ON phones (account_id, number_mac)",
        "CREATE TABLE texts_sent (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, number_mac TEXT NOT NULL, sent_at BIGINT NOT NULL)",
        "CREATE INDEX ix_texts_sent_account_id ON texts_sent (account_id, sent_at)",
        "CREATE INDEX ix_texts_sent_number_mac ON texts_sent (number_mac, sent_at)",
        "CREATE INDEX ix_texts_sent_sent_at ON texts_sent (sent_at)",
        "CREATE TABLE disavowals (token_hash TEXT PRIMARY KEY, account_id TEXT NOT NULL, event TEXT NOT NULL, undo TEXT, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, used_at BIGINT)",
        "CREATE INDEX ix_disavowals_account_id ON disavowals (account_id)",
        "CREATE INDEX ix_disavowals_expires_at ON disavowals (expires_at)",
        "ALTER TABLE apps ADD COLUMN name TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE challenges ADD COLUMN subject TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE outbox ADD COLUMN channel TEXT NOT NULL DEFAULT 'email'",
        "ALTER TABLE outbox ADD COLUMN receipt TEXT",
        "ALTER TABLE accounts ADD COLUMN notice_email TEXT",
        "ALTER TABLE accounts ADD COLUMN notice_email_mac TEXT",
        "ALTER TABLE accounts ADD COLUMN two_step_off BOOLEAN NOT NULL DEFAULT FALSE",
        "ALTER TABLE accounts ADD COLUMN must_replace_password BOOLEAN NOT NULL DEFAULT FALSE",
        "ALTER TABLE sessions ADD COLUMN stepping_up BOOLEAN NOT NULL DEFAULT FALSE",
    ];
    statements.map(str::to_owned).to_vec()
}
