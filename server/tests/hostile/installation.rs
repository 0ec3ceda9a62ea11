//! An installed server: its folder, its configuration, its database, and the process.

use std::{
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use tempfile::TempDir;
use tokio::time::{Instant, interval};

use crate::{browser::Browser, postgres};

pub const ORIGIN: &str = "https://guichet.example";

/// How long anything may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(40);

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Runs a test on both databases.
macro_rules! on_both {
    (async fn $name:ident($engine:ident) $body:block) => {
        mod $name {
            use super::*;

            async fn on($engine: $crate::installation::Engine) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                on($crate::installation::Engine::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                on($crate::installation::Engine::Postgres).await;
            }
        }
    };
}
pub(crate) use on_both;

/// Everything that the server is given, before it runs.
pub struct Installation {
    pub folder: TempDir,
    pub url: String,
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub good: bool,
    pub out: String,
    pub err: String,
}

impl Installation {
    pub async fn new(engine: Engine) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = match engine {
            Engine::Sqlite => format!("sqlite:{}", folder.path().join("data/guichet.db").display()),
            Engine::Postgres => postgres::new_database().await,
        };
        let installation = Self { folder, url };
        installation.configure("");
        installation
    }

    /// Writes the configuration, with these lines before any table.
    pub fn configure(&self, more: &str) {
        let text = format!(
            "origin = \"{ORIGIN}\"\nhealth = \"127.0.0.1:0\"\ndatabase = \"{}\"\n{more}\n",
            self.url
        );
        std::fs::write(self.config(), text).unwrap();
    }

    pub fn config(&self) -> PathBuf {
        self.folder.path().join("guichet.toml")
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A command on this installation.
    pub fn command(&self, name: &str, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guichet-server"));
        command
            .arg(name)
            .arg("--data")
            .arg(self.data())
            .arg("--config")
            .arg(self.config())
            .args(more)
            .env_remove("GUICHET_LOG");
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, name: &str, more: &[&str]) -> Said {
        said(&mut self.command(name, more))
    }

    /// Serves, and waits until it does.
    pub async fn start(&self) -> Process {
        self.start_with(&[], &[]).await
    }

    pub async fn start_with(&self, more: &[&str], environment: &[(&str, &str)]) -> Process {
        let process = self.launch(more, environment);
        process.answers().await;
        process
    }

    /// Serves, without waiting.
    pub fn launch(&self, more: &[&str], environment: &[(&str, &str)]) -> Process {
        let mut command = self.command("serve", &["--listen", "127.0.0.1:0"]);
        command.args(more).envs(environment.iter().copied());
        Process::launch(command)
    }

    /// Runs a statement with a connection of its own.
    pub async fn sql(&self, sql: &str) {
        use sea_orm::ConnectionTrait;
        let connection = sea_orm::Database::connect(&self.url).await.unwrap();
        connection.execute_unprepared(sql).await.unwrap();
        connection.close().await.unwrap();
    }

    /// One number out of the database.
    pub async fn count(&self, sql: &str) -> i64 {
        use sea_orm::{ConnectionTrait, Statement};
        let connection = sea_orm::Database::connect(&self.url).await.unwrap();
        let statement = Statement::from_string(connection.get_database_backend(), sql);
        let row = connection.query_one_raw(statement).await.unwrap().unwrap();
        let number = row.try_get_by_index::<i64>(0).unwrap();
        connection.close().await.unwrap();
        number
    }

    /// From here on nothing can be written to the audit.
    pub async fn break_the_audit(&self) {
        if self.url.starts_with("sqlite:") {
            self.sql("CREATE TRIGGER full_disk BEFORE INSERT ON audit_events BEGIN SELECT RAISE(ABORT, 'full'); END").await;
        } else {
            self.sql("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$").await;
            self.sql("CREATE TRIGGER full_disk BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION full_disk()").await;
        }
    }

    /// The bodies of the messages delivered to an address.
    pub fn mail_to(&self, address: &str) -> Vec<String> {
        mail_in(&self.data().join("outbox"), address)
    }

    /// A line of six digits that came to an address, other than those `known` already.
    pub async fn code_to(&self, address: &str, known: &[String]) -> String {
        until("a confirmation code", async || {
            self.mail_to(address)
                .iter()
                .flat_map(|body| body.lines())
                .map(|line| line.trim().to_owned())
                .find(|it| {
                    it.len() == 6 && it.bytes().all(|it| it.is_ascii_digit()) && !known.contains(it)
                })
        })
        .await
    }

    /// Runs a statement on PostgreSQL from outside of this database.
    pub async fn sql_outside(&self, sql: &str) {
        use sea_orm::ConnectionTrait;
        let (cluster, database) = self.url.rsplit_once('/').unwrap();
        let connection = sea_orm::Database::connect(format!("{cluster}/postgres"))
            .await
            .unwrap();
        connection
            .execute_unprepared(&sql.replace("THIS", database))
            .await
            .unwrap();
        connection.close().await.unwrap();
    }

    /// Ends every connection to this PostgreSQL database.
    pub async fn cut_connections(&self) {
        self.sql_outside(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'THIS'",
        )
        .await;
    }

    /// Invites somebody; gives the code.
    pub fn invite(&self, email: &str) -> String {
        let said = self.run(
            "invite",
            &[
                "--email",
                email,
                "--organization",
                "Maple Bakery/Boulangerie Érable",
            ],
        );
        assert!(said.good, "{said:?}");
        said.out.trim().split_once("#code=").unwrap().1.to_owned()
    }
}

fn mail_in(folder: &Path, address: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().extension().is_none_or(|it| it != "eml") {
            continue;
        }
        let bytes = std::fs::read(entry.path()).unwrap();
        let mail = mail_parser::MessageParser::default().parse(&bytes).unwrap();
        let to = mail.to().unwrap().first().unwrap().address().unwrap();
        if to == address {
            found.push(mail.body_text(0).unwrap().replace("\r\n", "\n"));
        }
    }
    found
}

pub fn said(command: &mut Command) -> Said {
    let output = command.stdin(Stdio::null()).output().unwrap();
    Said {
        good: output.status.success(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A server at work. It ends with the test.
pub struct Process {
    child: Child,
    out: Arc<Mutex<String>>,
    err: Arc<Mutex<String>>,
}

impl Process {
    pub fn launch(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let out = listen_to(child.stdout.take().unwrap());
        let err = listen_to(child.stderr.take().unwrap());
        Self { child, out, err }
    }

    pub fn out(&self) -> String {
        self.out.lock().unwrap().clone()
    }

    pub fn err(&self) -> String {
        self.err.lock().unwrap().clone()
    }

    /// Waits until it says where it listens.
    pub async fn answers(&self) {
        until("the server listens", async || {
            self.out().contains("Listens at ").then_some(())
        })
        .await;
    }

    pub fn address(&self) -> SocketAddr {
        self.line("Listens at ").parse().unwrap()
    }

    pub fn health(&self) -> SocketAddr {
        let line = self.line("Health at http://");
        line.trim_end_matches("/ready").parse().unwrap()
    }

    /// The rest of the line that begins so.
    pub fn line(&self, beginning: &str) -> String {
        let out = self.out();
        let line = out.lines().find_map(|line| line.strip_prefix(beginning));
        line.unwrap_or_else(|| panic!("{beginning} in {out} {}", self.err()))
            .to_owned()
    }

    pub fn browser(&self) -> Browser {
        Browser::at(self.address())
    }

    /// What `/ready` says.
    pub async fn readiness(&self) -> (u16, String) {
        let answer = Browser::at(self.health()).get("/ready").await;
        (answer.status, answer.text())
    }

    /// Ends it with no warning at all.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn terminate(&self) {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Waits for its end; tells whether it was a good one.
    pub async fn ended(&mut self) -> bool {
        let child = &mut self.child;
        until("the end of the server", async || child.try_wait().unwrap())
            .await
            .success()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn listen_to(stream: impl Read + Send + 'static) -> Arc<Mutex<String>> {
    let heard = Arc::new(Mutex::new(String::new()));
    let ear = Arc::clone(&heard);
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let mut text = ear.lock().unwrap();
            text.push_str(&line);
            text.push('\n');
        }
    });
    heard
}

/// Looks again and again until there is something.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    let mut beat = interval(Duration::from_millis(20));
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(Instant::now() < end, "still waiting for {what}");
        beat.tick().await;
    }
}
