//! Sessions: their ids, their ends, and what they open.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use contract::{
    api::{
        CSRF_HEADER, Endpoint, Method, Nothing,
        invitation::RedeemInvitation,
        register::{
            AcceptTerms, ChoosePassword, ChooseUsername, ConfirmEmail, DeclineTerms, GiveEmail,
            GiveRecovery, IssueSavedCode, KeepSavedCode, ResendEmailCode, SkipEmail,
        },
        session::{
            ExtendSession, GetSession, LanguageRequest, SetLanguage, SetSharedComputer,
            SharedComputerRequest, SignOut, Standing,
        },
        sign_in::{GiveCode, GiveCodeRequest, GivePassword, GivePasswordRequest, GiveRecoveryCode},
        two_step::{
            AcceptTwoStepTerms, ChooseDevice, ConfirmApp, IssueRecoveryCodes, IssueSecret,
            KeepRecoveryCodes,
        },
    },
    locale::Locale,
    problem::Problem,
};
use guichet_server::{app, guard::Needs, keys::sha256, routing::Route};

use crate::support::{
    Client, Engine, ORIGIN, Person, Site, on_both,
    person::{self, PASSWORD, accept_terms, credentials, give_password},
};

/// A request of the right shape for each address that changes something.
pub fn sample(path: &str) -> &'static str {
    match path {
        SetSharedComputer::PATH => r#"{"shared":false}"#,
        SetLanguage::PATH => r#"{"locale":"fr"}"#,
        RedeemInvitation::PATH => r#"{"code":"AAAA","locale":"en"}"#,
        AcceptTerms::PATH | AcceptTwoStepTerms::PATH => r#"{"version":"0","locale":"en"}"#,
        ChooseUsername::PATH => r#"{"username":"PaulLavoie22"}"#,
        ChoosePassword::PATH => r#"{"password":"Zq7kWp2xv"}"#,
        GiveRecovery::PATH => {
            r#"{"question":"first_teacher","answer":"Madame Bouchard","person":"Oncle","person_hint":"lac","date":"1994-06-24","date_hint":"feu"}"#
        }
        GiveEmail::PATH => r#"{"email":"paul@exemple.ca"}"#,
        ConfirmEmail::PATH | ConfirmApp::PATH | GiveCode::PATH => r#"{"code":"123456"}"#,
        ChooseDevice::PATH => r#"{"device":"mobile"}"#,
        GivePassword::PATH => {
            r#"{"username":"PaulLavoie22","password":"x","stay":false,"locale":"en"}"#
        }
        GiveRecoveryCode::PATH => r#"{"code":"ZZZZ-ZZZZ-ZZZZ-ZZZZ"}"#,
        ExtendSession::PATH
        | SignOut::PATH
        | DeclineTerms::PATH
        | SkipEmail::PATH
        | ResendEmailCode::PATH
        | IssueSavedCode::PATH
        | KeepSavedCode::PATH
        | IssueSecret::PATH
        | IssueRecoveryCodes::PATH
        | KeepRecoveryCodes::PATH => "{}",
        other => panic!("{other} needs a sample"),
    }
}

/// The addresses that change something.
pub fn changes(site: &Site) -> Vec<Route> {
    let all = app::routes(&site.app).table().to_vec();
    all.into_iter()
        .filter(|it| it.method == Method::Post)
        .collect()
}

fn is_signed_in(standing: &Standing) -> bool {
    matches!(standing, Standing::SignedIn { .. })
}

on_both! {
    async fn se_1_the_database_knows_a_session_by_a_hash_only(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let id = person.client.sid();
        assert_eq!(id.len(), 43);
        let dump = site.dump().await;
        assert!(!dump.contains(&id));
        assert!(dump.contains(&sha256(&id)));
    }
}

/// The attribute that gives a session's cookie a life of its own.
fn max_age(set_cookie: Option<&header::HeaderValue>) -> Option<String> {
    let text = set_cookie.unwrap().to_str().unwrap();
    assert!(text.starts_with("__Host-sid="), "{text}");
    let life = text.split("; ").find_map(|it| it.strip_prefix("Max-Age="));
    life.map(str::to_owned)
}

on_both! {
    async fn se_2_a_session_outlives_the_browser_only_when_that_was_asked_for(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        for (stay, shared, expected) in [
            (false, false, None),
            (true, false, Some("2592000".to_owned())),
            (true, true, None),
        ] {
            let mut client = site.client();
            client.send::<SetSharedComputer>(&SharedComputerRequest { shared }).await.unwrap();
            let request = GivePasswordRequest { stay, ..credentials("MarieTremblay", PASSWORD) };
            let answer = client.ask::<GivePassword>(&request).await;
            assert_eq!(max_age(answer.headers.get(header::SET_COOKIE)), expected);
            let code = GiveCodeRequest { code: person.code(&site) };
            let answer = client.ask::<GiveCode>(&code).await;
            assert_eq!(max_age(answer.headers.get(header::SET_COOKIE)), expected);
            let remembered = answer.headers.get_all(header::SET_COOKIE).iter().count() == 2;
            assert_eq!(remembered, !shared);
            site.forward(24 * 3600);
            let stays = is_signed_in(&client.session().await.standing);
            assert_eq!(stays, stay && !shared);
        }
    }
}

on_both! {
    async fn se_2_who_stays_signed_in_does_so_for_thirty_days(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        let request = GivePasswordRequest { stay: true, ..credentials("MarieTremblay", PASSWORD) };
        client.send::<GivePassword>(&request).await.unwrap();
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        site.forward(30 * 24 * 3600 - 1);
        client.send::<ExtendSession>(&Nothing {}).await.unwrap();
        assert!(is_signed_in(&client.session().await.standing));
        site.forward(1);
        assert_eq!(client.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn se_2_who_stays_signed_in_and_then_says_that_others_use_the_computer_does_not_stay(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        let request = GivePasswordRequest { stay: true, ..credentials("MarieTremblay", PASSWORD) };
        client.send::<GivePassword>(&request).await.unwrap();
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        let before = client.clone();
        let answer = client.ask::<SetSharedComputer>(&SharedComputerRequest { shared: true }).await;
        assert_eq!(max_age(answer.headers.get(header::SET_COOKIE)), None);
        let view = client.session().await;
        let Standing::SignedIn { account } = &view.standing else { panic!("{view:?}") };
        assert!(!account.stays);
        assert_eq!(view.ends.unwrap().in_seconds, 10 * 60);
        assert_eq!(before.clone().session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn se_3_each_rise_gives_a_new_id_and_the_old_one_is_dead(site) {
        let mut client = site.client();
        client.session().await;
        let mut ids = vec![client.clone()];
        accept_terms(&site, &mut client).await;
        ids.push(client.clone());
        let mut client = site.client();
        person::up_to_account(&site, &mut client, "MarieTremblay").await;
        ids.push(client.clone());
        let secret = person::up_to_secret(&mut client).await;
        person::finish(&site, &mut client, &secret).await;
        ids.push(client.clone());
        // Again, from a browser that is signed in already.
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        ids.push(client.clone());
        site.forward(60);
        let code = person::code_of(&secret, site.now());
        client.send::<GiveCode>(&GiveCodeRequest { code }).await.unwrap();
        ids.push(client.clone());
        client.send::<SignOut>(&Nothing {}).await.unwrap();
        ids.push(client.clone());

        let mut distinct: Vec<_> = ids.iter().map(Client::sid).collect();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), ids.len());
        // The wizard of the first person is the only one still alive.
        let mut alive = Vec::new();
        for (at, id) in ids.iter_mut().enumerate() {
            if id.session().await.standing != Standing::Visitor {
                alive.push(at);
            }
        }
        assert_eq!(alive, [1]);
    }
}

on_both! {
    async fn se_3_an_id_chosen_by_somebody_else_is_never_taken_over(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        // One that we made for somebody else, one that could be ours, one that could not, and none.
        let mut other = site.client();
        other.session().await;
        let chosen = [other.sid(), "A".repeat(43), "A".repeat(43) + "." + &"A".repeat(43), "x".to_owned(), String::new()];
        for id in chosen {
            let mut client = site.client();
            client.cookies.insert("__Host-sid".to_owned(), id.clone());
            client.session().await;
            site.forward(30);
            person.sign_in(&site, &mut client).await.unwrap();
            assert_ne!(client.sid(), id);
            let mut thief = site.client();
            thief.cookies.insert("__Host-sid".to_owned(), id);
            assert_eq!(thief.session().await.standing, Standing::Visitor);
        }
    }
}

on_both! {
    async fn se_3_only_a_visitors_id_that_we_made_is_kept(site) {
        let mut client = site.client();
        client.session().await;
        let ours = client.sid();
        client.session().await;
        assert_eq!(client.sid(), ours);
        client.cookies.insert("__Host-sid".to_owned(), "A".repeat(43));
        assert_eq!(client.session().await.standing, Standing::Visitor);
        assert_ne!(client.sid(), "A".repeat(43));
    }
}

/// Whether somebody of this standing may use what needs this much.
fn may(standing: &Standing, needs: Needs) -> bool {
    match needs {
        Needs::Nothing => true,
        Needs::Registration => matches!(standing, Standing::Registering { .. }),
        Needs::Password => matches!(standing, Standing::HalfSignedIn { .. }),
        Needs::SetUp => matches!(standing, Standing::SettingUp { .. }),
        Needs::SignIn => is_signed_in(standing),
    }
}

on_both! {
    async fn se_4_each_address_is_open_to_those_it_is_for_and_to_nobody_else(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let visitor = site.client();
        let mut registrant = site.client();
        person::up_to_email(&site, &mut registrant, "JeanneMance").await;
        let mut setting_up = site.client();
        person::up_to_account(&site, &mut setting_up, "PaulLavoie22").await;
        let mut half = site.client();
        give_password(&mut half, "MarieTremblay", PASSWORD).await.unwrap();
        let mut refused = 0;
        for mut client in [visitor, registrant, setting_up, half, person.client] {
            let before = client.send::<ExtendSession>(&Nothing {}).await.unwrap();
            for route in app::routes(&site.app).table() {
                // Those whom an address is for use it in the journeys.
                if may(&before.standing, route.needs) {
                    continue;
                }
                let answer = match route.method {
                    Method::Get => client.get(route.path).await,
                    Method::Post => client.post(route.path, sample(route.path).into()).await,
                };
                refused += 1;
                // Somebody with an account who did more already learns that the step is over.
                let over = matches!(before.standing, Standing::SettingUp { .. } | Standing::SignedIn { .. })
                    && matches!(route.needs, Needs::Password | Needs::SetUp);
                let expected = if over { Problem::NotOpen } else { Problem::SignedOut };
                assert_eq!(answer.problem(), expected, "{route:?} {:?}", before.standing);
                assert_eq!(client.session().await, before, "{route:?}");
            }
        }
        assert!(refused >= 60, "{refused}");
    }
}

on_both! {
    async fn se_4_half_a_sign_in_opens_the_second_step_and_the_way_out_only(site) {
        Person::register(&site, "MarieTremblay").await;
        let mut half = site.client();
        give_password(&mut half, "MarieTremblay", PASSWORD).await.unwrap();
        let mut open = Vec::new();
        for route in changes(&site) {
            if route.needs != Needs::Nothing {
                let answer = half.post(route.path, sample(route.path).into()).await;
                if answer.status != StatusCode::UNAUTHORIZED {
                    open.push(route.path);
                }
            }
        }
        assert_eq!(open, [GiveCode::PATH, GiveRecoveryCode::PATH]);
    }
}

on_both! {
    async fn se_5_a_session_ends_after_twenty_minutes_of_nothing(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        person.sign_in(&site, &mut client).await.unwrap();
        let ends = client.session().await.ends.unwrap();
        assert_eq!((ends.in_seconds, ends.extendable), (20 * 60, true));
        site.forward(19 * 60 + 59);
        // Reading does not put the end off.
        assert_eq!(client.session().await.ends.unwrap().in_seconds, 1);
        assert!(is_signed_in(&client.session().await.standing));
        let view = client.send::<ExtendSession>(&Nothing {}).await.unwrap();
        assert_eq!(view.ends.unwrap().in_seconds, 20 * 60);
        site.forward(20 * 60 + 1);
        let view = client.send::<ExtendSession>(&Nothing {}).await.unwrap();
        assert_eq!((view.standing, view.ends), (Standing::Visitor, None));
    }
}

on_both! {
    async fn se_5_what_needs_a_session_is_refused_after_its_end(site) {
        Person::register(&site, "MarieTremblay").await;
        for (wait, refused) in [(19 * 60 + 59, false), (20 * 60, true), (20 * 60 + 1, true)] {
            let mut client = site.client();
            give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
            site.forward(wait);
            let answer = client.post(GiveCode::PATH, sample(GiveCode::PATH).into()).await;
            assert_eq!(answer.status == StatusCode::UNAUTHORIZED, refused, "{wait}");
        }
    }
}

on_both! {
    async fn se_5_a_session_ends_after_twelve_hours_whatever_is_done(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        person.sign_in(&site, &mut client).await.unwrap();
        for _ in 0..71 {
            site.forward(10 * 60);
            let view = client.send::<ExtendSession>(&Nothing {}).await.unwrap();
            assert!(is_signed_in(&view.standing));
        }
        let ends = client.session().await.ends.unwrap();
        assert_eq!((ends.in_seconds, ends.extendable), (10 * 60, false));
        site.forward(10 * 60 - 1);
        assert!(is_signed_in(&client.session().await.standing));
        site.forward(2);
        assert_eq!(client.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn se_5_a_session_on_a_shared_computer_ends_after_ten_minutes(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        client.send::<SetSharedComputer>(&SharedComputerRequest { shared: true }).await.unwrap();
        let view = person.sign_in(&site, &mut client).await.unwrap();
        assert!(view.shared_computer);
        assert_eq!(view.ends.unwrap().in_seconds, 10 * 60);
        site.forward(10 * 60 - 1);
        assert!(is_signed_in(&client.session().await.standing));
        site.forward(1);
        assert_eq!(client.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn se_6_signing_out_ends_the_session_for_every_tab_and_clears_the_browser(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let mut tab = person.client.clone();
        let answer = person.client.ask::<SignOut>(&Nothing {}).await;
        assert_eq!(answer.headers["clear-site-data"], "\"cache\",\"storage\"");
        assert_ne!(person.client.sid(), tab.sid());
        assert_eq!(tab.session().await.standing, Standing::Visitor);
        let old = sha256(&tab.sid());
        assert_eq!(site.count(&format!("SELECT count(*) FROM sessions WHERE id_hash = '{old}'")).await, 0);
        // Nobody is signed out twice, and nobody is told that it failed.
        assert!(person.client.send::<SignOut>(&Nothing {}).await.is_ok());
    }
}

on_both! {
    async fn se_6_signing_out_in_the_wizard_leaves_nothing_of_it(site) {
        let mut client = site.client();
        person::up_to_email(&site, &mut client, "MarieTremblay").await;
        person::give_email(&mut client, "marie@exemple.ca").await.unwrap();
        client.send::<SignOut>(&Nothing {}).await.unwrap();
        for table in ["flows", "challenges", "sessions"] {
            assert_eq!(site.count(&format!("SELECT count(*) FROM {table}")).await, 0, "{table}");
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Given {
    Right,
    Absent,
    Wrong,
}

/// A request with each of the four signs of our own page right, absent or wrong.
async fn with_signs(client: &mut Client, path: &str, signs: [Given; 4]) -> StatusCode {
    let values = [
        (
            header::CONTENT_TYPE.as_str(),
            "application/json".to_owned(),
            vec!["text/plain", "application/x-www-form-urlencoded"],
        ),
        (
            CSRF_HEADER,
            client.csrf.clone().unwrap(),
            vec!["x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
        ),
        (
            header::ORIGIN.as_str(),
            ORIGIN.to_owned(),
            vec![
                "null",
                "http://guichet.example",
                "https://guichet.example.evil.example",
                "https://guichet.example:8443",
            ],
        ),
        (
            "sec-fetch-site",
            "same-origin".to_owned(),
            vec!["cross-site", "same-site", "none"],
        ),
    ];
    let mut worst = StatusCode::OK;
    let wrongs = signs
        .iter()
        .zip(&values)
        .map(|(sign, it)| if *sign == Given::Wrong { it.2.len() } else { 1 })
        .max();
    for variant in 0..wrongs.unwrap() {
        let mut request = Request::post(path);
        for ((name, right, wrong), sign) in values.iter().zip(signs) {
            match sign {
                Given::Right => request = request.header(*name, right),
                Given::Wrong => request = request.header(*name, wrong[variant % wrong.len()]),
                Given::Absent => {}
            }
        }
        let request = request.body(Body::from("{]")).unwrap();
        worst = client.raw(request).await.status;
        if !matches!(
            worst,
            StatusCode::FORBIDDEN | StatusCode::UNSUPPORTED_MEDIA_TYPE
        ) {
            return worst;
        }
    }
    worst
}

#[tokio::test]
async fn se_9_a_change_is_made_only_by_our_own_page() {
    use Given::{Absent, Right, Wrong};
    let site = Site::new(Engine::Sqlite).await;
    let mut client = site.client();
    client.session().await;
    let all = [Right, Absent, Wrong];
    for route in changes(&site) {
        for content in all {
            for token in all {
                for origin in all {
                    for fetch in all {
                        site.without_limits().await;
                        let signs = [content, token, origin, fetch];
                        let status = with_signs(&mut client, route.path, signs).await;
                        let ours = token == Right && origin == Right && fetch != Wrong;
                        let expected = match (ours, content == Right) {
                            (false, _) => StatusCode::FORBIDDEN,
                            (true, false) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
                            // The body alone is wrong then.
                            (true, true) => StatusCode::BAD_REQUEST,
                        };
                        assert_eq!(status, expected, "{} {signs:?}", route.path);
                    }
                }
            }
        }
    }
}

on_both! {
    async fn se_9_a_token_belongs_to_one_session(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut other = site.client();
        other.session().await;
        let mut client = person.client.clone();
        client.csrf = other.csrf.clone();
        assert_eq!(client.send::<SignOut>(&Nothing {}).await, Err(Problem::Forbidden));
        assert!(is_signed_in(&client.session().await.standing));
        // And no token is good without a cookie.
        let mut bare = person.client.clone();
        bare.cookies.clear();
        assert_eq!(bare.send::<SignOut>(&Nothing {}).await, Err(Problem::Forbidden));
    }
}

on_both! {
    async fn se_9_reading_changes_nothing(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut half = site.client();
        give_password(&mut half, "MarieTremblay", PASSWORD).await.unwrap();
        let before = site.dump().await;
        for mut client in [person.client, half, site.client()] {
            site.forward(60);
            for route in app::routes(&site.app).table().iter().filter(|it| it.method == Method::Get) {
                client.get(route.path).await;
            }
        }
        assert_eq!(site.dump().await, before);
    }
}

on_both! {
    async fn se_12_no_answer_of_the_api_is_kept_by_a_cache(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        for mut client in [site.client(), person.client] {
            for route in app::routes(&site.app).table() {
                let answers = [
                    client.get(route.path).await,
                    client.post(route.path, b"{}".to_vec()).await,
                    client.post(route.path, b"{".to_vec()).await,
                ];
                for answer in answers {
                    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store", "{route:?}");
                }
            }
        }
        let unknown = site.client().get("/api/nothing").await;
        assert_eq!(unknown.headers[header::CACHE_CONTROL], "no-store");
    }
}

on_both! {
    async fn the_language_and_the_shared_computer_are_changed_without_touching_anything_else(site) {
        let mut client = site.client();
        person::up_to_email(&site, &mut client, "MarieTremblay").await;
        let before = client.session().await;
        let mut tasks = tokio::task::JoinSet::new();
        for number in 0..20 {
            let mut tab = client.clone();
            tasks.spawn(async move {
                if number % 2 == 0 {
                    tab.send::<SetLanguage>(&LanguageRequest { locale: Locale::Fr }).await
                } else {
                    tab.send::<SetSharedComputer>(&SharedComputerRequest { shared: true }).await
                }
            });
        }
        assert!(tasks.join_all().await.iter().all(Result::is_ok));
        let after = client.send::<GetSession>(&Nothing {}).await.unwrap();
        assert_eq!(after.standing, before.standing);
        assert!(after.shared_computer);
        assert_eq!(site.texts("SELECT locale FROM sessions").await, ["fr"]);
    }
}
