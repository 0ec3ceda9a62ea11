//! Locks: after how many failures, for how long, and for whom.

use contract::{
    api::{
        code::GiveCodeRequest,
        session::Standing,
        sign_in::{GiveCode, GivePassword, GiveRecoveryCode, GiveRecoveryCodeRequest},
    },
    identity::recovery_code::RecoveryCode,
    problem::Problem,
};

use guichet_server::{commands::unlock::unlock, purge};

use crate::support::{
    Client, Person, Site, on_both,
    person::{PASSWORD, credentials, give_password, give_wrong_password, lock},
};

/// The first lock, in seconds.
const FIRST: u32 = 15 * 60;

fn is_half_signed_in(standing: &Standing) -> bool {
    matches!(standing, Standing::HalfSignedIn { .. })
}

on_both! {
    async fn th_1_the_right_password_of_a_locked_name_is_answered_like_a_wrong_one(site) {
        Person::register(&site, "MarieTremblay").await;
        for _ in 0..4 {
            assert_eq!(give_wrong_password(&site, "MarieTremblay").await, Problem::WrongCredentials);
        }
        let fifth = site.client().ask::<GivePassword>(&credentials("MarieTremblay", "Wrong0Password")).await;
        assert_eq!(fifth.problem(), Problem::Locked { seconds: FIRST });
        let mut client = site.client();
        let right = client.ask::<GivePassword>(&credentials("MarieTremblay", PASSWORD)).await;
        assert_eq!(right.comparable(), fifth.comparable());
        assert_eq!(client.session().await.standing, Standing::Visitor);
        let wrong = site.client().ask::<GivePassword>(&credentials("MarieTremblay", "Wrong0Password")).await;
        assert_eq!(right.comparable(), wrong.comparable());
    }
}

on_both! {
    async fn th_1_the_right_password_forgets_the_failures_before_it(site) {
        Person::register(&site, "MarieTremblay").await;
        for _ in 0..3 {
            for _ in 0..4 {
                assert_eq!(give_wrong_password(&site, "MarieTremblay").await, Problem::WrongCredentials);
            }
            give_password(&mut site.client(), "MarieTremblay", PASSWORD).await.unwrap();
        }
    }
}

on_both! {
    async fn th_2_of_two_hundred_passwords_at_once_five_at_most_are_looked_at(site) {
        Person::register(&site, "MarieTremblay").await;
        for round in 0..4 {
            let before = site.app.hasher.verifications();
            let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(200));
            let mut tasks = tokio::task::JoinSet::new();
            for number in 0..200 {
                let (mut client, barrier) = (site.client(), barrier.clone());
                tasks.spawn(async move {
                    client.session().await;
                    barrier.wait().await;
                    give_password(&mut client, "MarieTremblay", &format!("Wrong0Pass{number}")).await
                });
            }
            let answers = tasks.join_all().await;
            assert!(answers.iter().all(Result::is_err));
            let looked_at = site.app.hasher.verifications() - before;
            assert_eq!(looked_at, 5, "round {round}");
            site.forward(2 * 3600);
        }
    }
}

on_both! {
    async fn th_3_failures_are_counted_by_all_replicas_together_and_survive_them(site) {
        Person::register(&site, "MarieTremblay").await;
        let other = site.replica().await;
        for at in [&site, &site, &site, &other] {
            assert_eq!(give_wrong_password(at, "MarieTremblay").await, Problem::WrongCredentials);
        }
        let locked = Problem::Locked { seconds: FIRST };
        assert_eq!(give_wrong_password(&other, "MarieTremblay").await, locked);
        let third = site.replica().await;
        for at in [&site, &other, &third] {
            let answer = give_password(&mut at.client(), "MarieTremblay", PASSWORD).await;
            assert_eq!(answer, Err(locked.clone()));
        }
    }
}

on_both! {
    async fn th_6_after_a_hundred_wrong_passwords_time_opens_nothing(site) {
        Person::register(&site, "MarieTremblay").await;
        for failure in 1..=100 {
            let answer = give_wrong_password(&site, "MarieTremblay").await;
            if failure % 5 == 0 {
                assert!(matches!(answer, Problem::Locked { .. }), "{failure}: {answer:?}");
                site.forward(2 * 3600);
            } else {
                assert_eq!(answer, Problem::WrongCredentials, "{failure}");
            }
        }
        // The owner was told, once; an operator can open it again.
        let told = "SELECT count(*) FROM outbox WHERE purpose = 'stopped'";
        assert_eq!(site.count(told).await, 1);
        for _ in 0..3 {
            site.forward(60 * 24 * 3600);
            purge::purge(&site.app).await.unwrap();
            let answer = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await;
            assert!(matches!(answer, Err(Problem::Locked { .. })), "{answer:?}");
        }
        unlock(&site.app, "marietremblay").await.unwrap();
        assert!(give_password(&mut site.client(), "MarieTremblay", PASSWORD).await.is_ok());
        assert!(unlock(&site.app, "NobodyAtAll").await.is_err());
    }
}

on_both! {
    async fn th_6_after_a_hundred_wrong_codes_the_factor_is_closed(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let never_made = RecoveryCode::from_bytes([7; 10]);
        for failure in 1..=100 {
            let mut client = site.client();
            give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
            let request = GiveRecoveryCodeRequest { code: never_made.clone() };
            let answer = client.send::<GiveRecoveryCode>(&request).await.unwrap_err();
            assert_eq!(matches!(answer, Problem::Locked { .. }), failure % 5 == 0, "{failure}");
            if failure % 5 == 0 {
                site.forward(2 * 3600);
            }
        }
        assert_eq!(site.count("SELECT count(*) FROM outbox WHERE purpose = 'stopped'").await, 1);
        site.forward(60 * 24 * 3600);
        purge::purge(&site.app).await.unwrap();
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        let request = GiveRecoveryCodeRequest { code: person.codes[0].clone() };
        let answer = client.send::<GiveRecoveryCode>(&request).await;
        assert!(matches!(answer, Err(Problem::Locked { .. })), "{answer:?}");
        // The other way is not closed by it.
        assert!(person.sign_in(&site, &mut site.client()).await.is_ok());
    }
}

on_both! {
    async fn th_9_a_lock_ends_the_half_sign_ins_of_the_name(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut waiting = site.client();
        give_password(&mut waiting, "MarieTremblay", PASSWORD).await.unwrap();
        lock(&site, "marietremblay").await;
        site.forward(i64::from(FIRST) + 1);
        let request = GiveCodeRequest { code: person.code(&site) };
        assert_eq!(waiting.send::<GiveCode>(&request).await, Err(Problem::SignedOut));
        assert_eq!(waiting.session().await.standing, Standing::Visitor);
        // From the password again, all is well; and who was signed in stayed so.
        person.sign_in(&site, &mut waiting).await.unwrap();
        let mut signed_in = person.client.clone();
        assert!(matches!(signed_in.session().await.standing, Standing::SignedIn { .. }));
    }
}

on_both! {
    async fn th_9_another_name_s_lock_ends_nothing(site) {
        Person::register(&site, "MarieTremblay").await;
        let mut waiting = site.client();
        give_password(&mut waiting, "MarieTremblay", PASSWORD).await.unwrap();
        lock(&site, "PaulLavoie22").await;
        assert!(is_half_signed_in(&waiting.session().await.standing));
    }
}

on_both! {
    async fn th_10_locks_get_longer_up_to_two_hours(site) {
        for seconds in [FIRST, 2 * FIRST, 4 * FIRST, 8 * FIRST, 8 * FIRST] {
            for _ in 0..4 {
                assert_eq!(give_wrong_password(&site, "MarieTremblay").await, Problem::WrongCredentials);
            }
            let locked = Problem::Locked { seconds };
            assert_eq!(give_wrong_password(&site, "MarieTremblay").await, locked);
            // Whatever is tried meanwhile makes it no longer.
            site.forward(i64::from(seconds) - 1);
            for _ in 0..10 {
                assert_eq!(give_wrong_password(&site, "MarieTremblay").await, Problem::Locked { seconds: 1 });
            }
            site.forward(1);
        }
    }
}

/// A browser with nothing but the cookie that says it was signed in from.
fn known_device(site: &Site, person: &Person) -> Client {
    let mut client = site.client();
    let device = person.client.cookies["__Host-dev"].clone();
    client.cookies.insert("__Host-dev".to_owned(), device);
    client
}

on_both! {
    async fn th_10_strangers_do_not_lock_the_owner_out_of_a_known_device(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut owner = known_device(&site, &person);
        lock(&site, "MarieTremblay").await;
        let answer = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await;
        assert_eq!(answer, Err(Problem::Locked { seconds: FIRST }));
        let view = give_password(&mut owner, "MarieTremblay", PASSWORD).await.unwrap();
        assert!(is_half_signed_in(&view.standing));
        // The cookie gives tries, and nothing else.
        let mut bare = known_device(&site, &person);
        assert_eq!(bare.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn th_10_a_known_device_has_five_tries_of_its_own(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut owner = known_device(&site, &person);
        for _ in 0..4 {
            let answer = give_password(&mut owner, "MarieTremblay", "Wrong0Password").await;
            assert_eq!(answer, Err(Problem::WrongCredentials));
        }
        let locked = Err(Problem::Locked { seconds: FIRST });
        assert_eq!(give_password(&mut owner, "MarieTremblay", "Wrong0Password").await, locked);
        assert_eq!(give_password(&mut owner, "MarieTremblay", PASSWORD).await, locked);
        // The owner's slips are not those of strangers; and the device is known for one name only.
        assert!(give_password(&mut site.client(), "MarieTremblay", PASSWORD).await.is_ok());
        lock(&site, "PaulLavoie22").await;
        site.forward(60);
        let answer = give_password(&mut owner, "PaulLavoie22", PASSWORD).await;
        assert!(matches!(answer, Err(Problem::Locked { .. })), "{answer:?}");
    }
}

on_both! {
    async fn th_10_a_device_is_known_by_a_value_of_ours_and_not_for_ever(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let chosen = "A".repeat(43);
        let mut client = site.client();
        client.cookies.insert("__Host-dev".to_owned(), chosen.clone());
        person.sign_in(&site, &mut client).await.unwrap();
        assert_ne!(client.cookies["__Host-dev"], chosen);
        let ours = client.cookies["__Host-dev"].clone();
        assert!(!site.dump().await.contains(&ours));
        site.forward(30);
        person.sign_in(&site, &mut client).await.unwrap();
        assert_eq!(client.cookies["__Host-dev"], ours);

        site.forward(180 * 24 * 3600);
        lock(&site, "MarieTremblay").await;
        let answer = give_password(&mut known_device(&site, &person), "MarieTremblay", PASSWORD).await;
        assert!(matches!(answer, Err(Problem::Locked { .. })), "{answer:?}");
    }
}

on_both! {
    async fn th_4_names_that_do_not_exist_fill_no_table_and_push_no_lock_out(site) {
        Person::register(&site, "MarieTremblay").await;
        lock(&site, "MarieTremblay").await;
        let known = site.count("SELECT count(*) FROM tries").await;
        // As a hundred thousand names leave it, and some more.
        let now = site.now();
        let sql = format!(
            "INSERT INTO tries (key, failures, total, rounds, locked_until, updated_at)
             WITH RECURSIVE names(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM names WHERE n < 100700)
             SELECT 'name ' || n, 1, 1, 0, 0, {now} + n / 1000 FROM names"
        );
        assert_eq!(site.sql(&sql).await.unwrap(), 100_700);
        purge::purge(&site.app).await.unwrap();
        assert_eq!(site.count("SELECT count(*) FROM tries").await, purge::MOST_TRIES);
        // The oldest went, and not the lock.
        assert_eq!(site.count("SELECT count(*) FROM tries WHERE key = 'name 1'").await, 0);
        assert_eq!(site.count("SELECT count(*) FROM tries WHERE key = 'name 100700'").await, 1);
        assert!(known > 0);
        let answer = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await;
        assert!(matches!(answer, Err(Problem::Locked { .. })), "{answer:?}");
    }
}

on_both! {
    async fn rl_11_thousands_of_rows_that_ran_out_go_in_small_steps(site) {
        let now = site.now();
        let sql = format!(
            "INSERT INTO limits (key, count, window_ends)
             WITH RECURSIVE rows(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM rows WHERE n < 5200)
             SELECT 'row ' || n, 1, {now} - CASE WHEN n <= 5100 THEN 10 ELSE -10 END FROM rows"
        );
        site.sql(&sql).await.unwrap();
        purge::purge(&site.app).await.unwrap();
        assert_eq!(site.count("SELECT count(*) FROM limits WHERE key LIKE 'row %'").await, 100);
    }
}

on_both! {
    async fn da_3_a_try_while_locked_leaves_its_event_like_any_other(site) {
        Person::register(&site, "MarieTremblay").await;
        let events = "SELECT count(*) FROM audit_events WHERE event = 'password.locked'";
        lock(&site, "MarieTremblay").await;
        let before = site.count(events).await;
        for name in ["MarieTremblay", "NobodyAtAll"] {
            if name != "MarieTremblay" {
                lock(&site, name).await;
            }
            let locked = site.count(events).await;
            give_wrong_password(&site, name).await;
            assert_eq!(site.count(events).await, locked + 1, "{name}");
        }
        assert_eq!(before, 1);
    }
}

on_both! {
    async fn th_5_both_steps_right_clear_what_strangers_tried_with_the_name(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut known = person.client.clone();
        for _ in 0..4 {
            give_wrong_password(&site, "MarieTremblay").await;
        }
        site.without_limits().await;
        // The owner signs in on a device that has tries of its own.
        person.sign_in(&site, &mut known).await.unwrap();
        give_wrong_password(&site, "MarieTremblay").await;
        assert!(give_password(&mut site.client(), "MarieTremblay", PASSWORD).await.is_ok());
    }
}
