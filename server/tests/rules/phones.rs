//! Phones in the settings: adding, replacing, the default one, deleting.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        settings::{
            AddPhone, ConfirmNewPhone, DeletePhone, DeletePhoneRequest, GetSettings, ItemRequest,
            MakeDefaultPhone, SettingsView,
        },
    },
    form::FieldError,
    problem::Problem,
};

use crate::support::{
    Client, Person, on_both,
    person::{PASSWORD, give_password},
    phone::{self, FIRST, SECOND, THIRD, adding, other_than},
};

async fn settings(client: &mut Client) -> SettingsView {
    client.send::<GetSettings>(&Nothing {}).await.unwrap()
}

async fn delete(client: &mut Client, id: &str, number: &str) -> Result<SettingsView, Problem> {
    let request = DeletePhoneRequest {
        id: id.to_owned(),
        number: number.to_owned(),
    };
    client.send::<DeletePhone>(&request).await
}

on_both! {
    async fn tf_11_a_phone_is_added_by_a_code_sent_to_it_and_shown_masked(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let request = adding(&site, "(613) 555-0123", "");
        let view = person.client.send::<AddPhone>(&request).await.unwrap();
        assert!(view.phones.is_empty());
        assert_eq!(view.phone_waiting.as_deref(), Some("••• ••• 0123"));
        let code = site.text_code_to(FIRST).await;
        let wrong = GiveCodeRequest { code: other_than(&code) };
        let refused = person.client.send::<ConfirmNewPhone>(&wrong).await.unwrap_err();
        assert_eq!(refused, Problem::field("code", FieldError::WrongCode));
        let right = GiveCodeRequest { code };
        let view = person.client.send::<ConfirmNewPhone>(&right).await.unwrap();
        assert_eq!(view.phones.len(), 1);
        assert!(view.phones[0].is_default && view.phone_waiting.is_none());
        assert_eq!(view.phones[0].number, "••• ••• 0123");
        let answer = person.client.get("/api/settings").await;
        // An id may hold three of its digits in a row by chance.
        assert!(!answer.body.contains("5550123"), "{}", answer.body);
        assert!(!site.dump().await.contains("6135550123"), "PR-10");
    }
}

on_both! {
    async fn tf_11_five_phones_and_no_more(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        for at in 0..5 {
            phone::add(&site, &mut person.client, &format!("+1613555010{at}"), "").await;
            // Not all in one quarter of an hour.
            site.forward(601);
            phone::step_up(&site, &mut person).await;
        }
        let request = adding(&site, FIRST, "");
        assert_eq!(person.client.send::<AddPhone>(&request).await.unwrap_err(), Problem::NotOpen);
        let replaced = settings(&mut person.client).await.phones[2].id.clone();
        let request = adding(&site, FIRST, &replaced);
        person.client.send::<AddPhone>(&request).await.unwrap();
    }
}

on_both! {
    async fn a_number_that_is_there_already_is_told(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let request = adding(&site, "613.555.0123", "");
        let refused = person.client.send::<AddPhone>(&request).await.unwrap_err();
        assert_eq!(refused, Problem::field("phone", FieldError::KnownPhone));
    }
}

on_both! {
    async fn tf_11_deleting_takes_the_whole_number_typed_again(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        site.forward(11);
        let view = phone::add(&site, &mut person.client, SECOND, "").await;
        let id = &view.phones[0].id;
        for wrong in ["0123", "555-0123", "613 555-0124", SECOND] {
            let refused = delete(&mut person.client, id, wrong).await.unwrap_err();
            assert_eq!(refused, Problem::field("phone", FieldError::OtherNumber), "{wrong}");
        }
        let view = delete(&mut person.client, id, "1 (613) 555-0123").await.unwrap();
        assert_eq!(view.phones.len(), 1);
        assert!(view.phones[0].is_default, "the other one takes its place");
        assert_eq!(view.phones[0].number, "••• ••• 0142");
    }
}

on_both! {
    async fn tf_11_the_number_of_a_phone_is_not_guessed_digit_by_digit(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        site.forward(11);
        let view = phone::add(&site, &mut person.client, SECOND, "").await;
        let id = &view.phones[0].id;
        for at in 0..5 {
            let refused = delete(&mut person.client, id, &format!("613 555-110{at}")).await;
            assert_eq!(refused.unwrap_err(), Problem::field("phone", FieldError::OtherNumber));
        }
        // From then on the right one is answered like any, on every replica.
        let replica = site.replica().await;
        let mut there = replica.client();
        (there.cookies, there.csrf) = (person.client.cookies.clone(), person.client.csrf.clone());
        for client in [&mut person.client, &mut there] {
            let refused = delete(client, id, FIRST).await.unwrap_err();
            assert_eq!(refused, Problem::TooMany { seconds: 3600 });
        }
        site.forward(1000);
        phone::step_up(&site, &mut person).await;
        site.forward(1100);
        phone::step_up(&site, &mut person).await;
        site.forward(1100);
        phone::step_up(&site, &mut person).await;
        site.forward(400);
        delete(&mut person.client, id, FIRST).await.unwrap();
    }
}

on_both! {
    async fn tf_11_the_answer_to_a_new_number_tells_ten_times_an_hour_whether_it_is_there(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let known = adding(&site, FIRST, "");
        for _ in 0..9 {
            let refused = person.client.send::<AddPhone>(&known).await.unwrap_err();
            assert_eq!(refused, Problem::field("phone", FieldError::KnownPhone));
        }
        for request in [known, adding(&site, SECOND, "")] {
            let refused = person.client.send::<AddPhone>(&request).await.unwrap_err();
            assert_eq!(refused, Problem::TooMany { seconds: 3600 });
        }
    }
}

on_both! {
    async fn tf_11_the_only_number_is_replaced_and_never_deleted(site) {
        let mut client = phone::register(&site, "MarieTremblay", FIRST).await;
        let id = settings(&mut client).await.phones[0].id.clone();
        assert_eq!(delete(&mut client, &id, FIRST).await.unwrap_err(), Problem::NotOpen);
        let view = phone::add(&site, &mut client, SECOND, &id).await;
        assert_eq!(view.phones.len(), 1);
        assert!(view.phones[0].is_default);
        assert_eq!(view.phones[0].number, "••• ••• 0142");
        site.forward(60);
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        phone::ask(&mut client, "", false).await.unwrap();
        phone::answer(&mut client, &site.text_code_to(SECOND).await).await.unwrap();
    }
}

on_both! {
    async fn of_two_deletions_at_once_one_number_stays(site) {
        let mut client = phone::register(&site, "MarieTremblay", FIRST).await;
        let view = phone::add(&site, &mut client, SECOND, "").await;
        let one = view.phones[0].id.clone();
        let two = view.phones[1].id.clone();
        let (mut first, mut second) = (client.clone(), client.clone());
        let (first, second) = tokio::join!(
            delete(&mut first, &one, FIRST),
            delete(&mut second, &two, SECOND),
        );
        assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
        assert_eq!(site.count("SELECT count(*) FROM phones").await, 1);
    }
}

on_both! {
    async fn the_default_phone_is_the_one_asked_first(site) {
        let mut client = phone::register(&site, "MarieTremblay", FIRST).await;
        let view = phone::add(&site, &mut client, SECOND, "").await;
        let request = ItemRequest { id: view.phones[1].id.clone() };
        let view = client.send::<MakeDefaultPhone>(&request).await.unwrap();
        assert_eq!(view.phones[0].number, "••• ••• 0142");
        assert_eq!(view.phones.iter().filter(|it| it.is_default).count(), 1);
        site.forward(60);
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        assert_eq!(phone::ask(&mut client, "", false).await.unwrap().phone, "••• ••• 0142");
    }
}

on_both! {
    async fn in_6_the_phone_of_somebody_else_is_nobodys(site) {
        let mut owner = phone::register(&site, "MarieTremblay", FIRST).await;
        let id = settings(&mut owner).await.phones[0].id.clone();
        let mut other = phone::register(&site, "PaulLavoie22", SECOND).await;
        phone::add(&site, &mut other, THIRD, "").await;
        let item = ItemRequest { id: id.clone() };
        assert_eq!(other.send::<MakeDefaultPhone>(&item).await.unwrap_err(), Problem::NotFound);
        assert_eq!(delete(&mut other, &id, FIRST).await.unwrap_err(), Problem::NotFound);
        let request = adding(&site, "613 555 0199", &id);
        assert_eq!(other.send::<AddPhone>(&request).await.unwrap_err(), Problem::NotOpen);
        assert_eq!(settings(&mut owner).await.phones.len(), 1);
    }
}

on_both! {
    async fn tf_8_the_code_of_one_number_does_not_confirm_another(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        person.client.send::<AddPhone>(&adding(&site, FIRST, "")).await.unwrap();
        let first = site.text_code_to(FIRST).await;
        person.client.send::<AddPhone>(&adding(&site, SECOND, "")).await.unwrap();
        let second = site.text_code_to(SECOND).await;
        if first != second {
            let request = GiveCodeRequest { code: first };
            let refused = person.client.send::<ConfirmNewPhone>(&request).await.unwrap_err();
            assert_eq!(refused, Problem::field("code", FieldError::WrongCode));
        }
        let request = GiveCodeRequest { code: second };
        let view = person.client.send::<ConfirmNewPhone>(&request).await.unwrap();
        assert_eq!(view.phones[0].number, "••• ••• 0142");
    }
}
