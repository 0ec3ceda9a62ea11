//! Messages that wait, fail, come twice or come too late.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use guichet_server::delivery::worker::deliver_waiting;
use sea_orm::{ConnectionTrait, Statement};

use crate::{
    installation::{Installation, on_both},
    library::{BEGINNING, app, invite_to},
};

const WAITING: &str = "SELECT count(*) FROM outbox WHERE delivered_at IS NULL AND dead_at IS NULL";
const DELIVERED: &str = "SELECT count(*) FROM outbox WHERE delivered_at IS NOT NULL";
const DEAD: &str = "SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL";

on_both! {
    async fn rl_8_two_workers_deliver_each_message_once(engine) {
        let installation = Installation::new(engine).await;
        let clock = Arc::new(AtomicI64::new(BEGINNING));
        let (one, other) = (app(&installation, &clock).await, app(&installation, &clock).await);
        for number in 0..30 {
            invite_to(&one, &format!("person{number}@exemple.ca")).await.unwrap();
        }
        let (by_one, by_other) = tokio::join!(deliver_waiting(&one), deliver_waiting(&other));
        assert_eq!(by_one.unwrap() + by_other.unwrap(), 30);
        assert_eq!(installation.count("SELECT count(*) FROM outbox WHERE tries = 1 AND delivered_at IS NOT NULL").await, 30);
        for number in 0..30 {
            assert_eq!(installation.mail_to(&format!("person{number}@exemple.ca")).len(), 1);
        }
        assert_eq!(deliver_waiting(&one).await.unwrap(), 0);
    }
}

on_both! {
    async fn rl_8_a_message_is_written_with_its_cause_or_not_at_all(engine) {
        let installation = Installation::new(engine).await;
        let clock = Arc::new(AtomicI64::new(BEGINNING));
        let app = app(&installation, &clock).await;
        installation.break_the_audit().await;
        invite_to(&app, "marie@exemple.ca").await.unwrap_err();
        for table in ["outbox", "invitations", "organizations"] {
            assert_eq!(installation.count(&format!("SELECT count(*) FROM {table}")).await, 0, "{table}");
        }
    }
}

on_both! {
    async fn rl_8_one_message_that_cannot_be_delivered_does_not_stop_the_others(engine) {
        let installation = Installation::new(engine).await;
        let clock = Arc::new(AtomicI64::new(BEGINNING));
        let app = app(&installation, &clock).await;
        for name in ["first", "broken", "panics", "last"] {
            invite_to(&app, &format!("{name}@exemple.ca")).await.unwrap();
            let change = match name {
                // It does not open.
                "broken" => "UPDATE outbox SET body = 'k1.AAAA' WHERE created_at = next_try_at AND purpose = 'invitation'",
                // A year of five digits makes the writer of dates panic.
                "panics" => "UPDATE outbox SET created_at = 300000000000 WHERE purpose = 'invitation'",
                _ => "UPDATE outbox SET purpose = 'good' WHERE purpose = 'invitation'",
            };
            installation.sql(change).await;
            installation.sql(&format!("UPDATE outbox SET purpose = '{name}' WHERE purpose IN ('invitation', 'good')")).await;
        }
        assert_eq!(deliver_waiting(&app).await.unwrap(), 2);
        assert_eq!(installation.mail_to("first@exemple.ca").len(), 1);
        assert_eq!(installation.mail_to("last@exemple.ca").len(), 1);
        assert_eq!(installation.count(WAITING).await, 2);
        invite_to(&app, "later@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
    }
}

on_both! {
    async fn rl_8_what_failed_is_tried_again_later_and_later_and_given_up_after_a_day(engine) {
        let installation = Installation::new(engine).await;
        let clock = Arc::new(AtomicI64::new(BEGINNING));
        let app = app(&installation, &clock).await;
        invite_to(&app, "marie@exemple.ca").await.unwrap();
        let outbox = installation.data().join("outbox");
        std::fs::remove_dir(&outbox).unwrap();
        std::fs::write(&outbox, "in the way").unwrap();
        let tries = "SELECT CAST(tries AS BIGINT) FROM outbox";
        let mut expected = 0;
        for wait in [0, 10, 20, 40, 80] {
            if wait > 0 {
                clock.fetch_add(wait - 1, Ordering::SeqCst);
                deliver_waiting(&app).await.unwrap();
                assert_eq!(installation.count(tries).await, expected, "too soon after {wait} s");
                clock.fetch_add(1, Ordering::SeqCst);
            }
            assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
            expected += 1;
            assert_eq!(installation.count(tries).await, expected, "after {wait} s");
        }
        std::fs::remove_file(&outbox).unwrap();
        std::fs::create_dir(&outbox).unwrap();
        clock.store(BEGINNING + 24 * 3600, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!((installation.count(DEAD).await, installation.count(WAITING).await), (1, 0));
        assert!(installation.mail_to("marie@exemple.ca").is_empty());
        assert_eq!(installation.count("SELECT count(*) FROM outbox WHERE body = '' AND subject = ''").await, 1);
    }
}

on_both! {
    async fn rl_8_a_message_whose_time_is_over_is_dropped(engine) {
        let installation = Installation::new(engine).await;
        let clock = Arc::new(AtomicI64::new(BEGINNING));
        let app = app(&installation, &clock).await;
        invite_to(&app, "marie@exemple.ca").await.unwrap();
        installation.sql(&format!("UPDATE outbox SET expires_at = {}", BEGINNING + 900)).await;
        clock.store(BEGINNING + 900, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!(installation.count(DEAD).await, 1);
        assert!(installation.mail_to("marie@exemple.ca").is_empty());
    }
}

on_both! {
    async fn rl_8_a_worker_that_died_leaves_its_message_to_another_under_the_same_id(engine) {
        let installation = Installation::new(engine).await;
        let clock = Arc::new(AtomicI64::new(BEGINNING));
        let app = app(&installation, &clock).await;
        invite_to(&app, "marie@exemple.ca").await.unwrap();
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        let first = message_ids(&installation);
        // It was delivered, but the worker died before it could say so.
        let backend = app.store.reader().get_database_backend();
        let row = app.store.reader().query_one_raw(Statement::from_string(backend, "SELECT id FROM outbox")).await.unwrap().unwrap();
        let id: String = row.try_get("", "id").unwrap();
        assert!(first[0].contains(&id), "{first:?}");
        invite_to(&app, "paul@exemple.ca").await.unwrap();
        installation.sql(&format!("UPDATE outbox SET leased_until = {} WHERE delivered_at IS NULL", BEGINNING + 60)).await;
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0, "somebody else has it");
        clock.store(BEGINNING + 60, Ordering::SeqCst);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 1);
        assert_eq!(deliver_waiting(&app).await.unwrap(), 0);
        assert_eq!((message_ids(&installation).len(), installation.count(DELIVERED).await), (2, 2));
    }
}

fn message_ids(installation: &Installation) -> Vec<String> {
    let mut ids = Vec::new();
    for entry in std::fs::read_dir(installation.data().join("outbox")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        ids.extend(
            text.lines()
                .find_map(|line| line.strip_prefix("Message-ID: "))
                .map(str::to_owned),
        );
    }
    ids.sort();
    ids
}
