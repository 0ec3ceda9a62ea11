//! Recovery answers, and the email address that is confirmed by a code.

use contract::{
    api::{
        Method, Nothing,
        code::GiveCodeRequest,
        register::{
            ConfirmEmail, GetEmailCode, GiveEmail, GiveEmailRequest, GiveRecovery, IssueSavedCode,
            KeepSavedCode, RecoveryQuestion, ResendEmailCode, SkipEmail,
        },
        session::{SessionView, Standing},
        sign_in::GivePassword,
    },
    form::FieldError,
    identity::{code::SixDigits, email::Email},
    journey::registration::Step,
    problem::Problem,
};
use guichet_server::app;

use crate::support::{
    Client, Person, Site, on_both,
    person::{
        self, PASSWORD, accept_terms, choose_password, choose_username, confirm_email, credentials,
        give_email, give_password, up_to_email,
    },
};

fn refused(error: FieldError) -> Problem {
    Problem::field("code", error)
}

/// A code that is not this one.
fn other_than(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    SixDigits::from_number(number + 1).into()
}

/// Somebody who was sent a code, and the code.
async fn with_a_code(site: &Site, username: &str, email: &str) -> (Client, String) {
    let mut client = site.client();
    up_to_email(site, &mut client, username).await;
    give_email(&mut client, email).await.unwrap();
    (client, site.code_to(email).await)
}

fn has_account(view: &SessionView) -> bool {
    matches!(view.standing, Standing::SettingUp { .. })
}

on_both! {
    async fn rc_5_neither_question_nor_hints_are_told_to_anybody(site) {
        let mut registrant = site.client();
        up_to_email(&site, &mut registrant, "JeanneMance").await;
        let person = Person::register(&site, "MarieTremblay").await;
        let mut half = site.client();
        give_password(&mut half, "MarieTremblay", PASSWORD).await.unwrap();
        let mut said = String::new();
        for mut client in [registrant, person.client, half, site.client()] {
            for route in app::routes(&site.app).table().iter().filter(|it| it.method == Method::Get) {
                said.push_str(&client.get(route.path).await.body);
            }
            let answer = client.ask::<GivePassword>(&credentials("MarieTremblay", PASSWORD)).await;
            said.push_str(&answer.body);
        }
        let asked = person::recovery();
        for secret in [
            RecoveryQuestion::FirstTeacher.name(),
            asked.answer.reveal(),
            asked.person.reveal(),
            asked.person_hint.reveal(),
            asked.date.reveal(),
            asked.date_hint.reveal(),
        ] {
            assert!(!said.contains(secret), "{secret}");
        }
    }
}

on_both! {
    async fn rc_5_the_database_holds_no_answer_and_no_hint(site) {
        let mut registrant = site.client();
        up_to_email(&site, &mut registrant, "JeanneMance").await;
        Person::register(&site, "MarieTremblay").await;
        let dump = site.dump().await.to_lowercase();
        for secret in ["bouchard", "first_teacher", "oncle", "pêche", "1994-06-24", "grand feu"] {
            assert!(!dump.contains(secret), "{secret}");
        }
        // Nor the year alone; four digits in the middle of what is random are no year.
        let is_other = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
        let mut years = dump.match_indices("1994").map(|(at, year)| {
            let (before, after) = (&dump[..at], &dump[at + year.len()..]);
            (before.chars().next_back(), after.chars().next())
        });
        assert!(!years.any(|(before, after)| is_other(before) && is_other(after)));
        // Nor a password, nor an address, in the clear.
        for secret in [&PASSWORD.to_lowercase(), "marietremblay@exemple.ca"] {
            assert!(!dump.contains(secret), "{secret}");
        }
    }
}

on_both! {
    async fn rc_5_a_hint_that_tells_its_answer_is_refused_by_the_server_too(site) {
        let mut client = site.client();
        accept_terms(&site, &mut client).await;
        choose_username(&mut client, "MarieTremblay").await.unwrap();
        choose_password(&mut client, PASSWORD).await.unwrap();
        let mut request = person::recovery();
        request.person_hint = contract::identity::secret::Secret::new("c'est ONCLE réal");
        let answer = client.send::<GiveRecovery>(&request).await;
        assert_eq!(answer, Err(Problem::field("hint-for-person", FieldError::HintTellsAnswer)));
        assert!(client.send::<GiveRecovery>(&person::recovery()).await.is_ok());
    }
}

on_both! {
    async fn rc_7_a_code_lives_for_fifteen_minutes(site) {
        let (mut client, code) = with_a_code(&site, "MarieTremblay", "marie@exemple.ca").await;
        let sent = client.send::<GetEmailCode>(&Nothing {}).await.unwrap();
        assert_eq!((sent.expires_in, sent.resend_in), (15 * 60, 30));
        let (mut late, late_code) = with_a_code(&site, "PaulLavoie22", "paul@exemple.ca").await;
        site.forward(15 * 60 - 1);
        assert!(has_account(&confirm_email(&mut client, &code).await.unwrap()));
        site.forward(1);
        assert_eq!(confirm_email(&mut late, &late_code).await, Err(refused(FieldError::ExpiredCode)));
        assert_eq!(late.send::<GetEmailCode>(&Nothing {}).await.unwrap().expires_in, 0);
        late.send::<ResendEmailCode>(&Nothing {}).await.unwrap();
        let code = site.code_to("paul@exemple.ca").await;
        assert!(has_account(&confirm_email(&mut late, &code).await.unwrap()));
    }
}

on_both! {
    async fn rc_7_after_five_tries_another_code_is_needed(site) {
        let (mut client, code) = with_a_code(&site, "MarieTremblay", "marie@exemple.ca").await;
        let wrong = other_than(&code);
        for _ in 0..4 {
            assert_eq!(confirm_email(&mut client, &wrong).await, Err(refused(FieldError::WrongCode)));
        }
        for _ in 0..2 {
            assert_eq!(confirm_email(&mut client, &wrong).await, Err(refused(FieldError::ExpiredCode)));
        }
        assert_eq!(confirm_email(&mut client, &code).await, Err(refused(FieldError::ExpiredCode)));
        site.forward(30);
        client.send::<ResendEmailCode>(&Nothing {}).await.unwrap();
        let code = site.code_to("marie@exemple.ca").await;
        assert!(has_account(&confirm_email(&mut client, &code).await.unwrap()));
    }
}

on_both! {
    async fn rc_7_of_two_hundred_codes_at_once_five_are_looked_at(site) {
        let (client, code) = with_a_code(&site, "MarieTremblay", "marie@exemple.ca").await;
        let right: u32 = code.parse().unwrap();
        let mut tasks = tokio::task::JoinSet::new();
        for more in 1..=200 {
            let (mut tab, mut from) = (client.clone(), site.client());
            from.cookies = std::mem::take(&mut tab.cookies);
            from.csrf = tab.csrf.take();
            let wrong = SixDigits::from_number(right + more);
            tasks.spawn(async move { confirm_email(&mut from, wrong.as_str()).await.unwrap_err() });
        }
        let answers = tasks.join_all().await;
        let looked_at = answers.iter().filter(|it| **it == refused(FieldError::WrongCode)).count();
        // The fifth is told that the code is spent.
        assert!(looked_at <= 4, "{looked_at}");
        assert_eq!(site.count("SELECT CAST(tries AS BIGINT) FROM challenges").await, 5);
    }
}

on_both! {
    async fn rc_7_a_new_code_voids_the_one_before_it_after_a_wait(site) {
        let (mut client, first) = with_a_code(&site, "MarieTremblay", "marie@exemple.ca").await;
        let early = client.send::<ResendEmailCode>(&Nothing {}).await;
        assert_eq!(early, Err(Problem::TooMany { seconds: 30 }));
        site.forward(29);
        let early = client.send::<ResendEmailCode>(&Nothing {}).await;
        assert_eq!(early, Err(Problem::TooMany { seconds: 1 }));
        site.forward(1);
        let sent = client.send::<ResendEmailCode>(&Nothing {}).await.unwrap();
        assert_eq!((sent.expires_in, sent.resend_in), (15 * 60, 30));
        let second = site.code_to("marie@exemple.ca").await;
        assert_ne!(first, second);
        assert_eq!(confirm_email(&mut client, &first).await, Err(refused(FieldError::WrongCode)));
        assert!(has_account(&confirm_email(&mut client, &second).await.unwrap()));
    }
}

on_both! {
    async fn rc_7_five_codes_an_hour_are_sent(site) {
        let (mut client, _) = with_a_code(&site, "MarieTremblay", "marie@exemple.ca").await;
        for _ in 0..4 {
            site.forward(30);
            client.send::<ResendEmailCode>(&Nothing {}).await.unwrap();
        }
        site.forward(30);
        let answer = client.send::<ResendEmailCode>(&Nothing {}).await;
        assert_eq!(answer, Err(Problem::TooMany { seconds: 3600 - 150 }));
        // Neither for another address of the same person, nor to the same address for another person.
        let answer = give_email(&mut client, "other@exemple.ca").await;
        assert_eq!(answer, Err(Problem::TooMany { seconds: 3600 - 150 }));
        let mut other = site.client();
        up_to_email(&site, &mut other, "PaulLavoie22").await;
        let answer = give_email(&mut other, "marie@exemple.ca").await;
        assert_eq!(answer, Err(Problem::TooMany { seconds: 3600 - 150 }));
        assert_eq!(site.mail_to("marie@exemple.ca").await.len(), 5);
        assert_eq!(site.mail_to("other@exemple.ca").await.len(), 0);
        // What was refused left everything as it was.
        let code = site.code_to("marie@exemple.ca").await;
        assert!(has_account(&confirm_email(&mut client, &code).await.unwrap()));
    }
}

on_both! {
    async fn rc_7_one_wish_for_a_code_sends_one(site) {
        let (client, _) = with_a_code(&site, "MarieTremblay", "marie@exemple.ca").await;
        site.forward(30);
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..10 {
            // From ten places, so that the count of one does not put them in a row.
            let mut tab = site.client();
            tab.cookies = client.cookies.clone();
            tab.csrf.clone_from(&client.csrf);
            tasks.spawn(async move { tab.send::<ResendEmailCode>(&Nothing {}).await });
        }
        let answers = tasks.join_all().await;
        assert_eq!(answers.iter().filter(|it| it.is_ok()).count(), 1, "{answers:?}");
        assert_eq!(site.mail_to("marie@exemple.ca").await.len(), 2);
    }
}

on_both! {
    async fn rc_7_who_skips_the_address_keeps_a_code_and_can_sign_in(site) {
        let mut client = site.client();
        up_to_email(&site, &mut client, "MarieTremblay").await;
        client.send::<SkipEmail>(&Nothing {}).await.unwrap();
        assert_eq!(client.send::<KeepSavedCode>(&Nothing {}).await, Err(Problem::NotOpen));
        let code = client.send::<IssueSavedCode>(&Nothing {}).await.unwrap().code;
        let again = client.send::<IssueSavedCode>(&Nothing {}).await.unwrap().code;
        assert_ne!(code, again);
        assert!(has_account(&client.send::<KeepSavedCode>(&Nothing {}).await.unwrap()));
        let dump = site.dump().await;
        assert!(!dump.contains(again.canonical()) && !dump.contains(&again.to_string()));
        assert_eq!(site.count("SELECT count(*) FROM accounts WHERE saved_code_hash IS NOT NULL AND email IS NULL").await, 1);
        assert!(give_password(&mut site.client(), "MarieTremblay", PASSWORD).await.is_ok());
    }
}

on_both! {
    async fn rc_7_who_skips_and_then_gives_an_address_has_no_saved_code(site) {
        let mut client = site.client();
        up_to_email(&site, &mut client, "MarieTremblay").await;
        client.send::<SkipEmail>(&Nothing {}).await.unwrap();
        client.send::<IssueSavedCode>(&Nothing {}).await.unwrap();
        give_email(&mut client, "marie@exemple.ca").await.unwrap();
        assert_eq!(client.send::<KeepSavedCode>(&Nothing {}).await, Err(Problem::NotOpen));
        let code = site.code_to("marie@exemple.ca").await;
        assert!(has_account(&confirm_email(&mut client, &code).await.unwrap()));
        assert_eq!(site.count("SELECT count(*) FROM accounts WHERE saved_code_hash IS NULL AND email IS NOT NULL").await, 1);
    }
}

on_both! {
    async fn rc_8_an_address_that_is_taken_is_answered_like_a_new_one_and_its_owner_is_told(site) {
        Person::register(&site, "MarieTremblay").await;
        let taken = "marietremblay@exemple.ca";
        let before = site.mail_to(taken).await.len();
        let mut answers = Vec::new();
        for (name, email) in [("PaulLavoie22", taken), ("JeanneMance1", "marietremblaz@exemple.ca")] {
            let mut client = site.client();
            up_to_email(&site, &mut client, name).await;
            let request = GiveEmailRequest { email: Email::parse(email).unwrap() };
            let mut of_address = vec![client.ask::<GiveEmail>(&request).await];
            of_address.push(client.ask::<GetEmailCode>(&Nothing {}).await);
            of_address.push(client.ask::<ResendEmailCode>(&Nothing {}).await);
            site.forward(30);
            of_address.push(client.ask::<ResendEmailCode>(&Nothing {}).await);
            for _ in 0..5 {
                // The code of the other address is as wrong as any.
                let request = GiveCodeRequest { code: SixDigits::from_number(1_000_007) };
                of_address.push(client.ask::<ConfirmEmail>(&request).await);
            }
            site.forward(30);
            of_address.push(client.ask::<ResendEmailCode>(&Nothing {}).await);
            answers.push(of_address.iter().map(|it| it.comparable().replace(name, "")).collect::<Vec<_>>());
        }
        assert_eq!(answers[0], answers[1]);
        let told = site.mail_to(taken).await.split_off(before);
        let new = site.mail_to("marietremblaz@exemple.ca").await;
        assert_eq!((told.len(), new.len()), (3, 3));
        assert_ne!(told[0].subject, new[0].subject);
        // No message to the owner holds a code.
        let is_code = |line: &str| line.len() == 6 && line.bytes().all(|it| it.is_ascii_digit());
        assert!(told.iter().all(|mail| !mail.body.lines().any(is_code)));
        assert!(new.iter().all(|mail| mail.body.lines().any(is_code)));
    }
}

on_both! {
    async fn rc_8_the_owner_is_told_in_the_owners_language(site) {
        Person::register(&site, "MarieTremblay").await;
        site.sql("UPDATE accounts SET locale = 'fr'").await.unwrap();
        let mut client = site.client();
        up_to_email(&site, &mut client, "PaulLavoie22").await;
        give_email(&mut client, "marietremblay@exemple.ca").await.unwrap();
        let mail = site.mail_to("marietremblay@exemple.ca").await.pop().unwrap();
        assert!(mail.body.contains("Bonjour"), "{}", mail.body);
    }
}

on_both! {
    async fn rc_8_an_address_confirmed_twice_at_once_belongs_to_one(site) {
        let email = "famille@exemple.ca";
        let (mut first, first_code) = with_a_code(&site, "MarieTremblay", email).await;
        let (mut second, second_code) = with_a_code(&site, "PaulLavoie22", email).await;
        let tasks = [
            tokio::spawn(async move { (confirm_email(&mut first, &first_code).await, first, first_code) }),
            tokio::spawn(async move { (confirm_email(&mut second, &second_code).await, second, second_code) }),
        ];
        let mut outcomes = Vec::new();
        for task in tasks {
            outcomes.push(task.await.unwrap());
        }
        outcomes.sort_by_key(|it| it.0.is_err());
        assert!(has_account(outcomes[0].0.as_ref().unwrap()));
        let (answer, mut client, code) = outcomes.remove(1);
        assert_eq!(answer, Err(refused(FieldError::ExpiredCode)));
        assert_eq!(site.count("SELECT count(*) FROM accounts").await, 1);
        // The page says that the code is over; the next message says why; and there is a way on.
        assert_eq!(confirm_email(&mut client, &code).await, Err(refused(FieldError::ExpiredCode)));
        assert_eq!(client.send::<GetEmailCode>(&Nothing {}).await.unwrap().expires_in, 0);
        site.forward(30);
        client.send::<ResendEmailCode>(&Nothing {}).await.unwrap();
        let subjects: Vec<_> = site.mail_to(email).await.into_iter().map(|it| it.subject).collect();
        assert_ne!(subjects[2], subjects[0]);
        let (_, code) = (give_email(&mut client, "paul@exemple.ca").await.unwrap(), site.code_to("paul@exemple.ca").await);
        assert!(has_account(&confirm_email(&mut client, &code).await.unwrap()));
    }
}

on_both! {
    async fn with_todays_rules_the_address_is_needed_and_no_question_is_asked(site: Site::modern) {
        let mut client = site.client();
        accept_terms(&site, &mut client).await;
        choose_username(&mut client, "MarieTremblay").await.unwrap();
        let password = "un très long mot de passe 🍁";
        let view = choose_password(&mut client, password).await.unwrap();
        let Standing::Registering { facts } = view.standing else { panic!("{view:?}") };
        assert_eq!(Step::next(&facts), Step::Email);
        let answer = client.send::<GiveRecovery>(&person::recovery()).await;
        assert_eq!(answer, Err(Problem::NotOpen));
        assert_eq!(client.send::<SkipEmail>(&Nothing {}).await, Err(Problem::NotOpen));
        assert_eq!(client.send::<IssueSavedCode>(&Nothing {}).await.map(drop), Err(Problem::NotOpen));
        give_email(&mut client, "marie@exemple.ca").await.unwrap();
        let code = site.code_to("marie@exemple.ca").await;
        confirm_email(&mut client, &code).await.unwrap();
        let secret = person::up_to_secret(&mut client).await;
        person::finish(&site, &mut client, &secret).await;
        assert!(matches!(client.session().await.standing, Standing::SignedIn { .. }));
        site.forward(60);
        let mut again = site.client();
        let stay = contract::api::sign_in::GivePasswordRequest { stay: true, ..credentials("MarieTremblay", password) };
        again.send::<GivePassword>(&stay).await.unwrap();
        let code = contract::api::code::GiveCodeRequest { code: person::code_of(&secret, site.now()) };
        let view = again.send::<contract::api::sign_in::GiveCode>(&code).await.unwrap();
        let Standing::SignedIn { account } = view.standing else { panic!("{view:?}") };
        // Staying signed in is not among today's rules.
        assert!(!account.stays);
    }
}
