//! Sign-in settings: who may change them, and who hears of it.

use contract::{
    api::{
        Method, Nothing,
        code::GiveCodeRequest,
        register::GiveRecoveryRequest,
        session::{ExtendSession, SessionView, Standing},
        settings::{
            CancelStepUp, ChangeEmail, ChangeEmailRequest, ChangePassword, ChangePasswordRequest,
            ChangeRecovery, ChooseMessageLanguage, ConfirmNewApp, ConfirmNewAppRequest,
            ConfirmNewEmail, EmailUse, GetSettings, IssueNewSecret, ItemRequest,
            MessageLanguageRequest, RemoveApp, RemoveNoticeEmail, RenameApp, RenameAppRequest,
            RenewRecoveryCodes, SettingsView, StepUp, StepUpRequest, SwitchTwoStepOff,
        },
        sign_in::{GiveCode, GiveRecoveryCode, GiveRecoveryCodeRequest},
        two_step::SkipTwoStep,
    },
    form::FieldError,
    identity::{code::SixDigits, email::Email, secret::Secret},
    locale::Locale,
    problem::Problem,
};
use guichet_server::{app, guard::Needs};

use crate::{
    requests::sample,
    support::{
        Client, Engine, Person, Site, on_both,
        person::{self, PASSWORD, code_of, give_password, is_signed_in},
        phone::{self, FIRST},
    },
};

const OTHER: &str = "Wq8mXr3zt";

async fn step_up(client: &mut Client, password: &str) -> Result<SessionView, Problem> {
    let password = Secret::new(password);
    client.send::<StepUp>(&StepUpRequest { password }).await
}

on_both! {
    async fn se_10_what_is_sensitive_asks_for_both_steps_again_after_twenty_minutes(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let table = app::routes(&site.app).table().to_vec();
        let sensitive: Vec<_> = table.into_iter().filter(|it| it.needs == Needs::FreshSignIn).collect();
        assert!(sensitive.len() >= 18, "{}", sensitive.len());
        // The set-up ended a minute ago.
        site.forward(20 * 60 - 61);
        person.client.send::<ExtendSession>(&Nothing {}).await.unwrap();
        assert!(person.client.send::<GetSettings>(&Nothing {}).await.unwrap().fresh_for > 0);
        site.forward(2);
        for route in sensitive {
            let answer = match route.method {
                Method::Get => person.client.get(route.path).await,
                Method::Post => person.client.post(route.path, sample(route.path).into()).await,
            };
            assert_eq!(answer.problem(), Problem::StepUpRequired, "{}", route.path);
            assert_eq!(answer.status, 403);
        }
        assert_eq!(person.client.send::<GetSettings>(&Nothing {}).await.unwrap().fresh_for, 0);
        let before = person.client.sid();
        phone::step_up(&site, &mut person).await;
        assert_ne!(person.client.sid(), before, "SE-3");
        person.client.send::<IssueNewSecret>(&Nothing {}).await.unwrap();
    }
}

on_both! {
    async fn se_10_the_password_alone_freshens_nothing(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        site.forward(20 * 60 - 30);
        let view = step_up(&mut person.client, PASSWORD).await.unwrap();
        assert!(matches!(view.standing, Standing::HalfSignedIn { stepping_up: true, .. }));
        // Meanwhile nothing is open but the second step and the way back.
        assert_eq!(person.client.send::<GetSettings>(&Nothing {}).await.unwrap_err(), Problem::SignedOut);
        let view = person.client.send::<CancelStepUp>(&Nothing {}).await.unwrap();
        assert!(is_signed_in(&view.standing));
        let refused = person.client.send::<IssueNewSecret>(&Nothing {}).await.unwrap_err();
        assert_eq!(refused, Problem::StepUpRequired);
    }
}

on_both! {
    async fn five_wrong_passwords_again_end_the_session(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        for _ in 0..4 {
            let refused = step_up(&mut person.client, "Wrong0Password").await.unwrap_err();
            assert_eq!(refused, Problem::field("password", FieldError::WrongPassword));
        }
        let refused = step_up(&mut person.client, "Wrong0Password").await.unwrap_err();
        assert_eq!(refused, Problem::Locked { seconds: 900 });
        assert_eq!(person.client.session().await.standing, Standing::Visitor);
        // It locks nobody out of signing in.
        person.sign_in(&site, &mut site.client()).await.unwrap();
    }
}

on_both! {
    async fn tf_5_guessing_the_second_step_again_ends_the_session(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        step_up(&mut person.client, PASSWORD).await.unwrap();
        for _ in 0..5 {
            let request = GiveCodeRequest { code: person.wrong_code(&site) };
            person.client.send::<GiveCode>(&request).await.unwrap_err();
        }
        assert_eq!(person.client.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn tf_6_a_second_app_leaves_the_first_one_working_until_it_is_confirmed(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let secret = person.client.send::<IssueNewSecret>(&Nothing {}).await.unwrap().secret;
        let new = || code_of(secret.reveal(), site.now());
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        client.send::<GiveCode>(&GiveCodeRequest { code: new() }).await.unwrap_err();
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        let name = || "New phone".to_owned();
        let request = ConfirmNewAppRequest { name: name(), code: person.wrong_code(&site) };
        person.client.send::<ConfirmNewApp>(&request).await.unwrap_err();
        let request = ConfirmNewAppRequest { name: name(), code: new() };
        let view = person.client.send::<ConfirmNewApp>(&request).await.unwrap();
        let names: Vec<_> = view.apps.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["", "New phone"]);
        site.forward(60);
        for code in [person.code(&site), new()] {
            let mut client = site.client();
            give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
            client.send::<GiveCode>(&GiveCodeRequest { code }).await.unwrap();
        }
    }
}

on_both! {
    async fn tf_11_apps_are_named_and_removed_but_the_last_second_step_stays(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let first = person.client.send::<GetSettings>(&Nothing {}).await.unwrap().apps[0].id.clone();
        let item = ItemRequest { id: first.clone() };
        assert_eq!(person.client.send::<RemoveApp>(&item).await.unwrap_err(), Problem::NotOpen);
        let request = RenameAppRequest { id: first.clone(), name: "  Marie’s phone ".to_owned() };
        let view = person.client.send::<RenameApp>(&request).await.unwrap();
        assert_eq!(view.apps[0].name, "Marie’s phone");
        let long = "x".repeat(41);
        for (name, error) in [
            ("", FieldError::Missing),
            ("a\u{202e}b", FieldError::ForbiddenCharacter),
            (long.as_str(), FieldError::TooLong { max: 40 }),
        ] {
            let request = RenameAppRequest { id: first.clone(), name: name.to_owned() };
            let refused = person.client.send::<RenameApp>(&request).await.unwrap_err();
            assert_eq!(refused, Problem::field("name", error));
        }
        phone::add(&site, &mut person.client, FIRST, "").await;
        let view = person.client.send::<RemoveApp>(&item).await.unwrap();
        assert!(view.apps.is_empty());
        let mut client = site.client();
        let half = give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        assert_eq!(phone::phones(&half).len(), 1);
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap_err();
    }
}

on_both! {
    async fn tf_7_new_recovery_codes_void_those_before(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let codes = person.client.send::<RenewRecoveryCodes>(&Nothing {}).await.unwrap().codes;
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        let old = GiveRecoveryCodeRequest { code: person.codes[0].clone() };
        client.send::<GiveRecoveryCode>(&old).await.unwrap_err();
        let new = GiveRecoveryCodeRequest { code: codes[0].clone() };
        client.send::<GiveRecoveryCode>(&new).await.unwrap();
    }
}

on_both! {
    async fn pw_10_another_password_takes_the_present_one_and_ends_other_sessions(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let mut other = site.client();
        person.sign_in(&site, &mut other).await.unwrap();
        let request = |current: &str, password: &str| ChangePasswordRequest {
            current: Secret::new(current),
            password: Secret::new(password),
        };
        let refused = person.client.send::<ChangePassword>(&request("Wrong0Password", OTHER)).await.unwrap_err();
        assert_eq!(refused, Problem::field("current-password", FieldError::WrongPassword));
        let refused = person.client.send::<ChangePassword>(&request(PASSWORD, "Password1")).await.unwrap_err();
        assert_eq!(refused, Problem::field("password", FieldError::CommonPassword));
        person.client.send::<ChangePassword>(&request(PASSWORD, OTHER)).await.unwrap();
        assert_eq!(other.session().await.standing, Standing::Visitor);
        assert!(is_signed_in(&person.client.session().await.standing));
        let old = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await;
        assert_eq!(old.unwrap_err(), Problem::WrongCredentials);
        give_password(&mut site.client(), "MarieTremblay", OTHER).await.unwrap();
        let mails = site.mail_to("marietremblay@exemple.ca").await;
        assert_eq!(mails.iter().filter(|it| it.subject == "Your password was changed").count(), 1);
    }
}

on_both! {
    async fn rc_5_changed_recovery_answers_are_kept_as_hashes(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let request = GiveRecoveryRequest { answer: Secret::new("Monsieur Gagnon"), ..person::recovery() };
        let before = site.texts("SELECT recovery FROM accounts").await;
        person.client.send::<ChangeRecovery>(&request).await.unwrap();
        assert_ne!(site.texts("SELECT recovery FROM accounts").await, before);
        assert!(!site.dump().await.contains("Gagnon"));
        let wrong = GiveRecoveryRequest { person_hint: Secret::new("Oncle Réal"), ..person::recovery() };
        let refused = person.client.send::<ChangeRecovery>(&wrong).await.unwrap_err();
        assert_eq!(refused, Problem::field("hint-for-person", FieldError::HintTellsAnswer));
    }
}

async fn change_email(
    client: &mut Client,
    address: &str,
    purpose: EmailUse,
) -> Result<SettingsView, Problem> {
    let email = Email::parse(address).unwrap();
    client
        .send::<ChangeEmail>(&ChangeEmailRequest { email, purpose })
        .await
}

on_both! {
    async fn rc_9_a_new_address_waits_for_its_code_and_both_are_told(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let old = "marietremblay@exemple.ca";
        let new = "marie@ailleurs.ca";
        let view = change_email(&mut person.client, new, EmailUse::Account).await.unwrap();
        assert_eq!(view.email.as_deref(), Some("m•••@exemple.ca"));
        assert_eq!(view.email_waiting.as_deref(), Some("m•••@ailleurs.ca"));
        let code = SixDigits::parse(&site.code_to(new).await).unwrap();
        let wrong = GiveCodeRequest { code: phone::other_than(&code) };
        person.client.send::<ConfirmNewEmail>(&wrong).await.unwrap_err();
        let view = person.client.send::<ConfirmNewEmail>(&GiveCodeRequest { code }).await.unwrap();
        assert_eq!((view.email.as_deref(), view.email_waiting), (Some("m•••@ailleurs.ca"), None));
        for address in [old, new] {
            let mails = site.mail_to(address).await;
            let last = mails.last().unwrap();
            assert_eq!(last.subject, "Your email address was changed", "{address}");
            assert!(last.body.contains("https://guichet.example/en/not-me#token="), "{}", last.body);
        }
    }
}

on_both! {
    async fn rc_8_an_address_of_another_account_is_answered_like_any_and_its_owner_is_told(site) {
        Person::register(&site, "PaulLavoie22").await;
        let mut person = Person::register(&site, "MarieTremblay").await;
        let taken = "paullavoie22@exemple.ca";
        let view = change_email(&mut person.client, taken, EmailUse::Account).await.unwrap();
        assert_eq!(view.email_waiting.as_deref(), Some("p•••@exemple.ca"));
        let mails = site.mail_to(taken).await;
        assert!(mails.iter().any(|it| it.subject == "Your email address is already in use"));
        let own = change_email(&mut person.client, "marietremblay@exemple.ca", EmailUse::Account).await;
        assert_eq!(own.unwrap_err(), Problem::field("email", FieldError::KnownEmail));
    }
}

on_both! {
    async fn tf_12_changes_are_told_on_every_channel_in_the_language_of_messages(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let second = "second@exemple.ca";
        change_email(&mut person.client, second, EmailUse::Notices).await.unwrap();
        let code = SixDigits::parse(&site.code_to(second).await).unwrap();
        let view = person.client.send::<ConfirmNewEmail>(&GiveCodeRequest { code }).await.unwrap();
        assert_eq!(view.notice_email.as_deref(), Some("s•••@exemple.ca"));
        let request = MessageLanguageRequest { locale: Locale::Fr };
        person.client.send::<ChooseMessageLanguage>(&request).await.unwrap();
        // What came so far is set apart from what comes now.
        for address in ["marietremblay@exemple.ca", second] {
            site.mail_to(address).await;
        }
        site.texts_to(FIRST).await;
        site.forward(1);
        person.client.send::<RenewRecoveryCodes>(&Nothing {}).await.unwrap();
        for address in ["marietremblay@exemple.ca", second] {
            let mails = site.mail_to(address).await;
            let subject = &mails.last().unwrap().subject;
            assert_eq!(subject, "De nouveaux codes de récupération ont été créés", "{address}");
        }
        let text = site.texts_to(FIRST).await.pop().unwrap();
        assert!(text.contains("de nouveaux codes de récupération ont été créés"), "{text}");
        assert!(!text.contains("token"), "a text message holds nothing secret but a code");
        // A sign-in in the other language leaves the choice alone.
        person.sign_in(&site, &mut site.client()).await.unwrap();
        assert_eq!(site.texts("SELECT locale FROM accounts").await, ["fr"]);
        site.forward(1);
        let view = person.client.send::<RemoveNoticeEmail>(&Nothing {}).await.unwrap();
        assert_eq!(view.notice_email, None);
        let mails = site.mail_to(second).await;
        assert_eq!(mails.last().unwrap().subject, "La deuxième adresse courriel a été retirée");
    }
}

/// A site where people may do without two-step verification.
async fn optional(engine: Engine) -> Site {
    Site::with_policy(engine, |policy| policy.two_step_optional = true).await
}

on_both! {
    async fn where_it_is_required_two_step_verification_cannot_be_skipped_or_switched_off(site) {
        let mut client = site.client();
        person::up_to_account(&site, &mut client, "PaulLavoie22").await;
        assert_eq!(client.send::<SkipTwoStep>(&Nothing {}).await.unwrap_err(), Problem::NotOpen);
        let mut person = Person::register(&site, "MarieTremblay").await;
        let refused = person.client.send::<SwitchTwoStepOff>(&Nothing {}).await.unwrap_err();
        assert_eq!(refused, Problem::NotOpen);
    }
}

on_both! {
    async fn where_it_is_allowed_two_step_verification_goes_off_and_on_again(site: optional) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let mut other = site.client();
        person.sign_in(&site, &mut other).await.unwrap();
        site.texts_to(FIRST).await;
        site.forward(60);
        let view = person.client.send::<SwitchTwoStepOff>(&Nothing {}).await.unwrap();
        assert!(!view.two_step && view.phones.is_empty() && view.apps.is_empty());
        assert_eq!(view.recovery_codes_left, 0);
        assert_eq!(other.session().await.standing, Standing::Visitor);
        let text = site.texts_to(FIRST).await.pop().unwrap();
        assert!(text.contains("switched off"), "{text}");
        let mut client = site.client();
        let view = give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        assert!(is_signed_in(&view.standing));
        let secret = client.send::<IssueNewSecret>(&Nothing {}).await.unwrap().secret;
        let code = code_of(secret.reveal(), site.now());
        let request = ConfirmNewAppRequest { name: "Phone".to_owned(), code };
        assert!(client.send::<ConfirmNewApp>(&request).await.unwrap().two_step);
        let mut client = site.client();
        let half = give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        assert!(matches!(half.standing, Standing::HalfSignedIn { .. }));
    }
}

on_both! {
    async fn where_it_is_allowed_two_step_verification_can_be_skipped(site: optional) {
        let mut client = site.client();
        person::up_to_account(&site, &mut client, "PaulLavoie22").await;
        let view = client.send::<SkipTwoStep>(&Nothing {}).await.unwrap();
        assert!(is_signed_in(&view.standing));
        let view = give_password(&mut site.client(), "PaulLavoie22", PASSWORD).await.unwrap();
        assert!(is_signed_in(&view.standing));
    }
}
