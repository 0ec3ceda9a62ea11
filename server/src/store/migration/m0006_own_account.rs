//! What people see of their own account: their sign-ins and the messages they were sent. Whoever has not
//! come back for long is told before the account goes, and old records may go at last.

use sea_orm::DbBackend;

use super::Step;

pub const STEP: Step = Step {
    name: "m0006_own_account",
    statements,
};

fn statements(backend: DbBackend) -> Vec<String> {
    let statements = [
        "CREATE TABLE sign_ins (id TEXT NOT NULL PRIMARY KEY, account_id TEXT NOT NULL, at BIGINT NOT NULL, origin TEXT NOT NULL, is_known BOOLEAN NOT NULL)",
        "CREATE INDEX ix_sign_ins_account_id_at ON sign_ins (account_id, at)",
        "CREATE INDEX ix_sign_ins_at ON sign_ins (at)",
        "ALTER TABLE sessions ADD COLUMN sign_in_id TEXT",
        "CREATE INDEX ix_sessions_sign_in_id ON sessions (sign_in_id)",
        "ALTER TABLE outbox ADD COLUMN account_id TEXT",
        "CREATE INDEX ix_outbox_account_id_created_at ON outbox (account_id, created_at)",
        "CREATE INDEX ix_audit_events_actor ON audit_events (actor)",
        "CREATE INDEX ix_audit_events_object ON audit_events (object)",
        "CREATE INDEX ix_devices_account_id ON devices (account_id)",
        "CREATE INDEX ix_invitations_used_by ON invitations (used_by)",
        "ALTER TABLE accounts ADD COLUMN inactive_told_at BIGINT",
        "CREATE INDEX ix_accounts_last_active ON accounts (COALESCE(last_sign_in_at, created_at))",
    ];
    let records = match backend {
        DbBackend::Postgres => OLD_RECORDS_POSTGRES,
        _ => OLD_RECORDS_SQLITE,
    };
    let both = statements.iter().chain(records);
    both.map(|it| (*it).to_owned()).collect()
}

/// A record may be removed once it is two years old by the clock of the database, and never before.
const OLD_RECORDS_SQLITE: &[&str] = &[
    "DROP TRIGGER audit_no_delete",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_events WHEN OLD.at > CAST(strftime('%s', 'now') AS INTEGER) - 63072000 BEGIN SELECT RAISE(ABORT, 'append only'); END",
];

const OLD_RECORDS_POSTGRES: &[&str] = &[
    "DROP TRIGGER audit_no_change ON audit_events",
    "CREATE TRIGGER audit_no_change BEFORE UPDATE OR TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()",
    "CREATE FUNCTION audit_keep_two_years() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$ BEGIN IF OLD.at > extract(epoch FROM now()) - 63072000 THEN RAISE EXCEPTION 'append only'; END IF; RETURN OLD; END $$",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_keep_two_years()",
];
