//! What is kept of what happened, and what is not.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        register::{AcceptTerms, AcceptTermsRequest, DeclineTerms},
        session::SignOut,
        sign_in::{GiveCode, GiveRecoveryCode, GiveRecoveryCodeRequest},
        two_step::ConfirmApp,
    },
    identity::{invitation_code::InvitationCode, recovery_code::RecoveryCode},
    locale::Locale,
    problem::Problem,
};
use sea_orm::{ConnectionTrait, Statement};

use crate::support::{
    Client, Person, Site, on_both,
    person::{self, PASSWORD, give_password, invitation, lock, redeem},
};

/// The events since the last time, as `name outcome`.
pub struct Events<'a> {
    site: &'a Site,
    seen: usize,
}

impl<'a> Events<'a> {
    pub fn of(site: &'a Site) -> Self {
        Self { site, seen: 0 }
    }

    pub async fn added(&mut self) -> Vec<String> {
        let connection = self.site.app.store.reader();
        let sql = "SELECT event || ' ' || outcome FROM audit_events";
        let statement = Statement::from_string(connection.get_database_backend(), sql);
        let rows = connection.query_all_raw(statement).await.unwrap();
        let all: Vec<String> = rows
            .iter()
            .map(|row| row.try_get_by_index(0).unwrap())
            .collect();
        let new = all[self.seen..].to_vec();
        self.seen = all.len();
        new
    }
}

async fn wrong_code(client: &mut Client, person: &Person, site: &Site) -> Problem {
    let request = GiveCodeRequest {
        code: person.wrong_code(site),
    };
    client.send::<GiveCode>(&request).await.unwrap_err()
}

on_both! {
    async fn da_3_each_action_leaves_its_event(site) {
        let mut events = Events::of(&site);
        let mut visitor = site.client();
        redeem(&mut visitor, &InvitationCode::from_bytes([7; 16])).await.unwrap_err();
        assert_eq!(events.added().await, ["invitation.presented refused"]);
        let code = invitation(&site, "marie@exemple.ca").await;
        assert_eq!(events.added().await, ["invitation.created done"]);
        redeem(&mut visitor, &code).await.unwrap();
        assert_eq!(events.added().await, ["invitation.presented done"]);
        visitor.send::<DeclineTerms>(&Nothing {}).await.unwrap();
        assert_eq!(events.added().await, ["terms.declined done"]);

        let mut client = site.client();
        redeem(&mut client, &code).await.unwrap();
        events.added().await;
        person::up_to_account(&site, &mut client, "MarieTremblay").await;
        assert_eq!(events.added().await, ["account.created done", "email.confirmed done", "invitation.used done"]);
        let secret = person::up_to_secret(&mut client).await;
        let far = person::code_of(&secret, site.now() + 100 * 30);
        client.send::<ConfirmApp>(&GiveCodeRequest { code: far }).await.unwrap_err();
        assert_eq!(events.added().await, ["factor.app.added refused"]);
        let codes = person::finish(&site, &mut client, &secret).await;
        assert_eq!(events.added().await, ["factor.app.added done", "factor.recovery_codes.issued done", "session.signed_in done"]);
        client.send::<SignOut>(&Nothing {}).await.unwrap();
        assert_eq!(events.added().await, ["session.signed_out done"]);

        site.forward(60);
        let person = Person { username: "MarieTremblay".to_owned(), secret, codes, client };
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", "Wrong0Password").await.unwrap_err();
        assert_eq!(events.added().await, ["password.verified refused"]);
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        assert_eq!(events.added().await, ["password.verified done"]);
        wrong_code(&mut client, &person, &site).await;
        assert_eq!(events.added().await, ["factor.app.verified refused"]);
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        assert_eq!(events.added().await, ["factor.app.verified done", "session.signed_in done"]);

        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        events.added().await;
        let wrong = GiveRecoveryCodeRequest { code: RecoveryCode::from_bytes([7; 10]) };
        client.send::<GiveRecoveryCode>(&wrong).await.unwrap_err();
        assert_eq!(events.added().await, ["factor.recovery_code.verified refused"]);
        let right = GiveRecoveryCodeRequest { code: person.codes[0].clone() };
        client.send::<GiveRecoveryCode>(&right).await.unwrap();
        assert_eq!(events.added().await, ["factor.recovery_code.verified done", "session.signed_in done"]);

        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        for _ in 0..4 {
            wrong_code(&mut client, &person, &site).await;
        }
        events.added().await;
        wrong_code(&mut client, &person, &site).await;
        assert_eq!(events.added().await, ["factor.locked refused"]);
        lock(&site, "MarieTremblay").await;
        assert_eq!(events.added().await[4], "password.locked refused");
    }
}

on_both! {
    async fn da_3_an_event_says_who_when_and_in_which_request(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let answer = person.client.ask::<SignOut>(&Nothing {}).await;
        let request = answer.headers["x-request-id"].to_str().unwrap();
        let sql = format!(
            "SELECT count(*) FROM audit_events WHERE event = 'session.signed_out' AND at = {} \
             AND request_id = '{request}' AND actor = (SELECT id FROM accounts)",
            site.now()
        );
        assert_eq!(site.count(&sql).await, 1);
    }
}

on_both! {
    async fn da_3_an_event_does_not_tell_whether_a_name_exists(site) {
        Person::register(&site, "MarieTremblay").await;
        for name in ["MarieTremblay", "PaulLavoie22"] {
            person::give_wrong_password(&site, name).await;
        }
        let refused = "FROM audit_events WHERE event = 'password.verified' AND outcome = 'refused'";
        assert_eq!(site.count(&format!("SELECT count(*) {refused} AND actor IS NULL")).await, 2);
        let objects = site.texts(&format!("SELECT object {refused}")).await;
        assert!(objects.iter().all(|it| it.len() == 43), "{objects:?}");
        assert!(!site.dump().await.contains("PaulLavoie22"));
    }
}

on_both! {
    async fn da_3_events_are_neither_changed_nor_removed(site) {
        Person::register(&site, "MarieTremblay").await;
        let all = "SELECT count(*) FROM audit_events WHERE outcome <> 'x'";
        let before = site.count(all).await;
        assert!(before > 0);
        for sql in [
            "UPDATE audit_events SET outcome = 'x'",
            "UPDATE audit_events SET at = 0 WHERE event = 'session.signed_in'",
            "DELETE FROM audit_events",
            "DELETE FROM audit_events WHERE event = 'session.signed_in'",
        ] {
            assert!(site.sql(sql).await.is_err(), "{sql}");
        }
        assert_eq!(site.count(all).await, before);
    }
}

on_both! {
    async fn pr_12_what_was_agreed_to_is_kept_with_its_version_time_and_language(site) {
        let version = site.app.site.terms_version.clone();
        let mut client = site.client();
        let request = AcceptTermsRequest { version: version.clone(), locale: Locale::Fr };
        client.send::<AcceptTerms>(&request).await.unwrap();
        let agreed = site.now();
        site.forward(120);
        person::choose_username(&mut client, "MarieTremblay").await.unwrap();
        person::choose_password(&mut client, PASSWORD).await.unwrap();
        client.send::<contract::api::register::GiveRecovery>(&person::recovery()).await.unwrap();
        person::give_email(&mut client, "marie@exemple.ca").await.unwrap();
        let code = site.code_to("marie@exemple.ca").await;
        person::confirm_email(&mut client, &code).await.unwrap();
        site.forward(60);
        person::up_to_secret(&mut client).await;
        let sql = "SELECT document || ' ' || version || ' ' || locale || ' ' || accepted_at FROM consents ORDER BY accepted_at";
        let expected = [
            format!("terms {version} fr {agreed}"),
            format!("two_step_terms {version} en {}", agreed + 180),
        ];
        assert_eq!(site.texts(sql).await, expected);
    }
}

on_both! {
    async fn pr_12_only_the_terms_that_are_in_force_can_be_agreed_to(site) {
        let mut client = site.client();
        let request = AcceptTermsRequest { version: "2001-01-01".to_owned(), locale: Locale::En };
        assert_eq!(client.send::<AcceptTerms>(&request).await, Err(Problem::Stale));
        assert_eq!(site.count("SELECT count(*) FROM flows").await, 0);
    }
}

on_both! {
    async fn pr_12_declined_terms_leave_nothing_behind(site) {
        // At once, and in the middle of it.
        let mut at_once = site.client();
        at_once.send::<DeclineTerms>(&Nothing {}).await.unwrap();
        let mut midway = site.client();
        person::up_to_email(&site, &mut midway, "MarieTremblay").await;
        person::give_email(&mut midway, "marie@exemple.ca").await.unwrap();
        site.mail_to("marie@exemple.ca").await;
        let session = midway.sid();
        let view = midway.send::<DeclineTerms>(&Nothing {}).await.unwrap();
        assert_eq!(view, contract::api::session::SessionView::default());
        for table in ["sessions", "flows", "challenges", "accounts", "consents", "devices"] {
            assert_eq!(site.count(&format!("SELECT count(*) FROM {table}")).await, 0, "{table}");
        }
        let dump = site.dump().await.to_lowercase();
        for word in ["marietremblay", "marie@exemple.ca", &session.to_lowercase()] {
            assert!(!dump.contains(word), "{word}");
        }
    }
}
