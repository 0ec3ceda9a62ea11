//! The database: one code path for SQLite and PostgreSQL.

use std::{
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, anyhow, ensure};
use contract::problem::Problem;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    DbErr, RuntimeErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
    Value, sqlx,
};

use crate::refusal::Refusal;
use migration::{STEPS, State, Step};

pub mod audit;
pub mod backup;
pub mod entity;
pub mod flow;
pub mod key_checks;
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
    file: Option<File>,
}

/// The file of an SQLite database, as it was when it was opened.
#[derive(Clone, Debug)]
struct File {
    path: PathBuf,
    identity: (u64, u64),
}

impl Store {
    /// Opens the database at `url`: `sqlite:PATH` or `postgres://…`.
    ///
    /// # Errors
    /// When it cannot be reached, or does not keep its promises of durability.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let store = if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.trim_start_matches("//");
            let identity = only_for_us(Path::new(path))?;
            Self {
                file: Some(File {
                    path: path.into(),
                    identity,
                }),
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
                .map_err(without_the_address)
                .context("the database cannot be reached")?;
            Self {
                writer: pool.clone(),
                reader: pool,
                file: None,
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
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await
    }

    /// The file of an SQLite database.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| &*file.path)
    }

    /// Whether the file of the database is still where it was: what is written to a file that was
    /// moved away or replaced is lost.
    pub fn is_in_place(&self) -> bool {
        self.file.as_ref().is_none_or(|file| {
            std::fs::metadata(&file.path).is_ok_and(|it| (it.dev(), it.ino()) == file.identity)
        })
    }

    /// Brings the schema up to date; what is there already stays. A schema that is up to date is
    /// only looked at, so that the program needs no right to change it.
    pub async fn migrate(&self) -> anyhow::Result<()> {
        self.migrate_to(STEPS).await
    }

    async fn migrate_to(&self, steps: &[Step]) -> anyhow::Result<()> {
        let state = State::read(&self.reader, steps).await?;
        let Some(next) = state.missing.first() else {
            return Ok(());
        };
        if let Some(file) = self.file().filter(|_| !state.done.is_empty()) {
            let mut copy = file.as_os_str().to_owned();
            copy.push([".before-", next.name].concat());
            self.copy_to(Path::new(&copy)).await?;
        }
        let tx = self.begin().await?;
        migration::bring_up(&tx, steps)
            .await
            .context("the schema cannot be brought up to date")?;
        tx.commit().await?;
        Ok(())
    }

    /// Copies an SQLite database as it is at one moment, whatever is written meanwhile.
    pub async fn copy_to(&self, path: &Path) -> anyhow::Result<()> {
        let name = path.display();
        std::fs::remove_file(path).or_else(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Ok(()),
            _ => Err(error),
        })?;
        only_for_us(path)?;
        let target = path.to_str().context("a path that is no text")?;
        let sql = format!("VACUUM INTO '{}'", target.replace('\'', "''"));
        self.reader
            .execute_unprepared(&sql)
            .await
            .with_context(|| format!("the database cannot be copied to {name}"))?;
        Ok(())
    }

    /// Refuses a schema that is newer than this program, or older.
    pub async fn check_schema(&self) -> anyhow::Result<()> {
        let state = State::read(&self.reader, STEPS).await?;
        ensure!(
            state.missing.is_empty(),
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

    /// Folds SQLite's log into its file: what was deleted is in neither from then on.
    pub async fn fold_log(&self) -> Result<(), DbErr> {
        if self.writer.get_database_backend() == DbBackend::Sqlite {
            self.writer
                .execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)")
                .await?;
        }
        Ok(())
    }

    /// Closes the connections.
    pub async fn close(self) -> Result<(), DbErr> {
        self.fold_log().await?;
        self.reader.close().await?;
        self.writer.close().await
    }

    /// Reads back what was asked of the database and refuses to go on otherwise.
    async fn self_test(&self) -> anyhow::Result<()> {
        if self.writer.get_database_backend() == DbBackend::Postgres {
            return self.expect(POSTGRES_SETTINGS, "SHOW ", "PostgreSQL").await;
        }
        self.expect(SQLITE_SETTINGS, "PRAGMA ", "SQLite").await?;
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

    async fn expect(
        &self,
        settings: &[(&str, &str)],
        question: &str,
        engine: &str,
    ) -> anyhow::Result<()> {
        for (setting, expected) in settings {
            let found = self.scalar(&[question, setting].concat()).await?;
            ensure!(
                found == *expected,
                "{engine}'s {setting} is {found} and should be {expected}"
            );
        }
        Ok(())
    }

    async fn scalar(&self, sql: &str) -> anyhow::Result<String> {
        let statement = Statement::from_string(self.writer.get_database_backend(), sql);
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

/// What went wrong, without the address of the database, which may hold a password.
fn without_the_address(error: DbErr) -> anyhow::Error {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(error)) => anyhow!(error.to_string()),
        _ => anyhow!("its address cannot be understood"),
    }
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

/// What SQLite must say of itself.
const SQLITE_SETTINGS: &[(&str, &str)] = &[
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("foreign_keys", "1"),
    ("busy_timeout", "5000"),
    ("mmap_size", "0"),
];

/// What PostgreSQL must say of a connection; a pooler in between could lose it.
const POSTGRES_SETTINGS: &[(&str, &str)] = &[
    ("statement_timeout", "2500ms"),
    ("lock_timeout", "1s"),
    ("idle_in_transaction_session_timeout", "5s"),
];

/// Makes the file of a database that only we can read; SQLite gives its log the same mode. Tells
/// which file it is.
fn only_for_us(path: &Path) -> anyhow::Result<(u64, u64)> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    let file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("{} cannot be opened", path.display()))?;
    file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    let found = file.metadata()?;
    Ok((found.dev(), found.ino()))
}

fn sqlite(path: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(["sqlite://", path, "?mode=rw"].concat());
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(5))
        // A file does not hang up.
        .test_before_acquire(false)
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
        // After a fail-over the other end may be gone, or be a server that only reads: such a
        // connection is closed and another one opened before a request meets it.
        .test_before_acquire(false)
        .map_sqlx_postgres_before_acquire(|connection, _| {
            Box::pin(async move {
                let answer: String = sqlx::query_scalar("SHOW transaction_read_only")
                    .fetch_one(connection)
                    .await?;
                Ok(answer == "off")
            })
        })
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

#[cfg(test)]
mod tests;
