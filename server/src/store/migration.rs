//! The schema, in steps that only go forward.
//!
//! All steps that are missing are done in one transaction that one replica at a time holds: a
//! process that dies half-way leaves the schema as it was. What was done is kept in
//! `schema_steps`, each with a checksum of its statements.

use anyhow::{Context, bail, ensure};
use data_encoding::HEXLOWER;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, Statement};
use sha2::{Digest, Sha256};

use super::run;

mod m0001_first_tables;
mod m0002_sessions_and_keys;
mod m0003_texts_and_settings;
mod m0004_whose_number_and_which_proof;
mod m0005_ways_back;
mod m0006_own_account;
mod m0007_partners;
mod m0008_services;
mod m0009_organizations;

/// One step: statements that are done together.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub name: &'static str,
    pub statements: fn(DbBackend) -> Vec<String>,
}

/// Every step, the oldest first. A step that was released is never changed.
pub const STEPS: &[Step] = &[
    m0001_first_tables::STEP,
    m0002_sessions_and_keys::STEP,
    m0003_texts_and_settings::STEP,
    m0004_whose_number_and_which_proof::STEP,
    m0005_ways_back::STEP,
    m0006_own_account::STEP,
    m0007_partners::STEP,
    m0008_services::STEP,
    m0009_organizations::STEP,
];

/// The replica that holds it may change the schema of PostgreSQL.
const LOCK: i64 = 0x0047_5543_4845_5400;

/// What a database has of the steps.
#[derive(Debug)]
pub struct State {
    pub done: Vec<String>,
    pub missing: Vec<Step>,
}

impl State {
    /// Compares a database with the steps of this program.
    ///
    /// # Errors
    /// When the database has steps that this program does not know, or that were other ones.
    pub async fn read(connection: &impl ConnectionTrait, steps: &[Step]) -> anyhow::Result<Self> {
        let backend = connection.get_database_backend();
        let done = recorded(connection)
            .await
            .context("the schema cannot be read")?;
        let mut missing = steps.iter();
        for (name, checksum) in &done {
            let Some(step) = missing.next().filter(|step| step.name == name) else {
                bail!(
                    "the schema has {name}, which this program does not know: a newer one made it"
                );
            };
            ensure!(
                *checksum == step.checksum(backend),
                "the schema was made with another {name} than this program's"
            );
        }
        Ok(Self {
            done: done.into_iter().map(|(name, _)| name).collect(),
            missing: missing.copied().collect(),
        })
    }
}

impl Step {
    fn checksum(&self, backend: DbBackend) -> String {
        let text = (self.statements)(backend).join(";\n");
        HEXLOWER.encode(&Sha256::digest(text.as_bytes()))
    }
}

/// Does what is missing, in a transaction that the caller commits.
pub async fn bring_up(tx: &DatabaseTransaction, steps: &[Step]) -> anyhow::Result<()> {
    if tx.get_database_backend() == DbBackend::Postgres {
        // Another replica may be at it: its work is waited for, then looked at.
        for statement in [
            "SET LOCAL lock_timeout = '60s'",
            "SET LOCAL statement_timeout = '600s'",
            &format!("SELECT pg_advisory_xact_lock({LOCK})"),
        ] {
            tx.execute_unprepared(statement).await?;
        }
    }
    let state = State::read(tx, steps).await?;
    if state.missing.is_empty() {
        return Ok(());
    }
    tx.execute_unprepared(
        "CREATE TABLE IF NOT EXISTS schema_steps (name TEXT PRIMARY KEY, checksum TEXT NOT NULL)",
    )
    .await?;
    for step in state.missing {
        for statement in (step.statements)(tx.get_database_backend()) {
            tx.execute_unprepared(&statement)
                .await
                .with_context(|| format!("{} cannot be done", step.name))?;
        }
        let sql = "INSERT INTO schema_steps (name, checksum) VALUES ($1, $2)";
        let checksum = step.checksum(tx.get_database_backend());
        run(tx, sql, [step.name.into(), checksum.into()]).await?;
    }
    Ok(())
}

/// The names and checksums of the steps that were done; none in an empty database.
async fn recorded(connection: &impl ConnectionTrait) -> Result<Vec<(String, String)>, DbErr> {
    let backend = connection.get_database_backend();
    let exists = match backend {
        DbBackend::Postgres => {
            "SELECT count(*) FROM pg_catalog.pg_class WHERE oid = to_regclass('schema_steps')"
        }
        _ => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_steps'",
    };
    let row = connection
        .query_one_raw(Statement::from_string(backend, exists))
        .await?;
    let count = row.map_or(Ok(0), |row| row.try_get_by_index::<i64>(0))?;
    if count == 0 {
        return Ok(Vec::new());
    }
    let sql = "SELECT name, checksum FROM schema_steps ORDER BY name";
    connection
        .query_all_raw(Statement::from_string(backend, sql))
        .await?
        .iter()
        .map(|row| Ok((row.try_get("", "name")?, row.try_get("", "checksum")?)))
        .collect()
}
