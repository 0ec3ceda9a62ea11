//! The last way back in: every second step is lost.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        recover::{
            ConfirmLostPhone, ConfirmLostPhoneBySavedCode, GetLostPhone, LostPhoneView,
            SendAgainRequest, SendLostPhoneCode,
        },
        session::{SessionView, Standing},
        settings::{EmailUse, StepUp, StepUpRequest},
        sign_in::{GiveCode, GiveRecoveryCodeRequest},
    },
    identity::{code::SixDigits, recovery_code::RecoveryCode, secret::Secret},
    problem::Problem,
};

use crate::account::own;
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

/// Proves the mailbox: the code is asked for, and comes back.
async fn prove(site: &Site, client: &mut Client, address: &str) -> Result<SessionView, Problem> {
    let request = SendAgainRequest { again: false };
    client.send::<SendLostPhoneCode>(&request).await?;
    let code = SixDigits::parse(&site.code_to(address).await).unwrap();
    let request = GiveCodeRequest { code };
    client.send::<ConfirmLostPhone>(&request).await
}

async fn ask(site: &Site, client: &mut Client, address: &str) {
    let view = prove(site, client, address).await.unwrap();
    assert!(
        matches!(view.standing, Standing::HalfSignedIn { .. }),
        "{view:?}"
    );
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
        ask(&site, &mut client, MARIE).await;
        let due = site.now() + DAY;
        assert_eq!(view(&mut client).await.due_at, Some(due));
        // Told at once, everywhere.
        let mail = site.mail_to(MARIE).await.pop().unwrap();
        assert_eq!(mail.subject, "Somebody asked to remove your phones, apps and codes");
        assert!(mail.body.contains("/en/not-me#token="), "{}", mail.body);
        let texts = site.texts_to(FIRST).await;
        assert!(texts.iter().any(|it| it.contains("phones and codes in 24 hours")), "{texts:?}");
        site.forward(DAY - 1);
        let mut client = half(&site, "MarieTremblay").await;
        ask(&site, &mut client, MARIE).await;
        site.forward(60);
        assert!(view(&mut client).await.is_due);
        let reply = prove(&site, &mut client, MARIE).await.unwrap();
        assert!(matches!(reply.standing, Standing::SettingUp { .. }), "{reply:?}");
        let mail = site.mail_to(MARIE).await.pop().unwrap();
        assert_eq!(mail.subject, "Your phones, apps and codes were removed");
        // Nothing of before works, and the new second step does.
        assert_eq!(site.count("SELECT count(*) FROM recovery_codes").await, 0);
        assert_eq!(site.count("SELECT count(*) FROM phones").await, 0);
        let secret = person::up_to_secret(&mut client).await;
        person::finish(&site, &mut client, &secret).await;
        assert!(is_signed_in(&client.session().await.standing));
    }
}

on_both! {
    async fn rc_6_the_password_alone_removes_nothing_however_many_codes_are_asked_for(site) {
        Person::register(&site, "MarieTremblay").await;
        let mut client = half(&site, "MarieTremblay").await;
        let code = GiveCodeRequest { code: SixDigits::from_number(1) };
        let refused = client.send::<ConfirmLostPhone>(&code).await.unwrap_err();
        assert_eq!(refused, Problem::Stale);
        for again in [false, true, true, true] {
            client.send::<SendLostPhoneCode>(&SendAgainRequest { again }).await.unwrap();
            client.send::<ConfirmLostPhone>(&code).await.unwrap_err();
            site.forward(30);
        }
        let right = SixDigits::parse(&site.code_to(MARIE).await).unwrap();
        let right = GiveCodeRequest { code: right };
        // After five wrong ones, of whichever code, not even the right one is.
        let refused = client.send::<ConfirmLostPhone>(&right).await.unwrap_err();
        assert!(matches!(refused, Problem::Locked { .. }), "{refused:?}");
        assert_eq!(view(&mut client).await.due_at, None);
    }
}

on_both! {
    async fn rc_6_a_mailbox_that_set_the_password_does_not_prove_a_second_time(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut client = site.client();
        use_link(&mut client, &token).await.unwrap();
        give_answers(&mut client, &answers()).await.unwrap();
        let request = SendAgainRequest { again: false };
        let refused = client.send::<SendLostPhoneCode>(&request).await.unwrap_err();
        assert_eq!(refused, Problem::SignedOut);
        set_password(&mut client, NEW_PASSWORD).await.unwrap();
        give_password(&mut client, "MarieTremblay", NEW_PASSWORD).await.unwrap();
        assert_eq!(view(&mut client).await.email, None);
        assert_eq!(prove(&site, &mut client, MARIE).await.unwrap_err(), Problem::NotOpen);
        // A second step shown makes the password the owner's again.
        site.forward(60);
        let code = GiveCodeRequest { code: person.code(&site) };
        client.send::<GiveCode>(&code).await.unwrap();
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", NEW_PASSWORD).await.unwrap();
        ask(&site, &mut client, MARIE).await;
    }
}

on_both! {
    async fn rc_9_a_code_that_went_to_the_address_before_is_void(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let mut thief = half(&site, "MarieTremblay").await;
        thief.send::<SendLostPhoneCode>(&SendAgainRequest { again: false }).await.unwrap();
        let code = SixDigits::parse(&site.code_to(MARIE).await).unwrap();
        person::change_email(&site, &mut person.client, "new@exemple.ca", EmailUse::Account).await;
        let refused = thief.send::<ConfirmLostPhone>(&GiveCodeRequest { code }).await.unwrap_err();
        assert_eq!(refused, Problem::Stale);
        assert_eq!(view(&mut thief).await.due_at, None);
    }
}

on_both! {
    async fn rc_6_nothing_is_removed_while_the_password_is_distrusted_or_nobody_could_be_told(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        person::change_email(&site, &mut person.client, "new@exemple.ca", EmailUse::Account).await;
        disavow(&site, &site.link_token(MARIE).await).await.unwrap();
        let mut thief = half(&site, "MarieTremblay").await;
        assert_eq!(prove(&site, &mut thief, MARIE).await.unwrap_err(), Problem::NotOpen);
        // Without an address and with an app only, nobody would hear of it.
        let mut client = site.client();
        let saved = register_without_email(&site, &mut client, "JeanneMance").await;
        let secret = person::up_to_secret(&mut client).await;
        person::finish(&site, &mut client, &secret).await;
        let mut client = half(&site, "JeanneMance").await;
        assert!(!view(&mut client).await.saved_code);
        let request = GiveRecoveryCodeRequest { code: saved };
        let refused = client.send::<ConfirmLostPhoneBySavedCode>(&request).await.unwrap_err();
        assert_eq!(refused, Problem::NotOpen);
    }
}

on_both! {
    async fn rc_6_signing_in_with_a_second_step_stops_it_and_so_does_the_link_in_the_message(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut thief = half(&site, "MarieTremblay").await;
        ask(&site, &mut thief, MARIE).await;
        site.mail_to(MARIE).await;
        person.sign_in(&site, &mut site.client()).await.unwrap();
        assert_eq!(site.mail_to(MARIE).await.pop().unwrap().subject, "Your phones, apps and codes stay");
        assert_eq!(view(&mut thief).await.due_at, None);
        site.forward(60);
        ask(&site, &mut thief, MARIE).await;
        let token = site.link_token(MARIE).await;
        assert!(disavow(&site, &token).await.unwrap().undone);
        site.forward(DAY);
        let mut thief = half(&site, "MarieTremblay").await;
        assert_eq!(view(&mut thief).await.due_at, None);
        assert_eq!(prove(&site, &mut thief, MARIE).await.unwrap_err(), Problem::NotOpen);
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
        phone::add(&site, &mut client, FIRST, "").await;
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
        let reply = client.send::<ConfirmLostPhoneBySavedCode>(&right).await.unwrap();
        assert!(matches!(reply.standing, Standing::SettingUp { .. }));
        // Of two removals, the second has nothing to remove.
        let refused = client.send::<ConfirmLostPhoneBySavedCode>(&right).await.unwrap_err();
        assert_eq!(refused, Problem::NotOpen);
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
        assert_eq!(refused, Problem::Locked { seconds: 900 });
    }
}

on_both! {
    async fn rc_6_a_second_step_shown_in_the_settings_stops_it_too(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let mut thief = half(&site, "MarieTremblay").await;
        ask(&site, &mut thief, MARIE).await;
        site.mail_to(MARIE).await;
        let request = StepUpRequest { password: Secret::new(PASSWORD) };
        person.client.send::<StepUp>(&request).await.unwrap();
        // The password alone stops nothing.
        assert!(view(&mut thief).await.due_at.is_some());
        let code = GiveCodeRequest { code: person.code(&site) };
        person.client.send::<GiveCode>(&code).await.unwrap();
        assert_eq!(view(&mut thief).await.due_at, None);
        let mail = site.mail_to(MARIE).await.pop().unwrap();
        assert_eq!(mail.subject, "Your phones, apps and codes stay");
    }
}

on_both! {
    async fn what_an_account_says_of_the_last_way_is_what_that_way_says(site) {
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let mut jeanne = site.client();
        register_without_email(&site, &mut jeanne, "JeanneMance").await;
        let secret = person::up_to_secret(&mut jeanne).await;
        person::finish(&site, &mut jeanne, &secret).await;
        // Who could not be told has no such way, until there is a phone to tell.
        for (is_open, with_phone) in [(false, false), (true, true)] {
            if with_phone {
                phone::add(&site, &mut jeanne, FIRST, "").await;
            }
            let known = view(&mut half(&site, "JeanneMance").await).await;
            assert_eq!(known.saved_code, is_open, "{known:?}");
            assert_eq!(own(&mut jeanne).await.set_up.last_way, is_open);
        }
        let known = view(&mut half(&site, "MarieTremblay").await).await;
        assert!(known.email.is_some() && own(&mut marie.client).await.set_up.last_way);
    }
}
