//! Whether a text message went to a number that is yet to be confirmed, what a session was proved
//! with, and which changes their owner has looked after.

use sea_orm::DbBackend;

use super::Step;

pub const STEP: Step = Step {
    name: "m0004_whose_number_and_which_proof",
    statements,
};

fn statements(_: DbBackend) -> Vec<String> {
    let statements = [
        "ALTER TABLE texts_sent ADD COLUMN to_new_number BOOLEAN NOT NULL DEFAULT FALSE",
        "ALTER TABLE sessions ADD COLUMN proof_from BIGINT",
        "ALTER TABLE disavowals ADD COLUMN settled_at BIGINT",
    ];
    statements.map(str::to_owned).to_vec()
}
