//! The release build and the real server, with a database of their own.

use std::{
    env, fs,
    fs::File,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use contract::{locale::Locale, routes::Page};
use tempfile::TempDir;

use crate::{
    blocklist,
    process::{Running, answer, free_port, tool},
};

/// A site that answers on a free port of this machine, until this goes.
#[derive(Debug)]
pub struct Guichet {
    running: Running,
    folder: TempDir,
    port: u16,
    origin: String,
    invitations: [String; 2],
    settings: Option<PathBuf>,
    /// By how much its clock is ahead of that of the machine, in seconds.
    ahead: u64,
}

impl Guichet {
    pub async fn start() -> Result<Self> {
        Self::with_settings("").await
    }

    /// The same with a configuration of its own, as the file would have it.
    pub async fn with_settings(settings: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("guichet.toml");
        fs::write(&file, settings)?;
        let settings = (!settings.is_empty()).then_some(file);
        let port = free_port()?;
        let mut running = serve(folder.path(), port, settings.as_deref(), 0)?;
        let origin = running.says("Guichet answers at ").await?;
        let invitations = [
            running.says("Invitation: ").await?,
            running.says("Invitation (fr): ").await?,
        ];
        Ok(Self {
            running,
            folder,
            port,
            origin,
            invitations,
            settings,
            ahead: 0,
        })
    }

    /// The address of a page.
    pub fn address(&self, page: Page, locale: Locale) -> String {
        [self.origin.as_str(), &page.path(locale)].concat()
    }

    /// `http://localhost:…`, with nothing after it.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Where the server itself listens, on this machine.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The link of an invitation that nobody used yet.
    pub fn invitation(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.invitations[0],
            Locale::Fr => &self.invitations[1],
        }
    }

    /// Another invitation, as an operator makes one.
    pub fn invite(&self, locale: Locale) -> Result<String> {
        let mut command = Command::new(program()?);
        command
            .args(["invite", "--email", "another@guichet.example", "--locale"])
            .arg(locale.tag())
            .arg("--data")
            .arg(self.folder.path());
        answer(&mut command)
    }

    /// The folder where messages arrive.
    pub fn outbox(&self) -> PathBuf {
        self.folder.path().join("outbox")
    }

    /// Ends the server at once, as a power cut would.
    pub fn kill(&mut self) {
        self.running.kill();
    }

    /// Starts it on the same port and the same data.
    pub async fn start_again(&mut self) -> Result<()> {
        let settings = self.settings.as_deref();
        self.running = serve(self.folder.path(), self.port, settings, self.ahead)?;
        let origin = self.running.says("Guichet answers at ").await?;
        ensure!(origin == self.origin, "it came back as {origin}");
        Ok(())
    }

    /// Starts it again on a clock that is so many seconds ahead: time has passed for it.
    pub async fn start_later(&mut self, ahead: u64) -> Result<()> {
        self.running.kill();
        self.ahead = ahead;
        self.start_again().await
    }

    /// Starts it again with a list of known passwords that has one more.
    pub async fn list_password(&mut self, password: &str) -> Result<()> {
        self.running.kill();
        let list = self.folder.path().join("passwords.bin");
        fs::write(&list, blocklist::with(password)?)?;
        let file = self.folder.path().join("guichet.toml");
        let settings = fs::read_to_string(&file)?;
        let line = format!("blocklist = {:?}\n", list.display().to_string());
        fs::write(&file, [line, settings].concat())?;
        self.settings = Some(file);
        self.start_again().await
    }

    /// The last lines that the server wrote about itself.
    pub fn log(&self) -> String {
        let text = fs::read_to_string(self.folder.path().join("server.log")).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }
}

fn serve(data: &Path, port: u16, settings: Option<&Path>, ahead: u64) -> Result<Running> {
    let log = File::options()
        .create(true)
        .append(true)
        .open(data.join("server.log"))?;
    let mut command = Command::new(program()?);
    if ahead > 0 {
        // The clock on the wall only: what measures how long something takes goes on as it does.
        command
            .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
            .env("FAKETIME", format!("+{ahead}s"))
            .env("LD_PRELOAD", another_clock()?);
    }
    command
        .args(["serve", "--demo", "--listen"])
        .arg(format!("127.0.0.1:{port}"))
        .arg("--data")
        .arg(data)
        .arg("--site")
        .arg(site()?)
        .stderr(log);
    if let Some(settings) = settings {
        command.arg("--config").arg(settings);
    }
    Running::start(&mut command)
}

/// The library that gives a program another time. It is loaded without the tool around it, which would
/// stand between us and the program that has to be ended.
fn another_clock() -> Result<String> {
    let mut refused = String::new();
    // The tool fails over what another one left behind that was killed and had the same number.
    for _ in 0..3 {
        let told = Command::new(tool("faketime"))
            .args(["-f", "+0s", "printenv", "LD_PRELOAD"])
            .output()
            .context("`faketime` is missing; type: cargo xtask test")?;
        let library = String::from_utf8(told.stdout)?.trim().to_owned();
        if !library.is_empty() {
            return Ok(library);
        }
        refused = String::from_utf8_lossy(&told.stderr).into_owned();
    }
    bail!("`faketime` loads no library: {refused}")
}

fn program() -> Result<PathBuf> {
    built("GUICHET_SERVER", "target/release/guichet-server")
}

/// The folder of the static files.
pub fn site() -> Result<PathBuf> {
    built("GUICHET_DIST", "dist")
}

/// Where something is, as told, or else where the release build leaves it.
fn built(variable: &str, usual: &str) -> Result<PathBuf> {
    let place = env::var_os(variable).map_or_else(|| root().join(usual), PathBuf::from);
    ensure!(
        place.exists(),
        "{} is missing; type: cargo xtask build",
        place.display()
    );
    Ok(place)
}

/// The root of the project.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = manifest.ancestors().nth(2);
    root.expect("this crate is in a folder of the project's tests")
        .to_path_buf()
}
