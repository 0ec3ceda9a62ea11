//! What is kept of changes to how somebody signs in.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        contact::{Topic, WriteToUs, WriteToUsRequest},
        register::ChoosePasswordRequest,
        settings::{
            AddPhone, ChangePassword, ChangePasswordRequest, ChangeRecovery, ChooseMessageLanguage,
            ConfirmNewApp, ConfirmNewAppRequest, ConfirmNewPhone, DeletePhone, DeletePhoneRequest,
            EmailUse, IssueNewSecret, ItemRequest, MakeDefaultPhone, MessageLanguageRequest,
            RemoveApp, RemoveNoticeEmail, RenameApp, RenameAppRequest, RenewRecoveryCodes,
            SwitchTwoStepOff,
        },
        sign_in::{GiveCode, ReplacePassword},
    },
    identity::secret::Secret,
    locale::Locale,
};

use crate::{
    records::Events,
    support::{
        Engine, Person, Site, on_both,
        person::{self, PASSWORD, change_email, code_of, disavow, give_password},
        phone::{self, FIRST, SECOND, THIRD, adding, answer, ask, other_than},
    },
};

const MARIE: &str = "marietremblay@exemple.ca";
const OTHER: &str = "Wq8mXr3zt";

/// A site where people may do without two-step verification.
async fn optional(engine: Engine) -> Site {
    Site::with_policy(engine, |policy| policy.two_step_optional = true).await
}

on_both! {
    async fn da_3_each_thing_done_with_a_phone_leaves_its_event(site) {
        let mut events = Events::of(&site);
        let mut person = Person::register(&site, "MarieTremblay").await;
        events.added().await;
        let client = &mut person.client;
        client.send::<AddPhone>(&adding(&site, FIRST, "")).await.unwrap();
        assert_eq!(events.added().await, ["factor.phone.text_sent done"]);
        let code = site.text_code_to(FIRST).await;
        let wrong = GiveCodeRequest { code: other_than(&code) };
        client.send::<ConfirmNewPhone>(&wrong).await.unwrap_err();
        assert_eq!(events.added().await, ["factor.phone.added refused"]);
        client.send::<ConfirmNewPhone>(&GiveCodeRequest { code }).await.unwrap();
        assert_eq!(events.added().await, ["factor.phone.added done"]);
        site.forward(11);
        let view = phone::add(&site, client, SECOND, "").await;
        events.added().await;
        let [one, two] = [0, 1].map(|at| view.phones[at].id.clone());
        client.send::<MakeDefaultPhone>(&ItemRequest { id: two.clone() }).await.unwrap();
        assert_eq!(events.added().await, ["factor.phone.default done"]);
        phone::add(&site, client, THIRD, &one).await;
        let replaced = ["factor.phone.text_sent done", "factor.phone.added done", "factor.phone.replaced done"];
        assert_eq!(events.added().await, replaced);
        let delete = |number: &str| DeletePhoneRequest { id: two.clone(), number: number.to_owned() };
        client.send::<DeletePhone>(&delete(FIRST)).await.unwrap_err();
        assert_eq!(events.added().await, ["factor.phone.deleted refused"]);
        client.send::<DeletePhone>(&delete(SECOND)).await.unwrap();
        assert_eq!(events.added().await, ["factor.phone.deleted done"]);

        site.forward(60);
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        events.added().await;
        ask(&mut client, "", false).await.unwrap();
        assert_eq!(events.added().await, ["factor.phone.text_sent done"]);
        let code = site.text_code_to(THIRD).await;
        answer(&mut client, &other_than(&code)).await.unwrap_err();
        assert_eq!(events.added().await, ["factor.phone.verified refused"]);
        answer(&mut client, &code).await.unwrap();
        assert_eq!(events.added().await, ["factor.phone.verified done", "session.signed_in done"]);
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        for _ in 0..5 {
            events.added().await;
            answer(&mut client, &code).await.unwrap_err();
        }
        assert_eq!(events.added().await, ["factor.locked refused"]);
    }
}

on_both! {
    async fn da_3_each_change_of_a_setting_leaves_its_event(site) {
        let mut events = Events::of(&site);
        let mut person = Person::register(&site, "MarieTremblay").await;
        events.added().await;
        let client = &mut person.client;
        let secret = client.send::<IssueNewSecret>(&Nothing {}).await.unwrap().secret;
        assert!(events.added().await.is_empty());
        for (at, expected) in [(100, "factor.app.added refused"), (0, "factor.app.added done")] {
            let code = code_of(secret.reveal(), site.now() + at * 30);
            let request = ConfirmNewAppRequest { name: "New".to_owned(), code };
            let outcome = client.send::<ConfirmNewApp>(&request).await;
            assert_eq!(outcome.is_ok(), at == 0);
            assert_eq!(events.added().await, [expected]);
        }
        let id = site.texts("SELECT id FROM apps WHERE name = 'New'").await.remove(0);
        let request = RenameAppRequest { id: id.clone(), name: "Newer".to_owned() };
        client.send::<RenameApp>(&request).await.unwrap();
        assert_eq!(events.added().await, ["factor.app.renamed done"]);
        client.send::<RemoveApp>(&ItemRequest { id }).await.unwrap();
        assert_eq!(events.added().await, ["factor.app.removed done"]);
        client.send::<RenewRecoveryCodes>(&Nothing {}).await.unwrap();
        assert_eq!(events.added().await, ["factor.recovery_codes.issued done"]);
        client.send::<ChangeRecovery>(&person::recovery()).await.unwrap();
        assert_eq!(events.added().await, ["recovery.changed done"]);
        change_email(&site, client, "un@ailleurs.ca", EmailUse::Account).await;
        assert_eq!(events.added().await, ["email.changed done"]);
        change_email(&site, client, "deux@ailleurs.ca", EmailUse::Notices).await;
        assert_eq!(events.added().await, ["email.notices.changed done"]);
        client.send::<RemoveNoticeEmail>(&Nothing {}).await.unwrap();
        assert_eq!(events.added().await, ["email.notices.changed done"]);
        let request = MessageLanguageRequest { locale: Locale::Fr };
        client.send::<ChooseMessageLanguage>(&request).await.unwrap();
        assert_eq!(events.added().await, ["account.message_language done"]);
        phone::step_up(&site, &mut person).await;
        let again = ["password.verified done", "factor.app.verified done", "session.stepped_up done"];
        assert_eq!(events.added().await, again);
        let change = |current: &str| ChangePasswordRequest {
            current: Secret::new(current),
            password: Secret::new(OTHER),
        };
        person.client.send::<ChangePassword>(&change("Wrong0Password")).await.unwrap_err();
        assert_eq!(events.added().await, ["password.verified refused"]);
        person.client.send::<ChangePassword>(&change(PASSWORD)).await.unwrap();
        assert_eq!(events.added().await, ["password.verified done", "password.changed done"]);
    }
}

on_both! {
    async fn da_3_each_disowned_change_and_each_message_to_us_leaves_its_event(site: optional) {
        let mut events = Events::of(&site);
        let mut person = Person::register(&site, "MarieTremblay").await;
        events.added().await;
        person.client.send::<SwitchTwoStepOff>(&Nothing {}).await.unwrap();
        assert_eq!(events.added().await, ["two_step.switched_off done"]);
        let secret = person.client.send::<IssueNewSecret>(&Nothing {}).await.unwrap().secret;
        let code = code_of(secret.reveal(), site.now());
        let request = ConfirmNewAppRequest { name: "New".to_owned(), code };
        person.client.send::<ConfirmNewApp>(&request).await.unwrap();
        assert_eq!(events.added().await, ["factor.app.added done", "two_step.switched_on done"]);
        person.secret = secret.reveal().to_owned();
        site.forward(60);
        disavow(&site, "forged").await.unwrap_err();
        assert_eq!(events.added().await, ["account.change_disavowed refused"]);
        disavow(&site, &site.link_token(MARIE).await).await.unwrap();
        assert_eq!(events.added().await, ["account.change_disavowed done"]);
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        let code = person.code(&site);
        client.send::<GiveCode>(&GiveCodeRequest { code }).await.unwrap();
        assert_eq!(events.added().await, ["password.verified done", "factor.app.verified done"]);
        let request = ChoosePasswordRequest { password: Secret::new(OTHER) };
        client.send::<ReplacePassword>(&request).await.unwrap();
        assert_eq!(events.added().await[0], "password.changed done");
        let request = WriteToUsRequest {
            topic: Topic::TwoStep,
            name: None,
            email: None,
            message: vec!["Le code ne vient pas.".to_owned()],
            locale: Locale::Fr,
        };
        events.added().await;
        site.client().send::<WriteToUs>(&request).await.unwrap();
        assert_eq!(events.added().await, ["contact.message_taken done"]);
    }
}
