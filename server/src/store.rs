//! The database: one code path for SQLite and PostgreSQL.

use std::{path::Path, time::Duration};

use anyhow::{Context, ensure};
use contract::problem::Problem;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
    Value,
};
use sea_orm_migration::MigratorTrait;

use crate::refusal::Refusal;

pub mod audit;
pub mod entity;
pub mod flow;
pub mod limits;
pub mod migration;
pub mod tries;

/// Connections to the database.
///
/// SQLite takes one writer at a time, so it gets one writing connection and several that read;
/// PostgreSQL serves both from one pool.
#[derive(Clone, Debug)]
pub struct Store {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
}

impl Store {
    /// Opens the database at `url`: `sqlite:PATH` or `postgres://…`.
    ///
    /// # Errors
    /// When it cannot be reached, or does not keep its promises of durability.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let store = if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.trim_start_matches("//");
            only_for_us(Path::new(path))?;
            Self {
                writer: Database::connect(sqlite(path, 1))
                    .await
                    .context("the database cannot be opened")?,
                reader: Database::connect(sqlite(path, 8))
                    .await
                    .context("the database cannot be opened")?,
            }
        } else {
            let pool = Database::connect(postgres(url))
                .await
                .context("the database cannot be reached")?;
            Self {
                writer: pool.clone(),
                reader: pool,
            }
        };
        store.self_test().await?;
        Ok(store)
    }

    /// For reading: no promise of being alone.
    pub fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Begins a transaction that will write. On SQLite it takes the writer's lock at once.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        self.writer
            .begin_with_options(TransactionOptions {
                access_mode: Some(AccessMode::ReadWrite),
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await
    }

    /// Brings the schema up to date; what is there already stays.
    pub async fn migrate(&self) -> anyhow::Result<()> {
        migration::Migrator::up(&self.writer, None)
            .await
            .context("the schema cannot be brought up to date")
    }

    /// Refuses a schema that is newer than this program, or older.
    pub async fn check_schema(&self) -> anyhow::Result<()> {
        let pending = migration::Migrator::get_pending_migrations(&self.reader)
            .await
            .context("the schema is newer than this program, or was made by something else")?;
        ensure!(
            pending.is_empty(),
            "the schema is older than this program: run `guichet-server migrate`"
        );
        Ok(())
    }

    /// Writes the row that says the database can be written.
    pub async fn beat(&self, now: i64) -> Result<(), DbErr> {
        let sql = "INSERT INTO heartbeats (id, at) VALUES ('one', $1) ON CONFLICT (id) DO UPDATE SET at = excluded.at";
        let tx = self.begin().await?;
        run(&tx, sql, [now.into()]).await?;
        tx.commit().await
    }

    /// Closes the connections; SQLite's log is folded into its file.
    pub async fn close(self) -> Result<(), DbErr> {
        if self.writer.get_database_backend() == DbBackend::Sqlite {
            self.writer
                .execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)")
                .await?;
        }
        self.reader.close().await?;
        self.writer.close().await
    }

    /// Reads back what was asked of the database and refuses to go on otherwise.
    async fn self_test(&self) -> anyhow::Result<()> {
        if self.writer.get_database_backend() != DbBackend::Sqlite {
            return Ok(());
        }
        for (pragma, expected) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("busy_timeout", "5000"),
            ("mmap_size", "0"),
        ] {
            let found = self.pragma(pragma).await?;
            ensure!(
                found == expected,
                "SQLite's {pragma} is {found} and should be {expected}"
            );
        }
        let version = self.scalar("SELECT sqlite_version()").await?;
        let parts: Vec<u32> = version
            .split('.')
            .filter_map(|it| it.parse().ok())
            .collect();
        ensure!(
            parts >= vec![3, 51, 3],
            "SQLite {version} can damage its log: 3.51.3 or later is needed"
        );
        Ok(())
    }

    async fn pragma(&self, name: &str) -> anyhow::Result<String> {
        self.scalar(&["PRAGMA ", name].concat()).await
    }

    async fn scalar(&self, sql: &str) -> anyhow::Result<String> {
        let statement = Statement::from_string(DbBackend::Sqlite, sql);
        let row = self.writer.query_one_raw(statement).await?;
        let Some(row) = row else {
            return Ok("0".to_owned());
        };
        row.try_get_by_index::<String>(0)
            .or_else(|_| row.try_get_by_index::<i64>(0).map(|it| it.to_string()))
            .context("an answer of another shape")
    }
}

impl From<DbErr> for Refusal {
    fn from(error: DbErr) -> Self {
        // The database's words may hold values: only the kind of fault is told.
        tracing::error!(fault = fault_of(&error), "the database refused");
        Self::from(Problem::Unavailable)
    }
}

/// Runs a statement whose placeholders are `$1`, `$2`…, and tells how many rows changed.
pub async fn run(
    connection: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<u64, DbErr> {
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, values);
    Ok(connection.execute_raw(statement).await?.rows_affected())
}

fn fault_of(error: &DbErr) -> &'static str {
    match error {
        DbErr::ConnectionAcquire(_) => "no connection was free",
        DbErr::Conn(_) => "no connection",
        DbErr::Exec(_) => "a statement failed",
        DbErr::Query(_) => "a query failed",
        _ => "another fault",
    }
}

/// Makes the file of a database that only we can read; SQLite gives its log the same mode.
fn only_for_us(path: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("{} cannot be opened", path.display()))?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))?;
    Ok(())
}

fn sqlite(path: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(["sqlite://", path, "?mode=rw"].concat());
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(5))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|options| {
            options
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("foreign_keys", "ON")
                .pragma("mmap_size", "0")
                .pragma("secure_delete", "ON")
                .busy_timeout(Duration::from_secs(5))
        });
    options
}

fn postgres(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(20)
        .acquire_timeout(Duration::from_secs(2))
        .max_lifetime(Duration::from_mins(30))
        .test_before_acquire(true)
        .sqlx_logging(false)
        .map_sqlx_postgres_opts(|options| {
            options.options([
                ("statement_timeout", "2500"),
                ("lock_timeout", "1000"),
                ("idle_in_transaction_session_timeout", "5000"),
            ])
        });
    options
}
