//! What GC Notify says later of a message, and who else might say it.

use std::sync::{Arc, atomic::AtomicI64};

use contract::api::Method;
use guichet_server::{delivery::receipts::PATH, delivery::worker::deliver_waiting};
use serde_json::{Value, json};

use crate::{
    browser::{Answer, Browser},
    installation::{Engine, Installation, Process, on_both, until},
    library::{BEGINNING, app, invite_to, routes},
    notify_server::{NotifyServer, secret},
};

const TOKEN: &str = "CanaryToken0123456789abcdef01234567";

/// A server that takes receipts, and the id of a message that it sent.
async fn server_with_a_message(engine: Engine) -> (Installation, Process, String) {
    let notify = NotifyServer::start().await;
    let installation = Installation::new(engine).await;
    let token = secret(&installation, "callback.token", TOKEN);
    notify.configure(
        &installation,
        &format!("callback_token_file = \"{token}\"\n"),
    );
    let library = app(&installation, &Arc::new(AtomicI64::new(BEGINNING))).await;
    invite_to(&library, "marie@exemple.ca").await.unwrap();
    assert_eq!(deliver_waiting(&library).await.unwrap(), 1);
    let id = notify.heard()[0].body["reference"]
        .as_str()
        .unwrap()
        .to_owned();
    let process = installation.start().await;
    (installation, process, id)
}

/// A receipt as the documentation shows it.
fn receipt(reference: &Value, status: &str) -> Value {
    json!({
        "id": "740e5834-3a29-46b4-9a6f-16142fde533a",
        "reference": reference,
        "to": "marie@exemple.ca",
        "status": status,
        "created_at": "2026-11-22T12:15:30.000000Z",
        "completed_at": null,
        "notification_type": "email",
        "something_new": { "a": [1] },
    })
}

/// Tells it with this `Authorization`, and nothing that a browser would add.
async fn tell(process: &Process, authorization: Option<&str>, body: &Value) -> Answer {
    let mut more = vec![("content-type", "application/json")];
    more.extend(authorization.map(|it| ("authorization", it)));
    let body = body.to_string();
    let mut notify = Browser::at(process.address());
    let answer = notify.send("POST", PATH, &more, body.as_bytes()).await;
    answer.unwrap()
}

async fn kept(installation: &Installation, word: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM outbox WHERE receipt = '{word}'");
    installation.count(&sql).await
}

on_both! {
    async fn rl_8_what_became_of_a_message_is_kept(engine) {
        let (installation, process, id) = server_with_a_message(engine).await;
        let right = format!("Bearer {TOKEN}");
        let reference = json!(id);
        for word in ["technical-failure", "temporary-failure", "permanent-failure", "delivered"] {
            let answer = tell(&process, Some(&right), &receipt(&reference, word)).await;
            assert_eq!((answer.status, answer.body.len()), (204, 0));
            assert_eq!(answer.header("cache-control"), Some("no-store"));
            assert!(answer.header("content-security-policy").is_some() && answer.header("set-cookie").is_none());
            assert_eq!(kept(&installation, word).await, 1, "{word}");
        }
        // Nothing else changes anything, and nothing tells which messages there are.
        for (reference, word) in [
            (reference.clone(), "permanent-failure"),
            (reference.clone(), "opened"),
            (json!("0123456789abcdef0123456789abcdef"), "delivered"),
            (json!("' OR '1'='1"), "permanent-failure"),
            (Value::Null, "delivered"),
        ] {
            let answer = tell(&process, Some(&right), &receipt(&reference, word)).await;
            assert_eq!((answer.status, answer.body.len()), (204, 0), "{reference} {word}");
        }
        assert_eq!((kept(&installation, "delivered").await, kept(&installation, "permanent-failure").await), (1, 0));
    }
}

on_both! {
    async fn rl_8_a_receipt_from_somebody_else_changes_nothing(engine) {
        let (installation, process, id) = server_with_a_message(engine).await;
        let body = receipt(&json!(id), "permanent-failure");
        let (longer, shorter) = (format!("Bearer {TOKEN}x"), format!("Bearer {}", &TOKEN[1..]));
        let other_scheme = format!("Basic {TOKEN}");
        for authorization in [None, Some(""), Some("Bearer"), Some("Bearer "), Some(TOKEN), Some(&*longer), Some(&*shorter), Some(&*other_scheme)] {
            let answer = tell(&process, authorization, &body).await;
            assert_eq!((answer.status, answer.problem().as_str()), (401, "wrong_credentials"), "{authorization:?}");
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
        }
        assert_eq!(kept(&installation, "permanent-failure").await, 0);

        let right = format!("Bearer {TOKEN}");
        let mut notify = Browser::at(process.address());
        let answer = notify.get(PATH).await;
        assert_eq!((answer.status, answer.header("allow")), (405, Some("POST")));
        let mut send = async |kind: &'static str, bytes: &[u8]| {
            let more = [("content-type", kind), ("authorization", &*right)];
            notify.send("POST", PATH, &more, bytes).await.unwrap().status
        };
        assert_eq!(send("text/plain", body.to_string().as_bytes()).await, 415);
        assert_eq!(send("application/json", &vec![b' '; 40_000]).await, 413);
        assert_eq!(send("application/json", b"{").await, 400);
        assert_eq!(send("application/json", b"{\"reference\":\"x\"}").await, 422);
        assert_eq!(send("application/json", body.to_string().as_bytes()).await, 204);
        assert_eq!(kept(&installation, "permanent-failure").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_8_without_a_token_nobody_listens_for_receipts() {
    let installation = Installation::new(Engine::Sqlite).await;
    let process = installation.start().await;
    let body = receipt(&json!("x"), "delivered");
    for authorization in [None, Some("Bearer "), Some("Bearer x")] {
        assert_eq!(tell(&process, authorization, &body).await.status, 404);
    }
    // It is no part of what our own page asks.
    let table = routes().await;
    assert!(table.iter().any(|it| it.method == Method::Post));
    assert!(table.iter().all(|it| it.path != PATH));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_4_da_2_a_carrier_that_fails_leaves_the_server_ready_and_the_log_silent_of_people() {
    let notify = NotifyServer::start().await;
    let installation = Installation::new(Engine::Sqlite).await;
    let token = secret(&installation, "callback.token", TOKEN);
    notify.configure(
        &installation,
        &format!("callback_token_file = \"{token}\"\n"),
    );
    notify.will_say(crate::notify_server::Says::No(
        400,
        "ValidationError",
        "email_address canary@exemple.ca is not valid",
    ));
    notify.will_say(crate::notify_server::Says::No(
        500,
        "Exception",
        "canary@exemple.ca",
    ));
    let codes = [
        installation.invite("canary@exemple.ca"),
        installation.invite("canary@exemple.ca"),
        installation.invite("canary@exemple.ca"),
    ];
    let process = installation
        .start_with(&[], &[("GUICHET_LOG", "trace")])
        .await;
    until("all three", async || {
        (notify.heard().len() >= 3).then_some(())
    })
    .await;
    until("what became of them", async || {
        let log = process.err();
        (log.contains("a message can never be delivered")
            && log.contains("a message was not delivered"))
        .then_some(())
    })
    .await;
    assert_eq!(process.readiness().await.0, 200);
    tell(
        &process,
        Some("Bearer CanaryWrong"),
        &receipt(&json!("x"), "delivered"),
    )
    .await;
    let right = format!("Bearer {TOKEN}");
    tell(&process, Some(&right), &receipt(&json!("x"), "delivered")).await;
    let log = [process.out(), process.err()].concat();
    assert!(
        log.contains("\"TRACE\"") || log.contains("\"DEBUG\""),
        "{log}"
    );
    for canary in [
        "canary",
        "exemple.ca",
        crate::notify_server::KEY,
        "boulangerie",
    ] {
        assert!(!log.to_lowercase().contains(canary), "{canary}\n{log}");
    }
    for code in codes {
        assert!(!log.contains(&code), "{log}");
    }
}
