//! Security codes by text message: what they are bound to, how long they last, how many are sent.

use contract::{
    api::{
        Nothing,
        session::{Standing, Way},
        sign_in::{GiveRecoveryCode, GiveRecoveryCodeRequest},
        two_step::{
            ChooseDevice, ChooseDeviceRequest, IssueRecoveryCodes, KeepRecoveryCodes,
            SkipBackupPhone,
        },
    },
    form::FieldError,
    identity::code::SixDigits,
    journey::two_step::{Device, Step},
    locale::Locale,
    problem::Problem,
};

use guichet_server::{delivery::texts, notices::Change};

use crate::support::{
    Engine, Person, Site, on_both,
    person::{
        PASSWORD, accept_terms, choose_password, choose_username, confirm_email, give_email,
        give_password, is_signed_in, lock,
    },
    phone::{self, FIRST, SECOND, answer, ask, other_than},
};

fn refused(error: FieldError) -> Problem {
    Problem::field("code", error)
}

on_both! {
    async fn somebody_without_an_app_signs_in_by_text_message(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        let mut client = site.client();
        let half = give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        let Standing::HalfSignedIn { ways, .. } = &half.standing else { panic!("{half:?}") };
        assert!(matches!(&ways[0], Way::Phone { number, is_default: true, .. } if number == "••• ••• 0123"));
        assert_eq!(ways[1], Way::RecoveryCode);
        let sent = ask(&mut client, "", false).await.unwrap();
        assert_eq!((sent.phone.as_str(), sent.sent.expires_in), ("••• ••• 0123", 600));
        let view = answer(&mut client, &site.text_code_to(FIRST).await).await.unwrap();
        assert!(is_signed_in(&view.standing));
    }
}

on_both! {
    async fn tf_8_a_code_is_right_once_for_one_session_and_ten_minutes(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        let (mut one, mut other) = (site.client(), site.client());
        for client in [&mut one, &mut other] {
            give_password(client, "MarieTremblay", PASSWORD).await.unwrap();
        }
        ask(&mut one, "", false).await.unwrap();
        let first = site.text_code_to(FIRST).await;
        site.forward(11);
        ask(&mut other, "", false).await.unwrap();
        let second = site.text_code_to(FIRST).await;
        // A code of one challenge is not that of another, whoever asks.
        if first != second {
            assert_eq!(answer(&mut one, &second).await.unwrap_err(), refused(FieldError::WrongCode));
            assert_eq!(answer(&mut other, &first).await.unwrap_err(), refused(FieldError::WrongCode));
        }
        site.forward(600 - 11);
        assert_eq!(answer(&mut one, &first).await.unwrap_err(), refused(FieldError::ExpiredCode));
        answer(&mut other, &second).await.unwrap();
        let mut again = site.client();
        give_password(&mut again, "MarieTremblay", PASSWORD).await.unwrap();
        assert_eq!(answer(&mut again, &second).await.unwrap_err(), refused(FieldError::ExpiredCode));
    }
}

on_both! {
    async fn tf_8_the_database_holds_no_code_and_a_message_holds_no_other_secret(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        ask(&mut client, "", false).await.unwrap();
        let dump = site.dump().await;
        let code = site.text_code_to(FIRST).await;
        assert!(!dump.contains(&format!("'{}'", code.as_str())));
        assert!(!dump.contains("6135550123"), "PR-10");
        let text = site.texts_to(FIRST).await.pop().unwrap();
        // The last line binds the code to our own site.
        assert_eq!(text.lines().last().unwrap(), format!("@guichet.example #{}", code.as_str()));
        assert!(!text.contains("http") && !text.contains("Marie"), "{text}");
        assert_eq!(text.matches(code.as_str()).count(), 2);
    }
}

on_both! {
    async fn tf_8_of_twenty_right_answers_at_once_one_is_taken(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        ask(&mut client, "", false).await.unwrap();
        let code = site.text_code_to(FIRST).await;
        let answers = (0..20).map(|_| {
            let (mut client, code) = (client.clone(), code.clone());
            tokio::spawn(async move { answer(&mut client, &code).await.is_ok() })
        });
        let mut taken = 0;
        for answer in answers.collect::<Vec<_>>() {
            taken += usize::from(answer.await.unwrap());
        }
        assert_eq!(taken, 1);
    }
}

on_both! {
    async fn th_9_the_code_on_its_way_dies_with_the_phone_that_locks(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        site.forward(60);
        let (mut guesser, mut owner) = (site.client(), site.client());
        for client in [&mut guesser, &mut owner] {
            give_password(client, "MarieTremblay", PASSWORD).await.unwrap();
            ask(client, "", false).await.unwrap();
        }
        let code = site.text_code_to(FIRST).await;
        for _ in 0..5 {
            answer(&mut guesser, &other_than(&code)).await.unwrap_err();
        }
        site.forward(901);
        assert_eq!(answer(&mut owner, &code).await.unwrap_err(), Problem::SignedOut);
    }
}

on_both! {
    async fn th_9_the_code_on_its_way_dies_with_the_password_that_locks(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        let mut owner = site.client();
        give_password(&mut owner, "MarieTremblay", PASSWORD).await.unwrap();
        ask(&mut owner, "", false).await.unwrap();
        let code = site.text_code_to(FIRST).await;
        lock(&site, "MarieTremblay").await;
        assert_eq!(answer(&mut owner, &code).await.unwrap_err(), Problem::SignedOut);
    }
}

on_both! {
    async fn tf_5_a_phone_that_rests_leaves_the_other_ways_open(site) {
        let mut client = site.client();
        phone::up_to_number(&site, &mut client, "MarieTremblay").await;
        phone::give_and_confirm(&site, &mut client, FIRST).await;
        phone::give_and_confirm(&site, &mut client, SECOND).await;
        let codes = client.send::<IssueRecoveryCodes>(&Nothing {}).await.unwrap().codes;
        client.send::<KeepRecoveryCodes>(&Nothing {}).await.unwrap();
        site.forward(60);
        let mut client = site.client();
        let half = give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        let phones = phone::phones(&half);
        ask(&mut client, &phones[0], false).await.unwrap();
        let code = site.text_code_to(FIRST).await;
        for _ in 0..5 {
            answer(&mut client, &other_than(&code)).await.unwrap_err();
        }
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        ask(&mut client, &phones[1], false).await.unwrap();
        let view = answer(&mut client, &site.text_code_to(SECOND).await).await.unwrap();
        assert!(is_signed_in(&view.standing));
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        let request = GiveRecoveryCodeRequest { code: codes[0].clone() };
        client.send::<GiveRecoveryCode>(&request).await.unwrap();
    }
}

on_both! {
    async fn rc_4_another_way_changes_where_the_code_goes_and_no_count(site) {
        let mut client = site.client();
        phone::up_to_number(&site, &mut client, "MarieTremblay").await;
        phone::give_and_confirm(&site, &mut client, FIRST).await;
        phone::give_and_confirm(&site, &mut client, SECOND).await;
        client.send::<IssueRecoveryCodes>(&Nothing {}).await.unwrap();
        client.send::<KeepRecoveryCodes>(&Nothing {}).await.unwrap();
        site.forward(60);
        let mut client = site.client();
        let half = give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        let phones = phone::phones(&half);
        ask(&mut client, &phones[0], false).await.unwrap();
        let first = site.text_code_to(FIRST).await;
        for _ in 0..4 {
            answer(&mut client, &other_than(&first)).await.unwrap_err();
        }
        site.forward(60);
        ask(&mut client, &phones[1], false).await.unwrap();
        // The code of the first phone is void by now, whatever it is.
        let second = site.text_code_to(SECOND).await;
        if first != second {
            assert_eq!(answer(&mut client, &first).await.unwrap_err(), refused(FieldError::WrongCode));
        }
        site.forward(60);
        ask(&mut client, &phones[0], false).await.unwrap();
        let third = site.text_code_to(FIRST).await;
        let locked = Problem::Locked { seconds: 900 };
        assert_eq!(answer(&mut client, &other_than(&third)).await.unwrap_err(), locked);
    }
}

on_both! {
    async fn opening_the_page_again_sends_nothing_again(site) {
        phone::register(&site, "MarieTremblay", FIRST).await;
        let before = site.texts_to(FIRST).await.len();
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        for _ in 0..5 {
            ask(&mut client, "", false).await.unwrap();
        }
        assert_eq!(site.texts_to(FIRST).await.len(), before + 1);
    }
}

on_both! {
    async fn tf_10_the_risks_are_recorded_before_a_number_is_added(site) {
        let mut client = site.client();
        phone::up_to_number(&site, &mut client, "MarieTremblay").await;
        let recorded = "SELECT count(*) FROM consents WHERE document = 'text_messages'";
        assert_eq!(site.count(recorded).await, 0);
        phone::give(&site, &mut client, FIRST).await.unwrap();
        assert_eq!(site.count(recorded).await, 1);
        assert_eq!(site.count("SELECT count(*) FROM phones").await, 0);
        phone::give_and_confirm(&site, &mut client, SECOND).await;
        assert_eq!(site.count(recorded).await, 1);
    }
}

on_both! {
    async fn tf_10_where_the_policy_has_no_texts_nobody_gets_any(site: Site::modern) {
        assert!(!site.app.policy.texts);
        let mut client = site.client();
        accept_terms(&site, &mut client).await;
        choose_username(&mut client, "MarieTremblay").await.unwrap();
        choose_password(&mut client, "une longue phrase de passe").await.unwrap();
        give_email(&mut client, "marie@exemple.ca").await.unwrap();
        confirm_email(&mut client, &site.code_to("marie@exemple.ca").await).await.unwrap();
        let request = ChooseDeviceRequest { device: Device::Texts };
        assert_eq!(client.send::<ChooseDevice>(&request).await.unwrap_err(), Problem::NotOpen);
    }
}

on_both! {
    async fn numbers_that_get_no_texts_of_ours_are_refused_before_anything_is_sent(site) {
        let mut client = site.client();
        phone::up_to_number(&site, &mut client, "MarieTremblay").await;
        for (number, error) in [
            ("613 555", FieldError::Malformed),
            ("012 345 6789", FieldError::Malformed),
            ("1-900-555-0123", FieldError::UnfitPhone),
            ("1-800-555-0123", FieldError::UnfitPhone),
            ("+1 876 555 0123", FieldError::UnfitPhone),
            ("+33 6 12 34 56 78", FieldError::UnfitPhone),
            ("+44 20 7946 0958", FieldError::UnfitPhone),
        ] {
            let answer = phone::give(&site, &mut client, number).await.unwrap_err();
            assert_eq!(answer, Problem::field("phone", error), "{number}");
        }
        assert_eq!(site.count("SELECT count(*) FROM outbox WHERE channel = 'text'").await, 0);
        phone::give(&site, &mut client, "+1 (212) 555-0123").await.unwrap();
        assert_eq!(site.texts_to("+12125550123").await.len(), 1);
    }
}

on_both! {
    async fn a_second_phone_is_asked_for_and_can_be_skipped(site) {
        let mut client = site.client();
        phone::up_to_number(&site, &mut client, "MarieTremblay").await;
        let view = phone::give_and_confirm(&site, &mut client, FIRST).await;
        let step = |view: &contract::api::session::SessionView| match &view.standing {
            Standing::SettingUp { facts, .. } => Step::next(facts),
            other => panic!("{other:?}"),
        };
        assert_eq!(step(&view), Step::BackupPhone);
        let same = phone::give(&site, &mut client, FIRST).await.unwrap_err();
        assert_eq!(same, Problem::field("phone", FieldError::KnownPhone));
        let view = phone::give(&site, &mut client, SECOND).await.unwrap();
        assert_eq!(step(&view), Step::PhoneCode);
        // The phone that works already is not asked for its code again.
        let view = client.send::<SkipBackupPhone>(&Nothing {}).await;
        assert_eq!(step(&view.unwrap()), Step::RecoveryCodes);
        assert_eq!(site.count("SELECT count(*) FROM phones").await, 1);
    }
}

on_both! {
    async fn an_app_keeps_its_place_before_phones(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let mut client = site.client();
        let half = give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        let Standing::HalfSignedIn { ways, .. } = half.standing else { panic!() };
        assert_eq!(ways[0], Way::App);
        assert!(matches!(ways[1], Way::Phone { .. }));
        ask(&mut client, "", false).await.unwrap();
        let zero = SixDigits::from_number(0);
        let code = site.text_code_to(FIRST).await;
        assert!(answer(&mut client, if code == zero { &code } else { &zero }).await.is_ok() == (code == zero));
        let view = answer(&mut client, &code).await.unwrap();
        assert!(is_signed_in(&view.standing));
    }
}

on_both! {
    async fn pr_11_a_number_gets_codes_and_word_of_changes_and_nothing_else(site) {
        let mut client = phone::register(&site, "MarieTremblay", FIRST).await;
        phone::add(&site, &mut client, SECOND, "").await;
        let mut other = site.client();
        give_password(&mut other, "MarieTremblay", PASSWORD).await.unwrap();
        ask(&mut other, "", false).await.unwrap();
        let mut purposes = site.texts("SELECT DISTINCT purpose FROM outbox WHERE channel = 'text'").await;
        purposes.sort();
        assert_eq!(purposes, ["change", "security_code"]);
        assert!(purposes.iter().all(|it| texts::PURPOSES.contains(&it.as_str())));
    }
}

#[tokio::test]
async fn tf_8_every_text_message_is_short_and_bound_to_our_site_in_both_languages() {
    let site = Site::new(Engine::Sqlite).await;
    let code = SixDigits::from_number(42);
    for locale in Locale::ALL {
        let message = texts::security_code(&site.app, locale, &code);
        assert_eq!(
            message.body.lines().last(),
            Some("@guichet.example #000042")
        );
        assert_eq!(
            message.body.matches("000042").count(),
            2,
            "{}",
            message.body
        );
        assert!(message.body.chars().count() <= 200, "{}", message.body);
        let mut bodies: Vec<String> = Change::ALL
            .into_iter()
            .map(|it| texts::changed(&site.app, locale, it).body)
            .collect();
        for body in &bodies {
            let (_, link) = body.split_once("https://").expect("a way to help");
            assert!(link.starts_with("guichet.example/"), "{body}");
            assert!(!body.contains('#') && body.chars().count() <= 160, "{body}");
        }
        // One sign outside of the usual alphabet makes a message cost twice.
        for body in bodies.iter().chain([&message.body]) {
            let dear = |it: &char| !it.is_ascii() && !"éèàùÉ".contains(*it);
            assert_eq!(body.chars().find(dear), None, "{body}");
        }
        // Each change has words of its own.
        bodies.sort();
        bodies.dedup();
        assert_eq!(bodies.len(), Change::ALL.len());
    }
}
