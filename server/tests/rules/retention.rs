//! What goes by itself, and when.

use contract::api::{
    code::GiveCodeRequest,
    sign_in::{GiveCode, GivePassword, GivePasswordRequest},
};
use guichet_server::{config::Retention, purge};

use crate::support::{
    Person, Site, on_both,
    person::{PASSWORD, credentials, invitation, is_signed_in},
};

const DAY: i64 = 24 * 3600;

async fn people(site: &Site) -> i64 {
    site.count("SELECT count(*) FROM accounts").await
}

async fn subjects(site: &Site) -> Vec<String> {
    let mails = site.mail_to("marietremblay@exemple.ca").await;
    mails.into_iter().map(|it| it.subject).collect()
}

on_both! {
    async fn pr_6_whoever_does_not_come_for_two_years_is_told_and_then_deleted(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        site.forward(699 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert!(!subjects(&site).await.iter().any(|it| it.contains("will be deleted")));
        site.forward(2 * DAY);
        purge::purge(&site.app).await.unwrap();
        purge::purge(&site.app).await.unwrap();
        let told = subjects(&site).await;
        assert_eq!(told.iter().filter(|it| it.contains("will be deleted on 2028-11-")).count(), 1, "{told:?}");
        site.forward(30 * DAY - 1);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(people(&site).await, 1);
        site.forward(1);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(people(&site).await, 0);
        assert_eq!(subjects(&site).await.last().unwrap(), "Your account was deleted");
        drop(person);
    }
}

on_both! {
    async fn pr_6_whoever_comes_back_in_time_stays(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        site.forward(701 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert!(subjects(&site).await.iter().any(|it| it.contains("will be deleted")));
        let mut client = site.client();
        let view = person.sign_in(&site, &mut client).await.unwrap();
        assert!(is_signed_in(&view.standing));
        site.forward(31 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(people(&site).await, 1);
        // Two more years are two more years, with a message of their own.
        site.forward(699 * DAY - 31 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(subjects(&site).await.iter().filter(|it| it.contains("will be deleted")).count(), 1);
        site.forward(2 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(subjects(&site).await.iter().filter(|it| it.contains("will be deleted")).count(), 2);
        assert_eq!(people(&site).await, 1);
    }
}

on_both! {
    async fn pr_6_a_server_that_slept_tells_before_it_deletes(site) {
        Person::register(&site, "MarieTremblay").await;
        site.forward(3 * 365 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(people(&site).await, 1);
        site.forward(30 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(people(&site).await, 0);
    }
}

on_both! {
    async fn pr_6_a_device_that_stays_signed_in_counts_as_coming(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        let request = GivePasswordRequest { stay: true, ..credentials("MarieTremblay", PASSWORD) };
        client.send::<GivePassword>(&request).await.unwrap();
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        // As if it had been used every month.
        site.sql(&format!("UPDATE sessions SET ends_at = ends_at + {0}, seen_at = seen_at + {0} WHERE stays", 800 * DAY)).await.unwrap();
        site.forward(800 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(subjects(&site).await.iter().filter(|it| it.contains("will be deleted")).count(), 0);
        assert!(is_signed_in(&client.session().await.standing));
        // Of its sign-in, which is older than others that are gone, it is still known that it was.
        assert_eq!(site.count("SELECT count(*) FROM sign_ins").await, 1);
    }
}

on_both! {
    async fn pr_6_old_invitations_sign_ins_and_messages_go(site) {
        Person::register(&site, "MarieTremblay").await;
        invitation(&site, "paul@exemple.ca").await;
        site.mail_to("paul@exemple.ca").await;
        let counts = async || {
            [
                site.count("SELECT count(*) FROM invitations").await,
                site.count("SELECT count(*) FROM sign_ins").await,
                site.count("SELECT count(*) FROM outbox").await,
            ]
        };
        let before = counts().await;
        assert!(before[0] == 1 && before[1] == 1 && before[2] > 2, "{before:?}");
        // Seven days it is good for, and thirty more.
        site.forward(37 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(counts().await, before);
        site.forward(1);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(counts().await, [0, before[1], before[2]]);
        site.forward(54 * DAY);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(counts().await, [0, 0, 0]);
    }
}

on_both! {
    async fn pr_6_records_go_after_two_years_and_never_before(site) {
        Person::register(&site, "MarieTremblay").await;
        let young = site.count("SELECT count(*) FROM audit_events").await;
        // Older than two years by the clock of the database, which no test moves.
        for (id, at) in [("old", site.now() - 740 * DAY), ("future", site.now() + 9000 * DAY)] {
            let row = format!("INSERT INTO audit_events (id, at, request_id, event, outcome) VALUES ('{id}', {at}, '', 'x', 'done')");
            site.sql(&row).await.unwrap();
        }
        // Nobody removes or changes one that is younger, whoever asks and whatever was written before.
        assert!(site.sql("DELETE FROM audit_events").await.is_err());
        assert!(site.sql("UPDATE audit_events SET outcome = 'done'").await.is_err());
        purge::purge(&site.app).await.unwrap();
        assert_eq!(site.count("SELECT count(*) FROM audit_events WHERE id = 'old'").await, 0);
        assert_eq!(site.count("SELECT count(*) FROM audit_events").await, young + 1);
        // A server whose clock is wrong by years removes nothing for that.
        site.forward(800 * DAY);
        purge::purge(&site.app).await.unwrap();
        purge::purge(&site.app).await.unwrap();
        assert!(site.count("SELECT count(*) FROM audit_events").await > young);
    }
}

on_both! {
    async fn pr_6_somebody_who_is_just_coming_back_is_not_deleted(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        site.forward(701 * DAY);
        purge::purge(&site.app).await.unwrap();
        site.forward(30 * DAY);
        // The password is given; the code is still being typed.
        let mut client = site.client();
        client.send::<GivePassword>(&credentials("MarieTremblay", PASSWORD)).await.unwrap();
        purge::purge(&site.app).await.unwrap();
        assert_eq!(people(&site).await, 1);
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        assert!(is_signed_in(&client.session().await.standing));
    }
}

async fn on_hold(engine: crate::support::Engine) -> Site {
    let kept = Retention {
        legal_hold: true,
        ..Retention::default()
    };
    Site::with_retention(engine, kept).await
}

on_both! {
    async fn pr_6_a_legal_hold_keeps_accounts_invitations_and_records(site: on_hold) {
        Person::register(&site, "MarieTremblay").await;
        invitation(&site, "paul@exemple.ca").await;
        let records = site.count("SELECT count(*) FROM audit_events").await;
        for _ in 0..3 {
            site.forward(500 * DAY);
            purge::purge(&site.app).await.unwrap();
        }
        assert_eq!(people(&site).await, 1);
        assert_eq!(site.count("SELECT count(*) FROM invitations").await, 1);
        assert_eq!(site.count("SELECT count(*) FROM audit_events").await, records);
    }
}
