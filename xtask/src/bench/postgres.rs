//! A PostgreSQL of our own, reached through a socket in its folder, that ends with us.

use crate::process;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// Tries to reach it after its start, and the time between two of them.
const TRIES: usize = 300;
const BETWEEN: Duration = Duration::from_millis(100);

pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    child: Child,
}

impl Cluster {
    /// Makes a cluster in this folder and starts it.
    pub fn start(folder: &Path) -> Result<Self> {
        let programs =
            programs().context("PostgreSQL is missing; type: apt-get install postgresql")?;
        fs::create_dir_all(folder)?;
        if is_root() {
            process::run(process::command("chown").arg("postgres").arg(folder))?;
        }
        let data = folder.join("data");
        let made = run_as_postgres(&programs.join("initdb"))
            .arg("-D")
            .arg(&data)
            .args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"])
            .status()?;
        ensure!(made.success(), "initdb makes no cluster");
        let child = run_as_postgres(&programs.join("postgres"))
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(folder)
            .args(["-c", "listen_addresses="])
            // What it would do in the background at some moment, we do before we measure.
            .args(["-c", "autovacuum=off", "-c", "max_wal_size=4GB"])
            .spawn()?;
        let cluster = Self {
            programs,
            folder: folder.to_owned(),
            child,
        };
        cluster.wait()?;
        Ok(cluster)
    }

    /// Makes a database as a copy of another one.
    pub fn create(&self, name: &str, model: &str) -> Result<()> {
        let mut command = self.client("createdb");
        process::run(command.args(["-U", "postgres", "-T", model, name]))
    }

    pub fn url(&self, database: &str) -> String {
        let folder = self.folder.to_string_lossy().replace('/', "%2F");
        format!("postgres://postgres@{folder}/{database}")
    }

    fn wait(&self) -> Result<()> {
        for _ in 0..TRIES {
            let mut command = self.client("pg_isready");
            if command.arg("-q").status()?.success() {
                return Ok(());
            }
            thread::sleep(BETWEEN);
        }
        bail!("PostgreSQL does not start");
    }

    fn client(&self, program: &str) -> Command {
        let mut command = process::command(&self.programs.join(program).to_string_lossy());
        command.arg("-h").arg(&self.folder);
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let mut stop = run_as_postgres(&self.programs.join("pg_ctl"));
        stop.arg("-D").arg(self.folder.join("data"));
        let stopped = stop.args(["-m", "immediate", "stop"]).status();
        if stopped.is_ok_and(|it| it.success()) {
            let _ = self.child.wait();
        }
    }
}

/// The server refuses to be run by root. It ends when we end, however that is.
fn run_as_postgres(program: &Path) -> Command {
    let mut command = process::command("setpriv");
    command.args(["--pdeathsig", "INT"]);
    if is_root() {
        command.args([
            "--reuid",
            "postgres",
            "--regid",
            "postgres",
            "--init-groups",
        ]);
    }
    command
        .arg(program)
        .current_dir("/")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// The folder of the newest PostgreSQL that Debian's packages put on this machine.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
    versions
        .flatten()
        .map(|it| it.path().join("bin"))
        .filter(|it| it.join("postgres").is_file())
        .max()
}

fn is_root() -> bool {
    process::answer(process::command("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
