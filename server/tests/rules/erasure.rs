//! What somebody may take with them, and what is left when they go.

use std::collections::BTreeSet;

use contract::{
    api::{
        Nothing,
        account::{DeleteAccount, Download},
        session::Standing,
        sign_in::GivePassword,
    },
    problem::Problem,
};
use guichet_server::{erasure, handlers::account::download::tables};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::support::{
    Client, Person, Site, on_both,
    person::{PASSWORD, credentials, invitation, redeem},
};

/// The columns of every table of the schema, as `table.column`.
async fn columns(site: &Site) -> BTreeSet<String> {
    let connection = site.app.store.reader();
    let backend = connection.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => {
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'"
        }
        _ => {
            "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        }
    };
    let rows = connection
        .query_all_raw(Statement::from_string(backend, sql))
        .await
        .unwrap();
    rows.iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect()
}

/// What nobody's account is named in: counts under keyed names, codes on their way, what strangers
/// asked for, and what is about the program itself.
const NOBODYS: [&str; 9] = [
    "challenges",
    "heartbeats",
    "key_checks",
    "limits",
    "partner_trips",
    "schema_steps",
    "service_requests",
    "tries",
    "wishes",
];

fn table_of(column: &str) -> &str {
    column.split('.').next().unwrap()
}

on_both! {
    async fn pr_8_whatever_is_kept_by_account_is_in_the_file(site) {
        let written: BTreeSet<String> = tables::TABLES
            .iter()
            .flat_map(|table| table.columns.iter().map(|(column, _)| format!("{}.{column}", table.name)))
            .collect();
        let mut kept = columns(&site).await;
        kept.retain(|column| !NOBODYS.contains(&table_of(column)));
        assert_eq!(written, kept);
    }
}

on_both! {
    async fn pr_7_whatever_is_kept_by_account_is_deleted_with_it(site) {
        let kept = columns(&site).await;
        let by_account: BTreeSet<&str> = kept
            .iter()
            .filter(|column| column.ends_with(".account_id"))
            .map(|column| table_of(column))
            .collect();
        assert_eq!(by_account, BTreeSet::from(erasure::TABLES));
    }
}

/// Somebody of whom there is something in most tables.
async fn busy_person(site: &Site) -> Person {
    let mut person = Person::register(site, "MarieTremblay").await;
    let code = invitation(site, "marietremblay@exemple.ca").await;
    redeem(&mut person.client, &code).await.unwrap();
    site.forward(60);
    person.sign_in(site, &mut site.client()).await.unwrap();
    person
}

async fn downloaded(client: &mut Client) -> String {
    client.send::<Download>(&Nothing {}).await.unwrap().text
}

on_both! {
    async fn pr_8_the_file_says_everything_and_lets_nobody_in(site) {
        let mut person = busy_person(&site).await;
        let text = downloaded(&mut person.client).await;
        let all: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(all["accounts"][0]["username"], "MarieTremblay");
        assert_eq!(all["accounts"][0]["email"], "marietremblay@exemple.ca");
        assert_eq!(all["accounts"][0]["recovery"]["question"], "first_teacher");
        assert!(!text.contains("pêche au lac"));
        assert_eq!(all["organizations"][0]["name_fr"], "Boulangerie Érable");
        assert_eq!(all["memberships"][0]["rights"][1]["right"], "users.manage");
        assert_eq!(all["sign_ins"].as_array().unwrap().len(), 2);
        assert_eq!(all["recovery_codes"].as_array().unwrap().len(), 10);
        assert!(all["outbox"][0]["recipient"].as_str().unwrap().contains('@'));
        assert!(all["accounts"][0]["created_at"].as_str().unwrap().starts_with("2026-11-22T"));
        let mut secrets = vec![person.secret.clone(), person.client.sid(), PASSWORD.to_owned()];
        secrets.extend(person.codes.iter().map(|it| it.canonical().to_owned()));
        for sql in [
            "SELECT password_hash FROM accounts",
            "SELECT username_skeleton || email_mac FROM accounts",
            "SELECT id_hash FROM sessions",
            "SELECT hash FROM recovery_codes",
            "SELECT secret FROM apps",
            "SELECT token_hash FROM devices",
            "SELECT code_hash FROM invitations",
            "SELECT token_hash FROM disavowals",
        ] {
            secrets.extend(site.texts(sql).await);
        }
        assert!(secrets.len() > 20);
        for secret in secrets {
            assert!(!text.contains(&secret), "{secret}");
        }
        // That it was taken is on record, and it is not made without end.
        let taken = "SELECT count(*) FROM audit_events WHERE event = 'account.downloaded'";
        assert_eq!(site.count(taken).await, 1);
        let told = site.mail_to("marietremblay@exemple.ca").await;
        assert!(told.iter().any(|it| it.subject == "Your data was downloaded"), "{told:?}");
        for _ in 1..10 {
            downloaded(&mut person.client).await;
        }
        let refused = person.client.send::<Download>(&Nothing {}).await;
        assert!(matches!(refused, Err(Problem::TooMany { .. })), "{refused:?}");
    }
}

on_both! {
    async fn pr_8_nobody_gets_what_is_held_about_somebody_else(site) {
        let marie = busy_person(&site).await;
        let mut paul = Person::register(&site, "PaulLavoie22").await;
        let text = downloaded(&mut paul.client).await;
        for word in ["arietremblay", "Boulangerie"] {
            assert!(!text.contains(word), "{word}");
        }
        for id in site.texts("SELECT id FROM accounts WHERE username = 'MarieTremblay'").await {
            assert!(!text.contains(&id));
        }
        drop(marie);
    }
}

on_both! {
    async fn pr_8_and_pr_7_ask_for_a_fresh_sign_in(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        site.forward(15 * 60);
        person.client.session().await;
        person.client.send::<contract::api::session::ExtendSession>(&Nothing {}).await.unwrap();
        site.forward(6 * 60);
        let refused = person.client.send::<Download>(&Nothing {}).await;
        assert_eq!(refused, Err(Problem::StepUpRequired));
        let refused = person.client.send::<DeleteAccount>(&Nothing {}).await;
        assert_eq!(refused, Err(Problem::StepUpRequired));
    }
}

/// The bytes of an SQLite database, its log included.
async fn bytes(site: &Site) -> Vec<u8> {
    let Some(file) = site.app.store.file() else {
        return site.dump().await.into_bytes();
    };
    site.app.store.fold_log().await.unwrap();
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    let mut bytes = std::fs::read(file).unwrap();
    bytes.extend(std::fs::read(log).unwrap_or_default());
    bytes
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|it| it == text.as_bytes())
}

on_both! {
    async fn pr_7_nothing_of_a_deleted_account_is_left_but_a_pseudonym_on_record(site) {
        let mut person = busy_person(&site).await;
        let [id] = &site.texts("SELECT id FROM accounts").await[..] else { panic!() };
        let mut traces = vec!["MarieTremblay".to_owned(), "marietremblay".to_owned()];
        for sql in [
            "SELECT email FROM accounts",
            "SELECT email_mac FROM accounts",
            "SELECT recovery FROM accounts",
            "SELECT password_hash FROM accounts",
            "SELECT recipient FROM outbox WHERE recipient <> ''",
            "SELECT secret FROM apps",
            "SELECT origin FROM sign_ins",
            "SELECT email FROM invitations",
        ] {
            traces.extend(site.texts(sql).await);
        }
        let before = bytes(&site).await;
        assert!(traces.iter().all(|it| holds(&before, it)));
        let other = person.client.clone();
        let replica = site.replica().await;
        let mut elsewhere = replica.client();
        elsewhere.cookies = person.client.cookies.clone();
        assert!(matches!(elsewhere.session().await.standing, Standing::SignedIn { .. }));
        let answer = person.client.ask::<DeleteAccount>(&Nothing {}).await;
        assert_eq!(answer.headers["clear-site-data"], "\"cache\",\"storage\"");
        assert_eq!(person.client.session().await.standing, Standing::Visitor);
        assert_eq!(other.clone().session().await.standing, Standing::Visitor);
        assert_eq!(elsewhere.session().await.standing, Standing::Visitor);
        // The last message goes out, and is gone itself.
        let told = site.mail_to("marietremblay@exemple.ca").await;
        assert_eq!(told.last().unwrap().subject, "Your account was deleted");
        assert!(!told.last().unwrap().body.contains("#token="));
        assert_eq!(site.count("SELECT count(*) FROM outbox WHERE recipient <> ''").await, 0);
        let after = bytes(&site).await;
        for trace in traces {
            assert!(!holds(&after, &trace), "{trace}");
        }
        let dump = site.dump().await;
        let named: BTreeSet<&str> = dump
            .lines()
            .filter(|row| row.contains(id.as_str()))
            .map(|row| row.split('|').next().unwrap())
            .collect();
        assert_eq!(named, BTreeSet::from(["audit_events"]));
        // The name is free again, and opens nothing.
        let refused = site.client().send::<GivePassword>(&credentials("MarieTremblay", PASSWORD)).await;
        assert_eq!(refused, Err(Problem::WrongCredentials));
        Person::register(&site, "MarieTremblay").await;
    }
}

on_both! {
    async fn pr_7_an_account_is_deleted_once_and_alone(site) {
        let mut marie = busy_person(&site).await;
        let mut paul = Person::register(&site, "PaulLavoie22").await;
        let before = site.texts("SELECT id FROM apps ORDER BY id").await.len();
        let mut twice = marie.client.clone();
        let (one, two) = tokio::join!(
            marie.client.send::<DeleteAccount>(&Nothing {}),
            twice.send::<DeleteAccount>(&Nothing {}),
        );
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
        let deleted = "SELECT count(*) FROM audit_events WHERE event = 'account.deleted'";
        assert_eq!(site.count(deleted).await, 1);
        assert_eq!(site.texts("SELECT id FROM apps").await.len(), before - 1);
        downloaded(&mut paul.client).await;
    }
}
