//! What the server does when something it needs breaks, and when it is told to stop.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

use contract::api::session::Standing;
use serde_json::json;

use crate::{
    installation::{Engine, Installation, on_both, until},
    person::{self, Person, standing},
};

on_both! {
    async fn rl_10_when_the_audit_cannot_be_written_nobody_signs_in(engine) {
        let installation = Installation::new(engine).await;
        let process = installation.start().await;
        let mut person = Person::register(&installation, &mut process.browser(), "MarieTremblay").await;
        let mut half = process.browser();
        person.give_password(&mut half).await.good();
        let (sessions, codes) = ("SELECT count(*) FROM sessions", "SELECT count(*) FROM recovery_codes WHERE used_at IS NULL");
        let before = (installation.count(sessions).await, installation.count(codes).await);
        installation.break_the_audit().await;

        let mut browser = process.browser();
        let answer = person.give_password(&mut browser).await;
        assert_eq!((answer.status, answer.problem().as_str()), (503, "unavailable"));
        let view = browser.get("/api/session").await.good();
        assert_eq!(standing(&view), Standing::Visitor);
        let code = person.codes.pop().unwrap();
        let answer = half.post("/api/sign-in/recovery-code", &json!({ "code": code })).await;
        assert_eq!((answer.status, answer.problem().as_str()), (503, "unavailable"));
        let answer = half.post("/api/sign-in/code", &json!({ "code": person::code_of(&person.secret, 0) })).await;
        assert_eq!((answer.status, answer.problem().as_str()), (503, "unavailable"));
        let view = half.get("/api/session").await.good();
        assert!(matches!(standing(&view), Standing::HalfSignedIn { .. }), "{view}");
        assert_eq!((installation.count(sessions).await, installation.count(codes).await), before);

        let mut registrant = process.browser();
        person::up_to_email(&mut registrant, "PaulLavoie22").await;
        registrant.post("/api/register/email", &json!({ "email": "paul@exemple.ca" })).await.good();
        let code = installation.code_to("paul@exemple.ca", &[]).await;
        let answer = registrant.post("/api/register/email-code", &json!({ "code": code })).await;
        assert_eq!(answer.status, 503);
        assert_eq!(installation.count("SELECT count(*) FROM accounts").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_2_every_connection_to_postgresql_has_its_limits() {
    let installation = Installation::new(Engine::Postgres).await;
    let process = installation.start().await;
    let url = installation.url.clone();
    let error = {
        use sea_orm::ConnectionTrait;
        let store = guichet_server::store::Store::open(&url).await.unwrap();
        for (setting, expected) in [
            ("statement_timeout", "2500ms"),
            ("lock_timeout", "1s"),
            ("idle_in_transaction_session_timeout", "5s"),
            ("transaction_isolation", "read committed"),
        ] {
            let statement = sea_orm::Statement::from_string(
                sea_orm::DbBackend::Postgres,
                format!("SHOW {setting}"),
            );
            let row = store
                .reader()
                .query_one_raw(statement)
                .await
                .unwrap()
                .unwrap();
            assert_eq!(
                row.try_get_by_index::<String>(0).unwrap(),
                expected,
                "{setting}"
            );
        }
        store
            .reader()
            .execute_unprepared("SELECT pg_sleep(4)")
            .await
            .unwrap_err()
            .to_string()
    };
    assert!(error.contains("statement timeout"), "{error}");
    // As many requests at the same moment as would open a connection each.
    let mut asking = tokio::task::JoinSet::new();
    for _ in 0..60 {
        let mut browser = process.browser();
        asking.spawn(async move {
            browser
                .post("/api/session/language", &json!({ "locale": "fr" }))
                .await
                .status
        });
    }
    assert!(asking.join_all().await.iter().all(|it| *it == 200));
    let open = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    assert!(installation.count(open).await <= 40);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_3_when_every_connection_is_cut_the_next_request_does_not_notice() {
    let installation = Installation::new(Engine::Postgres).await;
    let process = installation.start().await;
    let mut browser = process.browser();
    person::up_to_email(&mut browser, "MarieTremblay").await;
    for turn in 0..5 {
        installation.cut_connections().await;
        let view = browser.get("/api/session").await.good();
        assert!(
            matches!(standing(&view), Standing::Registering { .. }),
            "{turn} {view}"
        );
        let email = json!({ "email": format!("marie{turn}@exemple.ca") });
        installation.cut_connections().await;
        if turn < 3 {
            browser.post("/api/register/email", &email).await.good();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_3_a_read_whose_connection_is_cut_in_the_middle_is_tried_once_more() {
    use sea_orm::ConnectionTrait;
    let installation = Installation::new(Engine::Postgres).await;
    let process = installation.start().await;
    let mut browser = process.browser();
    person::up_to_email(&mut browser, "MarieTremblay").await;
    let store = guichet_server::store::Store::open(&installation.url)
        .await
        .unwrap();
    let lock = store.begin().await.unwrap();
    lock.execute_unprepared("LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE")
        .await
        .unwrap();
    let asking = tokio::spawn(async move { browser.get("/api/session").await });
    let waiting = "SELECT COALESCE(MAX(pid), 0)::bigint FROM pg_stat_activity \
                   WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let pid = until("a read that waits", async || {
        Some(installation.count(waiting).await).filter(|pid| *pid > 0)
    })
    .await;
    installation
        .sql_outside(&format!("SELECT pg_terminate_backend({pid})"))
        .await;
    let same = format!("SELECT count(*) FROM pg_stat_activity WHERE pid = {pid}");
    until("the end of it", async || {
        (installation.count(&same).await == 0).then_some(())
    })
    .await;
    lock.rollback().await.unwrap();
    let view = asking.await.unwrap().good();
    assert!(
        matches!(standing(&view), Standing::Registering { .. }),
        "{view}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_3_connections_to_a_server_that_only_reads_are_given_up() {
    let installation = Installation::new(Engine::Postgres).await;
    let process = installation.start().await;
    installation
        .sql_outside("ALTER DATABASE THIS SET default_transaction_read_only = on")
        .await;
    installation.cut_connections().await;
    assert_eq!(process.browser().get("/api/session").await.status, 200);
    until("a red light", async || {
        (process.readiness().await.0 == 503).then_some(())
    })
    .await;
    installation
        .sql_outside("ALTER DATABASE THIS RESET default_transaction_read_only")
        .await;
    // Nobody cuts the connections now: they are seen to be of no use.
    until("a green light", async || {
        (process.readiness().await.0 == 200).then_some(())
    })
    .await;
    let answer = process
        .browser()
        .post("/api/session/language", &json!({ "locale": "fr" }))
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

on_both! {
    async fn rl_4_ready_follows_the_database_and_live_does_not(engine) {
        let installation = Installation::new(engine).await;
        let process = installation.start().await;
        let mut live = crate::browser::Browser::at(process.health());
        assert_eq!(process.readiness().await, (200, "ready".to_owned()));
        let file = installation.data().join("guichet.db");
        let away = installation.data().join("away");
        let allow = async |yes: bool| {
            installation.sql_outside(&format!("ALTER DATABASE THIS ALLOW_CONNECTIONS {yes}")).await;
            installation.cut_connections().await;
        };
        match engine {
            Engine::Sqlite => std::fs::rename(&file, &away).unwrap(),
            Engine::Postgres => allow(false).await,
        }
        let (status, word) = until("a red light", async || Some(process.readiness().await).filter(|it| it.0 == 503)).await;
        assert!(status == 503 && ["database", "slow"].contains(&word.as_str()), "{word}");
        assert_eq!(live.get("/live").await.status, 200);
        match engine {
            Engine::Sqlite => std::fs::rename(&away, &file).unwrap(),
            Engine::Postgres => allow(true).await,
        }
        until("a green light", async || (process.readiness().await.0 == 200).then_some(())).await;
        assert_eq!(process.browser().get("/api/session").await.status, 200);
    }
}

on_both! {
    async fn rl_4_a_schema_that_a_newer_program_made_turns_the_light_red_and_refuses_a_start(engine) {
        let installation = Installation::new(engine).await;
        let process = installation.start().await;
        installation.sql("INSERT INTO schema_steps (name, checksum) VALUES ('m9999_future', 'x')").await;
        until("a red light", async || (process.readiness().await == (503, "schema".to_owned())).then_some(())).await;
        for command in ["check", "migrate"] {
            let said = installation.run(command, &[]);
            assert!(!said.good && said.err.contains("m9999_future") && said.err.contains("newer"), "{said:?}");
        }
        let said = installation.run("serve", &["--listen", "127.0.0.1:0"]);
        assert!(!said.good && said.err.contains("newer"), "{said:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_4_messages_that_cannot_leave_do_not_make_the_server_unready() {
    let installation = Installation::new(Engine::Sqlite).await;
    installation.invite("a@exemple.ca");
    let process = installation
        .start_with(&[], &[("GUICHET_LOG", "warn")])
        .await;
    until("a first delivery", async || {
        installation.mail_to("a@exemple.ca").pop()
    })
    .await;
    std::fs::remove_dir_all(installation.data().join("outbox")).unwrap();
    std::fs::write(installation.data().join("outbox"), "in the way").unwrap();
    let mut browser = process.browser();
    person::up_to_email(&mut browser, "MarieTremblay").await;
    browser
        .post(
            "/api/register/email",
            &json!({ "email": "marie@exemple.ca" }),
        )
        .await
        .good();
    until("a failed delivery", async || {
        process.err().contains("was not delivered").then_some(())
    })
    .await;
    assert_eq!(process.readiness().await, (200, "ready".to_owned()));
}

on_both! {
    async fn rl_5_being_told_to_stop_under_load_drops_no_request(engine) {
        let installation = Installation::new(engine).await;
        let mut process = installation.start().await;
        let stop = Arc::new(AtomicBool::new(false));
        let answered = Arc::new(AtomicU32::new(0));
        let mut clients = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let (mut browser, stop, answered) = (process.browser(), stop.clone(), answered.clone());
            clients.spawn(async move {
                while !stop.load(Ordering::SeqCst) {
                    browser.from = crate::browser::new_address();
                    // A password takes long enough to be on its way when the signal comes.
                    let answer = browser.try_post("/api/sign-in/password", &person::credentials("NobodyAtAll")).await.expect("an answer");
                    assert!(matches!(answer.status, 401 | 429), "{}", answer.text());
                    answered.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        until("a load", async || (answered.load(Ordering::SeqCst) >= 12).then_some(())).await;
        let start = tokio::time::Instant::now();
        process.terminate();
        // A balancer takes the server out as soon as it says so; until then it is still asked.
        until("a red light", async || (process.readiness().await == (503, "stopping".to_owned())).then_some(())).await;
        let late = answered.load(Ordering::SeqCst);
        until("answers after the signal", async || (answered.load(Ordering::SeqCst) > late).then_some(())).await;
        stop.store(true, Ordering::SeqCst);
        while let Some(client) = clients.join_next().await {
            client.unwrap();
        }
        assert!(process.ended().await, "{}", process.err());
        assert!(start.elapsed().as_secs() < 30);
        let log = installation.data().join("guichet.db-wal");
        assert!(std::fs::metadata(log).map_or(0, |it| it.len()) == 0, "the log is folded into its file");
    }
}
