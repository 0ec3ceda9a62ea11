//! A session remembers that its password was found on a list.

use sea_orm::DbBackend;

use super::Step;

pub const STEP: Step = Step {
    name: "m0002_listed_passwords",
    statements,
};

fn statements(_: DbBackend) -> Vec<String> {
    vec![
        "ALTER TABLE sessions ADD COLUMN password_listed BOOLEAN NOT NULL DEFAULT FALSE".to_owned(),
    ]
}
