//! Backups of an SQLite database: one sealed file, made while the database is in use.
//!
//! ```text
//! GCBACKUP1 · length and id of the key · salt · pieces: last? · length · AES-256-GCM
//! ```
//!
//! The first piece is the manifest; the others are the database. Each piece knows its number and
//! whether it is the last, so that none can be changed, moved, added or cut off.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, BufReader, BufWriter, Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use aes_gcm::{Aes256Gcm, aead::Aead};
use anyhow::{Context, bail, ensure};
use data_encoding::HEXLOWER;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    Store,
    migration::{STEPS, State},
};
use crate::{chance, keys::Keys};

const MARK: &[u8; 9] = b"GCBACKUP1";

/// Bytes of the database in one piece.
const PIECE: usize = 1024 * 1024;

/// No piece is longer: a length beyond it is damage.
const LONGEST: usize = PIECE + 64;

/// What a backup holds, so that a restored database can be compared with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub made_at: i64,
    /// The steps of the schema.
    pub schema: Vec<String>,
    /// Rows of each table.
    pub rows: BTreeMap<String, i64>,
    /// SHA-256 of the database's file.
    pub sha256: String,
}

/// Writes a backup to a file that is not there yet.
pub async fn back_up(store: &Store, keys: &Keys, to: &Path, now: i64) -> anyhow::Result<Manifest> {
    ensure!(
        store.file().is_some(),
        "backup is for SQLite; PostgreSQL has pg_dump"
    );
    ensure!(!to.exists(), "{} is there already", to.display());
    let copy = Temporary(beside(to, ".copy"));
    let sealed = Temporary(beside(to, ".part"));
    store.copy_to(&copy.0).await?;
    let (schema, rows) = look_at(&copy.0).await?;
    let manifest = Manifest {
        made_at: now,
        schema,
        rows,
        sha256: sha256(&copy.0)?,
    };
    seal(keys, &manifest, &copy.0, &sealed.0)
        .with_context(|| format!("{} cannot be written", to.display()))?;
    fs::rename(&sealed.0, to)?;
    Ok(manifest)
}

/// Puts a backup in the place of a database, once it has proved to be whole.
pub async fn restore(keys: &Keys, from: &Path, to: &Path) -> anyhow::Result<Manifest> {
    let new = Temporary(beside(to, ".restored"));
    let name = from.display();
    let manifest = open(keys, from, &new.0).with_context(|| format!("{name} is not usable"))?;
    let (schema, rows) = look_at(&new.0).await?;
    ensure!(
        (&schema, &rows) == (&manifest.schema, &manifest.rows),
        "{name} does not hold what its manifest says"
    );
    // The log of the database before would be applied to the new one.
    for log in ["-wal", "-shm"] {
        remove(&beside(to, log))?;
    }
    fs::rename(&new.0, to)?;
    Ok(manifest)
}

/// Looks whether a database is whole, and reads its schema and how many rows it has.
async fn look_at(path: &Path) -> anyhow::Result<(Vec<String>, BTreeMap<String, i64>)> {
    let url = format!("sqlite://{}?mode=ro", path.display());
    let connection = sea_orm::Database::connect(url).await?;
    let found = examine(&connection).await;
    connection.close().await?;
    found
}

async fn examine(
    connection: &DatabaseConnection,
) -> anyhow::Result<(Vec<String>, BTreeMap<String, i64>)> {
    let all = async |sql: String| {
        connection
            .query_all_raw(Statement::from_string(DbBackend::Sqlite, sql))
            .await
    };
    let verdict = all("PRAGMA integrity_check".to_owned()).await?;
    let verdict: Vec<String> = verdict
        .iter()
        .map(|row| row.try_get_by_index(0))
        .collect::<Result<_, _>>()?;
    ensure!(verdict == ["ok"], "the database is damaged");
    let orphans = all("PRAGMA foreign_key_check".to_owned()).await?;
    ensure!(
        orphans.is_empty(),
        "the database has rows without their others"
    );
    let schema = State::read(connection, STEPS).await?.done;
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut rows = BTreeMap::new();
    for table in all(tables.to_owned()).await? {
        let table: String = table.try_get_by_index(0)?;
        let count = all(format!("SELECT count(*) FROM \"{table}\"")).await?;
        let count = count.first().context("a table without a count")?;
        rows.insert(table, count.try_get_by_index(0)?);
    }
    Ok((schema, rows))
}

fn seal(keys: &Keys, manifest: &Manifest, from: &Path, to: &Path) -> anyhow::Result<()> {
    let (id, salt) = (keys.sealing_id(), chance::bytes::<16>());
    let cipher = keys.backup_cipher(id, &salt)?;
    let mut file = BufWriter::new(private(to)?);
    file.write_all(MARK)?;
    file.write_all(&[u8::try_from(id.len())?])?;
    file.write_all(id.as_bytes())?;
    file.write_all(&salt)?;
    let mut pieces = Pieces { cipher, number: 0 };
    pieces.write(&mut file, &serde_json::to_vec(manifest)?, false)?;
    let mut database = BufReader::new(File::open(from)?);
    let mut piece = next_piece(&mut database)?;
    loop {
        let next = next_piece(&mut database)?;
        let last = next.is_empty();
        pieces.write(&mut file, &piece, last)?;
        if last {
            break;
        }
        piece = next;
    }
    file.into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .sync_all()?;
    Ok(())
}

fn open(keys: &Keys, from: &Path, to: &Path) -> anyhow::Result<Manifest> {
    let mut file = BufReader::new(File::open(from)?);
    ensure!(
        take(&mut file, MARK.len())? == MARK,
        "it is not a backup of this program"
    );
    let length = take(&mut file, 1)?[0];
    let id = String::from_utf8(take(&mut file, length.into())?)?;
    let salt: [u8; 16] = take(&mut file, 16)?.as_slice().try_into()?;
    let cipher = keys.backup_cipher(&id, &salt)?;
    let mut pieces = Pieces { cipher, number: 0 };
    let (manifest, mut last) = pieces.read(&mut file)?;
    let manifest: Manifest = serde_json::from_slice(&manifest)?;
    remove(to)?;
    let mut database = private(to)?;
    while !last {
        let piece;
        (piece, last) = pieces.read(&mut file)?;
        database.write_all(&piece)?;
    }
    ensure!(
        file.read(&mut [0])? == 0,
        "there is something after its end"
    );
    database.sync_all()?;
    ensure!(
        sha256(to)? == manifest.sha256,
        "its content is not what its manifest says"
    );
    Ok(manifest)
}

/// Seals and opens the pieces in their order.
struct Pieces {
    cipher: Aes256Gcm,
    number: u64,
}

impl Pieces {
    fn write(&mut self, file: &mut impl Write, piece: &[u8], last: bool) -> anyhow::Result<()> {
        let nonce = self.next_nonce(last);
        let Ok(sealed) = self.cipher.encrypt(&nonce.into(), piece) else {
            bail!("a piece is too long");
        };
        file.write_all(&[u8::from(last)])?;
        file.write_all(&u32::try_from(sealed.len())?.to_be_bytes())?;
        file.write_all(&sealed)?;
        Ok(())
    }

    fn read(&mut self, file: &mut impl Read) -> anyhow::Result<(Vec<u8>, bool)> {
        let head = take(file, 5)?;
        let last = head[0] == 1;
        let length = u32::from_be_bytes(head[1..].try_into()?) as usize;
        ensure!(length <= LONGEST, "it is damaged");
        let sealed = take(file, length)?;
        let nonce = self.next_nonce(last);
        let Ok(piece) = self.cipher.decrypt(&nonce.into(), &sealed[..]) else {
            bail!("it is damaged, or was sealed with another key");
        };
        Ok((piece, last))
    }

    /// The key is of this backup alone, so counting never repeats a nonce.
    fn next_nonce(&mut self, last: bool) -> [u8; 12] {
        let mut nonce = [0; 12];
        nonce[0] = u8::from(last);
        nonce[4..].copy_from_slice(&self.number.to_be_bytes());
        self.number += 1;
        nonce
    }
}

fn next_piece(file: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut piece = Vec::new();
    file.take(PIECE as u64).read_to_end(&mut piece)?;
    Ok(piece)
}

fn take(file: &mut impl Read, length: usize) -> anyhow::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    file.read_exact(&mut bytes).context("it is cut off")?;
    Ok(bytes)
}

fn sha256(path: &Path) -> io::Result<String> {
    let mut file = BufReader::new(File::open(path)?);
    let mut digest = Sha256::new();
    loop {
        let piece = next_piece(&mut file)?;
        if piece.is_empty() {
            return Ok(HEXLOWER.encode(&digest.finalize()));
        }
        digest.update(&piece);
    }
}

fn private(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    })
}

/// A file that is gone when the work is over, however it ended.
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm"] {
            // What is not there any more was put in its place.
            let _ = fs::remove_file(beside(&self.0, ending));
        }
    }
}
