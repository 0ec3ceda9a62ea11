//! Limits and locks.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use contract::{
    api::{
        CSRF_HEADER, Endpoint, Nothing,
        register::ResendEmailCode,
        session::{ExtendSession, GetSession},
        sign_in::GivePassword,
    },
    problem::Problem,
};

use crate::support::{
    ORIGIN, Person, on_both,
    person::{self, PASSWORD, credentials, give_email, give_password},
};

/// The first lock, in seconds.
const FIRST: u32 = 15 * 60;

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
