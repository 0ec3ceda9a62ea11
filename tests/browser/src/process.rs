//! Other programs that a test starts, which end with it.

use std::{
    env,
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};

use crate::wait::until;

/// A program that is killed when this goes.
#[derive(Debug)]
pub struct Running {
    child: Child,
    said: Said,
}

/// What a program wrote so far, line by line.
#[derive(Clone, Debug, Default)]
pub struct Said(Arc<Mutex<Vec<String>>>);

impl Running {
    /// Starts it with nothing to read; its standard output is kept.
    pub fn start(command: &mut Command) -> Result<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("`{program}` could not be started; type: cargo xtask test"))?;
        let said = Said::default();
        if let Some(output) = child.stdout.take() {
            said.follow(output);
        }
        Ok(Self { child, said })
    }

    /// Waits for a line that begins so, and gives the rest of it.
    pub async fn says(&mut self, beginning: &str) -> Result<String> {
        let said = self.said.clone();
        until(
            PATIENCE,
            &format!("the line `{beginning}…`"),
            async || {
                if let Some(status) = self.child.try_wait()? {
                    bail!("the program has ended ({status})");
                }
                Ok(said.after(beginning))
            },
        )
        .await
    }

    /// The rests of all lines so far that begin so.
    pub fn all_after(&self, beginning: &str) -> Vec<String> {
        let lines = self
            .said
            .0
            .lock()
            .expect("nobody panics with the lines in hand");
        let rests = lines.iter().filter_map(|line| line.strip_prefix(beginning));
        rests.map(str::to_owned).collect()
    }

    /// Ends it at once, as a power cut would.
    pub fn kill(&mut self) {
        // It is over either way: a program that has already ended cannot be ended again.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// How long a program may take to be ready.
pub const PATIENCE: Duration = Duration::from_secs(20);

impl Said {
    fn follow(&self, output: ChildStdout) {
        let lines = Arc::clone(&self.0);
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                lines
                    .lock()
                    .expect("nobody panics with the lines in hand")
                    .push(line);
            }
        });
    }

    fn after(&self, beginning: &str) -> Option<String> {
        let lines = self.0.lock().expect("nobody panics with the lines in hand");
        let mut rests = lines.iter().filter_map(|line| line.strip_prefix(beginning));
        rests.next().map(|rest| rest.trim().to_owned())
    }
}

/// A port that is free at this moment, and that no other caller was given.
///
/// It is below those that the system gives to connections that leave the machine, so that it stays
/// free until somebody listens on it.
pub fn free_port() -> Result<u16> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    (0..PORTS)
        .find_map(|_| {
            let turn = NEXT.fetch_add(1, Ordering::Relaxed);
            let port = FIRST_PORT + std::process::id().wrapping_mul(7).wrapping_add(turn) % PORTS;
            let port = u16::try_from(port).ok()?;
            TcpListener::bind(("127.0.0.1", port))
                .is_ok()
                .then_some(port)
        })
        .context("no port of this machine is free")
}

const FIRST_PORT: u32 = 20_000;
const PORTS: u32 = 10_000;

/// Waits until somebody listens on a port of this machine.
pub async fn listens(port: u16) -> Result<()> {
    until(
        PATIENCE,
        &format!("a listener on port {port}"),
        async || Ok(TcpStream::connect(("127.0.0.1", port)).ok()),
    )
    .await
    .map(drop)
}

/// The folder of what came from npm.
pub fn npm() -> Result<PathBuf> {
    let told = env::var_os("GUICHET_TOOLS_DIR").map(PathBuf::from);
    let usual = || Some(env::home_dir()?.join(".cache/guichet/tools"));
    let folder = told.or_else(usual).context("there is no tool root")?;
    Ok(folder.join("npm"))
}

/// A program of the tool root, or else one of the machine.
pub fn tool(name: &str) -> PathBuf {
    env::var_os("GUICHET_TOOLS_DIR")
        .map(|root| PathBuf::from(root).join("bin").join(name))
        .into_iter()
        .chain(env::home_dir().map(|home| home.join(".cache/guichet/tools/bin").join(name)))
        .chain([Path::new("/usr/sbin").join(name)])
        .find(|candidate| candidate.is_file())
        .unwrap_or_else(|| PathBuf::from(name))
}

/// Runs a program to its end and gives what it wrote.
pub fn answer(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("`{program}` could not be started"))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        bail!("`{program}` failed ({}): {complaint}", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
