//! Emails on their way to a mail server, and what can happen to them there.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use contract::locale::Locale;
use guichet_server::{
    app::App,
    delivery::{
        carrier::Outcome,
        letter::Letter,
        outbox::Channel,
        worker::{deliver_waiting, run_until},
    },
    edge::Shutdown,
};
use tokio::time::Instant;

use crate::{
    installation::{Engine, Installation, on_both, until},
    library::{BEGINNING, app, invite_to, text_to},
    mail_server::{Kind, MailServer, Trap, configured, message_id},
};

const WAITING: &str = "SELECT count(*) FROM outbox WHERE delivered_at IS NULL AND dead_at IS NULL";
const DELIVERED: &str = "SELECT count(*) FROM outbox WHERE delivered_at IS NOT NULL";
const DEAD: &str = "SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL AND body = ''";
const TRIES: &str = "SELECT CAST(SUM(tries) AS BIGINT) FROM outbox";

/// The parts of a server that sends as these lines say, and its clock.
async fn sending(engine: Engine, lines: &str) -> (Installation, Arc<AtomicI64>, App) {
    let installation = Installation::new(engine).await;
    installation.configure(lines);
    let clock = Arc::new(AtomicI64::new(BEGINNING));
    let app = app(&installation, &clock).await;
    (installation, clock, app)
}

/// The lines that sign in to the mail server, with a file for the password.
fn signed_in(installation: &Installation, password: &str) -> String {
    let file = installation.folder.path().join("smtp.password");
    fs::write(&file, format!("{password}\n")).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    format!(
        "username = \"guichet\"\npassword_file = \"{}\"\n",
        file.display()
    )
}

on_both! {
    async fn rl_8_an_email_arrives_encrypted_with_its_headers_its_words_and_its_id(engine) {
        let server = MailServer::start(Kind::StartTls, "localhost").await;
        let installation = Installation::new(engine).await;
        let lines = server.configured("starttls") + &signed_in(&installation, "CanaryPassword");
        installation.configure(&(lines + "from = \"desk@exemple.ca\"\n"));
        let clock = Arc::new(AtomicI64::new(BEGINNING));
        let app = app(&installation, &clock).await;
        invite_to(&app, "marie@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        invite_to(&app, "paul@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        assert_eq!((installation.count(DELIVERED).await, installation.count(TRIES).await), (2, 2));

        server.letters_to("paul@exemple.ca", 1).await;
        let letters = server.letters();
        assert_eq!(letters.len(), 2);
        assert_eq!(letters[0]["encrypted"], true);
        assert_eq!(letters[0]["who"], "guichet");
        assert_eq!(letters[0]["sender"], "desk@exemple.ca");
        assert_eq!(letters[0]["recipients"], serde_json::json!(["marie@exemple.ca"]));
        assert_eq!(letters[0]["peer"], letters[1]["peer"], "one connection for both");
        let text = letters[0]["letter"].as_str().unwrap();
        let mail = mail_parser::MessageParser::default().parse(text.as_bytes()).unwrap();
        let from = mail.from().unwrap().first().unwrap();
        assert_eq!((from.name(), from.address()), (Some("Guichet"), Some("desk@exemple.ca")));
        assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("marie@exemple.ca"));
        assert!(mail.subject().unwrap().contains("Boulangerie Érable"), "{text}");
        assert!(mail.body_text(0).unwrap().contains("Boulangerie Érable"), "{text}");
        assert!(mail.body_html(0).unwrap().contains("https://guichet.example/fr/"), "{text}");
        assert_eq!(mail.date().unwrap().to_timestamp(), BEGINNING);
        let id = message_id(&letters[0]);
        let id = id.strip_prefix('<').unwrap().strip_suffix("@guichet.example>").unwrap();
        assert_eq!(installation.count(&format!("SELECT count(*) FROM outbox WHERE id = '{id}'")).await, 1);
    }
}

on_both! {
    async fn rl_8_two_replicas_send_each_email_once(engine) {
        let server = MailServer::start(Kind::StartTls, "localhost").await;
        let (installation, clock, one) = sending(engine, &server.configured("starttls")).await;
        let other = app(&installation, &clock).await;
        for number in 0..20 {
            invite_to(&one, &format!("person{number}@exemple.ca")).await.unwrap();
        }
        let (by_one, by_other) = tokio::join!(deliver_waiting(&one), deliver_waiting(&other));
        assert_eq!(by_one.unwrap() + by_other.unwrap(), 20);
        for number in 0..20 {
            assert_eq!(server.letters_to(&format!("person{number}@exemple.ca"), 1).await.len(), 1);
        }
    }
}

on_both! {
    async fn rl_8_what_is_rolled_back_is_never_sent(engine) {
        let server = MailServer::start(Kind::StartTls, "localhost").await;
        let (installation, _, app) = sending(engine, &server.configured("starttls")).await;
        invite_to(&app, "marie@exemple.ca").await.unwrap();
        installation.break_the_audit().await;
        invite_to(&app, "paul@exemple.ca").await.unwrap_err();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        assert_eq!(server.letters_to("marie@exemple.ca", 1).await.len(), 1);
        assert_eq!(server.letters().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_8_an_email_goes_to_a_server_that_encrypts_from_the_first_byte_or_is_this_machine() {
    for (kind, tls) in [(Kind::Implicit, "implicit"), (Kind::Clear, "none")] {
        let server = MailServer::start(kind, "localhost").await;
        let lines = match kind {
            Kind::Clear => configured(server.port, tls),
            _ => server.configured(tls),
        };
        let (_installation, _, app) = sending(Engine::Sqlite, &lines).await;
        invite_to(&app, "marie@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        let letters = server.letters_to("marie@exemple.ca", 1).await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0]["encrypted"], kind == Kind::Implicit);
        assert_eq!(letters[0]["sender"], "no-reply@guichet.example");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_8_a_server_that_cannot_encrypt_is_told_nothing() {
    let server = MailServer::start(Kind::Clear, "localhost").await;
    let installation = Installation::new(Engine::Sqlite).await;
    let lines = server.configured("starttls") + &signed_in(&installation, "CanaryPassword");
    installation.configure(&lines);
    let app = app(&installation, &Arc::new(AtomicI64::new(BEGINNING))).await;
    invite_to(&app, "marie@exemple.ca").await.unwrap();
    assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
    assert_eq!(
        (
            installation.count(WAITING).await,
            installation.count(TRIES).await
        ),
        (1, 1)
    );
    until("the greeting", async || {
        server.commands().contains("EHLO").then_some(())
    })
    .await;
    for word in ["MAIL", "AUTH", "RCPT", "marie"] {
        assert!(!server.commands().contains(word), "{}", server.commands());
    }
    assert!(server.letters().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_8_a_server_that_is_not_the_one_it_says_is_told_nothing() {
    for (kind, tls) in [(Kind::StartTls, "starttls"), (Kind::Implicit, "implicit")] {
        let (stranger, other_name) = tokio::join!(
            MailServer::start(kind, "localhost"),
            MailServer::start(kind, "mail.example")
        );
        for (server, lines) in [
            (&stranger, configured(stranger.port, tls)),
            (
                &stranger,
                configured(stranger.port, tls) + &other_name.authority(),
            ),
            (&other_name, other_name.configured(tls)),
        ] {
            let (installation, _, app) = sending(Engine::Sqlite, &lines).await;
            invite_to(&app, "marie@exemple.ca").await.unwrap();
            assert_eq!(deliver_waiting(&app).await.unwrap(), 0, "{lines}");
            assert_eq!(installation.count(WAITING).await, 1);
            assert!(!server.commands().contains("MAIL") && server.letters().is_empty());
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_8_what_a_stranger_says_before_the_encryption_is_no_answer() {
    let server = MailServer::start(Kind::StartTls, "localhost").await;
    let trap = Trap::that_speaks_out_of_turn(server.port).await;
    let lines = configured(trap.at.port(), "starttls") + &server.authority();
    let (installation, _, app) = sending(Engine::Sqlite, &lines).await;
    invite_to(&app, "marie@exemple.ca").await.unwrap();
    assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
    assert_eq!(
        (trap.connections(), installation.count(WAITING).await),
        (1, 1)
    );
    assert!(server.letters().is_empty());
}

on_both! {
    async fn rl_8_a_recipient_that_is_refused_for_now_is_tried_again_later(engine) {
        let server = MailServer::start(Kind::StartTls, "localhost").await;
        let (installation, clock, app) = sending(engine, &server.configured("starttls")).await;
        invite_to(&app, "busy@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!((installation.count(WAITING).await, installation.count(TRIES).await), (1, 1));
        clock.fetch_add(9, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0, "too soon");
        clock.fetch_add(1, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        assert_eq!(installation.count(TRIES).await, 2);
        assert_eq!(server.letters_to("busy@exemple.ca", 1).await.len(), 1);
    }
}

on_both! {
    async fn rl_8_a_recipient_that_is_refused_for_good_is_given_up_at_once(engine) {
        let server = MailServer::start(Kind::StartTls, "localhost").await;
        let (installation, _, app) = sending(engine, &server.configured("starttls")).await;
        // The second one is refused because of us, which can be mended.
        for name in ["gone", "relay", "marie"] {
            invite_to(&app, &format!("{name}@exemple.ca")).await.unwrap();
        }
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        assert_eq!((installation.count(DEAD).await, installation.count(WAITING).await), (1, 1));
        assert_eq!(server.letters_to("marie@exemple.ca", 1).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_8_a_mistake_of_ours_loses_no_message() {
    let server = MailServer::start(Kind::StartTls, "localhost").await;
    let installation = Installation::new(Engine::Sqlite).await;
    let good = server.configured("starttls");
    for bad in [
        good.clone() + "from = \"stranger@exemple.ca\"\n",
        good.clone() + &signed_in(&installation, "wrong"),
    ] {
        let (installation, clock, app) = sending(Engine::Sqlite, &bad).await;
        invite_to(&app, "marie@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!(installation.count(WAITING).await, 1);
        installation.configure(&good);
        let mended = crate::library::app(&installation, &clock).await;
        clock.fetch_add(10, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&mended).await.unwrap(), 1);
    }
    assert_eq!(server.letters_to("marie@exemple.ca", 2).await.len(), 2);
}

on_both! {
    async fn rl_8_a_connection_cut_in_the_middle_of_a_letter_sends_it_again(engine) {
        let server = MailServer::start(Kind::StartTls, "localhost").await;
        let (installation, clock, app) = sending(engine, &server.configured("starttls")).await;
        invite_to(&app, "cut@exemple.ca").await.unwrap();
        invite_to(&app, "lost@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        until("both cuts", async || (server.cuts() == 1 && server.letters().len() == 1).then_some(())).await;
        assert_eq!(installation.count(WAITING).await, 2);
        clock.fetch_add(10, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 2);
        assert_eq!(server.letters_to("cut@exemple.ca", 1).await.len(), 1);
        // It had arrived, but nobody could know. Who gets it twice sees that it is the same.
        let twice = server.letters_to("lost@exemple.ca", 2).await;
        assert_eq!(twice.len(), 2);
        assert_eq!(message_id(&twice[0]), message_id(&twice[1]));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_9_a_server_that_hangs_is_left_after_five_seconds_and_alone_after_five_times() {
    let trap = Trap::that_never_ends().await;
    let lines = configured(trap.at.port(), "starttls");
    let (installation, clock, app) = sending(Engine::Sqlite, &lines).await;
    for number in 0..7 {
        invite_to(&app, &format!("person{number}@exemple.ca"))
            .await
            .unwrap();
    }
    let begun = Instant::now();
    assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
    // Four at a time, and then the fifth.
    let took = begun.elapsed();
    assert!(
        (Duration::from_secs(9)..Duration::from_secs(24)).contains(&took),
        "{took:?}"
    );
    assert_eq!(
        (trap.connections(), installation.count(TRIES).await),
        (5, 5)
    );
    let untried = "SELECT count(*) FROM outbox WHERE tries = 0";
    clock.fetch_add(29, Ordering::SeqCst);
    deliver_waiting(&app).await.unwrap();
    assert_eq!(
        (trap.connections(), installation.count(untried).await),
        (5, 2),
        "left alone"
    );
    clock.fetch_add(1, Ordering::SeqCst);
    deliver_waiting(&app).await.unwrap();
    assert_eq!(
        (trap.connections(), installation.count(TRIES).await),
        (6, 6),
        "one try"
    );
    assert_eq!(installation.count(WAITING).await, 7);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_9_a_server_that_never_stops_talking_is_cut_short() {
    let trap = Trap::that_never_stops_talking().await;
    let lines = configured(trap.at.port(), "starttls");
    let (_installation, _, app) = sending(Engine::Sqlite, &lines).await;
    let letter = Letter {
        id: "0123456789abcdef0123456789abcdef".to_owned(),
        channel: Channel::Email,
        created_at: BEGINNING,
        from_name: "Guichet".to_owned(),
        recipient: "marie@exemple.ca".to_owned(),
        subject: "Bonjour".to_owned(),
        body: "Bonjour".to_owned(),
        locale: "fr".to_owned(),
    };
    let carrier = app.carriers.of(Channel::Email);
    // It is the length that ends it, and not the time.
    assert_eq!(
        carrier.deliver(&letter, BEGINNING).await,
        Outcome::trouble("no greeting")
    );
    assert_eq!(trap.connections(), 1);
}

on_both! {
    async fn rl_8_a_code_that_ran_out_while_the_server_was_away_is_never_sent(engine) {
        let server = MailServer::start(Kind::StartTls, "localhost").await;
        // Nobody listens at the discard port.
        let away = configured(9, "starttls");
        let (installation, clock, app) = sending(engine, &away).await;
        for number in 0..7 {
            invite_to(&app, &format!("person{number}@exemple.ca")).await.unwrap();
        }
        installation.sql(&format!("UPDATE outbox SET expires_at = {}", BEGINNING + 20)).await;
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!((installation.count(WAITING).await, installation.count(TRIES).await), (7, 5));
        // What ran out is dropped even while nobody is called.
        clock.fetch_add(20, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!((installation.count(DEAD).await, installation.count(TRIES).await), (7, 5));
        installation.configure(&server.configured("starttls"));
        let back = crate::library::app(&installation, &clock).await;
        assert_eq!(deliver_waiting(&back).await.unwrap(), 0);
        assert!(server.letters().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_9_a_mail_server_that_hangs_holds_up_no_text_message() {
    let trap = Trap::that_never_ends().await;
    let lines = configured(trap.at.port(), "starttls");
    let (installation, _, app) = sending(Engine::Sqlite, &lines).await;
    for number in 0..20 {
        invite_to(&app, &format!("person{number}@exemple.ca"))
            .await
            .unwrap();
    }
    let stop = Shutdown::new();
    let working = tokio::spawn(run_until(app.clone(), stop.clone()));
    until("a hanging email", async || {
        (trap.connections() > 0).then_some(())
    })
    .await;
    text_to(&app, "+15145550123", Locale::Fr, "123456").await;
    until("the text message", async || {
        (installation.count(DELIVERED).await == 1).then_some(())
    })
    .await;
    let under_way = "SELECT count(*) FROM outbox WHERE leased_until > 0 AND delivered_at IS NULL";
    assert!(installation.count(under_way).await > 0);
    // Nor does it keep anybody from leaving.
    let begun = Instant::now();
    stop.begin();
    working.await.unwrap();
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "{:?}",
        begun.elapsed()
    );
}
