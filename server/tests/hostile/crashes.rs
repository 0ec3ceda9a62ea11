//! A server that dies without warning, and several that begin at the same moment.

use std::{io, time::Duration};

use contract::api::session::Standing;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::{
    browser::{Answer, Browser},
    installation::{Engine, Installation, Process, on_both, until},
    person::{self, Person, standing},
};

/// When a process dies, in milliseconds after the request left; a second round is spread otherwise.
const MOMENTS: [u64; 12] = [0, 4, 35, 1, 70, 9, 50, 2, 18, 110, 6, 25];

on_both! {
    async fn rl_7_two_servers_may_begin_on_an_empty_database_at_the_same_moment(engine) {
        for _ in 0..3 {
            let installation = Installation::new(engine).await;
            let (one, other) = (installation.launch(&[], &[]), installation.launch(&[], &[]));
            for process in [&one, &other] {
                process.answers().await;
                until("a ready server", async || (process.readiness().await.0 == 200).then_some(())).await;
            }
            let mut browser = one.browser();
            person::up_to_email(&mut browser, "MarieTremblay").await;
            browser.at = other.address();
            let view = browser.get("/api/session").await.good();
                assert!(matches!(standing(&view), Standing::Registering { .. }), "{view}");
        }
    }
}

on_both! {
    async fn rl_7_a_server_killed_while_it_makes_the_schema_leaves_nothing_in_the_way(engine) {
        for moment in [20, 45, 60, 80, 120] {
            let installation = Installation::new(engine).await;
            let mut process = installation.launch(&[], &[]);
            // Nobody waits for its end here: this is how long it may live.
            let _ = timeout(Duration::from_millis(moment), process.ended()).await;
            process.kill();
            let process = installation.start().await;
            assert_eq!(process.readiness().await.0, 200);
        }
    }
}

on_both! {
    async fn in_3_whatever_was_acknowledged_survives_a_kill_and_the_rest_can_be_done_again(engine) {
        for round in 0..2 {
            let installation = Installation::new(engine).await;
            let invitation = installation.invite("marie@exemple.ca");
            let mut moments = MOMENTS.into_iter().cycle().skip(round * 5);
            let mut process = installation.start().await;
            let mut browser = process.browser();
            let (mut given, mut refused) = (String::new(), Vec::new());
            let mut step = 0;
            let mut kills = 0;
            while step < 7 {
                let (path, body) = match step {
                    0 => ("/api/invitation/redeem", json!({ "code": invitation, "locale": "en" })),
                    1 => ("/api/register/terms", person::terms(&mut browser).await),
                    2 => ("/api/register/username", json!({ "username": "MarieTremblay" })),
                    3 => ("/api/register/password", json!({ "password": person::PASSWORD })),
                    4 => ("/api/register/recovery", person::recovery()),
                    5 => ("/api/register/email", json!({ "email": "marie.t@exemple.ca" })),
                    _ => {
                        // A code that was not refused is still the one to give.
                        let code = installation.code_to("marie.t@exemple.ca", &refused).await;
                        given.clone_from(&code);
                        ("/api/register/email-code", json!({ "code": code }))
                    }
                };
                // Each step is cut short once, then done.
                let cut = kills <= step;
                let outcome = if cut {
                    kills += 1;
                    let moment = moments.next().unwrap();
                    let outcome = post_and_kill(&mut process, &mut browser, path, &body, moment).await;
                    process = installation.start().await;
                    browser.at = process.address();
                    outcome
                } else {
                    browser.try_post(path, &body).await
                };
                if let Ok(answer) = outcome {
                    if answer.status == 422 && step == 6 {
                        // A code that the second one replaced: both were sent.
                        refused.push(given.clone());
                        continue;
                    }
                    assert_eq!(answer.status, 200, "{path} {}", answer.text());
                    step += 1;
                    assert_progress(&mut browser, step).await;
                    continue;
                }
                // Nothing was acknowledged: it was done, or not, but never half.
                let view = browser.get("/api/session").await.good();
                match (step, standing(&view)) {
                    (0, _) => {}
                    // The new cookie was lost on the way: the person begins again.
                    (1, Standing::Visitor) => step = 0,
                    (6, Standing::Visitor) => {
                        assert_eq!(installation.count("SELECT count(*) FROM accounts").await, 1);
                        break;
                    }
                    _ => assert_progress(&mut browser, step).await,
                }
            }
            let used = "SELECT count(*) FROM invitations WHERE used_at IS NOT NULL";
            for count in ["SELECT count(*) FROM accounts", "SELECT count(*) FROM memberships", used] {
                assert_eq!(installation.count(count).await, 1, "{count}");
            }
            // After the commit the account is usable, whatever became of the answer.
            let view = process.browser().post("/api/sign-in/password", &person::credentials("MarieTremblay")).await.good();
            assert!(matches!(standing(&view), Standing::SettingUp { .. }), "{view}");
        }
    }
}

/// Posts, and kills the server so many milliseconds later, or when it has answered.
async fn post_and_kill(
    process: &mut Process,
    browser: &mut Browser,
    path: &str,
    body: &Value,
    moment: u64,
) -> io::Result<Answer> {
    if browser.csrf.is_none() {
        browser.get("/api/session").await;
    }
    let mut client = browser.clone();
    let (asked, with) = (path.to_owned(), body.clone());
    let mut asking = tokio::spawn(async move {
        let answer = client.try_post(&asked, &with).await;
        (answer, client)
    });
    let early = timeout(Duration::from_millis(moment), &mut asking).await;
    process.kill();
    let (answer, client) = match early {
        Ok(done) => done.unwrap(),
        Err(_) => asking.await.unwrap(),
    };
    *browser = client;
    answer
}

/// What was acknowledged is there.
async fn assert_progress(browser: &mut Browser, steps: usize) {
    let view = browser.get("/api/session").await.good();
    if (1..=6).contains(&steps) {
        assert_eq!(
            view["invitation"]["organization"]["en"], "Maple Bakery",
            "{view}"
        );
    }
    if steps == 7 {
        assert!(
            matches!(standing(&view), Standing::SettingUp { .. }),
            "{view}"
        );
    }
    if let Standing::Registering { facts } = standing(&view) {
        for (done, step) in [
            (facts.terms_accepted, 2),
            (facts.username.as_deref() == Some("MarieTremblay"), 3),
            (facts.password_set, 4),
            (facts.recovery_set, 5),
            (facts.email.is_some(), 6),
        ] {
            assert!(done || steps < step, "after {steps} steps: {view}");
        }
    } else {
        assert!(steps < 2 || steps == 7, "after {steps} steps: {view}");
    }
}

on_both! {
    async fn th_3_a_lock_survives_a_kill_and_holds_on_every_replica(engine) {
        let installation = Installation::new(engine).await;
        let (mut one, other) = (installation.start().await, installation.start().await);
        let person = Person::register(&installation, &mut one.browser(), "MarieTremblay").await;
        let wrong = json!({ "username": person.username, "password": "Wrong1234", "stay": false, "locale": "en" });
        for process in [&one, &one, &one, &other, &other] {
            process.browser().post("/api/sign-in/password", &wrong).await;
        }
        for process in [&one, &other] {
            assert_eq!(person.give_password(&mut process.browser()).await.status, 429);
        }
        one.kill();
        let again = installation.start().await;
        assert_eq!(person.give_password(&mut again.browser()).await.status, 429);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_5_a_second_signal_ends_the_process_at_once() {
    let installation = Installation::new(Engine::Sqlite).await;
    let mut process = installation.start().await;
    let start = tokio::time::Instant::now();
    process.terminate();
    until("the first signal", async || {
        process.err().contains("asked to stop").then_some(())
    })
    .await;
    process.terminate();
    assert!(!process.ended().await);
    assert!(start.elapsed().as_millis() < 2500);
    installation.start().await;
}
