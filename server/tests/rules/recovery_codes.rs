//! Recovery codes.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        session::{SessionView, Standing, Way},
        sign_in::{GiveCode, GiveRecoveryCode, GiveRecoveryCodeRequest},
        two_step::{ConfirmApp, IssueRecoveryCodes, KeepRecoveryCodes},
    },
    form::FieldError,
    identity::{code::SixDigits, recovery_code::RecoveryCode},
    problem::Problem,
};

use crate::support::{
    Client, Person, Site, on_both,
    person::{self, PASSWORD, code_of, give_password, up_to_account, up_to_secret},
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

on_both! {
    async fn tf_7_each_of_ten_codes_signs_in_once(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        assert_eq!(person.codes.len(), 10);
        for (used, code) in person.codes.iter().enumerate() {
            let mut client = half(&site, "MarieTremblay").await;
            let view = give_recovery_code(&mut client, code).await.unwrap();
            let Standing::SignedIn { account } = view.standing else { panic!("{view:?}") };
            assert_eq!(usize::from(account.recovery_codes_left), 9 - used);
            let mut again = site.client();
            let view = give_password(&mut again, "MarieTremblay", PASSWORD).await.unwrap();
            let ways = if used == 9 { vec![Way::App] } else { vec![Way::App, Way::RecoveryCode] };
            assert_eq!(view.standing, Standing::HalfSignedIn { ways, stepping_up: false });
            let answer = give_recovery_code(&mut again, code).await;
            assert_eq!(answer, Err(refused(FieldError::WrongCode)));
        }
    }
}

on_both! {
    async fn tf_7_of_twenty_that_give_one_code_at_once_one_is_signed_in(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        for round in 0..3 {
            let one = half(&site, "MarieTremblay").await;
            let mut tasks = tokio::task::JoinSet::new();
            for number in 0..20 {
                // From twenty browsers, and from one.
                let mut client = match round {
                    0 => one.clone(),
                    _ => half(&site, "MarieTremblay").await,
                };
                let code = person.codes[round].clone();
                tasks.spawn(async move { (number, give_recovery_code(&mut client, &code).await) });
            }
            let answers = tasks.join_all().await;
            assert_eq!(answers.iter().filter(|it| it.1.is_ok()).count(), 1, "{answers:?}");
            let used = "SELECT count(*) FROM recovery_codes WHERE used_at IS NOT NULL";
            assert_eq!(site.count(used).await, i64::try_from(round).unwrap() + 1);
            site.forward(2 * i64::from(REST));
        }
    }
}

on_both! {
    async fn tf_7_the_codes_are_kept_as_hashes_with_one_salt_a_batch(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let dump = site.dump().await;
        for code in &person.codes {
            assert!(!dump.contains(code.canonical()) && !dump.contains(&code.to_string()));
        }
        let hashes = site.texts("SELECT hash FROM recovery_codes").await;
        assert!(hashes.iter().all(|it| it.starts_with("$argon2id$v=19$")));
        let salts: std::collections::HashSet<_> =
            hashes.iter().map(|it| it.split('$').nth(4).unwrap()).collect();
        assert_eq!((hashes.len(), salts.len()), (10, 1));
    }
}

on_both! {
    async fn tf_7_a_new_batch_voids_the_one_before_it(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        let secret = up_to_secret(&mut client).await;
        confirm(&mut client, code_of(&secret, site.now())).await.unwrap();
        let first = client.send::<IssueRecoveryCodes>(&Nothing {}).await.unwrap().codes;
        let second = client.send::<IssueRecoveryCodes>(&Nothing {}).await.unwrap().codes;
        client.send::<KeepRecoveryCodes>(&Nothing {}).await.unwrap();
        let mut client = half(&site, "MarieTremblay").await;
        let answer = give_recovery_code(&mut client, &first[0]).await;
        assert_eq!(answer, Err(refused(FieldError::WrongCode)));
        assert!(is_signed_in(&give_recovery_code(&mut client, &second[0]).await.unwrap()));
    }
}

on_both! {
    async fn tf_7_batches_asked_for_at_once_leave_one_that_is_whole(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        let secret = up_to_secret(&mut client).await;
        confirm(&mut client, code_of(&secret, site.now())).await.unwrap();
        for _ in 0..5 {
            let mut tasks = tokio::task::JoinSet::new();
            for _ in 0..3 {
                let mut tab = client.clone();
                tasks.spawn(async move { tab.send::<IssueRecoveryCodes>(&Nothing {}).await });
            }
            tasks.join_all().await;
            assert_eq!(site.count("SELECT count(*) FROM recovery_codes").await, 10);
            assert_eq!(site.count("SELECT count(DISTINCT batch) FROM recovery_codes").await, 1);
        }
        // Nor is a batch replaced that somebody said is kept.
        client.send::<KeepRecoveryCodes>(&Nothing {}).await.unwrap();
        let answer = client.send::<IssueRecoveryCodes>(&Nothing {}).await;
        assert_eq!(answer.map(drop), Err(Problem::NotOpen));
    }
}

on_both! {
    async fn tf_7_the_codes_must_be_shown_before_they_are_kept(site) {
        let mut client = site.client();
        up_to_account(&site, &mut client, "MarieTremblay").await;
        let secret = up_to_secret(&mut client).await;
        confirm(&mut client, code_of(&secret, site.now())).await.unwrap();
        assert_eq!(client.send::<KeepRecoveryCodes>(&Nothing {}).await, Err(Problem::NotOpen));
        // Whoever leaves here is asked again at the next sign-in, after the second step.
        site.forward(60);
        let mut again = half(&site, "MarieTremblay").await;
        let view = give_code(&mut again, code_of(&secret, site.now())).await.unwrap();
        let Standing::SettingUp { facts, .. } = view.standing else { panic!("{view:?}") };
        assert!(facts.confirmed && !facts.codes_kept);
        again.send::<IssueRecoveryCodes>(&Nothing {}).await.unwrap();
        assert!(is_signed_in(&again.send::<KeepRecoveryCodes>(&Nothing {}).await.unwrap()));
    }
}

on_both! {
    async fn tf_7_the_owner_is_told_of_a_used_code(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let address = "marietremblay@exemple.ca";
        let before = site.mail_to(address).await.len();
        let mut client = half(&site, "MarieTremblay").await;
        give_recovery_code(&mut client, &RecoveryCode::from_bytes([7; 10])).await.unwrap_err();
        assert_eq!(site.mail_to(address).await.len(), before);
        give_recovery_code(&mut client, &person.codes[0]).await.unwrap();
        let mails = site.mail_to(address).await;
        assert_eq!(mails.len(), before + 1);
        let mail = mails.last().unwrap();
        assert!(mail.subject.contains("recovery code"), "{mail:?}");
        assert!(!mail.raw.contains(person.codes[0].canonical()));
    }
}

on_both! {
    async fn tf_7_five_wrong_recovery_codes_rest_them(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = half(&site, "MarieTremblay").await;
        let wrong = RecoveryCode::from_bytes([7; 10]);
        for _ in 0..4 {
            let answer = give_recovery_code(&mut client, &wrong).await;
            assert_eq!(answer, Err(refused(FieldError::WrongCode)));
        }
        let locked = Err(Problem::Locked { seconds: REST });
        assert_eq!(give_recovery_code(&mut client, &wrong).await, locked);
        let mut again = half(&site, "MarieTremblay").await;
        assert_eq!(give_recovery_code(&mut again, &person.codes[0]).await, locked);
        site.forward(i64::from(REST));
        let mut again = half(&site, "MarieTremblay").await;
        assert!(give_recovery_code(&mut again, &person.codes[0]).await.is_ok());
    }
}

on_both! {
    async fn tf_7_the_codes_of_one_person_are_no_use_to_another(site) {
        let marie = Person::register(&site, "MarieTremblay").await;
        Person::register(&site, "PaulLavoie22").await;
        let mut client = half(&site, "PaulLavoie22").await;
        let answer = give_recovery_code(&mut client, &marie.codes[0]).await;
        assert_eq!(answer, Err(refused(FieldError::WrongCode)));
        let code = person::code_of(&marie.secret, site.now());
        assert_eq!(give_code(&mut client, code).await, Err(refused(FieldError::WrongCode)));
    }
}
