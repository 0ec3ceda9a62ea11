//! What is under way when every session of an account ends: the end wins.

use contract::{
    api::{
        Endpoint, Nothing,
        code::GiveCodeRequest,
        session::Standing,
        settings::{
            AddPhone, ChangeEmail, ChangeEmailRequest, ChangePassword, ChangePasswordRequest,
            ChangeRecovery, ChooseMessageLanguage, ConfirmNewApp, ConfirmNewAppRequest,
            ConfirmNewEmail, ConfirmNewPhone, DeletePhone, DeletePhoneRequest, Disavow,
            DisavowRequest, EmailUse, GetSettings, IssueNewSecret, ItemRequest, MakeDefaultPhone,
            MessageLanguageRequest, RemoveApp, RemoveNoticeEmail, RenameApp, RenameAppRequest,
            RenewRecoveryCodes, ResendNewEmailCode, ResendNewPhoneCode, StepUp, StepUpRequest,
            SwitchTwoStepOff,
        },
    },
    identity::{code::SixDigits, email::Email, secret::Secret},
    locale::Locale,
    problem::Problem,
};
use guichet_server::{session, store::entity::sessions};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait};

use crate::support::{
    Engine, Person, Site, on_both,
    person::{self, PASSWORD, code_of},
    phone::{self, FIRST, SECOND, THIRD, adding},
};

/// Waits until a request cannot go on because of what this test holds. SQLite lets nobody begin who
/// would have to wait later, so that there is nothing to see.
async fn somebody_waits(site: &Site) {
    if site.app.store.reader().get_database_backend() == DbBackend::Sqlite {
        return;
    }
    let waiting = "SELECT count(*) FROM pg_stat_activity \
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    for _ in 0..20_000 {
        if site.count(waiting).await > 0 {
            return;
        }
    }
    panic!("nobody waits");
}

fn body<E: Endpoint>(request: &E::Request) -> (&'static str, Vec<u8>) {
    (E::PATH, serde_json::to_vec(request).unwrap())
}

/// What of a dump settings are kept in, and what is told of their changes.
async fn kept(site: &Site) -> Vec<String> {
    let tables = [
        "accounts|",
        "apps|",
        "phones|",
        "recovery_codes|",
        "disavowals|",
        "outbox|",
    ];
    let dump = site.dump().await;
    let lines = dump
        .lines()
        .filter(|it| tables.iter().any(|table| it.starts_with(table)));
    let mut lines: Vec<_> = lines.map(str::to_owned).collect();
    lines.sort();
    lines
}

/// A site where people may do without two-step verification.
async fn optional(engine: Engine) -> Site {
    Site::with_policy(engine, |policy| policy.two_step_optional = true).await
}

on_both! {
    async fn se_8_no_setting_changes_for_a_session_that_ended_while_it_waited(site: optional) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        site.forward(11);
        let view = phone::add(&site, &mut person.client, SECOND, "").await;
        let client = &mut person.client;
        client.send::<AddPhone>(&adding(&site, THIRD, "")).await.unwrap();
        let text_code = site.text_code_to(THIRD).await;
        let new = "marie@ailleurs.ca";
        let email = Email::parse(new).unwrap();
        let change_email = ChangeEmailRequest { email, purpose: EmailUse::Account };
        client.send::<ChangeEmail>(&change_email).await.unwrap();
        let mail_code = SixDigits::parse(&site.code_to(new).await).unwrap();
        let secret = client.send::<IssueNewSecret>(&Nothing {}).await.unwrap().secret;
        let settings = client.send::<GetSettings>(&Nothing {}).await.unwrap();
        let app = settings.apps[0].id.clone();
        let [one, two] = [0, 1].map(|at| view.phones[at].id.clone());
        let (current, password) = (Secret::new(PASSWORD), Secret::new("Wq8mXr3zt"));
        site.forward(90);
        let code = code_of(secret.reveal(), site.now());
        let wishes = [
            body::<DeletePhone>(&DeletePhoneRequest { id: one.clone(), number: FIRST.to_owned() }),
            body::<MakeDefaultPhone>(&ItemRequest { id: two }),
            body::<AddPhone>(&adding(&site, "613 555 0199", &one)),
            body::<ResendNewPhoneCode>(&Nothing {}),
            body::<ConfirmNewPhone>(&GiveCodeRequest { code: text_code }),
            body::<ConfirmNewApp>(&ConfirmNewAppRequest { name: "New".to_owned(), code }),
            body::<RenameApp>(&RenameAppRequest { id: app.clone(), name: "New".to_owned() }),
            body::<RemoveApp>(&ItemRequest { id: app }),
            body::<RenewRecoveryCodes>(&Nothing {}),
            body::<ChangePassword>(&ChangePasswordRequest { current, password }),
            body::<ChangeRecovery>(&person::recovery()),
            body::<ChangeEmail>(&change_email),
            body::<ResendNewEmailCode>(&Nothing {}),
            body::<ConfirmNewEmail>(&GiveCodeRequest { code: mail_code }),
            body::<RemoveNoticeEmail>(&Nothing {}),
            body::<ChooseMessageLanguage>(&MessageLanguageRequest { locale: Locale::Fr }),
            body::<SwitchTwoStepOff>(&Nothing {}),
            body::<StepUp>(&StepUpRequest { password: Secret::new(PASSWORD) }),
        ];
        let before = kept(&site).await;
        for (path, body) in wishes {
            let tx = site.app.store.begin().await.unwrap();
            tx.execute_unprepared("UPDATE accounts SET locale = locale").await.unwrap();
            let mut tab = person.client.clone();
            let wish = tokio::spawn(async move { tab.post(path, body).await });
            somebody_waits(&site).await;
            // The session is gone for everybody who looks for it, and can be brought back.
            let gone = "UPDATE sessions SET id_hash = 'gone' || id_hash";
            tx.execute_unprepared(gone).await.unwrap();
            tx.commit().await.unwrap();
            let problem = wish.await.unwrap().problem();
            assert!(matches!(problem, Problem::Stale | Problem::SignedOut), "{path}: {problem:?}");
            site.sql("UPDATE sessions SET id_hash = substr(id_hash, 5)").await.unwrap();
            assert_eq!(kept(&site).await, before, "{path}");
        }
        let view = person.client.send::<GetSettings>(&Nothing {}).await.unwrap();
        assert_eq!((view.phones.len(), view.apps.len()), (2, 1));
    }
}

on_both! {
    async fn se_8_a_session_that_gets_its_new_id_meanwhile_ends_with_the_others(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let token = site.link_token("marietremblay@exemple.ca").await;
        let rows = sessions::Entity::find().all(site.app.store.reader()).await.unwrap();
        let mut row = rows.into_iter().find(|it| it.account_id.is_some()).unwrap();
        let tx = site.app.store.begin().await.unwrap();
        let cookie = session::renew(&tx, &site.app, &mut row).await.unwrap_or_default();
        let mut owner = site.client();
        let request = DisavowRequest { token: Secret::new(token) };
        let disavowal = tokio::spawn(async move { owner.send::<Disavow>(&request).await });
        somebody_waits(&site).await;
        tx.commit().await.unwrap();
        disavowal.await.unwrap().unwrap();
        let alive = "SELECT count(*) FROM sessions WHERE account_id IS NOT NULL";
        assert_eq!(site.count(alive).await, 0);
        assert!(!cookie.is_empty());
        assert_eq!(person.client.session().await.standing, Standing::Visitor);
    }
}
