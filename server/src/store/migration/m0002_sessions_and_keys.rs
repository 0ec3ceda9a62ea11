//! A session remembers that its password was found on a list; a secret key that waits for its first
//! code belongs to the set-up it was shown in.

use sea_orm::DbBackend;

use super::Step;

pub const STEP: Step = Step {
    name: "m0002_sessions_and_keys",
    statements,
};

fn statements(_: DbBackend) -> Vec<String> {
    let statements = [
        "ALTER TABLE sessions ADD COLUMN password_listed BOOLEAN NOT NULL DEFAULT FALSE",
        "ALTER TABLE apps ADD COLUMN flow_id TEXT NOT NULL DEFAULT ''",
    ];
    statements.map(str::to_owned).to_vec()
}
