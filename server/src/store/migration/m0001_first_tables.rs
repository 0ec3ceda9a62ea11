//! The first tables.

use sea_orm::{
    DbBackend,
    sea_query::{Alias, ColumnDef, Index, IndexCreateStatement, Table, TableCreateStatement},
};

use super::Step;

pub const STEP: Step = Step {
    name: "m0001_first_tables",
    statements,
};

fn statements(backend: DbBackend) -> Vec<String> {
    let tables = TABLES
        .iter()
        .map(|(table, columns)| backend.build(&create(table, columns)).sql);
    let indexes = INDEXES
        .iter()
        .map(|(table, columns, unique)| backend.build(&index(table, columns, *unique)).sql);
    let append_only = match backend {
        DbBackend::Postgres => APPEND_ONLY_POSTGRES,
        _ => APPEND_ONLY_SQLITE,
    };
    tables
        .chain(indexes)
        .chain(append_only.iter().map(|it| (*it).to_owned()))
        .collect()
}

/// A column's name and what it holds.
type Column = (&'static str, Kind);

#[derive(Clone, Copy)]
enum Kind {
    Key,
    Text,
    MaybeText,
    Int,
    MaybeTime,
    Time,
    Bool,
}

fn create(table: &str, columns: &[Column]) -> TableCreateStatement {
    let mut statement = Table::create();
    statement.table(Alias::new(table));
    for (name, kind) in columns {
        let mut column = ColumnDef::new(Alias::new(*name));
        match kind {
            Kind::Key => column.text().not_null().primary_key(),
            Kind::Text => column.text().not_null(),
            Kind::MaybeText => column.text().null(),
            Kind::Int => column.integer().not_null(),
            Kind::MaybeTime => column.big_integer().null(),
            Kind::Time => column.big_integer().not_null(),
            Kind::Bool => column.boolean().not_null(),
        };
        statement.col(&mut column);
    }
    statement
}

fn index(table: &str, columns: &[&str], unique: bool) -> IndexCreateStatement {
    let mut statement = Index::create();
    statement
        .name(["ix", table, &columns.join("_")].join("_"))
        .table(Alias::new(table));
    for column in columns {
        statement.col(Alias::new(*column));
    }
    if unique {
        statement.unique();
    }
    statement
}

const INDEXES: &[(&str, &[&str], bool)] = &[
    ("accounts", &["username_canonical"], true),
    ("accounts", &["username_skeleton"], true),
    ("accounts", &["email_mac"], true),
    ("consents", &["account_id"], false),
    ("apps", &["account_id"], false),
    ("recovery_codes", &["account_id"], false),
    ("sessions", &["account_id"], false),
    ("sessions", &["ends_at"], false),
    ("flows", &["expires_at"], false),
    ("challenges", &["expires_at"], false),
    ("tries", &["updated_at"], false),
    ("limits", &["window_ends"], false),
    ("devices", &["token_hash", "account_id"], true),
    ("invitations", &["code_hash"], true),
    ("memberships", &["organization_id", "account_id"], true),
    ("memberships", &["account_id"], false),
    ("outbox", &["next_try_at"], false),
    ("audit_events", &["at"], false),
];

/// Audit events cannot be changed or removed, whoever asks.
const APPEND_ONLY_SQLITE: &[&str] = &[
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'append only'); END",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'append only'); END",
];

const APPEND_ONLY_POSTGRES: &[&str] = &[
    "CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append only'; END $$",
    "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()",
];

const TABLES: &[(&str, &[Column])] = &[
    (
        "accounts",
        &[
            ("id", Kind::Key),
            ("username", Kind::Text),
            ("username_canonical", Kind::Text),
            ("username_skeleton", Kind::Text),
            ("password_hash", Kind::Text),
            ("pepper_id", Kind::Text),
            ("recovery", Kind::MaybeText),
            ("saved_code_hash", Kind::MaybeText),
            ("saved_code_pepper", Kind::MaybeText),
            ("email", Kind::MaybeText),
            ("email_mac", Kind::MaybeText),
            ("locale", Kind::Text),
            ("codes_kept_at", Kind::MaybeTime),
            ("created_at", Kind::Time),
            ("last_sign_in_at", Kind::MaybeTime),
            ("previous_sign_in_at", Kind::MaybeTime),
        ],
    ),
    (
        "consents",
        &[
            ("id", Kind::Key),
            ("account_id", Kind::Text),
            ("document", Kind::Text),
            ("version", Kind::Text),
            ("locale", Kind::Text),
            ("accepted_at", Kind::Time),
        ],
    ),
    (
        "apps",
        &[
            ("id", Kind::Key),
            ("account_id", Kind::Text),
            ("secret", Kind::Text),
            ("confirmed_at", Kind::MaybeTime),
            ("last_step", Kind::Time),
            ("created_at", Kind::Time),
        ],
    ),
    (
        "recovery_codes",
        &[
            ("id", Kind::Key),
            ("account_id", Kind::Text),
            ("batch", Kind::Text),
            ("salt", Kind::Text),
            ("pepper_id", Kind::Text),
            ("hash", Kind::Text),
            ("used_at", Kind::MaybeTime),
            ("created_at", Kind::Time),
        ],
    ),
    (
        "sessions",
        &[
            ("id_hash", Kind::Key),
            ("account_id", Kind::MaybeText),
            ("flow_id", Kind::MaybeText),
            ("invitation_id", Kind::MaybeText),
            ("second_step_at", Kind::MaybeTime),
            ("complete", Kind::Bool),
            ("shared", Kind::Bool),
            ("stays", Kind::Bool),
            ("locale", Kind::Text),
            ("created_at", Kind::Time),
            ("authenticated_at", Kind::MaybeTime),
            ("seen_at", Kind::Time),
            ("ends_at", Kind::Time),
        ],
    ),
    (
        "flows",
        &[
            ("id", Kind::Key),
            ("kind", Kind::Text),
            ("state", Kind::Text),
            ("version", Kind::Time),
            ("data", Kind::Text),
            ("created_at", Kind::Time),
            ("expires_at", Kind::Time),
        ],
    ),
    (
        "challenges",
        &[
            ("flow_id", Kind::Key),
            ("code_mac", Kind::Text),
            ("tries", Kind::Int),
            ("sent_at", Kind::Time),
            ("expires_at", Kind::Time),
        ],
    ),
    (
        "tries",
        &[
            ("key", Kind::Key),
            ("failures", Kind::Int),
            ("total", Kind::Int),
            ("rounds", Kind::Int),
            ("locked_until", Kind::Time),
            ("updated_at", Kind::Time),
        ],
    ),
    (
        "limits",
        &[
            ("key", Kind::Key),
            ("count", Kind::Int),
            ("window_ends", Kind::Time),
        ],
    ),
    (
        "devices",
        &[
            ("id", Kind::Key),
            ("account_id", Kind::Text),
            ("token_hash", Kind::Text),
            ("expires_at", Kind::Time),
        ],
    ),
    (
        "organizations",
        &[
            ("id", Kind::Key),
            ("name_en", Kind::Text),
            ("name_fr", Kind::Text),
            ("created_at", Kind::Time),
        ],
    ),
    (
        "invitations",
        &[
            ("id", Kind::Key),
            ("code_hash", Kind::Text),
            ("organization_id", Kind::Text),
            ("rights", Kind::Text),
            ("email", Kind::Text),
            ("created_at", Kind::Time),
            ("expires_at", Kind::Time),
            ("cancelled_at", Kind::MaybeTime),
            ("used_at", Kind::MaybeTime),
            ("used_by", Kind::MaybeText),
        ],
    ),
    (
        "memberships",
        &[
            ("id", Kind::Key),
            ("organization_id", Kind::Text),
            ("account_id", Kind::Text),
            ("rights", Kind::Text),
            ("created_at", Kind::Time),
        ],
    ),
    (
        "outbox",
        &[
            ("id", Kind::Key),
            ("purpose", Kind::Text),
            ("recipient", Kind::Text),
            ("subject", Kind::Text),
            ("body", Kind::Text),
            ("locale", Kind::Text),
            ("created_at", Kind::Time),
            ("expires_at", Kind::Time),
            ("next_try_at", Kind::Time),
            ("leased_until", Kind::Time),
            ("tries", Kind::Int),
            ("delivered_at", Kind::MaybeTime),
            ("dead_at", Kind::MaybeTime),
        ],
    ),
    (
        "audit_events",
        &[
            ("id", Kind::Key),
            ("at", Kind::Time),
            ("request_id", Kind::Text),
            ("actor", Kind::MaybeText),
            ("event", Kind::Text),
            ("object", Kind::MaybeText),
            ("outcome", Kind::Text),
        ],
    ),
    ("heartbeats", &[("id", Kind::Key), ("at", Kind::Time)]),
    ("key_checks", &[("id", Kind::Key), ("tag", Kind::Text)]),
];
