//! A site for measuring: its folder, its database, and the programs run on them.

use super::{person, running::Running};
use crate::{paths, process};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use walkdir::WalkDir;

pub struct Place {
    data: PathBuf,
    config: PathBuf,
    database: String,
}

impl Place {
    /// A new site in this folder, on the database at this address or on SQLite.
    pub fn make(folder: &Path, database: Option<&str>) -> Result<Self> {
        let data = folder.join("data");
        fs::create_dir_all(&data)?;
        let config = folder.join("guichet.toml");
        let database = database.map_or_else(
            || format!("sqlite:{}", data.join("guichet.db").display()),
            str::to_owned,
        );
        // Those who sign in come from many addresses, as they do through a proxy.
        let settings = format!("trusted_proxies = [\"127.0.0.1\"]\ndatabase = \"{database}\"\n");
        fs::write(&config, settings)?;
        Ok(Self {
            data,
            config,
            database,
        })
    }

    /// A second site with the same keys and, on SQLite, the same rows.
    pub fn copy(&self, folder: &Path, database: Option<&str>) -> Result<Self> {
        let copy = Self::make(folder, database)?;
        for entry in WalkDir::new(&self.data).min_depth(1) {
            let entry = entry?;
            let target = copy.data.join(entry.path().strip_prefix(&self.data)?);
            if entry.file_type().is_dir() {
                fs::create_dir_all(target)?;
            } else {
                fs::copy(entry.path(), target)?;
            }
        }
        Ok(copy)
    }

    /// Starts the server on a free port.
    pub fn serve(&self) -> Result<Running> {
        let log = self.config.with_extension("log");
        let mut command = self.command("serve");
        command
            .args(["--listen", "127.0.0.1:0"])
            .stderr(fs::File::create(&log)?);
        Running::start(&mut command).with_context(|| {
            let said = fs::read_to_string(&log).unwrap_or_default();
            said.lines().last().unwrap_or_default().to_owned()
        })
    }

    /// Runs a command of the server and gives what it says.
    pub fn run(&self, name: &str, arguments: &[&str]) -> Result<String> {
        let mut command = self.command(name);
        command.args(arguments).stderr(Stdio::inherit());
        let shown = process::shown(&command);
        let output = command
            .output()
            .with_context(|| format!("`{shown}` could not be started"))?;
        if !output.status.success() {
            bail!("`{shown}` failed ({})", output.status);
        }
        Ok(String::from_utf8(output.stdout)?)
    }

    /// Adds accounts `crowd<first>` to `crowd<last>`, all with the one password.
    pub fn add_crowd(&self, first: u32, last: u32) -> Result<()> {
        let mut command = process::command(&peer("bench-crowd"));
        command
            .args([&self.database, person::USERNAME])
            .args([first, last].map(|it| it.to_string()));
        process::run(&mut command)
    }

    fn command(&self, name: &str) -> Command {
        let mut command = process::command(&paths::server().to_string_lossy());
        command.args([name, "--data"]).arg(&self.data);
        command.arg("--config").arg(&self.config);
        command
    }
}

/// A small program that is built beside the server.
pub fn peer(name: &str) -> String {
    let path = paths::target().join("release").join(name);
    path.to_string_lossy().into_owned()
}
