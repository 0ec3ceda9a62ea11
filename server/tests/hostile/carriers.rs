//! Who carries messages away, as an operator meets it: what starts, what is said, what is shown.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    sync::{Arc, atomic::AtomicI64},
};

use contract::locale::Locale;

use crate::{
    installation::{Engine, Installation, on_both, until},
    library::{BEGINNING, app, text_to},
    mail_server::{Kind, MailServer, configured},
    notify_server::{NotifyServer, secret, templates},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_8_a_server_that_could_not_deliver_does_not_start_and_names_the_key() {
    let installation = Installation::new(Engine::Sqlite).await;
    let good = secret(&installation, "good", "CanaryPassword");
    let open = secret(&installation, "open", "CanaryPassword");
    fs::set_permissions(&open, fs::Permissions::from_mode(0o644)).unwrap();
    let lines = secret(&installation, "lines", "CanaryPassword\nCanaryPassword");
    let smtp = configured(2525, "starttls");
    let notify = |key: &str| {
        format!(
            "[delivery]\ntext = \"notify\"\n[delivery.notify]\napi_key_file = \"{key}\"\n{}",
            templates()
        )
    };
    let password = |file: &str| format!("{smtp}username = \"u\"\npassword_file = \"{file}\"\n");
    for (text, key) in [
        (password(&open), "delivery.smtp.password_file"),
        (password(&lines), "delivery.smtp.password_file"),
        (password("nowhere"), "delivery.smtp.password_file"),
        (
            format!("{smtp}ca_file = \"nowhere\"\n"),
            "delivery.smtp.ca_file",
        ),
        (
            format!("{smtp}ca_file = \"{good}\"\n"),
            "delivery.smtp.ca_file",
        ),
        (notify(&open), "delivery.notify.api_key_file"),
        (notify("nowhere"), "delivery.notify.api_key_file"),
        (
            format!("{}callback_token_file = \"{good}\"\n", notify(&good)),
            "delivery.notify.callback_token_file",
        ),
        (
            "[delivery]\nemail = \"smtp\"\n".to_owned(),
            "delivery.smtp.host",
        ),
    ] {
        installation.configure(&text);
        let said = installation.run("serve", &["--listen", "127.0.0.1:0"]);
        assert!(!said.good && said.err.contains(key), "{text} {said:?}");
        assert!(!said.err.contains("CanaryPassword"), "{said:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_8_check_says_who_carries_messages_and_calls_nobody() {
    let installation = Installation::new(Engine::Sqlite).await;
    assert!(
        installation
            .run("invite", &["--email", "a@exemple.ca"])
            .good
    );
    let folder = installation.data().join("outbox").display().to_string();
    let said = installation.run("check", &[]);
    assert!(said.good, "{said:?}");
    for line in [
        format!("Emails go to the folder {folder}.\n"),
        format!("Text messages go to the folder {folder}.\n"),
    ] {
        assert!(said.out.contains(&line), "{said:?}");
    }

    let server = MailServer::start(Kind::StartTls, "localhost").await;
    let lines = server
        .configured("starttls")
        .replacen("email", "text = \"off\"\nemail", 1);
    installation.configure(&lines);
    let said = installation.run("check", &[]);
    assert!(said.good, "{said:?}");
    let port = server.port;
    for line in [
        format!("Emails go to the mail server localhost:{port} (STARTTLS).\n"),
        "Text messages are not sent.\n".to_owned(),
    ] {
        assert!(said.out.contains(&line), "{said:?}");
    }
    assert_eq!(server.connections(), 0);

    let notify = NotifyServer::start().await;
    notify.configure(&installation, "");
    let said = installation.run("check", &[]);
    let line = format!("Text messages go to GC Notify at http://{}.\n", notify.at);
    assert!(said.good && said.out.contains(&line), "{said:?}");
    assert!(notify.heard().is_empty());
}

on_both! {
    async fn rl_4_a_mail_server_that_is_away_does_not_make_the_server_unready(engine) {
        let installation = Installation::new(engine).await;
        installation.configure(&configured(9, "starttls"));
        for number in 0..6 {
            installation.invite(&format!("person{number}@exemple.ca"));
        }
        let process = installation.start().await;
        until("the breaker", async || process.err().contains("what failed again and again is left alone").then_some(())).await;
        assert_eq!(process.readiness().await, (200, "ready".to_owned()));
        let answer = process.browser().get("/api/session").await;
        assert_eq!(answer.status, 200);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn da_2_nothing_of_an_email_or_of_our_password_gets_into_the_log() {
    let server = MailServer::start(Kind::StartTls, "localhost").await;
    let installation = Installation::new(Engine::Sqlite).await;
    let password = secret(&installation, "smtp.password", "CanaryPassword");
    installation.configure(&format!(
        "{}username = \"guichet\"\npassword_file = \"{password}\"\n",
        server.configured("starttls")
    ));
    let names = ["canary", "gone", "busy", "relay", "cut"];
    let codes = names.map(|name| installation.invite(&format!("{name}@exemple.ca")));
    let process = installation
        .start_with(&[], &[("GUICHET_LOG", "trace")])
        .await;
    process.browser().get("/api/session").await.good();
    until("every outcome", async || {
        let log = process.err();
        let failed = log.matches("a message was not delivered").count();
        let refused = log.matches("a message can never be delivered").count();
        (server.letters().len() == 1 && failed >= 3 && refused == 1).then_some(())
    })
    .await;
    let log = [process.out(), process.err()].concat();
    assert!(
        log.contains("\"TRACE\"") || log.contains("\"DEBUG\""),
        "{log}"
    );
    assert!(
        log.contains("550") && log.contains("450"),
        "the operator sees why: {log}"
    );
    let encoded = data_encoding::BASE64.encode(b"\0guichet\0CanaryPassword");
    for canary in [
        "canary",
        "exemple.ca",
        "boulangerie",
        &encoded.to_lowercase(),
    ] {
        assert!(!log.to_lowercase().contains(canary), "{canary}\n{log}");
    }
    assert!(codes.iter().all(|code| !log.contains(code)), "{log}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tf_9_a_demonstration_shows_text_messages_among_the_emails() {
    let installation = Installation::new(Engine::Sqlite).await;
    let clock = Arc::new(AtomicI64::new(BEGINNING));
    let library = app(&installation, &clock).await;
    // A message of long ago, so that the order is known.
    text_to(
        &library,
        "+15145550100",
        Locale::Fr,
        "premier <b>message</b>",
    )
    .await;
    guichet_server::delivery::worker::deliver_waiting(&library)
        .await
        .unwrap();
    fs::write(
        installation.config(),
        format!("database = \"{}\"", installation.url),
    )
    .unwrap();
    let process = installation.start_with(&["--demo"], &[]).await;
    // The invitation of the demonstration is younger.
    let page = until("the invitation", async || {
        let page = process.browser().get("/outbox").await.text();
        (page.matches("<article ").count() >= 2).then_some(page)
    })
    .await;
    let articles: Vec<_> = page.split("<article id=\"").skip(1).collect();
    let is_text = |it: &&str| it.split_once('"').unwrap().0.contains(".txt");
    let text = articles.iter().position(is_text).unwrap();
    assert_eq!(text, articles.len() - 1, "the oldest comes last: {page}");
    for words in [
        "<h2>Text message <span lang=\"fr\">/ Message texte</span></h2>",
        "+15145550100</p>",
        "<p>premier &lt;b&gt;message&lt;/b&gt;</p>",
    ] {
        assert!(articles[text].contains(words), "{page}");
    }
}
