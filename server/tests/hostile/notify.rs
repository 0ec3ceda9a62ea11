//! Messages through GC Notify, and what it can say to them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use contract::locale::Locale;
use guichet_server::{app::App, delivery::worker::deliver_waiting};
use tokio::time::Instant;

use crate::{
    installation::{Engine, Installation, on_both},
    library::{BEGINNING, app, invite_to, text_to},
    notify_server::{KEY, NotifyServer, Says, TEMPLATES},
};

const WAITING: &str = "SELECT count(*) FROM outbox WHERE delivered_at IS NULL AND dead_at IS NULL";
const DEAD: &str = "SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL AND body = ''";
const TRIES: &str = "SELECT CAST(SUM(tries) AS BIGINT) FROM outbox";

/// The parts of a server that sends through this GC Notify, and its clock.
async fn sending(engine: Engine, server: &NotifyServer) -> (Installation, Arc<AtomicI64>, App) {
    let installation = Installation::new(engine).await;
    server.configure(&installation, "");
    let clock = Arc::new(AtomicI64::new(BEGINNING));
    let app = app(&installation, &clock).await;
    (installation, clock, app)
}

on_both! {
    async fn rl_8_each_message_goes_out_with_its_template_its_words_and_its_reference(engine) {
        let server = NotifyServer::start().await;
        let (installation, _, app) = sending(engine, &server).await;
        invite_to(&app, "marie@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        text_to(&app, "+15145550123", Locale::En, "Your code").await;
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        text_to(&app, "+15145550123", Locale::Fr, "Votre code").await;
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);

        let heard = server.heard();
        let paths: Vec<_> = heard.iter().map(|it| it.path.as_str()).collect();
        assert_eq!(paths, ["/v2/notifications/email", "/v2/notifications/sms", "/v2/notifications/sms"]);
        assert!(heard.iter().all(|it| it.authorization == format!("ApiKey-v1 {KEY}")));
        let templates: Vec<_> = heard.iter().map(|it| it.body["template_id"].as_str().unwrap()).collect();
        assert_eq!(templates, [TEMPLATES[1].1, TEMPLATES[2].1, TEMPLATES[3].1]);
        let email = &heard[0].body;
        assert_eq!(email["email_address"], "marie@exemple.ca");
        assert!(email["personalisation"]["subject"].as_str().unwrap().contains("Boulangerie Érable"));
        assert!(email["personalisation"]["body"].as_str().unwrap().contains("https://guichet.example/fr/"));
        assert_eq!(heard[1].body["phone_number"], "+15145550123");
        assert_eq!(heard[1].body["personalisation"], serde_json::json!({ "body": "Your code" }));
        for it in &heard {
            let id = it.body["reference"].as_str().unwrap();
            let row = format!("SELECT count(*) FROM outbox WHERE id = '{id}' AND delivered_at IS NOT NULL AND tries = 1");
            assert_eq!(installation.count(&row).await, 1);
        }
    }
}

on_both! {
    async fn rl_8_two_replicas_hand_over_each_message_once(engine) {
        let server = NotifyServer::start().await;
        let (installation, clock, one) = sending(engine, &server).await;
        let other = app(&installation, &clock).await;
        for number in 0..15 {
            invite_to(&one, &format!("person{number}@exemple.ca")).await.unwrap();
            text_to(&one, &format!("+151455501{number:02}"), Locale::Fr, "123456").await;
        }
        let (by_one, by_other) = tokio::join!(deliver_waiting(&one), deliver_waiting(&other));
        assert_eq!(by_one.unwrap() + by_other.unwrap(), 30);
        let mut references: Vec<_> = server.heard().iter().map(|it| it.body["reference"].to_string()).collect();
        references.sort();
        references.dedup();
        assert_eq!((references.len(), server.heard().len()), (30, 30));
    }
}

on_both! {
    async fn rl_8_a_recipient_that_cannot_be_is_given_up_at_once_and_nothing_else_is(engine) {
        let server = NotifyServer::start().await;
        let (installation, clock, app) = sending(engine, &server).await;
        for (says, dies) in [
            (Says::No(400, "ValidationError", "email_address Not a valid email address"), true),
            (Says::No(400, "ValidationError", "template_id is not a valid UUID"), false),
            (Says::No(400, "BadRequestError", "Can't send to this recipient when service is in trial mode"), false),
            (Says::No(403, "AuthError", "Invalid token: API key not found"), false),
            (Says::No(500, "Exception", "Internal server error"), false),
        ] {
            installation.sql("DELETE FROM outbox").await;
            server.will_say(says.clone());
            invite_to(&app, "marie@exemple.ca").await.unwrap();
            assert_eq!(deliver_waiting(&app).await.unwrap(), 0, "{says:?}");
            let counts = (installation.count(DEAD).await, installation.count(WAITING).await);
            assert_eq!(counts, if dies { (1, 0) } else { (0, 1) }, "{says:?}");
            clock.fetch_add(10, Ordering::SeqCst);
            assert_eq!(deliver_waiting(&app).await.unwrap(), usize::from(!dies), "{says:?}");
        }
        // What is said of a number concerns no email, and the other way round.
        installation.sql("DELETE FROM outbox").await;
        server.will_say(Says::No(400, "ValidationError", "phone_number Not a valid international number"));
        text_to(&app, "+15145550123", Locale::En, "123456").await;
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!(installation.count(DEAD).await, 1);
    }
}

on_both! {
    async fn rl_8_a_message_comes_back_when_it_is_asked_to_and_under_the_same_reference(engine) {
        for when in ["120", "Sun, 22 Nov 2026 00:02:00 GMT"] {
            let server = NotifyServer::start().await;
            let (installation, clock, app) = sending(engine, &server).await;
            server.will_say(Says::TooMany(when));
            invite_to(&app, "marie@exemple.ca").await.unwrap();
            assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
            let next = installation.count("SELECT next_try_at FROM outbox").await;
            assert_eq!(next, BEGINNING + 120);
            clock.fetch_add(119, Ordering::SeqCst);
            assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
            clock.fetch_add(1, Ordering::SeqCst);
            assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
            let heard = server.heard();
            assert_eq!(heard.len(), 2);
            assert_eq!(heard[0].body["reference"], heard[1].body["reference"]);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_9_an_answer_that_is_none_delivers_nothing_and_is_not_followed() {
    let (server, elsewhere) = tokio::join!(NotifyServer::start(), NotifyServer::start());
    let (installation, clock, app) = sending(Engine::Sqlite, &server).await;
    for says in [
        Says::Elsewhere(elsewhere.at),
        Says::TooMuch,
        Says::Text(201, "<html>Welcome to the network of this hotel</html>"),
        Says::Text(200, "{\"id\":\"x\"}"),
        Says::Text(400, "no"),
        Says::Text(502, "bad gateway"),
    ] {
        installation.sql("DELETE FROM outbox").await;
        server.will_say(says.clone());
        invite_to(&app, "marie@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0, "{says:?}");
        assert_eq!(installation.count(WAITING).await, 1, "{says:?}");
        clock.fetch_add(10, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1, "{says:?}");
    }
    assert!(elsewhere.heard().is_empty());
}

on_both! {
    async fn rl_9_after_five_failures_it_is_left_alone_for_thirty_seconds(engine) {
        let server = NotifyServer::start().await;
        let (installation, clock, app) = sending(engine, &server).await;
        server.always_says(Some(Says::No(500, "Exception", "Internal server error")));
        for number in 0..8 {
            invite_to(&app, &format!("person{number}@exemple.ca")).await.unwrap();
        }
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!((server.heard().len(), installation.count(TRIES).await), (5, 5));
        clock.fetch_add(29, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!((server.heard().len(), installation.count(TRIES).await), (5, 5));
        // The other channel goes on.
        server.will_say(Says::No(400, "ValidationError", "phone_number Not enough digits"));
        text_to(&app, "+15145550123", Locale::En, "123456").await;
        deliver_waiting(&app).await.unwrap();
        assert_eq!((server.heard().len(), installation.count(DEAD).await), (6, 1));
        // One try, which fails; another half a minute later, which does not.
        clock.fetch_add(1, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!(server.heard().len(), 7);
        server.always_says(None);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!(server.heard().len(), 7);
        clock.fetch_add(30, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 8);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_9_a_service_that_hangs_is_left_after_five_seconds() {
    let server = NotifyServer::start().await;
    let (installation, _, app) = sending(Engine::Sqlite, &server).await;
    server.will_say(Says::Nothing);
    invite_to(&app, "marie@exemple.ca").await.unwrap();
    let begun = Instant::now();
    assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
    let took = begun.elapsed();
    assert!(
        (Duration::from_secs(4)..Duration::from_secs(14)).contains(&took),
        "{took:?}"
    );
    assert_eq!(
        (server.heard().len(), installation.count(WAITING).await),
        (1, 1)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_8_where_texts_are_off_none_waits_for_anything() {
    let installation = Installation::new(Engine::Sqlite).await;
    installation.configure("[delivery]\ntext = \"off\"\n");
    let app = app(&installation, &Arc::new(AtomicI64::new(BEGINNING))).await;
    assert!(!app.carriers.take_texts());
    text_to(&app, "+15145550123", Locale::En, "123456").await;
    invite_to(&app, "marie@exemple.ca").await.unwrap();
    assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
    assert_eq!(installation.count(DEAD).await, 1);
    assert_eq!(installation.mail_to("marie@exemple.ca").len(), 1);
}
