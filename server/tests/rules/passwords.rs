//! Passwords and usernames.

use contract::{
    api::{
        Endpoint, Method, Nothing,
        code::GiveCodeRequest,
        policy::GetPolicy,
        register::{ChoosePasswordRequest, GiveRecovery},
        session::Standing,
        sign_in::{GiveCode, GivePassword, LONGEST_CREDENTIAL, ReplacePassword},
    },
    form::FieldError,
    identity::secret::Secret,
    policy::{Policy, Profile},
    problem::Problem,
};
use guichet_server::{app, guard::Needs, hashing::Cost};

use crate::requests;
use crate::support::{
    Client, Engine, Person, Site, on_both,
    person::{
        self, PASSWORD, accept_terms, choose_password, choose_username, confirm_email, credentials,
        give_email, give_password,
    },
};

/// What the errors of a refused answer are.
fn errors(problem: Problem) -> Vec<FieldError> {
    let Problem::Invalid { errors } = problem else {
        panic!("{problem:?}")
    };
    errors.into_iter().map(|it| it.error).collect()
}

/// Somebody at the question for a password.
async fn at_the_password(site: &Site, username: &str) -> Client {
    let mut client = site.client();
    accept_terms(site, &mut client).await;
    choose_username(&mut client, username).await.unwrap();
    client
}

/// What the server says of a password.
async fn refusal(client: &mut Client, password: &str) -> Vec<FieldError> {
    choose_password(client, password)
        .await
        .err()
        .map_or_else(Vec::new, errors)
}

/// Registers with the rules of today as far as the question for an app.
async fn register_modern(site: &Site, username: &str, password: &str) {
    let mut client = at_the_password(site, username).await;
    choose_password(&mut client, password).await.unwrap();
    let address = format!("{}@exemple.ca", username.to_lowercase());
    give_email(&mut client, &address).await.unwrap();
    let code = site.code_to(&address).await;
    confirm_email(&mut client, &code).await.unwrap();
}

async fn pw_1(site: Site) {
    use FieldError::{
        Missing, NoDigit, NoLowerCase, NoUpperCase, PasswordCharacters, SharesWithUsername,
        TooLong, TooShort,
    };
    let served: Policy = site.client().send::<GetPolicy>(&Nothing {}).await.unwrap();
    assert_eq!(served, site.app.policy);
    let (min, max) = (served.password.min, served.password.max);
    let shared = SharesWithUsername { run: 3 };
    let long = "Zq7kWp2x".repeat(17);
    let traditional = served.profile == Profile::Clegc;
    let rows: &[(&str, &[FieldError])] = if traditional {
        &[
            ("", &[Missing]),
            ("Zq7kWp2", &[TooShort { min }]),
            ("Zq7kWp2xZq7kWp2xy", &[TooLong { max }]),
            ("zq7kwp2x", &[NoUpperCase]),
            ("ZQ7KWP2X", &[NoLowerCase]),
            ("ZqakWpbx", &[NoDigit]),
            ("Zq7k p2x", &[PasswordCharacters]),
            ("Mar7kWp2x", &[shared]),
            ("zQ7TREwp2", &[shared]),
            ("ma", &[TooShort { min }, NoUpperCase, NoDigit]),
            ("Zq7kWp2x", &[]),
            ("Zq7kWp2xZq7kWp2x", &[]),
        ]
    } else {
        &[
            ("", &[Missing]),
            ("onze lettre", &[TooShort { min }]),
            (&long, &[TooLong { max }]),
            ("zq7kwp2xzq7k", &[]),
            ("marietremblayetc", &[]),
            ("🍁 été à la plage 🍁", &[]),
            ("               ", &[]),
        ]
    };
    let mut client = at_the_password(&site, "MarieTremblay").await;
    for (password, expected) in rows {
        assert_eq!(
            served.password.check(password, "MarieTremblay"),
            *expected,
            "{password}"
        );
        assert_eq!(
            refusal(&mut client, password).await,
            *expected,
            "{password}"
        );
    }

    let (min, max) = (served.username.min, served.username.max);
    let long = "a".repeat(65);
    let rows: &[(&str, &[FieldError])] = &[
        ("", &[Missing]),
        ("marie", &[TooShort { min }]),
        (&long, &[TooLong { max }]),
        ("marie tremblay", &[FieldError::UsernameCharacters]),
        ("Мarietremblay", &[FieldError::UsernameCharacters]),
        ("marie.t@exemple.ca", &[]),
    ];
    for (name, expected) in rows {
        assert_eq!(served.username.check(name), *expected, "{name}");
        let answer = choose_username(&mut client, name).await;
        assert_eq!(
            answer.err().map_or_else(Vec::new, errors),
            *expected,
            "{name}"
        );
    }
}

on_both! {
    async fn pw_1_the_policy_served_is_the_policy_enforced(site) {
        pw_1(site).await;
    }
}

on_both! {
    async fn pw_1_the_policy_served_is_the_policy_enforced_with_todays_rules(site: Site::modern) {
        pw_1(site).await;
    }
}

on_both! {
    async fn pw_3_a_password_does_not_run_out(site: Site::modern) {
        let password = "correct horse battery staples";
        register_modern(&site, "MarieTremblay", password).await;
        site.forward(400 * 24 * 3600);
        assert!(give_password(&mut site.client(), "MarieTremblay", password).await.is_ok());
    }
}

on_both! {
    async fn pw_4_composed_and_decomposed_letters_are_one_password(site: Site::modern) {
        register_modern(&site, "MarieTremblay", "un cafe\u{301} au lait tie\u{300}de").await;
        let composed = "un caf\u{e9} au lait ti\u{e8}de";
        assert!(give_password(&mut site.client(), "MarieTremblay", composed).await.is_ok());
    }
}

on_both! {
    async fn pw_4_letters_are_counted_as_people_see_them(site: Site::modern) {
        let mut client = at_the_password(&site, "MarieTremblay").await;
        assert_eq!(refusal(&mut client, &"e\u{301}".repeat(6)).await, [FieldError::TooShort { min: 12 }]);
    }
}

on_both! {
    async fn pw_4_no_character_of_a_long_password_is_dropped_or_changed(site: Site::modern) {
        let password = format!("{}Z ", "abcdefgé ".repeat(14));
        assert_eq!(password.chars().count(), 128);
        register_modern(&site, "MarieTremblay", &password).await;
        let letters: Vec<char> = password.chars().collect();
        let others = [
            letters[..127].iter().collect(),
            letters[1..].iter().collect(),
            format!("{password}x"),
            format!(" {password}"),
            password.to_lowercase(),
            password.to_uppercase(),
            password.trim().to_owned(),
            password.replace('é', "e"),
        ];
        for other in others {
            site.sql("DELETE FROM tries").await.unwrap();
            let answer = give_password(&mut site.client(), "MarieTremblay", &other).await;
            assert_eq!(answer, Err(Problem::WrongCredentials), "{other}");
        }
        assert!(give_password(&mut site.client(), "MarieTremblay", &password).await.is_ok());
    }
}

on_both! {
    async fn pw_5_passwords_that_many_use_are_refused_for_that_reason(site) {
        let mut client = at_the_password(&site, "PaulLavoie22").await;
        for password in ["Password1", "PASSWORd1", "Passw0rd", "Welcome1", "Qwerty123", "Abcd1234"] {
            assert_eq!(refusal(&mut client, password).await, [FieldError::CommonPassword], "{password}");
        }
        assert_eq!(refusal(&mut client, PASSWORD).await, []);
    }
}

on_both! {
    async fn pw_5_a_password_is_not_a_name_of_the_person_or_of_the_site(site: Site::modern) {
        let mut client = at_the_password(&site, "marie.tremblay@exemple.ca").await;
        for password in [
            "marie.tremblay@exemple.ca",
            "MarieTremblay@ExempleCA",
            "Marie.Tremblay",
            "the example service",
            "TheExampleService",
            "Le Service d'Exemple",
        ] {
            assert_eq!(refusal(&mut client, password).await, [FieldError::CommonPassword], "{password}");
        }
        assert_eq!(refusal(&mut client, "!?!?!?!?!?!?!?!?").await, []);
    }
}

const ONE_HASH: &str = "SELECT password_hash FROM accounts";

async fn pw_6(engine: Engine) {
    let policy = Policy::of(Profile::Clegc);
    let site = Site::with(engine, policy, Cost::default()).await;
    let mut client = site.client();
    person::up_to_account(&site, &mut client, "MarieTremblay").await;
    let hash = site.texts(ONE_HASH).await.remove(0);
    let parts: Vec<_> = hash.split('$').collect();
    assert_eq!(
        parts[..4],
        ["", "argon2id", "v=19", "m=19456,t=2,p=1"],
        "{hash}"
    );
    // 16 bytes of salt and 32 of tag, in base 64.
    assert_eq!((parts[4].len(), parts[5].len()), (22, 43), "{hash}");

    // Whoever has the database alone, and even knows the password, cannot tell that it is right.
    let parsed = argon2::PasswordHash::new(&hash).unwrap();
    let bare = argon2::PasswordVerifier::verify_password(
        &argon2::Argon2::default(),
        PASSWORD.as_bytes(),
        &parsed,
    );
    assert!(bare.is_err());
    assert!(
        give_password(&mut site.client(), "MarieTremblay", PASSWORD)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn pw_6_a_hash_has_the_real_cost_and_needs_the_pepper_sqlite() {
    pw_6(Engine::Sqlite).await;
}

#[tokio::test]
async fn pw_6_a_hash_has_the_real_cost_and_needs_the_pepper_postgres() {
    pw_6(Engine::Postgres).await;
}

on_both! {
    async fn pw_6_a_weaker_hash_is_made_again_at_the_next_sign_in(site) {
        person::up_to_account(&site, &mut site.client(), "MarieTremblay").await;
        let weak = site.texts(ONE_HASH).await.remove(0);
        assert!(weak.contains("$m=64,t=1,"), "{weak}");
        let stronger = site.replica_with(Cost { memory_kib: 128, passes: 2 }).await;

        let wrong = give_password(&mut stronger.client(), "MarieTremblay", "Zq7kWp2xw").await;
        assert_eq!(wrong, Err(Problem::WrongCredentials));
        assert_eq!(site.texts(ONE_HASH).await, [weak]);
        give_password(&mut stronger.client(), "MarieTremblay", PASSWORD).await.unwrap();
        let strong = site.texts(ONE_HASH).await.remove(0);
        assert!(strong.contains("$m=128,t=2,"), "{strong}");
        give_password(&mut stronger.client(), "MarieTremblay", PASSWORD).await.unwrap();
        assert_eq!(site.texts(ONE_HASH).await, [strong]);
    }
}

on_both! {
    async fn pw_7_what_is_too_long_is_refused_before_it_is_hashed(site) {
        person::up_to_account(&site, &mut site.client(), "MarieTremblay").await;
        let before = site.app.hasher.verifications();
        let mut client = site.client();
        let body = serde_json::to_vec(&credentials("MarieTremblay", &"a".repeat(1024 * 1024))).unwrap();
        assert_eq!(client.post(GivePassword::PATH, body).await.status, 413);
        let longer = "a".repeat(LONGEST_CREDENTIAL + 1);
        for (name, password) in [("MarieTremblay", &*longer), (&*longer, PASSWORD)] {
            let answer = give_password(&mut client, name, password).await;
            assert_eq!(answer, Err(Problem::WrongCredentials));
        }
        assert_eq!(site.app.hasher.verifications(), before);
        let longest = "a".repeat(LONGEST_CREDENTIAL);
        give_password(&mut client, "MarieTremblay", &longest).await.unwrap_err();
        assert_eq!(site.app.hasher.verifications(), before + 1);
    }
}

on_both! {
    async fn pw_7_an_unknown_name_costs_as_much_as_a_known_one(site) {
        person::up_to_account(&site, &mut site.client(), "MarieTremblay").await;
        for name in ["MarieTremblay", "PaulLavoie22"] {
            let before = site.app.hasher.verifications();
            assert_eq!(person::give_wrong_password(&site, name).await, Problem::WrongCredentials);
            assert_eq!(site.app.hasher.verifications(), before + 1, "{name}");
        }
    }
}

#[tokio::test]
async fn who_cannot_be_served_now_has_not_tried() {
    let site = Site::new(Engine::Sqlite).await;
    person::up_to_account(&site, &mut site.client(), "MarieTremblay").await;
    // As many as may wait are waiting.
    let mut places = Vec::new();
    while let Ok(place) = site.app.hasher.place() {
        places.push(place);
    }
    for _ in 0..10 {
        let answer = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await;
        assert_eq!(answer, Err(Problem::Unavailable));
    }
    drop(places);
    assert!(
        give_password(&mut site.client(), "MarieTremblay", PASSWORD)
            .await
            .is_ok()
    );
}

on_both! {
    async fn pw_9_names_that_differ_in_case_or_look_alike_are_one(site) {
        Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        accept_terms(&site, &mut client).await;
        for name in ["MarieTremblay", "marietremblay", "MARIETREMBLAY", "MarieTrembIay", "Mar1eTremblay", " MarieTremblay "] {
            let answer = choose_username(&mut client, name).await.unwrap_err();
            assert_eq!(errors(answer), [FieldError::UsernameTaken], "{name}");
        }
        for name in ["Ｍarietremblay", "M\u{430}rieTremblay"] {
            let answer = choose_username(&mut client, name).await.unwrap_err();
            assert_eq!(errors(answer), [FieldError::UsernameCharacters], "{name}");
        }
        for name in ["MARIETREMBLAY", "marietremblay", "Ｍarietremblay"] {
            let view = give_password(&mut site.client(), name, PASSWORD).await.unwrap();
            assert!(matches!(view.standing, Standing::HalfSignedIn { .. }), "{name}");
        }
        // Looking alike is not being the same.
        let other = give_password(&mut site.client(), "MarieTrembIay", PASSWORD).await;
        assert_eq!(other, Err(Problem::WrongCredentials));
    }
}

on_both! {
    async fn a_name_taken_in_the_meantime_is_told_at_the_end_and_another_can_be_chosen(site) {
        let mut slow = site.client();
        person::up_to_email(&site, &mut slow, "MarieTremblay").await;
        give_email(&mut slow, "slow@exemple.ca").await.unwrap();
        let code = site.code_to("slow@exemple.ca").await;
        person::up_to_account(&site, &mut site.client(), "marietremblay").await;

        let answer = confirm_email(&mut slow, &code).await.unwrap_err();
        assert_eq!(errors(answer), [FieldError::UsernameTaken]);
        assert_eq!(site.count("SELECT count(*) FROM accounts").await, 1);
        let answer = choose_username(&mut slow, "MarieTremblay").await.unwrap_err();
        assert_eq!(errors(answer), [FieldError::UsernameTaken]);
        choose_username(&mut slow, "PaulLavoie22").await.unwrap();
        choose_password(&mut slow, PASSWORD).await.unwrap();
        let view = confirm_email(&mut slow, &code).await.unwrap();
        let Standing::SettingUp { username, .. } = view.standing else { panic!("{view:?}") };
        assert_eq!(username, "PaulLavoie22");
    }
}

on_both! {
    async fn a_name_given_again_asks_for_the_password_again_only_when_it_differs(site) {
        let mut client = at_the_password(&site, "MarieTremblay").await;
        choose_password(&mut client, PASSWORD).await.unwrap();
        client.send::<GiveRecovery>(&person::recovery()).await.unwrap();
        for (name, kept) in [("MarieTremblay", true), ("Zq7kWp2xvEtc", false)] {
            let view = choose_username(&mut client, name).await.unwrap();
            let Standing::Registering { facts } = view.standing else { panic!("{view:?}") };
            assert_eq!(facts.password_set, kept, "{name}");
        }
        // It shares characters with the new name.
        assert_eq!(refusal(&mut client, PASSWORD).await, [FieldError::SharesWithUsername { run: 3 }]);
        assert_eq!(site.app.hasher.verifications(), 0);
    }
}

on_both! {
    async fn pw_5_a_password_that_came_onto_the_list_is_replaced_before_anything_else(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut elsewhere = site.client();
        person.sign_in(&site, &mut elsewhere).await.unwrap();
        site.forward(60);
        // As if the list had grown since: nobody can choose this one.
        let listed = "Password1";
        let hashed = site.app.hasher.hash(&Secret::new(listed)).await.unwrap();
        let sql = format!("UPDATE accounts SET password_hash = '{}', pepper_id = '{}'", hashed.phc, hashed.pepper);
        assert_eq!(site.sql(&sql).await.unwrap(), 1);

        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", listed).await.unwrap();
        // Not before both steps: whoever guessed the password learns nothing and changes nothing.
        let request = |password: &str| ChoosePasswordRequest { password: Secret::new(password) };
        let early = client.send::<ReplacePassword>(&request("Kv9tRb4sYwu")).await;
        assert_eq!(early, Err(Problem::SignedOut));
        let view = client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        let standing = Standing::ReplacingPassword { username: "MarieTremblay".to_owned(), disavowed: false };
        assert_eq!(view.standing, standing);
        for route in app::routes(&site.app).table() {
            let is_closed = !matches!(route.needs, Needs::Nothing | Needs::NewPassword);
            if is_closed && route.method == Method::Post {
                let answer = client.post(route.path, requests::sample(route.path).into()).await;
                assert!(matches!(answer.problem(), Problem::SignedOut | Problem::NotOpen), "{route:?}");
            }
        }
        for (password, error) in [
            (listed, FieldError::CommonPassword),
            ("short1A", FieldError::TooShort { min: 8 }),
        ] {
            let answer = client.send::<ReplacePassword>(&request(password)).await.unwrap_err();
            assert_eq!(errors(answer), [error], "{password}");
        }
        let before = site.mail_to("marietremblay@exemple.ca").await.len();
        let sid = client.sid();
        let view = client.send::<ReplacePassword>(&request("Kv9tRb4sYwu")).await.unwrap();
        assert!(person::is_signed_in(&view.standing), "{view:?}");
        assert_ne!(client.sid(), sid);
        assert_eq!(elsewhere.session().await.standing, Standing::Visitor);
        let mails = site.mail_to("marietremblay@exemple.ca").await;
        assert_eq!(mails.len(), before + 1);
        assert_eq!(site.count("SELECT count(*) FROM audit_events WHERE event = 'password.changed'").await, 1);

        site.forward(60);
        let old = give_password(&mut site.client(), "MarieTremblay", listed).await;
        assert_eq!(old, Err(Problem::WrongCredentials));
        let mut again = site.client();
        give_password(&mut again, "MarieTremblay", "Kv9tRb4sYwu").await.unwrap();
        let view = again.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        assert!(person::is_signed_in(&view.standing), "{view:?}");
    }
}

on_both! {
    async fn pw_5_the_name_in_the_address_of_the_invitation_is_no_password(site) {
        let code = person::invitation(&site, "Kv9tRb4s@exemple.ca").await;
        let mut client = site.client();
        person::redeem(&mut client, &code).await.unwrap();
        accept_terms(&site, &mut client).await;
        choose_username(&mut client, "MarieTremblay").await.unwrap();
        assert_eq!(refusal(&mut client, "Kv9tRb4s").await, [FieldError::CommonPassword]);
        assert_eq!(refusal(&mut client, "Kv9tRb4u").await, []);
    }
}

on_both! {
    async fn pw_10_a_sign_in_whose_password_is_replaced_meanwhile_comes_to_nothing(site: Site::with_real_hashes) {
        Person::register(&site, "MarieTremblay").await;
        site.forward(60);
        // So many wait before it that the password is replaced before it is compared.
        let mut busy = tokio::task::JoinSet::new();
        for _ in 0..40 {
            let app = site.app.clone();
            busy.spawn(async move { app.hasher.hash(&Secret::new("x")).await.unwrap() });
        }
        while site.app.hasher.waiting() < 40 {
            tokio::task::yield_now().await;
        }
        let mut client = site.client();
        let asking = tokio::spawn(async move { give_password(&mut client, "MarieTremblay", PASSWORD).await });
        // The account was read when the try is counted.
        let counted = "SELECT count(*) FROM tries";
        while site.count(counted).await == 0 {
            tokio::task::yield_now().await;
        }
        let other = "UPDATE accounts SET password_hash = password_hash || ' '";
        assert_eq!(site.sql(other).await.unwrap(), 1);
        assert!(site.app.hasher.waiting() > 1, "it was compared already");
        assert_eq!(asking.await.unwrap(), Err(Problem::Stale));
        busy.join_all().await;
    }
}
