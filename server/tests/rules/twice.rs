//! One step sent twice, by one tab or by two.

use contract::{
    api::{
        Endpoint, Nothing,
        register::{
            AcceptTerms, ChoosePassword, ChooseUsername, ConfirmEmail, DeclineTerms, GiveEmail,
            GiveRecovery, IssueSavedCode, KeepSavedCode, SkipEmail,
        },
        session::Standing,
        two_step::{
            AcceptTwoStepTerms, ChooseDevice, ConfirmApp, IssueRecoveryCodes, IssueSecret,
            KeepRecoveryCodes,
        },
    },
    problem::Problem,
};

use crate::{
    requests::sample,
    support::{
        Answer, Client, on_both,
        person::{
            self, accept_terms, choose_username, code_of, confirm_email, give_email, up_to_account,
            up_to_email, up_to_secret,
        },
    },
};

/// What came of one step sent five times at once.
async fn five_times(client: &Client, step: &'static str, body: String) -> (Vec<Answer>, Client) {
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..5 {
        let (mut tab, body) = (client.clone(), body.clone());
        tasks.spawn(async move { (tab.post(step, body.into()).await, tab) });
    }
    let outcomes = tasks.join_all().await;
    let winner = outcomes
        .iter()
        .find(|it| it.0.status.is_success())
        .map_or_else(|| client.clone(), |it| it.1.clone());
    (outcomes.into_iter().map(|it| it.0).collect(), winner)
}

/// One succeeded, and the others are told that it did.
fn assert_one_won(answers: &[Answer], step: &str) {
    let won = answers.iter().filter(|it| it.status.is_success()).count();
    assert_eq!(won, 1, "{step}: {answers:?}");
    for answer in answers.iter().filter(|it| !it.status.is_success()) {
        // Whoever comes after the session got its new id finds nobody.
        let told = matches!(
            answer.problem(),
            Problem::Stale | Problem::NotOpen | Problem::SignedOut
        );
        assert!(told, "{step}: {answer:?}");
    }
}

on_both! {
    async fn a_step_sent_twice_has_one_effect(site) {
        let version = site.app.site.terms_version.clone();
        let terms = format!(r#"{{"version":"{version}","locale":"en"}}"#);
        // The account comes to be once, by either way.
        for (name, skips) in [("MarieTremblay", false), ("PaulLavoie22", true)] {
            site.without_limits().await;
            let mut client = site.client();
            up_to_email(&site, &mut client, name).await;
            let (step, body) = if skips {
                client.send::<SkipEmail>(&Nothing {}).await.unwrap();
                client.send::<IssueSavedCode>(&Nothing {}).await.unwrap();
                (KeepSavedCode::PATH, "{}".to_owned())
            } else {
                give_email(&mut client, "marie@exemple.ca").await.unwrap();
                let code = site.code_to("marie@exemple.ca").await;
                (ConfirmEmail::PATH, format!(r#"{{"code":"{code}"}}"#))
            };
            let (answers, mut client) = five_times(&client, step, body).await;
            assert_one_won(&answers, step);
            assert_eq!(site.count(&format!("SELECT count(*) FROM accounts WHERE username = '{name}'")).await, 1);

            client.send::<ChooseDevice>(&contract::api::two_step::ChooseDeviceRequest {
                device: contract::journey::two_step::Device::Mobile,
            }).await.unwrap();
            let (answers, _) = five_times(&client, AcceptTwoStepTerms::PATH, terms.clone()).await;
            assert_one_won(&answers, AcceptTwoStepTerms::PATH);
            let secret = up_to_secret_again(&mut client).await;
            let code = code_of(&secret, site.now());
            let body = format!(r#"{{"code":"{}"}}"#, code.as_str());
            let (answers, mut client) = five_times(&client, ConfirmApp::PATH, body).await;
            assert_eq!(answers.iter().filter(|it| it.status.is_success()).count(), 1);
            client.send::<IssueRecoveryCodes>(&Nothing {}).await.unwrap();
            let (answers, _) = five_times(&client, KeepRecoveryCodes::PATH, "{}".to_owned()).await;
            assert_one_won(&answers, KeepRecoveryCodes::PATH);
        }
        let consents = "SELECT count(*) FROM consents WHERE document = 'two_step_terms'";
        assert_eq!(site.count(consents).await, 2);
        let told = site.mail_to("marie@exemple.ca").await;
        // The confirmation code and the news of two-step verification.
        assert_eq!(told.len(), 2);
    }
}

async fn up_to_secret_again(client: &mut Client) -> String {
    let secret = client
        .send::<IssueSecret>(&Nothing {})
        .await
        .unwrap()
        .secret;
    secret.reveal().to_owned()
}

on_both! {
    async fn a_wizard_step_sent_twice_has_one_effect(site) {
        let mut client = site.client();
        up_to_email(&site, &mut client, "MarieTremblay").await;
        for (step, body) in [
            (ChooseUsername::PATH, r#"{"username":"JeanneMance1"}"#),
            (ChoosePassword::PATH, r#"{"password":"Zq7kWp2xv"}"#),
            (GiveRecovery::PATH, sample(GiveRecovery::PATH)),
            (GiveEmail::PATH, r#"{"email":"marie@exemple.ca"}"#),
            (SkipEmail::PATH, "{}"),
            (IssueSavedCode::PATH, "{}"),
        ] {
            let before = site.count("SELECT max(version) FROM flows").await;
            let (answers, _) = five_times(&client, step, body.to_owned()).await;
            let won = answers.iter().filter(|it| it.status.is_success()).count();
            let lost = answers.iter().filter(|it| it.status == 409).count();
            // Those that were told that they won did something, one after the other.
            assert_eq!(won + lost, 5, "{step}: {answers:?}");
            let effects = site.count("SELECT max(version) FROM flows").await - before;
            assert_eq!(effects, i64::try_from(won).unwrap(), "{step}");
        }
        let sent = site.mail_to("marie@exemple.ca").await.len();
        assert!((1..=5).contains(&sent), "{sent}");
    }
}

on_both! {
    async fn two_tabs_of_one_browser_go_on_together(site) {
        let mut one = site.client();
        one.session().await;
        accept_terms(&site, &mut one).await;
        let mut other = one.clone();
        choose_username(&mut one, "MarieTremblay").await.unwrap();
        // The other tab still shows the question for a name, and then sees where things are.
        choose_username(&mut other, "PaulLavoie22").await.unwrap();
        assert_eq!(one.session().await, other.session().await);
        // A third one still shows the terms: what was begun is not lost.
        let mut third = other.clone();
        let request = contract::api::register::AcceptTermsRequest {
            version: site.app.site.terms_version.clone(),
            locale: contract::locale::Locale::En,
        };
        assert_eq!(third.send::<AcceptTerms>(&request).await, Err(Problem::NotOpen));
        let Standing::Registering { facts } = third.session().await.standing else { panic!() };
        assert_eq!(facts.username.as_deref(), Some("PaulLavoie22"));

        person::choose_password(&mut one, person::PASSWORD).await.unwrap();
        other.send::<GiveRecovery>(&person::recovery()).await.unwrap();
        give_email(&mut one, "paul@exemple.ca").await.unwrap();
        let code = site.code_to("paul@exemple.ca").await;
        let before = other.clone();
        confirm_email(&mut other, &code).await.unwrap();
        // The browser shares its cookies; a token from before is refused, and a new one is got.
        let (mut late, mut one) = (before, other.clone());
        one.csrf = late.csrf.clone();
        assert_eq!(one.send::<ChooseDevice>(&contract::api::two_step::ChooseDeviceRequest {
            device: contract::journey::two_step::Device::Desktop,
        }).await, Err(Problem::Forbidden));
        one.session().await;
        up_to_secret(&mut one).await;
        // What still has the old id is nobody.
        assert_eq!(confirm_email(&mut late, &code).await, Err(Problem::SignedOut));
        assert!(matches!(late.session().await.standing, Standing::Visitor));
    }
}

on_both! {
    async fn who_has_an_account_does_not_begin_another_without_signing_out(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        let before = client.session().await;
        for path in [AcceptTerms::PATH, DeclineTerms::PATH] {
            let body = sample(path).replace("\"0\"", &format!("{:?}", site.app.site.terms_version));
            let answer = client.post(path, body.into()).await;
            assert_eq!(answer.problem(), Problem::NotOpen, "{path}");
        }
        assert_eq!(client.session().await, before);
    }
}
