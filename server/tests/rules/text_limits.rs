//! How many security codes are sent by text message, and how often one is guessed at.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        settings::RenewRecoveryCodes,
        two_step::{ConfirmPhone, ResendPhoneCode},
    },
    form::FieldError,
    problem::Problem,
};

use crate::support::{
    Client, Site, on_both,
    person::{PASSWORD, give_password},
    phone::{self, FIRST, SECOND, THIRD, answer, ask, other_than},
};

fn refused(error: FieldError) -> Problem {
    Problem::field("code", error)
}

/// How long somebody is asked to wait, or nothing when a message went its way.
fn wait<T>(answer: Result<T, Problem>) -> u32 {
    match answer {
        Ok(_) => 0,
        Err(Problem::TooMany { seconds }) => seconds,
        Err(other) => panic!("{other:?}"),
    }
}

on_both! {
    async fn tf_9_two_messages_in_ten_seconds_five_in_a_quarter_of_an_hour_ten_a_day(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        // What the registration sent is long ago.
        site.forward(2 * 24 * 3600);
        let before = site.texts_to(FIRST).await.len();
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        let mut sent = 0;
        for (passes, expected) in [
            (0, 0), (0, 0), (0, 10), (10, 0), (10, 0), (10, 0), (10, 860), (859, 1), (1, 0), (0, 0), (0, 10),
        ] {
            site.forward(passes);
            site.without_limits().await;
            let answer = ask(&mut client, "", true).await;
            sent += usize::from(answer.is_ok());
            assert_eq!(wait(answer), expected, "after {sent}");
            assert_eq!(site.texts_to(FIRST).await.len() - before, sent);
        }
        assert_eq!(sent, 7);
        // The day is counted over every session of the account.
        for _ in 0..3 {
            site.forward(901);
            site.without_limits().await;
            let mut client = site.client();
            give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
            ask(&mut client, "", true).await.unwrap();
            site.texts_to(FIRST).await;
        }
        site.forward(901);
        site.without_limits().await;
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        assert!(wait(ask(&mut client, "", true).await) > 80_000);
        assert_eq!(site.texts_to(FIRST).await.len() - before, 10);
    }
}

on_both! {
    async fn tf_9_the_limit_of_a_number_holds_over_accounts_and_replicas(site) {
        let replica = site.replica().await;
        let mut clients = Vec::new();
        for (at, username) in ["MarieTremblay", "PaulLavoie22", "JeanneMance"].into_iter().enumerate() {
            let mut client = [&site, &replica][at % 2].client();
            phone::up_to_number(&site, &mut client, username).await;
            clients.push(client);
        }
        phone::give(&site, &mut clients[0], FIRST).await.unwrap();
        phone::give(&site, &mut clients[1], "1 613 555-0123").await.unwrap();
        let refused = phone::give(&site, &mut clients[2], "613.555.0123").await.unwrap_err();
        assert!(matches!(refused, Problem::TooMany { seconds: 1..=10 }), "{refused:?}");
        assert_eq!(site.texts_to(FIRST).await.len(), 2);
    }
}

on_both! {
    async fn tf_9_strangers_who_type_a_number_leave_its_owner_messages_of_the_day(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        site.forward(2 * 24 * 3600);
        let sent = "SELECT count(*) FROM outbox WHERE purpose = 'security_code'";
        let begun = site.count(sent).await;
        let mut waits = Vec::new();
        for at in 0..7 {
            let mut stranger = site.client();
            phone::up_to_number(&site, &mut stranger, &format!("Stranger0{at}")).await;
            waits.push(wait(phone::give(&site, &mut stranger, FIRST).await));
            site.forward(if at < 3 { 11 } else { 901 });
            site.without_limits().await;
        }
        // Three in a quarter of an hour, whoever asks, and five a day.
        assert_eq!(waits, [0, 0, 0, 867, 0, 0, 83_664]);
        assert_eq!(site.count(sent).await - begun, 5);
        // As many are left to the owner, and none more: the whole of a day is ten.
        let replica = site.replica().await;
        let mut waits = Vec::new();
        for at in 0..6 {
            let mut owner = [&site, &replica][at % 2].client();
            give_password(&mut owner, "MarieTremblay", PASSWORD).await.unwrap();
            waits.push(wait(ask(&mut owner, "", true).await));
            site.forward(301);
            site.without_limits().await;
        }
        assert_eq!(waits[..5], [0; 5], "{waits:?}");
        assert!(waits[5] > 60_000, "{waits:?}");
        assert_eq!(site.count(sent).await - begun, 10);
    }
}

on_both! {
    async fn tf_9_of_ten_wishes_at_once_at_two_servers_two_are_granted(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        let replica = site.replica().await;
        let sent = "SELECT count(*) FROM outbox WHERE purpose = 'security_code'";
        let before = site.count(sent).await;
        let mut wishes = tokio::task::JoinSet::new();
        for at in 0..10 {
            let mut client = [&site, &replica][at % 2].client();
            give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
            wishes.spawn(async move { ask(&mut client, "", false).await });
        }
        let answers = wishes.join_all().await;
        let granted = answers.iter().filter(|it| it.is_ok()).count();
        assert_eq!(granted, 2, "{answers:?}");
        assert_eq!(site.count(sent).await - before, 2);
    }
}

on_both! {
    async fn tf_9_asking_for_another_code_voids_the_one_before_and_forgets_no_failure(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        site.forward(60);
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        ask(&mut client, "", false).await.unwrap();
        let first = site.text_code_to(FIRST).await;
        for _ in 0..4 {
            answer(&mut client, &other_than(&first)).await.unwrap_err();
        }
        ask(&mut client, "", true).await.unwrap();
        let second = site.text_code_to(FIRST).await;
        assert_eq!(answer(&mut client, &other_than(&second)).await.unwrap_err(), Problem::Locked { seconds: 900 });
        // The half sign-in is over, and the right code opens nothing.
        assert_eq!(answer(&mut client, &second).await.unwrap_err(), Problem::SignedOut);
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        assert!(matches!(ask(&mut client, "", false).await.unwrap_err(), Problem::Locked { .. }));
        site.forward(901);
        ask(&mut client, "", false).await.unwrap();
        answer(&mut client, &site.text_code_to(FIRST).await).await.unwrap();
    }
}

on_both! {
    async fn tf_9_guessing_at_a_new_number_is_counted_over_new_codes(site) {
        let mut client = site.client();
        phone::up_to_number(&site, &mut client, "MarieTremblay").await;
        phone::give(&site, &mut client, FIRST).await.unwrap();
        for round in 0..4 {
            let wrong = other_than(&site.text_code_to(FIRST).await);
            let request = GiveCodeRequest { code: wrong };
            let answer = client.send::<ConfirmPhone>(&request).await.unwrap_err();
            assert_eq!(answer, refused(FieldError::WrongCode), "{round}");
            // A new number gets three messages in a quarter of an hour.
            site.forward(450);
            client.send::<ResendPhoneCode>(&Nothing {}).await.unwrap();
        }
        let code = site.text_code_to(FIRST).await;
        let wrong = GiveCodeRequest { code: other_than(&code) };
        let locked = Problem::Locked { seconds: 900 };
        assert_eq!(client.send::<ConfirmPhone>(&wrong).await.unwrap_err(), locked);
        let right = GiveCodeRequest { code };
        assert!(matches!(client.send::<ConfirmPhone>(&right).await.unwrap_err(), Problem::Locked { .. }));
    }
}

on_both! {
    async fn th_7_messages_asked_for_from_one_address_are_limited(site) {
        let place = std::net::IpAddr::from([127, 9, 9, 9]);
        let mut answers = Vec::new();
        for at in 0..27 {
            let mut client = site.client();
            phone::up_to_number(&site, &mut client, &format!("MarieTremblay{at}")).await;
            let mut there = site.client_at(place);
            (there.cookies, there.csrf) = (client.cookies, client.csrf);
            answers.push(phone::give(&site, &mut there, &format!("613 555 {:04}", 100 + at)).await);
        }
        assert!(answers[..25].iter().all(Result::is_ok));
        assert!(answers[25..].iter().all(|it| matches!(it, Err(Problem::TooMany { .. }))));
    }
}

/// Makes it so that so many messages have left today.
async fn have_left(site: &Site, count: i32) {
    let key = site.app.keys.mac("limit:texts-a-day", "");
    let ends = site.now() + 3600;
    site.sql(&format!("DELETE FROM limits WHERE key = '{key}'"))
        .await
        .unwrap();
    let sql =
        format!("INSERT INTO limits (key, count, window_ends) VALUES ('{key}', {count}, {ends})");
    site.sql(&sql).await.unwrap();
}

on_both! {
    async fn rl_9_so_many_messages_leave_in_a_day_and_the_last_of_them_let_people_sign_in(site) {
        let mut marie = phone::register(&site, "MarieTremblay", FIRST).await;
        let texts = "SELECT count(*) FROM outbox WHERE channel = 'text'";
        let mails = "SELECT count(*) FROM outbox WHERE channel = 'email'";
        assert_eq!(site.app.carriers.texts_a_day(), 10_000);
        have_left(&site, 7_499).await;
        let mut other = site.client();
        phone::up_to_number(&site, &mut other, "PaulLavoie22").await;
        phone::give(&site, &mut other, SECOND).await.unwrap();
        site.forward(11);
        let refused = phone::give(&site, &mut other, THIRD).await.unwrap_err();
        assert_eq!(refused, Problem::TooMany { seconds: 3589 });
        // A change is told by email alone.
        let before = (site.count(texts).await, site.count(mails).await);
        marie.send::<RenewRecoveryCodes>(&Nothing {}).await.unwrap();
        assert_eq!((site.count(texts).await, site.count(mails).await), (before.0, before.1 + 1));
        have_left(&site, 9_999).await;
        let mut client = half_signed_in(&site).await;
        ask(&mut client, "", false).await.unwrap();
        site.forward(11);
        let refused = ask(&mut client, "", true).await.unwrap_err();
        assert_eq!(refused, Problem::TooMany { seconds: 3589 });
        site.forward(3589);
        ask(&mut half_signed_in(&site).await, "", false).await.unwrap();
    }
}

async fn half_signed_in(site: &Site) -> Client {
    let mut client = site.client();
    give_password(&mut client, "MarieTremblay", PASSWORD)
        .await
        .unwrap();
    client
}
