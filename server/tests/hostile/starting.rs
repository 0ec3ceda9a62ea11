//! What the program refuses to start with, and what it says when it does.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::{
    installation::{Engine, Installation, Process, on_both},
    person::Person,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn da_1_a_server_with_a_bad_key_does_not_start_and_names_the_file() {
    let installation = Installation::new(Engine::Sqlite).await;
    assert!(
        installation
            .run("invite", &["--email", "a@exemple.ca"])
            .good
    );
    let keys = installation.data().join("keys");
    for name in ["pepper", "mac", "seal", "csrf"] {
        let path = keys.join(name).with_extension("key");
        let good = fs::read_to_string(&path).unwrap();
        let zeros = format!("k1 {}=\n", "A".repeat(43));
        for (text, mode) in [
            (Some("k1 c2hvcnQ=\n"), 0o600),
            (Some(zeros.as_str()), 0o600),
            (Some(""), 0o600),
            (Some("k1 not base64\n"), 0o600),
            (Some(good.as_str()), 0o644),
            (Some(good.as_str()), 0o640),
            (None, 0),
        ] {
            match text {
                Some(text) => {
                    fs::write(&path, text).unwrap();
                    fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
                }
                None => fs::remove_file(&path).unwrap(),
            }
            let said = installation.run("serve", &["--listen", "127.0.0.1:0"]);
            assert!(
                !said.good && said.err.contains(&format!("{name}.key")),
                "{text:?} {said:?}"
            );
            assert!(!said.err.contains(good.trim()), "{said:?}");
        }
        fs::write(&path, &good).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    }
    installation.start().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn da_1_lost_keys_are_not_replaced_under_a_database_that_needs_them() {
    let installation = Installation::new(Engine::Sqlite).await;
    assert!(
        installation
            .run("invite", &["--email", "a@exemple.ca"])
            .good
    );
    fs::rename(
        installation.data().join("keys"),
        installation.data().join("away"),
    )
    .unwrap();
    let said = installation.run("serve", &["--listen", "127.0.0.1:0"]);
    assert!(!said.good && said.err.contains("pepper.key"), "{said:?}");
    assert!(!installation.data().join("keys").exists());
}

on_both! {
    async fn da_1_the_keys_of_another_database_are_refused(engine) {
        let (one, other) = (Installation::new(engine).await, Installation::new(engine).await);
        for it in [&one, &other] {
            assert!(it.run("invite", &["--email", "a@exemple.ca"]).good);
        }
        for name in ["pepper", "mac", "seal", "csrf"] {
            let path = |it: &Installation| it.data().join("keys").join(name).with_extension("key");
            let good = fs::read(path(&one)).unwrap();
            let text = fs::read_to_string(path(&other)).unwrap();
            // Another key under the same id, and no key that is known.
            for text in [text.clone(), text.replace("k1", "k9")].into_iter().take(if name == "seal" { 2 } else { 1 }) {
                fs::write(path(&one), text).unwrap();
                let said = one.run("check", &[]);
                assert!(!said.good && said.err.contains(&format!("{name}.key")), "{said:?}");
            }
            fs::write(path(&one), good).unwrap();
        }
        assert!(one.run("check", &[]).good);
    }
}

on_both! {
    async fn da_1_after_every_key_was_replaced_people_still_sign_in(engine) {
        let installation = Installation::new(engine).await;
        let mut process = installation.start().await;
        let mut person = Person::register(&installation, &mut process.browser(), "MarieTremblay").await;
        process.kill();
        for name in ["pepper", "mac", "seal", "csrf"] {
            let path = installation.data().join("keys").join(name).with_extension("key");
            let old = fs::read_to_string(&path).unwrap();
            let new = data_encoding::BASE64.encode(&guichet_server::chance::bytes::<32>());
            fs::write(&path, format!("k2 {new}\n{old}")).unwrap();
        }
        let process = installation.start().await;
        person.sign_in(&mut process.browser()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rl_10_without_its_list_of_common_passwords_a_server_does_not_start() {
    let installation = Installation::new(Engine::Sqlite).await;
    installation.configure("blocklist = \"/nonexistent/list.bin\"");
    let said = installation.run("serve", &["--listen", "127.0.0.1:0"]);
    assert!(
        !said.good && said.err.contains("/nonexistent/list.bin"),
        "{said:?}"
    );
    let path = installation.folder.path().join("list.bin");
    fs::write(&path, "password\n").unwrap();
    installation.configure(&format!("blocklist = \"{}\"", path.display()));
    assert!(!installation.run("check", &[]).good);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_configuration_is_refused_by_the_name_of_its_key() {
    let installation = Installation::new(Engine::Sqlite).await;
    for (text, name) in [
        ("colour = 1", "colour"),
        ("[site]\nkolour = 1", "kolour"),
        ("[policy.password]\nmin = 4", "password.min"),
        ("[policy.session]\nidle = 4000", "session.idle"),
        (
            "[hashing]\nmemory_kib = 1024\npasses = 1",
            "hashing.memory_kib",
        ),
    ] {
        installation.configure(text);
        for command in ["check", "migrate"] {
            let said = installation.run(command, &[]);
            assert!(!said.good && said.err.contains(name), "{text} {said:?}");
        }
        let said = installation.run("serve", &["--listen", "127.0.0.1:0"]);
        assert!(!said.good && said.err.contains(name), "{text} {said:?}");
    }
    fs::write(installation.config(), "health = \"0.0.0.0:9000\"").unwrap();
    assert!(installation.run("check", &[]).err.contains("health"));
    fs::remove_file(installation.config()).unwrap();
    assert!(installation.run("check", &[]).err.contains("guichet.toml"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_for_this_machine_only_is_refused_anywhere_else() {
    let installation = Installation::new(Engine::Sqlite).await;
    let said = installation.run("serve", &["--listen", "0.0.0.0:0", "--demo"]);
    assert!(!said.good && said.err.contains("--demo"), "{said:?}");
    let said = installation.run("serve", &["--listen", "127.0.0.1:0", "--demo"]);
    assert!(
        !said.good && said.err.contains("--demo"),
        "a demonstration of a public origin: {said:?}"
    );
    for origin in [
        "http://guichet.example",
        "http://localhost.evil.test",
        "http://127.0.0.1.evil.test",
    ] {
        fs::write(installation.config(), format!("origin = \"{origin}\"")).unwrap();
        let said = installation.run("serve", &["--listen", "127.0.0.1:0"]);
        assert!(!said.good && said.err.contains("plain HTTP"), "{said:?}");
    }
    fs::write(installation.config(), "origin = \"http://localhost:8080\"").unwrap();
    let said = installation.run("serve", &["--listen", "0.0.0.0:0"]);
    assert!(!said.good && said.err.contains("https"), "{said:?}");
    fs::write(installation.config(), "").unwrap();
    let said = installation.run("serve", &["--listen", "0.0.0.0:0"]);
    assert!(!said.good && said.err.contains("https"), "{said:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_demonstration_says_where_it_is_and_invites_in_both_languages() {
    let installation = Installation::new(Engine::Sqlite).await;
    fs::write(installation.config(), "").unwrap();
    let process: Process = installation.start_with(&["--demo"], &[]).await;
    crate::installation::until("the invitations", async || {
        process.out().contains("Messages:").then_some(())
    })
    .await;
    let origin = process.line("Guichet answers at ");
    assert_eq!(
        origin,
        format!("http://localhost:{}", process.address().port())
    );
    assert!(
        process
            .line("Invitation: ")
            .starts_with(&format!("{origin}/en/"))
    );
    assert!(
        process
            .line("Invitation (fr): ")
            .starts_with(&format!("{origin}/fr/"))
    );
    let code = process
        .line("Invitation: ")
        .split_once("#code=")
        .unwrap()
        .1
        .to_owned();
    let mail = crate::installation::until("the message", async || {
        installation.mail_to("newcomer@guichet.example").pop()
    })
    .await;
    assert!(mail.contains(&code), "{mail}");
    let answer = process.browser().get("/outbox").await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains(&code));
}

on_both! {
    async fn an_invitation_is_printed_and_its_message_arrives(engine) {
        let installation = Installation::new(engine).await;
        let said = installation.run("invite", &["--email", "paul@exemple.ca", "--locale", "fr", "--organization", "Maple Bakery/Boulangerie Érable"]);
        assert!(said.good && said.out.starts_with("https://guichet.example/fr/"), "{said:?}");
        let code = said.out.trim().split_once("#code=").unwrap().1.to_owned();
        let process = installation.start().await;
        let mail = crate::installation::until("the message", async || installation.mail_to("paul@exemple.ca").pop()).await;
        assert!(mail.contains(&code) && mail.contains("Boulangerie Érable"), "{mail}");
        let view = process.browser().post("/api/invitation/redeem", &serde_json::json!({ "code": code, "locale": "fr" })).await.good();
        assert_eq!(view["invitation"]["organization"]["en"], "Maple Bakery");
        let said = installation.run("invite", &["--email", "not an address"]);
        assert!(!said.good && said.err.contains("not an email address"), "{said:?}");
    }
}

on_both! {
    async fn check_says_that_all_is_in_order_and_what_the_policy_gives_up(engine) {
        let installation = Installation::new(engine).await;
        let said = installation.run("check", &[]);
        assert!(!said.good, "there are no keys and no schema yet: {said:?}");
        assert!(installation.run("invite", &["--email", "a@exemple.ca"]).good);
        let said = installation.run("check", &[]);
        assert!(said.good && said.out.contains("in order") && said.out.contains("Policy: recovery questions"), "{said:?}");
        installation.configure("[policy]\nprofile = \"modern\"");
        let said = installation.run("check", &[]);
        assert!(said.good && !said.out.contains("Policy:"), "{said:?}");
    }
}

#[test]
fn da_7_a_release_has_no_test_clock() {
    let holds = |text: &str| {
        let mut grep = std::process::Command::new("grep");
        grep.args(["-q", "-a", "-F", text, env!("CARGO_BIN_EXE_guichet-server")]);
        grep.status().unwrap().success()
    };
    assert!(holds("GUICHET_LOG"));
    assert_eq!(holds("GUICHET_TEST_CLOCK"), cfg!(feature = "test-clock"));
}
