//! Limits and locks.

use std::time::Duration;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use contract::{
    api::{
        CSRF_HEADER, Endpoint, Nothing,
        register::ResendEmailCode,
        session::{ExtendSession, GetSession, Standing},
        sign_in::{
            GiveCode, GiveCodeRequest, GivePassword, GiveRecoveryCode, GiveRecoveryCodeRequest,
        },
    },
    identity::recovery_code::RecoveryCode,
    policy::{Policy, Profile},
    problem::Problem,
};
use guichet_server::hashing::Cost;
use tokio::time::Instant;

use crate::support::{
    Client, Engine, ORIGIN, Person, Site, on_both,
    person::{self, PASSWORD, credentials, give_email, give_password, give_wrong_password, lock},
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
    async fn th_4_seven_tries_of_an_unknown_name_are_answered_like_those_of_a_known_one(site) {
        Person::register(&site, "MarieTremblay").await;
        let mut answers = Vec::new();
        for name in ["MarieTremblay", "PaulLavoie22"] {
            let mut of_name = Vec::new();
            for _ in 0..7 {
                let request = credentials(name, "Wrong0Password");
                let answer = site.client().ask::<GivePassword>(&request).await;
                of_name.push(answer.comparable());
            }
            // The lock runs out for both alike.
            site.forward(i64::from(FIRST));
            let answer = site.client().ask::<GivePassword>(&credentials(name, "Wrong0Password")).await;
            of_name.push(answer.comparable());
            answers.push(of_name);
        }
        assert_eq!(answers[0], answers[1]);
        assert!(answers[1][4].contains("locked") && answers[1][3].contains("wrong_credentials"));
    }
}

/// The share of pairs in which the first of two was slower; ties count half.
async fn share_slower(site: &Site, first: &str, second: &str) -> f64 {
    let mut client = site.client();
    client.session().await;
    let mut slower = 0.0;
    let pairs = 300;
    for pair in 0..pairs {
        site.sql("DELETE FROM tries").await.unwrap();
        site.without_limits().await;
        let mut took = [Duration::ZERO; 2];
        for at in if pair % 2 == 0 { [0, 1] } else { [1, 0] } {
            let request = credentials([first, second][at], "Wrong0Password");
            let begun = Instant::now();
            let answer = client.ask::<GivePassword>(&request).await;
            took[at] = begun.elapsed();
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        }
        slower += match took[0].cmp(&took[1]) {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        };
    }
    slower / f64::from(pairs)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn th_4_the_time_of_an_answer_does_not_tell_whether_the_name_exists() {
    let cost = Cost {
        memory_kib: 4096,
        passes: 2,
    };
    let site = Site::with(Engine::Sqlite, Policy::of(Profile::Clegc), cost).await;
    person::up_to_account(&site, &mut site.client(), "MarieTremblay").await;
    let mut share = 0.0;
    for _ in 0..2 {
        share = share_slower(&site, "MarieTremblay", "PaulLavoie22").await;
        if (share - 0.5_f64).abs() <= 0.08 {
            return;
        }
    }
    panic!("the known name is slower in {share} of the pairs");
}

on_both! {
    async fn th_4_any_text_may_stand_where_a_name_is_expected(site) {
        let long = "é".repeat(512);
        for name in ["", " ", "@", "a@b@c", "' OR 1=1 --", "%", "Ω≈ç√∫", "\u{202e}abc", "\u{feff}", "👩‍👩‍👧‍👧", &long] {
            let answer = give_password(&mut site.client(), name, "Wrong0Password").await;
            assert_eq!(answer, Err(Problem::WrongCredentials), "{name}");
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
        for _ in 0..3 {
            site.forward(60 * 24 * 3600);
            let answer = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await;
            assert!(matches!(answer, Err(Problem::Locked { .. })), "{answer:?}");
        }
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
        site.forward(60 * 24 * 3600);
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
    async fn th_7_twenty_sign_ins_a_minute_may_come_from_one_place(site) {
        let mut client = site.client();
        for number in 0..20 {
            let answer = give_password(&mut client, &format!("PaulLavoie{number}"), PASSWORD).await;
            assert_eq!(answer, Err(Problem::WrongCredentials), "{number}");
        }
        let before = site.app.hasher.verifications();
        let refused = client.ask::<GivePassword>(&credentials("PaulLavoie99", PASSWORD)).await;
        assert_eq!(refused.problem(), Problem::TooMany { seconds: 60 });
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(refused.headers[header::RETRY_AFTER], "60");
        assert_eq!(site.app.hasher.verifications(), before);
        let answer = give_password(&mut site.client(), "PaulLavoie99", PASSWORD).await;
        assert_eq!(answer, Err(Problem::WrongCredentials));
        site.forward(60);
        let answer = give_password(&mut client, "PaulLavoie99", PASSWORD).await;
        assert_eq!(answer, Err(Problem::WrongCredentials));
    }
}

on_both! {
    async fn th_7_one_name_from_one_place_meets_the_lock_and_then_the_limit(site) {
        let mut client = site.client();
        let mut answers = Vec::new();
        for _ in 0..7 {
            answers.push(give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap_err());
        }
        let locked = Problem::Locked { seconds: FIRST };
        assert_eq!(answers[3..], [Problem::WrongCredentials, locked.clone(), locked, Problem::TooMany { seconds: 60 }]);
    }
}

on_both! {
    async fn th_7_three_hundred_changes_in_five_minutes_may_come_from_one_place(site) {
        let mut client = site.client();
        for _ in 0..300 {
            client.send::<ExtendSession>(&Nothing {}).await.unwrap();
        }
        let answer = client.send::<ExtendSession>(&Nothing {}).await;
        assert_eq!(answer, Err(Problem::TooMany { seconds: 300 }));
        assert!(client.send::<GetSession>(&Nothing {}).await.is_ok());
        assert!(site.client().send::<ExtendSession>(&Nothing {}).await.is_ok());
        site.forward(300);
        assert!(client.send::<ExtendSession>(&Nothing {}).await.is_ok());
    }
}

on_both! {
    async fn th_7_twenty_five_codes_in_five_minutes_may_be_sent_for_one_place(site) {
        let address = "127.9.9.9".parse().unwrap();
        let mut clients = Vec::new();
        for number in 0..6 {
            let mut client = site.client_at(address);
            person::up_to_email(&site, &mut client, &format!("PaulLavoie{number}")).await;
            clients.push(client);
        }
        for (number, client) in clients.iter_mut().take(5).enumerate() {
            give_email(client, &format!("paul{number}@exemple.ca")).await.unwrap();
        }
        for _ in 0..4 {
            site.forward(30);
            for client in clients.iter_mut().take(5) {
                client.send::<ResendEmailCode>(&Nothing {}).await.unwrap();
            }
        }
        let answer = give_email(&mut clients[5], "paul5@exemple.ca").await;
        assert_eq!(answer, Err(Problem::TooMany { seconds: 180 }));
        site.forward(180);
        assert!(give_email(&mut clients[5], "paul5@exemple.ca").await.is_ok());
    }
}

on_both! {
    async fn th_8_what_a_stranger_says_of_its_address_does_not_help_it(site) {
        let mut client = site.client();
        client.session().await;
        let mut refused = 0;
        for number in 0..100 {
            let body = serde_json::to_vec(&credentials(&format!("PaulLavoie{number}"), PASSWORD)).unwrap();
            let mut request = Request::post(GivePassword::PATH)
                .header(header::CONTENT_TYPE, "application/json")
                .header(header::ORIGIN, ORIGIN)
                .header(CSRF_HEADER, client.csrf.clone().unwrap());
            for name in ["x-forwarded-for", "x-real-ip", "x-client-ip", "true-client-ip"] {
                request = request.header(name, format!("203.0.113.{number}"));
            }
            request = request.header("forwarded", format!("for=203.0.113.{number}"));
            let answer = client.raw(request.body(Body::from(body)).unwrap()).await;
            refused += i32::from(answer.status == StatusCode::TOO_MANY_REQUESTS);
        }
        assert_eq!(refused, 80);
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
