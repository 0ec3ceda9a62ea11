//! The authenticator app and the recovery codes.

use contract::{
    api::{
        Endpoint, Method, Nothing,
        code::GiveCodeRequest,
        session::{SessionView, Standing},
        sign_in::{GiveCode, GiveRecoveryCode, GiveRecoveryCodeRequest},
        two_step::{ConfirmApp, IssueRecoveryCodes, IssueSecret, KeepRecoveryCodes},
    },
    form::FieldError,
    identity::{code::SixDigits, recovery_code::RecoveryCode},
    problem::Problem,
};
use guichet_server::app;

use crate::support::{
    Client, Person, Site, on_both,
    person::{PASSWORD, code_of, finish, give_password, up_to_account, up_to_secret},
};

/// How long a factor rests, in seconds.
const REST: u32 = 15 * 60;

async fn half(site: &Site, username: &str) -> Client {
    let mut client = site.client();
    give_password(&mut client, username, PASSWORD)
        .await
        .unwrap();
    client
}

async fn give_code(client: &mut Client, code: SixDigits) -> Result<SessionView, Problem> {
    client.send::<GiveCode>(&GiveCodeRequest { code }).await
}

async fn give_recovery_code(
    client: &mut Client,
    code: &RecoveryCode,
) -> Result<SessionView, Problem> {
    let request = GiveRecoveryCodeRequest { code: code.clone() };
    client.send::<GiveRecoveryCode>(&request).await
}

async fn confirm(client: &mut Client, code: SixDigits) -> Result<SessionView, Problem> {
    client.send::<ConfirmApp>(&GiveCodeRequest { code }).await
}

fn refused(error: FieldError) -> Problem {
    Problem::field("code", error)
}

fn is_signed_in(view: &SessionView) -> bool {
    matches!(view.standing, Standing::SignedIn { .. })
}

/// All that the server says to somebody who reads everything.
async fn everything(site: &Site, client: &mut Client) -> String {
    let mut said = String::new();
    for route in app::routes(&site.app).table() {
        let answer = match route.method {
            Method::Get => client.get(route.path).await,
            Method::Post if route.path == IssueSecret::PATH => {
                client.post(route.path, b"{}".to_vec()).await
            }
            Method::Post => continue,
        };
        said.push_str(&answer.body);
    }
    said
}

on_both! {
    async fn tf_2_the_secret_key_is_sealed_and_never_told_again(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        let secret = up_to_secret(&mut client).await;
        // 160 bits in base 32.
        assert_eq!(secret.len(), 32);
        assert!(everything(&site, &mut client).await.contains(&secret));
        assert!(!site.dump().await.contains(&secret));
        finish(&site, &mut client, &secret).await;
        assert!(!everything(&site, &mut client).await.contains(&secret));
        let mut again = half(&site, "MarieTremblay").await;
        assert!(!everything(&site, &mut again).await.contains(&secret));
        assert!(!site.dump().await.contains(&secret));
    }
}

on_both! {
    async fn tf_2_the_sealed_key_of_one_person_opens_for_no_other(site) {
        let marie = Person::register(&site, "MarieTremblay").await;
        let paul = Person::register(&site, "PaulLavoie22").await;
        // Somebody who can write the database puts the own key in the other's place.
        let keys = "SELECT secret FROM apps ORDER BY created_at";
        let sealed = site.texts(keys).await;
        site.sql(&format!("UPDATE apps SET secret = '{}'", sealed[1])).await.unwrap();
        let mut client = half(&site, "MarieTremblay").await;
        assert_eq!(give_code(&mut client, paul.code(&site)).await, Err(Problem::Fault));
        assert_eq!(give_code(&mut client, marie.code(&site)).await, Err(Problem::Fault));
        assert!(is_signed_in(&paul.sign_in(&site, &mut site.client()).await.unwrap()));
    }
}

on_both! {
    async fn tf_3_the_code_that_runs_and_the_one_before_it_are_right(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        for (step, expected) in [
            (-2, Err(FieldError::ClockOff)),
            (-1, Ok(())),
            (0, Ok(())),
            (1, Err(FieldError::ClockOff)),
        ] {
            for second in [0, 29] {
                // The first or the last second of a step, far from what was used before.
                site.forward(300 - site.now() % 30 + second);
                let code = code_of(&person.secret, site.now() + step * 30);
                let answer = give_code(&mut half(&site, "MarieTremblay").await, code).await;
                assert_eq!(answer.map(drop), expected.map_err(refused), "{step} {second}");
            }
        }
    }
}

on_both! {
    async fn tf_4_a_code_is_right_once(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let code = person.code(&site);
        give_code(&mut half(&site, "MarieTremblay").await, code.clone()).await.unwrap();
        let mut again = half(&site, "MarieTremblay").await;
        assert_eq!(give_code(&mut again, code).await, Err(refused(FieldError::UsedCode)));
        // Nor is an older one, though its time is not over.
        let older = code_of(&person.secret, site.now() - 30);
        assert_eq!(give_code(&mut again, older).await, Err(refused(FieldError::UsedCode)));
        site.forward(30);
        assert!(give_code(&mut again, person.code(&site)).await.is_ok());
    }
}

on_both! {
    async fn tf_4_the_code_that_confirmed_the_app_does_not_sign_in(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        let secret = up_to_secret(&mut client).await;
        finish(&site, &mut client, &secret).await;
        let code = code_of(&secret, site.now());
        let answer = give_code(&mut half(&site, "MarieTremblay").await, code).await;
        assert_eq!(answer, Err(refused(FieldError::UsedCode)));
    }
}

on_both! {
    async fn tf_4_of_twenty_that_give_one_code_at_once_one_is_signed_in(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut clients = Vec::new();
        for _ in 0..20 {
            clients.push(half(&site, "MarieTremblay").await);
        }
        let code = person.code(&site);
        let mut tasks = tokio::task::JoinSet::new();
        for mut client in clients {
            let code = code.clone();
            tasks.spawn(async move { give_code(&mut client, code).await });
        }
        let answers = tasks.join_all().await;
        assert_eq!(answers.iter().filter(|it| it.is_ok()).count(), 1, "{answers:?}");
    }
}

on_both! {
    async fn tf_4_a_code_sent_twenty_times_by_one_browser_signs_in_once(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let client = half(&site, "MarieTremblay").await;
        let code = person.code(&site);
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..20 {
            let (mut tab, code) = (client.clone(), code.clone());
            tasks.spawn(async move { give_code(&mut tab, code).await });
        }
        let answers = tasks.join_all().await;
        assert_eq!(answers.iter().filter(|it| it.is_ok()).count(), 1, "{answers:?}");
        // Those that came second are told so, and are no failures.
        for answer in answers.into_iter().filter_map(Result::err) {
            assert!(matches!(answer, Problem::Stale | Problem::SignedOut), "{answer:?}");
        }
        site.forward(30);
        assert!(person.sign_in(&site, &mut site.client()).await.is_ok());
    }
}

on_both! {
    async fn tf_5_five_wrong_codes_end_the_half_sign_in_and_rest_the_app(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = half(&site, "MarieTremblay").await;
        let wrong = person.wrong_code(&site);
        for _ in 0..4 {
            let answer = give_code(&mut client, wrong.clone()).await;
            assert_eq!(answer, Err(refused(FieldError::WrongCode)));
        }
        let locked = Err(Problem::Locked { seconds: REST });
        assert_eq!(give_code(&mut client, wrong).await, locked);
        assert_eq!(client.session().await.standing, Standing::Visitor);
        // The count is the app's, not the session's.
        let mut again = half(&site, "MarieTremblay").await;
        assert_eq!(give_code(&mut again, person.code(&site)).await, locked);
        assert_eq!(again.session().await.standing, Standing::Visitor);
        site.forward(i64::from(REST) - 1);
        let mut again = half(&site, "MarieTremblay").await;
        let answer = give_code(&mut again, person.code(&site)).await;
        assert_eq!(answer, Err(Problem::Locked { seconds: 1 }));
        site.forward(1);
        assert!(person.sign_in(&site, &mut site.client()).await.is_ok());
    }
}

on_both! {
    async fn tf_5_failures_are_counted_over_several_sign_ins(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        for _ in 0..4 {
            let wrong = person.wrong_code(&site);
            let answer = give_code(&mut half(&site, "MarieTremblay").await, wrong).await;
            assert_eq!(answer, Err(refused(FieldError::WrongCode)));
        }
        let answer = give_code(&mut half(&site, "MarieTremblay").await, person.wrong_code(&site)).await;
        assert_eq!(answer, Err(Problem::Locked { seconds: REST }));
    }
}

on_both! {
    async fn tf_5_a_code_that_is_no_code_opens_nothing(site) {
        Person::register(&site, "MarieTremblay").await;
        let mut client = half(&site, "MarieTremblay").await;
        for body in [
            r#"{"code":""}"#, r#"{"code":null}"#, r"{}", r#"{"code":"12345"}"#, r#"{"code":"1234567"}"#,
            r#"{"code":["123456"]}"#, r#"{"code":123456}"#, r#"{"code":"abcdef"}"#, r#"{"code":"      "}"#,
        ] {
            for path in [GiveCode::PATH, GiveRecoveryCode::PATH] {
                let answer = client.post(path, body.into()).await;
                assert_eq!(answer.status, 422, "{path} {body}");
            }
        }
        assert!(matches!(client.session().await.standing, Standing::HalfSignedIn { .. }));
    }
}

on_both! {
    async fn tf_5_another_way_is_open_while_one_rests(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = half(&site, "MarieTremblay").await;
        for _ in 0..5 {
            give_code(&mut client, person.wrong_code(&site)).await.unwrap_err();
        }
        let mut again = half(&site, "MarieTremblay").await;
        assert!(is_signed_in(&give_recovery_code(&mut again, &person.codes[0]).await.unwrap()));
        // Which does not wake the app up.
        let answer = give_code(&mut half(&site, "MarieTremblay").await, person.code(&site)).await;
        assert_eq!(answer, Err(Problem::Locked { seconds: REST }));
    }
}

on_both! {
    async fn tf_6_an_app_counts_only_after_one_right_code(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        let secret = up_to_secret(&mut client).await;
        // Abandoned: the next sign-in asks to set it up again.
        let mut again = site.client();
        let view = give_password(&mut again, "MarieTremblay", PASSWORD).await.unwrap();
        let Standing::SettingUp { facts, .. } = view.standing else { panic!("{view:?}") };
        assert!(!facts.secret_waiting && !facts.confirmed);
        let answer = give_code(&mut again, code_of(&secret, site.now())).await;
        assert_eq!(answer, Err(Problem::NotOpen));
        // With a key of its own, which waits a quarter of an hour, the same at every reload.
        let own = up_to_secret(&mut again).await;
        assert_ne!(own, secret);
        site.forward(15 * 60 - 1);
        let same = again.send::<IssueSecret>(&Nothing {}).await.unwrap().secret;
        assert_eq!(same.reveal(), own);
        site.forward(1);
        let late = confirm(&mut again, code_of(&own, site.now())).await;
        assert_eq!(late, Err(refused(FieldError::ExpiredCode)));
        let other = again.send::<IssueSecret>(&Nothing {}).await.unwrap().secret;
        assert_ne!(other.reveal(), own);
        let old = confirm(&mut again, code_of(&own, site.now())).await;
        assert_eq!(old, Err(refused(FieldError::WrongCode)));
        confirm(&mut again, code_of(other.reveal(), site.now())).await.unwrap();
        assert_eq!(site.count("SELECT count(*) FROM apps").await, 1);
    }
}

on_both! {
    async fn tf_6_a_key_asked_for_twice_at_once_is_one_key(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        up_to_secret(&mut client).await;
        for _ in 0..5 {
            site.sql("DELETE FROM apps").await.unwrap();
            let mut tasks = tokio::task::JoinSet::new();
            for _ in 0..4 {
                let mut tab = client.clone();
                tasks.spawn(async move { tab.send::<IssueSecret>(&Nothing {}).await.unwrap().secret });
            }
            let keys = tasks.join_all().await;
            assert!(keys.iter().all(|it| *it == keys[0]));
            assert_eq!(site.count("SELECT count(*) FROM apps").await, 1);
        }
    }
}

on_both! {
    async fn tf_6_five_wrong_first_codes_rest_the_key(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        let secret = up_to_secret(&mut client).await;
        let far = code_of(&secret, site.now() + 100 * 30);
        for _ in 0..5 {
            assert_eq!(confirm(&mut client, far.clone()).await, Err(refused(FieldError::WrongCode)));
        }
        let answer = confirm(&mut client, code_of(&secret, site.now())).await;
        assert_eq!(answer, Err(Problem::Locked { seconds: REST }));
    }
}

on_both! {
    async fn tf_6_who_knows_the_password_alone_adds_no_app_beside_the_first(site) {
        let mut slow = site.client();
        up_to_account(&site, &mut slow, "MarieTremblay").await;
        let mut other = site.client();
        give_password(&mut other, "MarieTremblay", PASSWORD).await.unwrap();
        // Each set-up is shown a key of its own, and only the last one shown waits for its code.
        let seen = up_to_secret(&mut other).await;
        let secret = up_to_secret(&mut slow).await;
        assert_ne!(secret, seen);
        assert_eq!(confirm(&mut other, code_of(&seen, site.now())).await, Err(refused(FieldError::ExpiredCode)));
        finish(&site, &mut slow, &secret).await;
        // From here on the other browser is asked for the second step.
        for path in [IssueSecret::PATH, IssueRecoveryCodes::PATH, KeepRecoveryCodes::PATH] {
            assert_eq!(other.post(path, b"{}".to_vec()).await.problem(), Problem::SignedOut);
        }
        let view = other.session().await;
        assert!(matches!(view.standing, Standing::HalfSignedIn { .. }), "{view:?}");
        site.forward(60);
        let request = GiveCodeRequest { code: code_of(&seen, site.now()) };
        let answer = other.send::<GiveCode>(&request).await;
        assert_eq!(answer, Err(refused(FieldError::WrongCode)));
    }
}

on_both! {
    async fn tf_7_codes_are_made_so_many_times_an_hour(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        let secret = up_to_secret(&mut client).await;
        confirm(&mut client, code_of(&secret, site.now())).await.unwrap();
        for _ in 0..20 {
            client.send::<IssueRecoveryCodes>(&Nothing {}).await.unwrap();
        }
        let answer = client.send::<IssueRecoveryCodes>(&Nothing {}).await;
        assert!(matches!(answer, Err(Problem::TooMany { .. })));
        assert_eq!(site.count("SELECT count(*) FROM recovery_codes").await, 10);
    }
}
