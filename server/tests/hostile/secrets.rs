//! What stays unsaid, and who can read what is kept.

use std::{collections::BTreeSet, fs, os::unix::fs::PermissionsExt, path::Path};

use serde_json::json;

use crate::{
    installation::{Engine, Installation, on_both, said},
    person::Person,
};

on_both! {
    async fn da_2_nothing_that_a_person_types_or_is_shown_gets_into_the_log(engine) {
        let installation = Installation::new(engine).await;
        let code = installation.invite("canary@exemple.ca");
        let mut process = installation.start_with(&[], &[("GUICHET_LOG", "trace")]).await;
        let mut browser = process.browser();
        browser.post("/api/invitation/redeem", &json!({ "code": code, "locale": "en" })).await.good();
        let mut person = Person::register(&installation, &mut browser, "CanaryTremblay").await;
        let mut again = process.browser();
        person.sign_in(&mut again).await;
        again.post("/api/sign-in/code", &json!({ "code": "123456" })).await;
        again.post("/api/session/sign-out", &json!({})).await.good();
        // Wrong ones are as private: they are often right somewhere else.
        let wrong = json!({ "username": "CanaryOther", "password": "CanaryWrong1", "stay": false, "locale": "en" });
        process.browser().post("/api/sign-in/password", &wrong).await;
        process.browser().get("/api/session?token=CanaryQuery").await;
        process.browser().post_bytes("/api/register/email", b"{\"email\":\"CanaryBroken").await.unwrap();
        process.kill();

        let mut canaries = person.said.clone();
        canaries.extend([code.clone(), code.replace('-', "")]);
        canaries.extend(["CanaryOther", "CanaryWrong1", "CanaryQuery", "CanaryBroken", "canary", "exemple.ca"].map(str::to_owned));
        canaries.extend(browser.set.iter().chain(&again.set).map(|cookie| {
            cookie.split(';').next().unwrap().split_once('=').unwrap().1.to_owned()
        }));
        canaries.extend([browser.csrf.clone().unwrap(), again.csrf.clone().unwrap()]);
        canaries.retain(|it| !it.is_empty());
        let log = [process.out(), process.err()].concat();
        assert!(log.contains("\"TRACE\"") || log.contains("\"DEBUG\""), "{log}");
        for canary in canaries {
            // Six digits can be part of a longer number by chance, never of a whole word.
            let found = log.split(|it: char| !it.is_alphanumeric() && !"-_.@".contains(it)).any(|word| word.eq_ignore_ascii_case(&canary))
                || (canary.len() > 6 && log.to_lowercase().contains(&canary.to_lowercase()));
            assert!(!found, "{canary}\n{log}");
        }
    }
}

/// What the log of a server calls whoever is signed in, after a few requests on a day that lies so many
/// days ahead.
async fn names_in_the_log(
    installation: &Installation,
    person: &mut Person,
    days: u32,
) -> BTreeSet<String> {
    let serve = installation.command("serve", &["--listen", "127.0.0.1:0"]);
    let mut command = std::process::Command::new("faketime");
    command
        .args(["-f", &format!("+{days}d")])
        .arg(serve.get_program())
        .args(serve.get_args())
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .env("GUICHET_LOG", "debug");
    let mut process = crate::installation::Process::launch(command);
    process.answers().await;
    let mut browser = process.browser();
    person.give_password(&mut browser).await.good();
    let locale = json!({ "locale": "fr" });
    browser.post("/api/session/language", &locale).await.good();
    browser.get("/api/session").await;
    process.kill();
    let log = [process.out(), process.err()].concat();
    log.split("\"who\":\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

on_both! {
    async fn pr_15_the_log_calls_somebody_otherwise_on_another_day(engine) {
        let installation = Installation::new(engine).await;
        let mut process = installation.start().await;
        let mut person = Person::register(&installation, &mut process.browser(), "MarieTremblay").await;
        process.kill();
        let today = names_in_the_log(&installation, &mut person, 1).await;
        let again = names_in_the_log(&installation, &mut person, 1).await;
        let tomorrow = names_in_the_log(&installation, &mut person, 2).await;
        assert_eq!(today.len(), 1, "{today:?}");
        assert_eq!(today, again);
        assert_eq!(tomorrow.len(), 1, "{tomorrow:?}");
        assert_ne!(today, tomorrow);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn da_2_an_address_of_the_database_that_is_wrong_does_not_print_its_password() {
    let installation = Installation::new(Engine::Sqlite).await;
    for url in [
        "postgres://app:CanaryPassword@127.0.0.1:1/db",
        "postgres://app:CanaryPassword@[bad/db",
    ] {
        fs::write(installation.config(), format!("database = \"{url}\"")).unwrap();
        let said = installation.run("migrate", &[]);
        assert!(
            !said.good
                && !said.err.contains("CanaryPassword")
                && !said.out.contains("CanaryPassword"),
            "{said:?}"
        );
    }
    for text in [
        "database = \"postgres://app:CanaryPassword@h/db\"\ncolour = 1",
        "database = \"postgres://app:CanaryPassword@h/db\ncolour = 1",
        "databases = \"postgres://app:CanaryPassword@h/db\"",
    ] {
        fs::write(installation.config(), text).unwrap();
        let said = installation.run("migrate", &[]);
        assert!(!said.good && said.err.contains("line "), "{said:?}");
        assert!(!said.err.contains("CanaryPassword"), "{said:?}");
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn da_6_what_the_server_writes_is_for_itself_alone() {
    let installation = Installation::new(Engine::Sqlite).await;
    let mut command = std::process::Command::new("sh");
    let serve = installation.command("serve", &["--listen", "127.0.0.1:0"]);
    let line: Vec<_> = std::iter::once(serve.get_program())
        .chain(serve.get_args())
        .map(|it| it.to_str().unwrap())
        .collect();
    // The most careless setting of the shell that starts it.
    command
        .arg("-c")
        .arg(format!("umask 000; exec {}", line.join(" ")));
    let process = crate::installation::Process::launch(command);
    process.answers().await;
    Person::register(&installation, &mut process.browser(), "MarieTremblay").await;
    let data = installation.data();
    for folder in [data.clone(), data.join("keys"), data.join("outbox")] {
        assert_eq!(mode(&folder), 0o700, "{}", folder.display());
    }
    let mut files = vec!["guichet.db", "guichet.db-wal", "guichet.db-shm"]
        .into_iter()
        .map(|it| data.join(it))
        .collect::<Vec<_>>();
    for folder in ["keys", "outbox"] {
        files.extend(
            fs::read_dir(data.join(folder))
                .unwrap()
                .map(|it| it.unwrap().path()),
        );
    }
    assert!(files.len() >= 8);
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn da_6_the_server_works_with_a_role_that_cannot_change_the_schema() {
    let mut installation = Installation::new(Engine::Postgres).await;
    let owner = installation.url.clone();
    let role = format!("app_{}", &guichet_server::chance::id()[..8]);
    let operations = include_str!("../../../docs/operations.md");
    let (_, rest) = operations.split_once("```sql\n").unwrap();
    let grants = rest.split_once("```").unwrap().0;
    let said = installation.run("migrate", &[]);
    assert!(said.good, "{said:?}");
    for statement in grants
        .split(";\n")
        .map(str::trim)
        .filter(|it| !it.is_empty())
    {
        let database = owner.rsplit_once('/').unwrap().1;
        installation
            .sql(
                &statement
                    .replace("guichet_app", &role)
                    .replace("DATABASE guichet", &format!("DATABASE {database}")),
            )
            .await;
    }
    installation.url = owner.replace("postgres://postgres@", &format!("postgres://{role}@"));
    installation.configure("");
    let process = installation.start().await;
    Person::register(&installation, &mut process.browser(), "MarieTremblay").await;
    crate::installation::until("a ready server", async || {
        (process.readiness().await.0 == 200).then_some(())
    })
    .await;
    assert!(installation.run("check", &[]).good);
    let psql = |sql: &str| {
        use sea_orm::ConnectionTrait;
        let (url, sql) = (installation.url.clone(), sql.to_owned());
        async move {
            let connection = sea_orm::Database::connect(url).await.unwrap();
            connection.execute_unprepared(&sql).await
        }
    };
    for forbidden in [
        "CREATE TABLE mine (id TEXT)",
        "DROP TABLE accounts",
        "ALTER TABLE accounts ADD COLUMN x TEXT",
        "UPDATE audit_events SET event = 'x'",
        "DELETE FROM audit_events",
        "TRUNCATE audit_events",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "ALTER TABLE audit_events DISABLE TRIGGER ALL",
        "UPDATE schema_steps SET checksum = 'x'",
    ] {
        let error = psql(forbidden).await.unwrap_err().to_string();
        assert!(
            ["permission denied", "must be owner", "append only"]
                .iter()
                .any(|it| error.contains(it)),
            "{forbidden}: {error}"
        );
    }
}

on_both! {
    async fn pr_9_no_cookie_is_set_but_the_two_that_are_named(engine) {
        let installation = Installation::new(engine).await;
        let process = installation.start().await;
        let mut browser = process.browser();
        let mut person = Person::register(&installation, &mut browser, "MarieTremblay").await;
        person.sign_in(&mut process.browser()).await;
        let mut again = process.browser();
        person.give_password(&mut again).await.good();
        let code = person.codes.pop().unwrap();
        again.post("/api/sign-in/recovery-code", &json!({ "code": code })).await.good();
        again.post("/api/session/sign-out", &json!({})).await.good();
        for path in ["/", "/en", "/api/site", "/api/policy", "/api/nothing"] {
            again.get(path).await;
        }
        let set: Vec<_> = browser.set.iter().chain(&again.set).collect();
        let names: BTreeSet<_> = set.iter().map(|it| it.split('=').next().unwrap()).collect();
        assert_eq!(names, BTreeSet::from(["__Host-dev", "__Host-sid"]));
        for cookie in set {
            assert!(cookie.contains("; Path=/; Secure; HttpOnly; SameSite=Strict"), "{cookie}");
            assert!(!cookie.to_lowercase().contains("domain="), "{cookie}");
        }
    }
}

#[test]
fn da_7_the_program_names_its_version_and_no_more() {
    let said =
        said(std::process::Command::new(env!("CARGO_BIN_EXE_guichet-server")).arg("--version"));
    assert_eq!(
        said.out,
        format!("guichet-server {}\n", env!("CARGO_PKG_VERSION"))
    );
}
