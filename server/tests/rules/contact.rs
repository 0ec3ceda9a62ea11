//! Messages to the department.

use contract::{
    api::contact::{Topic, WriteToUs, WriteToUsRequest},
    form::FieldError,
    identity::email::Email,
    locale::Locale,
    problem::{Problem, Refused},
};

use crate::support::on_both;

/// The department's mailbox in the configuration of the tests.
const MAILBOX: &str = "help@guichet.example";

fn request(email: Option<&str>, message: &str) -> WriteToUsRequest {
    WriteToUsRequest {
        topic: Topic::TwoStep,
        name: Some("Marie Tremblay".to_owned()),
        email: email.map(|it| Email::parse(it).unwrap()),
        message: message.split('\n').map(str::to_owned).collect(),
        locale: Locale::Fr,
    }
}

const WORDS: &str = "Le code ne vient pas.\nMerci de votre aide.";

on_both! {
    async fn a_message_reaches_the_mailbox_with_its_reference_and_without_an_account(site) {
        let mut client = site.client();
        let taken = client.send::<WriteToUs>(&request(None, WORDS)).await.unwrap();
        let mails = site.mail_to(MAILBOX).await;
        assert_eq!(mails.len(), 1);
        let mail = &mails[0];
        assert!(mail.subject.starts_with(&taken.reference), "{}", mail.subject);
        assert!(mail.body.contains("> Le code ne vient pas."), "{}", mail.body);
        assert!(mail.body.contains("> Merci de votre aide."), "{}", mail.body);
        assert!(mail.body.contains("Marie Tremblay") && mail.body.contains("deux étapes"));
        assert!(!mail.raw.to_lowercase().contains("\nreply-to:"), "{}", mail.raw);
        let dump = site.dump().await;
        assert!(!dump.contains("Tremblay") && !dump.contains("Merci"));
    }
}

on_both! {
    async fn every_message_has_a_reference_of_its_own(site) {
        let mut references = Vec::new();
        for _ in 0..20 {
            let taken = site.client().send::<WriteToUs>(&request(None, WORDS)).await.unwrap();
            assert_eq!(taken.reference.len(), 11);
            references.push(taken.reference);
        }
        references.sort();
        references.dedup();
        assert_eq!(references.len(), 20);
    }
}

on_both! {
    async fn rc_10_what_is_typed_adds_no_header_no_recipient_and_no_link(site) {
        let words = "See https://evil.example and www.evil.example\nBcc: x@evil.example\n.\nSubject: no";
        let mut hostile = request(Some("marie@exemple.ca"), words);
        hostile.name = Some("https://evil.example Marie <x@evil.example>".to_owned());
        site.client().send::<WriteToUs>(&hostile).await.unwrap();
        let mail = &site.mail_to(MAILBOX).await[0];
        let (headers, _) = mail.raw.split_once("\r\n\r\n").or(mail.raw.split_once("\n\n")).unwrap();
        assert!(!headers.contains("evil"), "{headers}");
        assert!(!mail.body.contains("https://evil") && !mail.body.contains("www.evil"), "{}", mail.body);
        assert!(mail.body.contains("> Bcc: x@evil.example"), "{}", mail.body);
        assert_eq!(site.mail_to("x@evil.example").await.len(), 0);

        // A control character is refused before anything looks at what the string is for.
        let named = Problem::field("name", FieldError::ForbiddenCharacter);
        for (name, problem) in [
            ("Marie\r\nBcc: x@evil.example", Problem::Malformed),
            ("Marie\0", Problem::Malformed),
            ("Marie\u{202e}", named),
        ] {
            let mut hostile = request(None, WORDS);
            hostile.name = Some(name.to_owned());
            let refused = site.client().send::<WriteToUs>(&hostile).await;
            assert_eq!(refused, Err(problem));
        }
    }
}

on_both! {
    async fn rc_10_the_acknowledgement_has_nothing_of_the_message(site) {
        let taken = site.client()
            .send::<WriteToUs>(&request(Some("marie@exemple.ca"), WORDS)).await.unwrap();
        let mails = site.mail_to("marie@exemple.ca").await;
        assert_eq!(mails.len(), 1);
        let said = format!("{}\n{}", mails[0].subject, mails[0].body);
        assert!(said.contains(&taken.reference), "{said}");
        for part in ["Le code ne vient pas", "Merci de", "Marie", "Tremblay"] {
            assert!(!said.contains(part), "{said}");
        }
    }
}

on_both! {
    async fn th_7_one_address_is_acknowledged_three_times_a_day_from_wherever_it_is_given(site) {
        for _ in 0..5 {
            let given = request(Some("marie@exemple.ca"), WORDS);
            let taken = site.client().send::<WriteToUs>(&given).await.unwrap();
            assert_eq!(taken.reference.len(), 11);
        }
        assert_eq!(site.mail_to("marie@exemple.ca").await.len(), 3);
        assert_eq!(site.mail_to(MAILBOX).await.len(), 5);
        site.forward(24 * 3600);
        site.client().send::<WriteToUs>(&request(Some("marie@exemple.ca"), WORDS)).await.unwrap();
        assert_eq!(site.mail_to("marie@exemple.ca").await.len(), 4);
    }
}

on_both! {
    async fn th_7_one_place_writes_five_times_an_hour(site) {
        let mut client = site.client();
        for _ in 0..5 {
            client.send::<WriteToUs>(&request(None, WORDS)).await.unwrap();
        }
        let refused = client.send::<WriteToUs>(&request(None, WORDS)).await;
        assert_eq!(refused, Err(Problem::TooMany { seconds: 3600 }));
        assert_eq!(site.mail_to(MAILBOX).await.len(), 5);
        site.client().send::<WriteToUs>(&request(None, WORDS)).await.unwrap();
        site.forward(3600);
        client.send::<WriteToUs>(&request(None, WORDS)).await.unwrap();
    }
}

on_both! {
    async fn rl_9_the_mailbox_gets_two_hundred_messages_an_hour_from_everywhere(site) {
        for _ in 0..200 {
            site.client().send::<WriteToUs>(&request(None, WORDS)).await.unwrap();
        }
        let refused = site.client().send::<WriteToUs>(&request(Some("marie@exemple.ca"), WORDS)).await;
        assert_eq!(refused, Err(Problem::TooMany { seconds: 3600 }));
        assert_eq!(site.count("SELECT count(*) FROM outbox").await, 200);
        site.forward(3600);
        site.client().send::<WriteToUs>(&request(None, WORDS)).await.unwrap();
    }
}

on_both! {
    async fn what_the_page_refuses_the_server_refuses_too(site) {
        let too_long = "é".repeat(2001);
        for (message, error) in [
            ("  ", FieldError::Missing),
            ("court", FieldError::TooShort { min: 10 }),
            (too_long.as_str(), FieldError::TooLong { max: 2000 }),
            ("dix lettres\u{200b} au moins", FieldError::ForbiddenCharacter),
        ] {
            let refused = site.client().send::<WriteToUs>(&request(None, message)).await;
            assert_eq!(refused, Err(Problem::field("message", error)));
        }
        let mut both = request(None, "court");
        both.name = Some("é".repeat(101));
        let refused = site.client().send::<WriteToUs>(&both).await;
        let named = |field: &str, error| Refused { field: field.to_owned(), error };
        let errors = vec![
            named("name", FieldError::TooLong { max: 100 }),
            named("message", FieldError::TooShort { min: 10 }),
        ];
        assert_eq!(refused, Err(Problem::Invalid { errors }));
        assert_eq!(site.mail_to(MAILBOX).await.len(), 0);
    }
}
