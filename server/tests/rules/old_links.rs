//! Links that say "this was not me", when more than one is on its way: what an older one may still do.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        register::ChoosePasswordRequest,
        session::Standing,
        settings::{
            ChangePassword, ChangePasswordRequest, ConfirmNewApp, ConfirmNewAppRequest, EmailUse,
            GetSettings, IssueNewSecret, RenewRecoveryCodes, SwitchTwoStepOff,
        },
        sign_in::{GiveCode, ReplacePassword},
        two_step::{IssueRecoveryCodes, KeepRecoveryCodes},
    },
    identity::secret::Secret,
    problem::Problem,
};

use crate::support::{
    Client, Engine, Person, Site, on_both,
    person::{PASSWORD, change_email, code_of, disavow, give_password, is_signed_in, up_to_secret},
    phone::{self, FIRST},
};

const MARIE: &str = "marietremblay@exemple.ca";
const OTHER: &str = "Wq8mXr3zt";
const THIRD: &str = "Gd5hNv7cb";

/// Signs in with both steps and replaces the password.
async fn take_back_the_account(site: &Site, person: &Person, password: &str) -> Client {
    let mut client = site.client();
    let view = person.sign_in(site, &mut client).await.unwrap();
    assert!(
        matches!(view.standing, Standing::ReplacingPassword { .. }),
        "{view:?}"
    );
    let password = Secret::new(password);
    let request = ChoosePasswordRequest { password };
    let mut view = client.send::<ReplacePassword>(&request).await.unwrap();
    if let Standing::SettingUp { .. } = view.standing {
        // The recovery codes were distrusted as well.
        client
            .send::<IssueRecoveryCodes>(&Nothing {})
            .await
            .unwrap();
        view = client.send::<KeepRecoveryCodes>(&Nothing {}).await.unwrap();
    }
    assert!(is_signed_in(&view.standing));
    site.forward(60);
    client
}

async fn email(client: &mut Client) -> Option<String> {
    client.send::<GetSettings>(&Nothing {}).await.unwrap().email
}

on_both! {
    async fn rc_9_an_old_link_does_not_replace_an_address_chosen_since(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        change_email(&site, &mut person.client, "un@ailleurs.ca", EmailUse::Account).await;
        let old = site.link_token(MARIE).await;
        site.forward(1201);
        let mut client = site.client();
        person.sign_in(&site, &mut client).await.unwrap();
        site.forward(60);
        change_email(&site, &mut client, "deux@nouveau.ca", EmailUse::Account).await;
        assert!(!disavow(&site, &old).await.unwrap().undone);
        assert_eq!(client.session().await.standing, Standing::Visitor);
        let mut client = take_back_the_account(&site, &person, OTHER).await;
        assert_eq!(email(&mut client).await.as_deref(), Some("d•••@nouveau.ca"));
    }
}

on_both! {
    async fn rc_9_an_address_changed_twice_by_one_hand_comes_back_by_the_first_link(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let mut tokens = Vec::new();
        let thief = ["un@voleur.ca", "deux@voleur.ca", "trois@voleur.ca"];
        for (at, address) in thief.into_iter().enumerate() {
            change_email(&site, &mut person.client, address, EmailUse::Account).await;
            tokens.push(site.link_token(if at == 0 { MARIE } else { address }).await);
            site.forward(60);
        }
        assert!(disavow(&site, &tokens[0]).await.unwrap().undone);
        // No later link brings back what came between.
        for token in &tokens[1..] {
            assert!(!disavow(&site, token).await.unwrap().undone);
        }
        let mut client = take_back_the_account(&site, &person, OTHER).await;
        assert_eq!(email(&mut client).await.as_deref(), Some("m•••@exemple.ca"));
    }
}

on_both! {
    async fn an_old_link_does_not_replace_a_password_chosen_since(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let change = |current: &str, password: &str| ChangePasswordRequest {
            current: Secret::new(current),
            password: Secret::new(password),
        };
        person.client.send::<ChangePassword>(&change(PASSWORD, OTHER)).await.unwrap();
        let old = site.link_token(MARIE).await;
        site.forward(1201);
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", OTHER).await.unwrap();
        let request = GiveCodeRequest { code: person.code(&site) };
        client.send::<GiveCode>(&request).await.unwrap();
        client.send::<ChangePassword>(&change(OTHER, THIRD)).await.unwrap();
        assert!(!disavow(&site, &old).await.unwrap().undone);
        give_password(&mut site.client(), "MarieTremblay", THIRD).await.unwrap();
        let refused = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await;
        assert_eq!(refused.unwrap_err(), Problem::WrongCredentials);
    }
}

on_both! {
    async fn an_old_link_does_not_take_another_second_address_away(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        change_email(&site, &mut person.client, "un@ailleurs.ca", EmailUse::Notices).await;
        let old = site.link_token(MARIE).await;
        change_email(&site, &mut person.client, "deux@nouveau.ca", EmailUse::Notices).await;
        let new = site.link_token("deux@nouveau.ca").await;
        assert!(!disavow(&site, &old).await.unwrap().undone);
        assert_eq!(site.count("SELECT count(notice_email) FROM accounts").await, 1);
        assert!(disavow(&site, &new).await.unwrap().undone);
        assert_eq!(site.count("SELECT count(notice_email) FROM accounts").await, 0);
    }
}

on_both! {
    async fn once_the_owner_has_the_account_back_no_older_link_takes_a_second_step_away(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        person.client.send::<RenewRecoveryCodes>(&Nothing {}).await.unwrap();
        let old = site.link_token(MARIE).await;
        site.forward(60);
        phone::add(&site, &mut person.client, FIRST, "").await;
        let older = site.link_token(MARIE).await;
        site.forward(60);
        person.client.send::<RenewRecoveryCodes>(&Nothing {}).await.unwrap();
        let newest = site.link_token(MARIE).await;
        disavow(&site, &newest).await.unwrap();
        let mut client = take_back_the_account(&site, &person, OTHER).await;
        for token in [old, older] {
            assert!(!disavow(&site, &token).await.unwrap().undone);
            assert_eq!(site.count("SELECT count(*) FROM phones").await, 1);
            assert_eq!(site.count("SELECT count(*) FROM recovery_codes").await, 10);
        }
        // They still sign everybody out.
        assert_eq!(client.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn who_has_only_a_second_step_of_their_own_settles_nothing_before_it(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let secret = person.client.send::<IssueNewSecret>(&Nothing {}).await.unwrap().secret;
        let code = code_of(secret.reveal(), site.now());
        let request = ConfirmNewAppRequest { name: "Thief".to_owned(), code };
        person.client.send::<ConfirmNewApp>(&request).await.unwrap();
        let owners = site.link_token(MARIE).await;
        site.forward(60);
        person.client.send::<RenewRecoveryCodes>(&Nothing {}).await.unwrap();
        let thiefs = site.link_token(MARIE).await;
        disavow(&site, &thiefs).await.unwrap();
        let codes = person.codes.clone();
        let thief = Person { secret: secret.reveal().to_owned(), codes, client: site.client(), ..person };
        let mut client = take_back_the_account(&site, &thief, OTHER).await;
        phone::add(&site, &mut client, FIRST, "").await;
        assert!(disavow(&site, &owners).await.unwrap().undone);
        assert_eq!(site.count("SELECT count(*) FROM phones").await, 0);
        assert_eq!(site.count("SELECT count(*) FROM apps WHERE name = 'Thief'").await, 0);
        assert_eq!(site.count("SELECT count(*) FROM apps").await, 1);
    }
}

on_both! {
    async fn a_password_that_was_distrusted_is_brought_back_by_no_link(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        disavow(&site, &site.link_token(MARIE).await).await.unwrap();
        take_back_the_account(&site, &person, OTHER).await;
        let token = site.link_token(MARIE).await;
        assert!(!disavow(&site, &token).await.unwrap().undone);
        give_password(&mut site.client(), "MarieTremblay", OTHER).await.unwrap();
    }
}

/// A site where people may do without two-step verification.
async fn optional(engine: Engine) -> Site {
    Site::with_policy(engine, |policy| policy.two_step_optional = true).await
}

on_both! {
    async fn two_step_verification_that_somebody_else_switched_off_is_on_again_as_it_was(site: optional) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        site.forward(60);
        person.client.send::<SwitchTwoStepOff>(&Nothing {}).await.unwrap();
        person.client.send::<RenewRecoveryCodes>(&Nothing {}).await.unwrap();
        let mails = site.mail_to(MARIE).await;
        let off = mails.iter().find(|it| it.subject.contains("off")).unwrap();
        let (_, token) = off.body.split_once("#token=").unwrap();
        let token = token.split_whitespace().next().unwrap();
        assert!(disavow(&site, token).await.unwrap().undone);
        let half = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await.unwrap();
        assert!(matches!(half.standing, Standing::HalfSignedIn { .. }), "{half:?}");
        assert_eq!(phone::phones(&half).len(), 1);
        let mut client = take_back_the_account(&site, &person, OTHER).await;
        let view = client.send::<GetSettings>(&Nothing {}).await.unwrap();
        assert_eq!((view.two_step, view.apps.len(), view.phones.len(), view.recovery_codes_left), (true, 1, 1, 10));
        assert_eq!(site.count("SELECT count(undo) FROM disavowals WHERE event = 'two-step-off'").await, 0);
    }
}

on_both! {
    async fn what_cannot_be_switched_on_as_it_was_is_set_up_at_the_next_sign_in(site: optional) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        person.client.send::<SwitchTwoStepOff>(&Nothing {}).await.unwrap();
        let token = site.link_token(MARIE).await;
        site.sql("UPDATE disavowals SET undo = NULL").await.unwrap();
        assert!(!disavow(&site, &token).await.unwrap().undone);
        let mut client = site.client();
        let view = give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        assert!(matches!(view.standing, Standing::SettingUp { .. }), "{view:?}");
        up_to_secret(&mut client).await;
        assert_eq!(client.send::<GetSettings>(&Nothing {}).await.unwrap_err(), Problem::SignedOut);
    }
}
