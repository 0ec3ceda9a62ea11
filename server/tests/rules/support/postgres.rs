//! A PostgreSQL that the tests start themselves, and that ends with them.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use sea_orm::{ConnectionTrait, Database};

struct Cluster {
    folder: PathBuf,
}

/// A database of its own for one test.
pub async fn new_database() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let cluster = tokio::task::spawn_blocking(cluster).await.unwrap();
    let name = format!("test_{}", NEXT.fetch_add(1, Ordering::SeqCst));
    let admin = Database::connect(cluster.url("postgres")).await.unwrap();
    admin
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .unwrap();
    admin.close().await.unwrap();
    cluster.url(&name)
}

impl Cluster {
    fn url(&self, database: &str) -> String {
        let folder = self.folder.to_string_lossy().replace('/', "%2F");
        format!("postgres://postgres@{folder}/{database}")
    }
}

fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(start)
}

/// How each folder is named; the number of the process follows.
const NAME: &str = "guichet-postgres-";

/// The folder of a cluster outlives its process: what earlier tests left is removed here.
fn remove_left_over(temporary: &Path) {
    for entry in fs::read_dir(temporary).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(process) = name.strip_prefix(NAME) else {
            continue;
        };
        if !Path::new("/proc").join(process).exists() {
            // Another test may be removing it at this moment.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn start() -> Cluster {
    let programs = programs();
    let temporary = std::env::temp_dir();
    remove_left_over(&temporary);
    let folder = temporary.join([NAME, &std::process::id().to_string()].concat());
    fs::create_dir_all(&folder).unwrap();
    let root = is_root();
    if root {
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        assert!(
            Command::new("chown")
                .arg("postgres")
                .arg(&folder)
                .status()
                .unwrap()
                .success()
        );
    }
    let data = folder.join("data");
    let run = |program: &str| {
        // The server ends with the tests, however they end.
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "INT"]);
        if root {
            command.args([
                "--reuid",
                "postgres",
                "--regid",
                "postgres",
                "--init-groups",
            ]);
        }
        command
            .arg(programs.join(program))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    };
    let made = run("initdb")
        .arg("-D")
        .arg(&data)
        .args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"])
        .status();
    assert!(made.unwrap().success(), "initdb makes a cluster");
    let mut server = run("postgres");
    server.arg("-D").arg(&data).arg("-k").arg(&folder).args([
        "-c",
        "listen_addresses=",
        "-c",
        "fsync=off",
        "-c",
        "max_connections=400",
        "-c",
        "shared_buffers=32MB",
    ]);
    // The signal comes when the thread that started the process ends: this one never does.
    std::thread::spawn(move || {
        let mut child = server.spawn().expect("PostgreSQL starts");
        let _ = child.wait();
    });
    let ready = |folder: &Path| {
        Command::new(programs.join("pg_isready"))
            .arg("-q")
            .arg("-h")
            .arg(folder)
            .status()
            .is_ok_and(|it| it.success())
    };
    while !ready(&folder) {
        std::thread::yield_now();
    }
    Cluster { folder }
}

/// The folder of the newest PostgreSQL that Debian's packages put on this machine.
fn programs() -> PathBuf {
    let mut versions: Vec<_> = fs::read_dir("/usr/lib/postgresql")
        .expect("PostgreSQL is installed: apt-get install postgresql")
        .map(|entry| entry.unwrap().path().join("bin"))
        .filter(|it| it.join("postgres").exists())
        .collect();
    versions.sort();
    versions.pop().expect("PostgreSQL's server is installed")
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output().unwrap();
    output.stdout.trim_ascii() == b"0"
}
