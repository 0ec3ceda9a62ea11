//! The last way back in: every second step is lost.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        recover::{
            ConfirmLostPhone, ConfirmLostPhoneBySavedCode, GetLostPhone, LostPhoneView,
            RemoveLostPhone, SendAgainRequest, SendLostPhoneCode,
        },
        session::{SessionView, Standing},
        sign_in::GiveRecoveryCodeRequest,
    },
    identity::{code::SixDigits, recovery_code::RecoveryCode},
    problem::Problem,
};

use crate::support::{
    Client, Person, Site, on_both,
    person::{self, PASSWORD, disavow, give_password, is_signed_in},
    phone::{self, FIRST},
    way_back::{
        NEW_PASSWORD, answers, give_answers, link_for, register_without_email, set_password,
        use_link,
    },
};

const MARIE: &str = "marietremblay@exemple.ca";
const DAY: i64 = 24 * 3600;

/// Somebody whose password was right, in a browser never seen before.
async fn half(site: &Site, username: &str) -> Client {
    let mut client = site.client();
    give_password(&mut client, username, PASSWORD)
        .await
        .unwrap();
    client
}

async fn view(client: &mut Client) -> LostPhoneView {
    client.send::<GetLostPhone>(&Nothing {}).await.unwrap()
}

async fn remove(client: &mut Client) -> Result<SessionView, Problem> {
    client.send::<RemoveLostPhone>(&Nothing {}).await
}

/// Asks with the code that comes to the mailbox.
async fn ask(site: &Site, client: &mut Client, address: &str) {
    let request = SendAgainRequest { again: false };
    client.send::<SendLostPhoneCode>(&request).await.unwrap();
    let code = SixDigits::parse(&site.code_to(address).await).unwrap();
    let request = GiveCodeRequest { code };
    client.send::<ConfirmLostPhone>(&request).await.unwrap();
}

on_both! {
    async fn rc_6_lost_second_steps_are_removed_a_day_after_two_proofs_and_a_new_one_is_set_up(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let mut client = half(&site, "MarieTremblay").await;
        assert_eq!(view(&mut client).await, LostPhoneView {
            email: Some("m•••@exemple.ca".to_owned()),
            saved_code: false,
            due_at: None,
            is_due: false,
        });
        assert_eq!(remove(&mut client).await.unwrap_err(), Problem::NotOpen);
        ask(&site, &mut client, MARIE).await;
        let due = site.now() + DAY;
        assert_eq!(view(&mut client).await.due_at, Some(due));
        // Told at once, everywhere.
        let mail = site.mail_to(MARIE).await.pop().unwrap();
        assert_eq!(mail.subject, "Somebody asked to remove your second step");
        assert!(mail.body.contains("/en/not-me#token="), "{}", mail.body);
        let texts = site.texts_to(FIRST).await;
        assert!(texts.iter().any(|it| it.contains("second step in 24 hours")), "{texts:?}");
        site.forward(DAY - 1);
        let mut client = half(&site, "MarieTremblay").await;
        assert_eq!(remove(&mut client).await.unwrap_err(), Problem::NotOpen);
        site.forward(1);
        assert!(view(&mut client).await.is_due);
        let reply = remove(&mut client).await.unwrap();
        assert!(matches!(reply.standing, Standing::SettingUp { .. }), "{reply:?}");
        let mail = site.mail_to(MARIE).await.pop().unwrap();
        assert_eq!(mail.subject, "Your second step was removed");
        // Nothing of before works, and the new second step does.
        assert_eq!(site.count("SELECT count(*) FROM recovery_codes").await, 0);
        assert_eq!(site.count("SELECT count(*) FROM phones").await, 0);
        let secret = person::up_to_secret(&mut client).await;
        person::finish(&site, &mut client, &secret).await;
        assert!(is_signed_in(&client.session().await.standing));
    }
}

on_both! {
    async fn rc_6_the_password_alone_and_the_mailbox_alone_remove_nothing(site) {
        Person::register(&site, "MarieTremblay").await;
        // The mailbox alone does not get as far as to ask.
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut client = site.client();
        use_link(&mut client, &token).await.unwrap();
        give_answers(&mut client, &answers()).await.unwrap();
        let request = SendAgainRequest { again: false };
        let refused = client.send::<SendLostPhoneCode>(&request).await.unwrap_err();
        assert_eq!(refused, Problem::SignedOut);
        set_password(&mut client, NEW_PASSWORD).await.unwrap();
        let refused = client.send::<SendLostPhoneCode>(&request).await.unwrap_err();
        assert_eq!(refused, Problem::SignedOut);
        // The password alone does not get past the code.
        give_password(&mut client, "MarieTremblay", NEW_PASSWORD).await.unwrap();
        let code = GiveCodeRequest { code: SixDigits::from_number(1) };
        assert_eq!(client.send::<ConfirmLostPhone>(&code).await.unwrap_err(), Problem::Stale);
        client.send::<SendLostPhoneCode>(&request).await.unwrap();
        for _ in 0..6 {
            client.send::<ConfirmLostPhone>(&code).await.unwrap_err();
        }
        let right = SixDigits::parse(&site.code_to(MARIE).await).unwrap();
        let right = GiveCodeRequest { code: right };
        // After five wrong ones, not even the right one is.
        client.send::<ConfirmLostPhone>(&right).await.unwrap_err();
        assert_eq!(view(&mut client).await.due_at, None);
        site.forward(2 * DAY);
        give_password(&mut client, "MarieTremblay", NEW_PASSWORD).await.unwrap();
        assert_eq!(remove(&mut client).await.unwrap_err(), Problem::NotOpen);
    }
}

on_both! {
    async fn rc_6_signing_in_with_a_second_step_stops_it_and_so_does_the_link_in_the_message(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut thief = half(&site, "MarieTremblay").await;
        ask(&site, &mut thief, MARIE).await;
        site.mail_to(MARIE).await;
        person.sign_in(&site, &mut site.client()).await.unwrap();
        assert_eq!(site.mail_to(MARIE).await.pop().unwrap().subject, "Your second step stays");
        assert_eq!(view(&mut thief).await.due_at, None);
        site.forward(60);
        ask(&site, &mut thief, MARIE).await;
        let token = site.link_token(MARIE).await;
        assert!(disavow(&site, &token).await.unwrap().undone);
        site.forward(DAY);
        let mut thief = half(&site, "MarieTremblay").await;
        assert_eq!(view(&mut thief).await.due_at, None);
        assert_eq!(remove(&mut thief).await.unwrap_err(), Problem::NotOpen);
    }
}

on_both! {
    async fn rc_6_asking_again_neither_shortens_nor_lengthens_the_wait_and_a_week_later_it_is_over(site) {
        Person::register(&site, "MarieTremblay").await;
        let mut client = half(&site, "MarieTremblay").await;
        ask(&site, &mut client, MARIE).await;
        let due = view(&mut client).await.due_at;
        site.forward(600);
        let mails = site.mail_to(MARIE).await.len();
        ask(&site, &mut client, MARIE).await;
        assert_eq!(view(&mut client).await.due_at, due);
        // The code, and no second announcement.
        assert_eq!(site.mail_to(MARIE).await.len(), mails + 1);
        site.forward(DAY + 7 * DAY);
        let mut client = half(&site, "MarieTremblay").await;
        assert_eq!(view(&mut client).await.due_at, None);
        assert_eq!(remove(&mut client).await.unwrap_err(), Problem::NotOpen);
        ask(&site, &mut client, MARIE).await;
        assert_eq!(view(&mut client).await.due_at, Some(site.now() + DAY));
    }
}

on_both! {
    async fn rc_6_without_an_address_the_saved_code_is_the_second_proof(site) {
        let mut client = site.client();
        let saved = register_without_email(&site, &mut client, "JeanneMance").await;
        let secret = person::up_to_secret(&mut client).await;
        person::finish(&site, &mut client, &secret).await;
        let mut client = half(&site, "JeanneMance").await;
        let expected = LostPhoneView { email: None, saved_code: true, due_at: None, is_due: false };
        assert_eq!(view(&mut client).await, expected);
        let wrong = GiveRecoveryCodeRequest { code: RecoveryCode::from_bytes([7; 10]) };
        for _ in 0..4 {
            let refused = client.send::<ConfirmLostPhoneBySavedCode>(&wrong).await.unwrap_err();
            assert!(matches!(refused, Problem::Invalid { .. }), "{refused:?}");
        }
        let right = GiveRecoveryCodeRequest { code: saved };
        client.send::<ConfirmLostPhoneBySavedCode>(&right).await.unwrap();
        site.forward(DAY);
        let mut client = half(&site, "JeanneMance").await;
        assert!(matches!(remove(&mut client).await.unwrap().standing, Standing::SettingUp { .. }));
        // Of two removals, the second has nothing to remove.
        assert_eq!(remove(&mut client).await.unwrap_err(), Problem::NotOpen);
    }
}

on_both! {
    async fn th_3_saved_codes_are_counted_in_one_place_however_they_are_given(site) {
        let mut client = site.client();
        register_without_email(&site, &mut client, "JeanneMance").await;
        let secret = person::up_to_secret(&mut client).await;
        person::finish(&site, &mut client, &secret).await;
        let wrong = RecoveryCode::from_bytes([7; 10]);
        for _ in 0..4 {
            crate::support::way_back::give_saved_code(&mut site.client(), "JeanneMance", &wrong)
                .await
                .unwrap_err();
        }
        let mut client = half(&site, "JeanneMance").await;
        let wrong = GiveRecoveryCodeRequest { code: wrong };
        let refused = client.send::<ConfirmLostPhoneBySavedCode>(&wrong).await.unwrap_err();
        assert_eq!(refused, Problem::Locked { seconds: 86_400 });
    }
}
