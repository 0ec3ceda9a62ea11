//! The way back in: a forgotten password, a forgotten name, a lock.

use contract::{
    api::{
        Endpoint, Nothing,
        recover::{
            AskByEmailRequest, AskForLink, AskForLinkRequest, AskForMethod, AskForUsername,
            GiveAnswers, GiveAnswersRequest, GiveSavedCode, GiveSavedCodeRequest,
            IssueNextSavedCode, KeepNextSavedCode, SetNewPassword, UseLink,
        },
        session::Standing,
        settings::{ChangeRecovery, EmailUse},
        sign_in::GiveCode,
    },
    form::FieldError,
    identity::{email::Email, recovery_code::RecoveryCode, secret::Secret},
    locale::Locale,
    problem::Problem,
};

use guichet_server::{commands::unlock::unlock, purge};

use crate::support::{
    Client, Engine, Person, Site, on_both,
    person::{PASSWORD, change_email, disavow, give_password, is_signed_in, recovery},
    way_back::{
        NEW_PASSWORD, answers, ask_for_link, give_answers, give_saved_code, link_for,
        register_without_email, set_password, use_link, wrong_answers,
    },
};

const MARIE: &str = "marietremblay@exemple.ca";

fn by(email: &str) -> AskByEmailRequest {
    let email = Email::parse(email).unwrap();
    AskByEmailRequest { email }
}

/// From a link to the question for another password.
async fn up_to_password(client: &mut Client, token: &str) {
    use_link(client, token).await.unwrap();
    give_answers(client, &answers()).await.unwrap();
}

/// Five wrong passwords from a stranger.
async fn lock(site: &Site, username: &str) {
    for _ in 0..5 {
        give_password(&mut site.client(), username, "Wrong1234")
            .await
            .unwrap_err();
    }
    let refused = give_password(&mut site.client(), username, PASSWORD).await;
    assert!(
        matches!(refused, Err(Problem::Locked { .. })),
        "{refused:?}"
    );
}

on_both! {
    async fn rc_1_whoever_asks_for_a_message_is_answered_alike(site) {
        Person::register(&site, "MarieTremblay").await;
        Person::register(&site, "LockedLouise").await;
        Person::register(&site, "DistrustedDan").await;
        register_without_email(&site, &mut site.client(), "JeanneMance").await;
        lock(&site, "LockedLouise").await;
        disavow(&site, &{
            let token = link_for(&site, "DistrustedDan", "distrusteddan@exemple.ca").await;
            let mut client = site.client();
            up_to_password(&mut client, &token).await;
            set_password(&mut client, NEW_PASSWORD).await.unwrap();
            site.link_token("distrusteddan@exemple.ca").await
        }).await.unwrap();
        let mut told = Vec::new();
        for name in ["MarieTremblay", "NobodyAtAll", "LockedLouise", "JeanneMance", "DistrustedDan", "marietremblay"] {
            let request = AskForLinkRequest { username: name.to_owned() };
            told.push(site.client().ask::<AskForLink>(&request).await.comparable());
        }
        for email in [MARIE, "nobody@exemple.ca", "lockedlouise@exemple.ca"] {
            told.push(site.client().ask::<AskForUsername>(&by(email)).await.comparable());
            told.push(site.client().ask::<AskForMethod>(&by(email)).await.comparable());
        }
        told.dedup();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(!told[0].contains("Marie"), "{told:?}");
    }
}

on_both! {
    async fn rc_1_nothing_is_looked_up_or_sent_in_the_request(site) {
        Person::register(&site, "MarieTremblay").await;
        let before = site.count("SELECT count(*) FROM outbox").await;
        ask_for_link(&mut site.client(), "MarieTremblay").await.unwrap();
        ask_for_link(&mut site.client(), "NobodyAtAll").await.unwrap();
        assert_eq!(site.count("SELECT count(*) FROM outbox").await, before);
        assert_eq!(site.count("SELECT count(*) FROM resets").await, 0);
        assert_eq!(site.count("SELECT count(*) FROM wishes").await, 2);
        // What was typed is not there to read.
        let dump = site.dump().await;
        assert!(!dump.contains("NobodyAtAll") && !dump.contains("nobodyatall"));
        site.mail_to(MARIE).await;
        assert_eq!(site.count("SELECT count(*) FROM outbox").await, before + 1);
        assert_eq!(site.count("SELECT count(*) FROM wishes").await, 0);
    }
}

on_both! {
    async fn rc_1_the_fourth_wish_of_an_hour_is_answered_alike_and_brings_no_mail(site) {
        Person::register(&site, "MarieTremblay").await;
        let mut answers = Vec::new();
        let mut mails = Vec::new();
        for _ in 0..5 {
            answers.push(site.client().ask::<AskForUsername>(&by(MARIE)).await.comparable());
            mails.push(site.mail_to(MARIE).await.len());
        }
        answers.dedup();
        assert_eq!(answers.len(), 1);
        let first = mails[0];
        assert_eq!(mails, [first, first + 1, first + 2, first + 2, first + 2]);
        site.forward(3600);
        site.client().send::<AskForUsername>(&by(MARIE)).await.unwrap();
        assert_eq!(site.mail_to(MARIE).await.len(), first + 3);
    }
}

on_both! {
    async fn rc_1_the_name_goes_to_the_confirmed_address_only_and_is_never_shown(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        change_email(&site, &mut person.client, "second@exemple.ca", EmailUse::Notices).await;
        for address in [MARIE, "second@exemple.ca", "MarieTremblay@exemple.ca "] {
            let answer = site.client().ask::<AskForUsername>(&by(address.trim())).await;
            assert!(!answer.body.contains("MarieTremblay"));
        }
        let mails = site.mail_to(MARIE).await;
        let mut named = mails.iter().filter(|it| it.subject == "Your username");
        assert!(named.next().unwrap().body.contains("MarieTremblay"));
        let second = site.mail_to("second@exemple.ca").await;
        assert!(second.iter().all(|it| it.subject != "Your username"));
        // How one signs in is told without the name.
        site.client().send::<AskForMethod>(&by(MARIE)).await.unwrap();
        let last = site.mail_to(MARIE).await.pop().unwrap();
        assert_eq!(last.subject, "How you sign in");
        assert!(last.body.contains("GCKey") && last.body.contains("2026-11-22"), "{}", last.body);
        assert!(!last.body.contains("MarieTremblay"), "{}", last.body);
    }
}

on_both! {
    async fn rc_1_wishes_from_one_place_end_after_ten(site) {
        let mut client = site.client();
        for _ in 0..10 {
            ask_for_link(&mut client, "NobodyAtAll").await.unwrap();
        }
        let refused = ask_for_link(&mut client, "NobodyAtAll").await;
        assert!(matches!(refused, Err(Problem::TooMany { .. })));
    }
}

on_both! {
    async fn rc_2_a_link_has_256_bits_half_an_hour_and_one_use(site) {
        Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        assert_eq!(token.len(), 43);
        assert!(!site.dump().await.contains(&token));
        let mail = site.mail_to(MARIE).await.pop().unwrap();
        assert!(mail.body.contains("https://guichet.example/en/recover/link#token="), "{}", mail.body);
        site.forward(1799);
        use_link(&mut site.client(), &token).await.unwrap();
        assert_eq!(use_link(&mut site.client(), &token).await.unwrap_err(), Problem::LinkUnusable);
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        site.forward(1800);
        assert_eq!(use_link(&mut site.client(), &token).await.unwrap_err(), Problem::LinkUnusable);
        for token in ["", "x", &"x".repeat(43)] {
            assert_eq!(use_link(&mut site.client(), token).await.unwrap_err(), Problem::LinkUnusable);
        }
    }
}

on_both! {
    async fn rc_2_a_newer_link_voids_the_older_one(site) {
        Person::register(&site, "MarieTremblay").await;
        let older = link_for(&site, "MarieTremblay", MARIE).await;
        let newer = link_for(&site, "MarieTremblay", MARIE).await;
        assert_eq!(use_link(&mut site.client(), &older).await.unwrap_err(), Problem::LinkUnusable);
        use_link(&mut site.client(), &newer).await.unwrap();
    }
}

on_both! {
    async fn rc_2_no_program_that_looks_at_links_uses_one_up(site) {
        Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        for path in ["/en/recover/link", "/fr/recuperer/lien", UseLink::PATH] {
            for end in [String::new(), format!("?token={token}"), format!("/{token}")] {
                site.client().get(&format!("{path}{end}")).await;
            }
        }
        use_link(&mut site.client(), &token).await.unwrap();
    }
}

on_both! {
    async fn rc_2_of_twenty_presses_at_once_one_is_first(site) {
        Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let replica = site.replica().await;
        let mut presses = tokio::task::JoinSet::new();
        for at in 0..20 {
            let mut client = [&site, &replica][at % 2].client();
            let token = token.clone();
            presses.spawn(async move { use_link(&mut client, &token).await.is_ok() });
        }
        let granted = presses.join_all().await;
        assert_eq!(granted.iter().filter(|it| **it).count(), 1);
    }
}

on_both! {
    async fn rc_3_a_reset_signs_everybody_out_and_nobody_in_and_skips_no_second_step(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut client = site.client();
        up_to_password(&mut client, &token).await;
        let view = set_password(&mut client, NEW_PASSWORD).await.unwrap();
        assert_eq!(view.standing, Standing::Visitor);
        assert_eq!(client.session().await.standing, Standing::Visitor);
        assert_eq!(person.client.session().await.standing, Standing::Visitor);
        assert_eq!(site.count("SELECT count(*) FROM sessions").await, 0);
        // The owner is told, with a way to say that it was somebody else.
        let mail = site.mail_to(MARIE).await.pop().unwrap();
        assert_eq!(mail.subject, "Your password was changed");
        assert!(mail.body.contains("/en/not-me#token="), "{}", mail.body);
        // The one before is no password any more; the new one still asks for the second step.
        let wrong = give_password(&mut client, "MarieTremblay", PASSWORD).await;
        assert_eq!(wrong.unwrap_err(), Problem::WrongCredentials);
        let view = give_password(&mut client, "MarieTremblay", NEW_PASSWORD).await.unwrap();
        assert!(matches!(view.standing, Standing::HalfSignedIn { .. }), "{view:?}");
        let code = contract::api::code::GiveCodeRequest { code: person.code(&site) };
        let view = client.send::<GiveCode>(&code).await.unwrap();
        assert!(is_signed_in(&view.standing));
    }
}

on_both! {
    async fn rc_3_a_reset_ends_what_was_half_done_and_what_was_begun_elsewhere(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut half = site.client();
        give_password(&mut half, "MarieTremblay", PASSWORD).await.unwrap();
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut slow = site.client();
        up_to_password(&mut slow, &token).await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut quick = site.client();
        up_to_password(&mut quick, &token).await;
        let left = link_for(&site, "MarieTremblay", MARIE).await;
        set_password(&mut quick, NEW_PASSWORD).await.unwrap();
        let code = contract::api::code::GiveCodeRequest { code: person.code(&site) };
        assert_eq!(half.send::<GiveCode>(&code).await.unwrap_err(), Problem::SignedOut);
        assert_eq!(set_password(&mut slow, "Other1234x!").await.unwrap_err(), Problem::SignedOut);
        assert_eq!(use_link(&mut site.client(), &left).await.unwrap_err(), Problem::LinkUnusable);
    }
}

on_both! {
    async fn rc_3_the_new_password_keeps_the_rules(site) {
        Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut client = site.client();
        up_to_password(&mut client, &token).await;
        for weak in ["short1A", "marietremblay", "Password1234"] {
            let refused = set_password(&mut client, weak).await;
            assert!(matches!(refused, Err(Problem::Invalid { .. })), "{weak}: {refused:?}");
        }
        set_password(&mut client, NEW_PASSWORD).await.unwrap();
    }
}

on_both! {
    async fn rc_5_the_question_and_the_hints_are_for_who_proved_the_mailbox(site) {
        Person::register(&site, "MarieTremblay").await;
        let kept = recovery();
        let secrets = [kept.person_hint.reveal(), kept.date_hint.reveal(), kept.question.name()];
        let mut client = site.client();
        let request = AskForLinkRequest { username: "MarieTremblay".to_owned() };
        let mut said = vec![client.ask::<AskForLink>(&request).await.body];
        let request = GiveSavedCodeRequest {
            username: "MarieTremblay".to_owned(),
            code: RecoveryCode::from_bytes([7; 10]),
            locale: Locale::En,
        };
        said.push(client.ask::<GiveSavedCode>(&request).await.body);
        said.push(client.ask::<GiveAnswers>(&answers()).await.body);
        let said = said.concat();
        for secret in secrets {
            assert!(!said.contains(secret), "{secret}");
        }
        let token = site.link_token(MARIE).await;
        let view = use_link(&mut client, &token).await.unwrap();
        let Standing::Recovering { username, facts } = view.standing else {
            panic!("{view:?}");
        };
        let questions = facts.questions.unwrap();
        assert_eq!(username, "MarieTremblay");
        assert_eq!(questions.question, kept.question);
        assert_eq!(questions.person_hint, kept.person_hint.reveal());
    }
}

on_both! {
    async fn rc_5_five_wrong_answers_close_the_way_for_a_day(site) {
        Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut client = site.client();
        use_link(&mut client, &token).await.unwrap();
        for _ in 0..4 {
            let refused = give_answers(&mut client, &wrong_answers()).await.unwrap_err();
            assert_eq!(refused, Problem::field("answer", FieldError::WrongAnswers));
        }
        let refused = give_answers(&mut client, &wrong_answers()).await.unwrap_err();
        assert_eq!(refused, Problem::Locked { seconds: 86_400 });
        assert_eq!(client.session().await.standing, Standing::Visitor);
        // Another link is told so before it is used up, and works when the day is over.
        site.forward(86_400 - 1000);
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let refused = use_link(&mut client, &token).await.unwrap_err();
        assert_eq!(refused, Problem::Locked { seconds: 1000 });
        site.forward(1000);
        up_to_password(&mut client, &token).await;
        set_password(&mut client, NEW_PASSWORD).await.unwrap();
    }
}

on_both! {
    async fn rc_5_which_answer_was_wrong_is_not_said_and_spelling_is_forgiven(site) {
        Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut client = site.client();
        use_link(&mut client, &token).await.unwrap();
        let mut told = Vec::new();
        for wrong in [
            GiveAnswersRequest { answer: Secret::new("Monsieur Bouchard"), ..answers() },
            GiveAnswersRequest { person: Secret::new("Tante Réal"), ..answers() },
            GiveAnswersRequest { date: Secret::new("1994-06-25"), ..answers() },
        ] {
            told.push(give_answers(&mut client, &wrong).await.unwrap_err());
        }
        told.dedup();
        assert_eq!(told.len(), 1, "{told:?}");
        let spelt = GiveAnswersRequest { answer: Secret::new(" madame  BOUCHARD "), ..answers() };
        give_answers(&mut client, &spelt).await.unwrap();
    }
}

on_both! {
    async fn rc_6_one_piece_of_evidence_is_never_enough(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        // A second step alone, and the answers alone, are no beginning.
        let mut client = site.client();
        let code = contract::api::code::GiveCodeRequest { code: person.code(&site) };
        assert_eq!(client.send::<GiveCode>(&code).await.unwrap_err(), Problem::SignedOut);
        assert_eq!(give_answers(&mut client, &answers()).await.unwrap_err(), Problem::SignedOut);
        assert_eq!(set_password(&mut client, NEW_PASSWORD).await.unwrap_err(), Problem::SignedOut);
        // The mailbox alone does not get past the answers, nor past the second step.
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        use_link(&mut client, &token).await.unwrap();
        assert_eq!(set_password(&mut client, NEW_PASSWORD).await.unwrap_err(), Problem::NotOpen);
        give_answers(&mut client, &answers()).await.unwrap();
        set_password(&mut client, NEW_PASSWORD).await.unwrap();
        let view = give_password(&mut client, "MarieTremblay", NEW_PASSWORD).await.unwrap();
        assert!(!is_signed_in(&view.standing));
    }
}

on_both! {
    async fn rc_6_a_saved_code_brings_back_who_has_no_address_and_is_used_up(site) {
        let saved = register_without_email(&site, &mut site.client(), "JeanneMance").await;
        let mut client = site.client();
        give_saved_code(&mut client, "jeannemance", &saved).await.unwrap();
        assert_eq!(set_password(&mut client, NEW_PASSWORD).await.unwrap_err(), Problem::NotOpen);
        give_answers(&mut client, &answers()).await.unwrap();
        let next = client.send::<IssueNextSavedCode>(&Nothing {}).await.unwrap().code;
        assert_ne!(next, saved);
        client.send::<KeepNextSavedCode>(&Nothing {}).await.unwrap();
        // Until the end, the code is the one it was.
        give_saved_code(&mut site.client(), "JeanneMance", &saved).await.unwrap();
        set_password(&mut client, NEW_PASSWORD).await.unwrap();
        let refused = give_saved_code(&mut client, "JeanneMance", &saved).await.unwrap_err();
        assert_eq!(refused, Problem::field("code", FieldError::WrongSavedCode));
        give_saved_code(&mut client, "JeanneMance", &next).await.unwrap();
        give_password(&mut site.client(), "JeanneMance", NEW_PASSWORD).await.unwrap();
    }
}

on_both! {
    async fn th_4_saved_codes_are_answered_alike_for_names_that_nobody_has(site) {
        register_without_email(&site, &mut site.client(), "JeanneMance").await;
        Person::register(&site, "MarieTremblay").await;
        let mut told = Vec::new();
        for name in ["JeanneMance", "MarieTremblay", "NobodyAtAll"] {
            let mut answers = Vec::new();
            for _ in 0..7 {
                let request = GiveSavedCodeRequest {
                    username: name.to_owned(),
                    code: RecoveryCode::from_bytes([7; 10]),
                    locale: Locale::En,
                };
                answers.push(site.client().ask::<GiveSavedCode>(&request).await.comparable());
            }
            told.push(answers);
        }
        told.dedup();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0][4].contains("locked"), "{:?}", told[0]);
    }
}

on_both! {
    async fn th_5_a_link_works_while_locked_and_opens_the_lock(site) {
        Person::register(&site, "MarieTremblay").await;
        lock(&site, "MarieTremblay").await;
        // To ask for a link neither locks nor opens anything.
        let failures = "SELECT CAST(COALESCE(sum(failures), 0) AS BIGINT) FROM tries";
        let before = site.count(failures).await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        assert_eq!(site.count(failures).await, before);
        let mut client = site.client();
        up_to_password(&mut client, &token).await;
        // Failures while locked change nothing.
        give_password(&mut site.client(), "MarieTremblay", "Wrong1234").await.unwrap_err();
        assert_eq!(site.count(failures).await, before);
        set_password(&mut client, NEW_PASSWORD).await.unwrap();
        assert_eq!(site.count(failures).await, 0);
        give_password(&mut site.client(), "MarieTremblay", NEW_PASSWORD).await.unwrap();
    }
}

on_both! {
    async fn th_5_a_browser_that_locked_itself_is_opened_as_well(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        person.client.send::<contract::api::session::SignOut>(&Nothing {}).await.unwrap();
        site.forward(60);
        for _ in 0..5 {
            give_password(&mut person.client, "MarieTremblay", "Wrong1234").await.unwrap_err();
        }
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        up_to_password(&mut person.client, &token).await;
        set_password(&mut person.client, NEW_PASSWORD).await.unwrap();
        site.forward(60);
        give_password(&mut person.client, "MarieTremblay", NEW_PASSWORD).await.unwrap();
    }
}

on_both! {
    async fn se_8_what_ends_every_session_ends_the_ways_back_too(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        change_email(&site, &mut person.client, "second@exemple.ca", EmailUse::Notices).await;
        let not_me = site.link_token(MARIE).await;
        let mut thief = site.client();
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        up_to_password(&mut thief, &token).await;
        let unused = link_for(&site, "MarieTremblay", MARIE).await;
        disavow(&site, &not_me).await.unwrap();
        assert_eq!(set_password(&mut thief, NEW_PASSWORD).await.unwrap_err(), Problem::SignedOut);
        assert_eq!(use_link(&mut thief, &unused).await.unwrap_err(), Problem::LinkUnusable);
    }
}

on_both! {
    async fn rc_9_a_link_that_went_to_the_address_before_is_void(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        change_email(&site, &mut person.client, "new@exemple.ca", EmailUse::Account).await;
        assert_eq!(use_link(&mut site.client(), &token).await.unwrap_err(), Problem::LinkUnusable);
    }
}

on_both! {
    async fn se_3_a_link_begins_with_another_cookie_and_signs_out_who_was_here(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let before = person.client.clone();
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        use_link(&mut person.client, &token).await.unwrap();
        assert_ne!(person.client.sid(), before.sid());
        assert_eq!(before.clone().session().await.standing, Standing::Visitor);
        assert!(matches!(person.client.session().await.standing, Standing::Recovering { .. }));
        let answer = site.client().ask::<SetNewPassword>(
            &contract::api::register::ChoosePasswordRequest { password: Secret::new(NEW_PASSWORD) },
        ).await;
        assert_eq!(answer.problem(), Problem::SignedOut);
    }
}

on_both! {
    async fn rl_1_a_way_back_lasts_half_an_hour(site) {
        Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut client = site.client();
        use_link(&mut client, &token).await.unwrap();
        site.forward(900);
        give_answers(&mut client, &answers()).await.unwrap();
        site.forward(900);
        assert_eq!(set_password(&mut client, NEW_PASSWORD).await.unwrap_err(), Problem::SignedOut);
    }
}

on_both! {
    async fn rc_1_links_that_a_stranger_asks_for_do_not_outlast_the_one_that_the_owner_waits_for(site) {
        Person::register(&site, "MarieTremblay").await;
        for _ in 0..3 {
            ask_for_link(&mut site.client(), "MarieTremblay").await.unwrap();
            site.mail_to(MARIE).await;
        }
        let mails = site.mail_to(MARIE).await.len();
        ask_for_link(&mut site.client(), "MarieTremblay").await.unwrap();
        assert_eq!(site.mail_to(MARIE).await.len(), mails);
        // The last of them was good for half an hour, and then there is room for another.
        site.forward(1800);
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        use_link(&mut site.client(), &token).await.unwrap();
    }
}

on_both! {
    async fn rc_5_other_answers_end_what_was_begun_with_those_before_them(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut client = site.client();
        up_to_password(&mut client, &token).await;
        person.client.send::<ChangeRecovery>(&recovery()).await.unwrap();
        assert_eq!(set_password(&mut client, NEW_PASSWORD).await.unwrap_err(), Problem::SignedOut);
    }
}

on_both! {
    async fn rc_3_no_link_brings_a_password_back_that_its_owner_distrusts(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        change_email(&site, &mut person.client, "second@exemple.ca", EmailUse::Notices).await;
        disavow(&site, &site.link_token(MARIE).await).await.unwrap();
        let token = link_for(&site, "MarieTremblay", MARIE).await;
        let mut client = site.client();
        up_to_password(&mut client, &token).await;
        set_password(&mut client, NEW_PASSWORD).await.unwrap();
        let told = disavow(&site, &site.link_token(MARIE).await).await.unwrap();
        assert!(!told.undone);
        let before = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await;
        assert_eq!(before.unwrap_err(), Problem::WrongCredentials);
    }
}

on_both! {
    async fn th_10_an_operator_opens_every_way_back_that_wrong_answers_closed(site) {
        let saved = register_without_email(&site, &mut site.client(), "JeanneMance").await;
        let wrong = RecoveryCode::from_bytes([7; 10]);
        for _ in 0..5 {
            give_saved_code(&mut site.client(), "JeanneMance", &wrong).await.unwrap_err();
        }
        let refused = give_saved_code(&mut site.client(), "JeanneMance", &saved).await;
        assert!(matches!(refused, Err(Problem::Locked { .. })), "{refused:?}");
        unlock(&site.app, "JeanneMance").await.unwrap();
        let mut client = site.client();
        give_saved_code(&mut client, "JeanneMance", &saved).await.unwrap();
        for _ in 0..5 {
            give_answers(&mut client, &wrong_answers()).await.unwrap_err();
        }
        let refused = give_saved_code(&mut client, "JeanneMance", &saved).await;
        assert!(matches!(refused, Err(Problem::Locked { .. })), "{refused:?}");
        unlock(&site.app, "JeanneMance").await.unwrap();
        give_saved_code(&mut client, "JeanneMance", &saved).await.unwrap();
    }
}

/// A site on which wrong passwords lock until another one is set.
async fn until_reset(engine: Engine) -> Site {
    Site::with_policy(engine, |policy| policy.lock_until_reset = true).await
}

async fn only_a_reset_opens(site: Site) {
    let person = Person::register(&site, "MarieTremblay").await;
    lock(&site, "MarieTremblay").await;
    let mut known = person.client;
    for _ in 0..3 {
        site.forward(40 * 24 * 3600);
        purge::purge(&site.app).await.unwrap();
        let refused = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await;
        let seconds = match refused.unwrap_err() {
            Problem::Locked { seconds } => seconds,
            other => panic!("{other:?}"),
        };
        assert!(seconds >= contract::problem::FOR_GOOD, "{seconds}");
    }
    // A browser that was signed in from before has tries of its own.
    give_password(&mut known, "MarieTremblay", PASSWORD)
        .await
        .unwrap();
    let token = link_for(&site, "MarieTremblay", MARIE).await;
    let mut client = site.client();
    up_to_password(&mut client, &token).await;
    set_password(&mut client, NEW_PASSWORD).await.unwrap();
    give_password(&mut site.client(), "MarieTremblay", NEW_PASSWORD)
        .await
        .unwrap();
}

#[tokio::test]
async fn th_10_a_lock_may_last_until_another_password_is_set_on_sqlite() {
    only_a_reset_opens(until_reset(Engine::Sqlite).await).await;
}

#[tokio::test]
async fn th_10_a_lock_may_last_until_another_password_is_set_on_postgres() {
    only_a_reset_opens(until_reset(Engine::Postgres).await).await;
}
