//! The drill: back up under load, lose everything but the keys, restore, sign in.

use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};

use contract::api::session::Standing;
use serde_json::json;

use crate::{
    installation::{Engine, Installation, Said, until},
    person::{self, Person, standing},
};

fn back_up(installation: &Installation, name: &str) -> Said {
    let to = installation.folder.path().join(name);
    installation.run("backup", &["--to", to.to_str().unwrap()])
}

fn restore(installation: &Installation, from: &Path, more: &[&str]) -> Said {
    let arguments = [&["--from", from.to_str().unwrap()], more].concat();
    installation.run("restore", &arguments)
}

/// Another machine, which has the keys and nothing else.
async fn another_machine(first: &Installation) -> Installation {
    let installation = Installation::new(Engine::Sqlite).await;
    let (from, to) = (first.data().join("keys"), installation.data().join("keys"));
    fs::create_dir_all(&to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
    installation
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_6_a_backup_made_under_load_brings_a_person_back_in_elsewhere() {
    let first = Installation::new(Engine::Sqlite).await;
    let mut process = first.start().await;
    let canary = Person::register(&first, &mut process.browser(), "CanaryTremblay").await;
    let (stop, written) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(AtomicU32::new(0)),
    );
    let mut writers = tokio::task::JoinSet::new();
    for _ in 0..3 {
        let (mut browser, stop, written) = (process.browser(), stop.clone(), written.clone());
        writers.spawn(async move {
            while !stop.load(Ordering::SeqCst) {
                browser.from = crate::browser::new_address();
                browser
                    .post("/api/session/language", &json!({ "locale": "fr" }))
                    .await
                    .good();
                written.fetch_add(1, Ordering::SeqCst);
            }
        });
    }
    until("a load", async || {
        (written.load(Ordering::SeqCst) > 10).then_some(())
    })
    .await;
    let before = written.load(Ordering::SeqCst);
    let said = back_up(&first, "backup");
    assert!(said.good && said.out.contains("rows"), "{said:?}");
    assert!(
        written.load(Ordering::SeqCst) > before,
        "people wrote meanwhile"
    );
    stop.store(true, Ordering::SeqCst);
    writers.join_all().await;
    process.kill();

    let file = first.folder.path().join("backup");
    let bytes = fs::read(&file).unwrap();
    assert!(
        !bytes.windows(15).any(|it| it == b"SQLite format 3"),
        "it is sealed"
    );
    let second = another_machine(&first).await;
    // A log that another database left behind must not be applied.
    fs::write(second.data().join("guichet.db-wal"), "stale").unwrap();
    fs::write(second.data().join("guichet.db-shm"), "stale").unwrap();
    let said = restore(&second, &file, &[]);
    assert!(said.good, "{said:?}");
    let process = second.start().await;
    let mut browser = process.browser();
    canary.give_password(&mut browser).await.good();
    let code = person::code_of(&canary.secret, 0);
    let view = browser
        .post("/api/sign-in/code", &json!({ "code": code }))
        .await
        .good();
    let Standing::SignedIn { account } = standing(&view) else {
        panic!("{view}")
    };
    assert_eq!(account.username, "CanaryTremblay");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_6_a_backup_that_is_damaged_cut_off_or_not_ours_changes_nothing() {
    let first = Installation::new(Engine::Sqlite).await;
    first.invite("a@exemple.ca");
    assert!(back_up(&first, "backup").good);
    let said = back_up(&first, "backup");
    assert!(!said.good && said.err.contains("there already"), "{said:?}");
    let good = fs::read(first.folder.path().join("backup")).unwrap();
    let second = another_machine(&first).await;
    let damaged = second.folder.path().join("damaged");
    let places = [0, 9, 12, 20, 30, 34, 60, good.len() / 2, good.len() - 1];
    let flipped = places.into_iter().map(|place| {
        let mut bytes = good.clone();
        bytes[place] ^= 1;
        bytes
    });
    let cut = [0, 5, 30, good.len() / 2, good.len() - 1].map(|length| good[..length].to_vec());
    let longer = [good.as_slice(), b"x"].concat();
    for (number, bytes) in flipped.chain(cut).chain([longer]).enumerate() {
        fs::write(&damaged, bytes).unwrap();
        let said = restore(&second, &damaged, &[]);
        assert!(!said.good, "{number} {said:?}");
        let left: Vec<_> = fs::read_dir(second.data())
            .unwrap()
            .map(|it| it.unwrap().file_name())
            .collect();
        assert_eq!(left, ["keys"], "{number}");
    }
    let stranger = Installation::new(Engine::Sqlite).await;
    stranger.invite("b@exemple.ca");
    let file = first.folder.path().join("backup");
    let said = restore(&stranger, &file, &[]);
    assert!(!said.good && said.err.contains("--replace"), "{said:?}");
    let said = restore(&stranger, &file, &["--replace"]);
    assert!(!said.good && said.err.contains("another key"), "{said:?}");
    assert_eq!(stranger.count("SELECT count(*) FROM invitations").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_6_restoring_over_a_database_takes_it_back_to_the_backup() {
    let installation = Installation::new(Engine::Sqlite).await;
    installation.invite("a@exemple.ca");
    assert!(back_up(&installation, "backup").good);
    installation.invite("b@exemple.ca");
    assert_eq!(
        installation.count("SELECT count(*) FROM invitations").await,
        2
    );
    let file = installation.folder.path().join("backup");
    let said = restore(&installation, &file, &["--replace"]);
    assert!(said.good, "{said:?}");
    assert_eq!(
        installation.count("SELECT count(*) FROM invitations").await,
        1
    );
    let mode = |name: &str| {
        use std::os::unix::fs::PermissionsExt;
        let path = installation.folder.path().join(name);
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    };
    assert_eq!((mode("backup"), mode("data/guichet.db")), (0o600, 0o600));
    let left: Vec<_> = fs::read_dir(installation.folder.path())
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        left.iter()
            .all(|it| ["backup", "data", "guichet.toml"].contains(&it.as_str())),
        "{left:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pr_7_whoever_left_since_the_backup_does_not_come_back_with_it() {
    let installation = Installation::new(Engine::Sqlite).await;
    let mut process = installation.start().await;
    for name in ["MarieTremblay", "PaulLavoie22"] {
        Person::register(&installation, &mut process.browser(), name).await;
    }
    assert!(back_up(&installation, "backup").good);
    let gone = installation.run("delete-account", &["--username", "marietremblay"]);
    assert!(gone.good && gone.out.contains("deleted"), "{gone:?}");
    let again = installation.run("delete-account", &["--username", "MarieTremblay"]);
    assert!(!again.good && again.err.contains("nobody"), "{again:?}");
    process.kill();
    let file = installation.folder.path().join("backup");
    let said = restore(&installation, &file, &["--replace"]);
    assert!(
        said.good && said.out.contains("Deleted again 1"),
        "{said:?}"
    );
    // A second time, from what the first restore has left.
    let said = restore(&installation, &file, &["--replace"]);
    assert!(
        said.good && said.out.contains("Deleted again 1"),
        "{said:?}"
    );
    for (sql, expected) in [
        ("SELECT count(*) FROM accounts", 1),
        (
            "SELECT count(*) FROM accounts WHERE username = 'PaulLavoie22'",
            1,
        ),
        ("SELECT count(*) FROM apps", 1),
        (
            "SELECT count(*) FROM audit_events WHERE event = 'account.deleted'",
            1,
        ),
    ] {
        assert_eq!(installation.count(sql).await, expected, "{sql}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_6_for_postgresql_the_commands_name_its_own_tools() {
    let installation = Installation::new(Engine::Postgres).await;
    installation.invite("a@exemple.ca");
    let said = back_up(&installation, "backup");
    assert!(!said.good && said.err.contains("pg_dump"), "{said:?}");
    let said = restore(&installation, Path::new("/nonexistent"), &[]);
    assert!(!said.good && said.err.contains("pg_restore"), "{said:?}");
}
