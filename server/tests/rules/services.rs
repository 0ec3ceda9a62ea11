//! The provider's side: services, whom people sign in for.

use axum::http::StatusCode;
use contract::{
    api::{
        Nothing,
        account::{GetAccount, OwnAccount},
        partner::Away,
        service::{
            Disconnect, LeaveForService, Scope, ServiceRequest, ServiceStep, SignOutForService,
            SwitchAccount, Task,
        },
        session::{SignOut, Standing},
        settings::{ItemRequest, StepUp, StepUpRequest},
        sign_in::GiveCode,
    },
    identity::secret::Secret,
    problem::Problem,
    routes::Page,
};
use guichet_server::delivery::back_channel;
use reqwest::Url;
use serde_json::Value;

use crate::support::{
    Client, Person, Site, on_both,
    person::{PASSWORD, is_signed_in},
    relying::{
        ISSUER, Relying, SECRET, go_on, half, look, one, post_form, read, userinfo, with_query,
    },
};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| panic!("{text}"))
}

/// Tells the services what they have to know by now.
async fn tell(site: &Site) -> usize {
    let client = guichet_server::outbound::client().unwrap();
    back_channel::tell_over(&site.app, &client).await.unwrap()
}

/// Somebody who is signed in, and the tokens that a service has of them.
async fn signed_in_at(site: &Site, service: &Relying, person: &mut Person) -> Value {
    let code = service.code(&mut person.client, &service.question()).await;
    let answer = service.tokens(&mut site.client(), &code).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    json(&answer.body)
}

on_both! {
    async fn op_a_service_learns_who_is_here_and_how_sure_that_is(stage: Site::with_services) {
        let (site, licences, _) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let signed_in = site.now() - 60;
        let question = licences.question_with("scope", "openid email unknown");
        let code = licences.code(&mut marie.client, &question).await;
        let mut server = site.client();
        let answer = licences.tokens(&mut server, &code).await;
        assert_eq!(answer.headers["cache-control"], "no-store");
        let tokens = json(&answer.body);
        assert_eq!(tokens["token_type"], "Bearer");
        assert_eq!(tokens["scope"], "openid email");
        let (kind, claims) = read(&mut server, tokens["id_token"].as_str().unwrap()).await;
        assert_eq!(kind, "JWT");
        let access = tokens["access_token"].as_str().unwrap();
        for (name, expected) in [
            ("iss", Value::from(ISSUER)),
            ("aud", "licences".into()),
            ("nonce", "nonce of licences".into()),
            ("acr", "urn:guichet:acr:two-step".into()),
            ("amr", serde_json::json!(["mfa", "otp"])),
            ("locale", "en".into()),
            ("iat", site.now().into()),
            ("exp", (site.now() + 300).into()),
            ("at_hash", half(access).into()),
        ] {
            assert_eq!(claims[name], expected, "{name}");
        }
        assert!(claims["auth_time"].as_i64().unwrap() <= signed_in);
        let known = userinfo(&mut server, access).await;
        let known = json(&known.body);
        assert_eq!(known["sub"], claims["sub"]);
        assert_eq!(known["email"], "marietremblay@exemple.ca");
        assert_eq!(known["email_verified"], true);
        // It neither learns the username nor anything else.
        let mut names: Vec<_> = known.as_object().unwrap().keys().cloned().collect();
        names.sort();
        assert_eq!(names, ["email", "email_verified", "locale", "sub"]);
        let all = format!("{claims}{known}");
        assert!(!all.contains("MarieTremblay\"") && !all.contains("pwd"));
    }
}

on_both! {
    async fn op_what_is_asked_wrongly_is_answered_as_the_standard_says(stage: Site::with_services) {
        let (site, licences, benefits) = stage;
        let mut client = site.client();
        // What nobody may be sent back for ends on a page of ours.
        for (name, value) in [
            ("client_id", ""),
            ("client_id", "nobody"),
            ("client_id", "benefits"),
            ("redirect_uri", ""),
            ("redirect_uri", "https://evil.example/back"),
            ("redirect_uri", "https://licences.example/back"),
            ("redirect_uri", "https://licences.example/back?kept=1&more=2"),
            ("redirect_uri", "https://licences.example/back?kept=1#x"),
            ("redirect_uri", "https://LICENCES.example/back?kept=1"),
            ("redirect_uri", "https://licences.example/other/"),
            ("redirect_uri", "https://licences.example.evil.example/other"),
            ("redirect_uri", "https://licences.example/other/../back?kept=1"),
        ] {
            let place = Relying::send(&mut client, &licences.question_with(name, value)).await;
            assert_eq!(place, "/en/service/problem", "{name} {value}");
        }
        let mut twice = licences.question();
        twice.push(("redirect_uri", "https://evil.example".to_owned()));
        assert_eq!(Relying::send(&mut client, &twice).await, "/en/service/problem");
        // Everything else is told to the service, with its state and our name.
        for (name, value, expected) in [
            ("response_type", "", "invalid_request"),
            ("response_type", "token", "unsupported_response_type"),
            ("response_type", "code id_token", "unsupported_response_type"),
            ("response_mode", "fragment", "invalid_request"),
            ("scope", "", "invalid_scope"),
            ("scope", "email", "invalid_scope"),
            ("code_challenge", "", "invalid_request"),
            ("code_challenge", "short", "invalid_request"),
            ("code_challenge_method", "", "invalid_request"),
            ("code_challenge_method", "plain", "invalid_request"),
            ("request", "eyJhbGciOiJub25lIn0.e30.", "request_not_supported"),
            ("request_uri", "https://licences.example/request", "request_uri_not_supported"),
            ("registration", "{}", "registration_not_supported"),
            ("prompt", "none login", "invalid_request"),
            ("prompt", "unknown", "invalid_request"),
            ("max_age", "-1", "invalid_request"),
            ("max_age", "soon", "invalid_request"),
        ] {
            let place = Relying::send(&mut client, &licences.question_with(name, value)).await;
            let back: Url = place.parse().unwrap();
            assert!(place.starts_with(&licences.redirect), "{name} {value} {place}");
            assert_eq!(one(&back, "error"), expected, "{name} {value}");
            assert_eq!(one(&back, "state"), "state of licences");
            assert_eq!(one(&back, "iss"), ISSUER);
            assert_eq!(one(&back, "kept"), "1");
        }
        // Posted, it is the same question.
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(benefits.question());
        let request = axum::http::Request::post("/api/oidc/authorize")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(axum::body::Body::from(body.finish()))
            .unwrap();
        let answer = client.raw(request).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let again = answer.headers["location"].to_str().unwrap().to_owned();
        let answer = client.get(&again).await;
        assert!(answer.headers["location"].to_str().unwrap().starts_with("/en/service#"));
    }
}

on_both! {
    async fn op_a_code_is_good_once_for_the_one_who_asked_and_for_a_minute(stage: Site::with_services) {
        let (site, licences, benefits) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let mut server = site.client();
        let refused = |answer: &crate::support::Answer, expected: &str| {
            assert_eq!(json(&answer.body)["error"], expected, "{answer:?}");
        };
        for (name, value) in [
            ("code_verifier", ""),
            ("code_verifier", "short"),
            ("code_verifier", "another-verifier-that-is-as-long-as-it-should-be"),
            ("redirect_uri", ""),
            ("redirect_uri", "https://licences.example/other"),
            ("code", "unknown"),
        ] {
            let code = licences.code(&mut marie.client, &licences.question()).await;
            let mut form = licences.exchange(&code);
            form.retain(|(it, _)| *it != name);
            if !value.is_empty() {
                form.push((name, value.to_owned()));
            }
            let answer = post_form(&mut server, Some((licences.id, SECRET)), &form).await;
            refused(&answer, "invalid_grant");
            // And what was tried once is over.
            if name != "code" {
                refused(&licences.tokens(&mut server, &code).await, "invalid_grant");
            }
        }
        // Another service has it.
        let code = licences.code(&mut marie.client, &licences.question()).await;
        let mut form = licences.exchange(&code);
        let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        form.push(("client_assertion_type", kind.to_owned()));
        form.push(("client_assertion", benefits.assertion(site.now(), |_| ())));
        refused(&post_form(&mut server, None, &form).await, "invalid_grant");
        // Too late.
        let code = licences.code(&mut marie.client, &licences.question()).await;
        site.forward(61);
        refused(&licences.tokens(&mut server, &code).await, "invalid_grant");
        // Twice: what came of it the first time is void.
        let code = licences.code(&mut marie.client, &licences.question()).await;
        let answer = licences.tokens(&mut server, &code).await;
        let access = json(&answer.body)["access_token"].as_str().unwrap().to_owned();
        assert_eq!(userinfo(&mut server, &access).await.status, StatusCode::OK);
        refused(&licences.tokens(&mut server, &code).await, "invalid_grant");
        assert_eq!(userinfo(&mut server, &access).await.status, StatusCode::UNAUTHORIZED);
        // Neither a code nor a token is in the database.
        let dump = site.dump().await;
        assert!(!dump.contains(&code) && !dump.contains(&access));
        for (name, value) in [("grant_type", "refresh_token"), ("grant_type", "password")] {
            let form = [(name, value.to_owned())];
            let answer = post_form(&mut server, Some((licences.id, SECRET)), &form).await;
            refused(&answer, "unsupported_grant_type");
        }
    }
}

on_both! {
    async fn op_a_service_that_is_not_who_it_says_gets_nothing(stage: Site::with_services) {
        let (site, licences, benefits) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        let code = licences.code(&mut marie.client, &licences.question()).await;
        let mut server = site.client();
        for basic in [None, Some(("licences", "wrong")), Some(("nobody", SECRET)), Some(("benefits", SECRET))] {
            let answer = post_form(&mut server, basic, &licences.exchange(&code)).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
            assert_eq!(json(&answer.body)["error"], "invalid_client");
        }
        // In two ways at once is in none.
        let mut form = licences.exchange(&code);
        form.push(("client_secret", SECRET.to_owned()));
        let answer = post_form(&mut server, Some((licences.id, SECRET)), &form).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        // The other way to show a secret.
        form.push(("client_id", licences.id.to_owned()));
        assert_eq!(post_form(&mut server, None, &form).await.status, StatusCode::OK);

        let now = site.now();
        let wrong: Vec<(&str, String)> = vec![
            ("another's", {
                let stranger = Relying::with_key("stranger", tempfile::tempdir().unwrap().path()).await;
                stranger.assertion(now, |it| { it["iss"] = "benefits".into(); it["sub"] = "benefits".into(); })
            }),
            ("for somebody else", benefits.assertion(now, |it| it["aud"] = "https://other.example".into())),
            ("of another", benefits.assertion(now, |it| it["iss"] = "licences".into())),
            ("about another", benefits.assertion(now, |it| it["sub"] = "licences".into())),
            ("old", benefits.assertion(now, |it| it["exp"] = (now - 61).into())),
            ("for too long", benefits.assertion(now, |it| it["exp"] = (now + 3600).into())),
            ("not yet", benefits.assertion(now, |it| it["nbf"] = (now + 61).into())),
            ("without a number", benefits.assertion(now, |it| it["jti"] = "".into())),
            ("no token", "no.token.here".to_owned()),
        ];
        let exchange = |code: &str, assertion: String| {
            let mut form = benefits.exchange(code);
            form.push(("client_assertion_type", kind.to_owned()));
            form.push(("client_assertion", assertion));
            form
        };
        let code = benefits.code(&mut marie.client, &benefits.question()).await;
        for (what, assertion) in wrong {
            let answer = post_form(&mut server, None, &exchange(&code, assertion)).await;
            assert_eq!(json(&answer.body)["error"], "invalid_client", "{what}");
        }
        let right = benefits.assertion(now, |_| ());
        let answer = post_form(&mut server, None, &exchange(&code, right.clone())).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        // Each is good once, on every replica.
        let answer = post_form(&mut site.replica().await.client(), None, &exchange(&code, right)).await;
        assert_eq!(json(&answer.body)["error"], "invalid_client");
    }
}

on_both! {
    async fn pr_2_each_service_knows_somebody_under_another_name_and_always_the_same(stage: Site::with_services) {
        let (site, licences, benefits) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let mut server = site.client();
        let mut names = std::collections::BTreeSet::new();
        for _ in 0..20 {
            let tokens = signed_in_at(&site, &licences, &mut marie).await;
            let (_, claims) = read(&mut server, tokens["id_token"].as_str().unwrap()).await;
            names.insert(claims["sub"].as_str().unwrap().to_owned());
            site.without_limits().await;
        }
        assert_eq!(names.len(), 1);
        let code = benefits.code(&mut marie.client, &benefits.question()).await;
        let mut form = benefits.exchange(&code);
        form.push(("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".to_owned()));
        form.push(("client_assertion", benefits.assertion(site.now(), |_| ())));
        let tokens = json(&post_form(&mut server, None, &form).await.body);
        let (_, claims) = read(&mut server, tokens["id_token"].as_str().unwrap()).await;
        // 128 bits by chance, and another name for the sign-in too.
        assert_eq!(claims["sub"].as_str().unwrap().len(), 32);
        assert!(!names.contains(claims["sub"].as_str().unwrap()));
        assert_eq!(site.count("SELECT count(DISTINCT id) FROM service_sessions").await, 2);
    }
}

on_both! {
    async fn op_what_is_to_be_asked_is_asked_and_nothing_else(stage: Site::with_services) {
        let (site, licences, _) = stage;
        let silent = licences.question_with("prompt", "none");
        // Nobody is here.
        let mut visitor = site.client();
        let id = Relying::ask(&mut visitor, &silent).await;
        assert!(look(&mut visitor, &id).await.unwrap().silent);
        let back: Url = go_on(&mut visitor, &id, false).await.unwrap().parse().unwrap();
        assert_eq!(one(&back, "error"), "login_required");
        let id = Relying::ask(&mut visitor, &licences.question()).await;
        assert_eq!(look(&mut visitor, &id).await.unwrap().step, ServiceStep::SignIn);
        assert_eq!(go_on(&mut visitor, &id, true).await.unwrap_err(), Problem::NotOpen);

        let mut marie = Person::register(&site, "MarieTremblay").await;
        let client = &mut marie.client;
        // Nothing is missing.
        let id = Relying::ask(client, &silent).await;
        let back: Url = go_on(client, &id, false).await.unwrap().parse().unwrap();
        assert!(!one(&back, "code").is_empty());
        // What the service asks to know is asked once.
        let asks = licences.question_with("scope", "openid email");
        let id = Relying::ask(client, &asks).await;
        let view = look(client, &id).await.unwrap();
        assert_eq!((view.step, view.asks), (ServiceStep::Ask, vec![Scope::Email]));
        assert_eq!(go_on(client, &id, false).await.unwrap_err(), Problem::NotOpen);
        let mut silently = asks.clone();
        silently.push(("prompt", "none".to_owned()));
        let other = Relying::ask(client, &silently).await;
        let back: Url = go_on(client, &other, false).await.unwrap().parse().unwrap();
        assert_eq!(one(&back, "error"), "consent_required");
        go_on(client, &id, true).await.unwrap();
        let id = Relying::ask(client, &asks).await;
        assert_eq!(look(client, &id).await.unwrap().step, ServiceStep::Ready);
        for prompt in ["consent", "select_account"] {
            let id = Relying::ask(client, &licences.question_with("prompt", prompt)).await;
            assert_eq!(look(client, &id).await.unwrap().step, ServiceStep::Ask, "{prompt}");
        }
        // A sign-in that is too old is done again.
        site.forward(600);
        let old = Relying::ask(client, &licences.question_with("max_age", "300")).await;
        assert_eq!(look(client, &old).await.unwrap().step, ServiceStep::Confirm);
        let fine = Relying::ask(client, &licences.question_with("max_age", "3000")).await;
        assert_eq!(look(client, &fine).await.unwrap().step, ServiceStep::Ready);
        let again = Relying::ask(client, &licences.question_with("prompt", "login")).await;
        assert_eq!(look(client, &again).await.unwrap().step, ServiceStep::Confirm);
        assert_eq!(go_on(client, &again, true).await.unwrap_err(), Problem::NotOpen);
        let request = StepUpRequest { password: Secret::new(PASSWORD.to_owned()) };
        client.send::<StepUp>(&request).await.unwrap();
        site.forward(30);
        let code = crate::support::person::code_of(&marie.secret, site.now());
        client.send::<GiveCode>(&contract::api::code::GiveCodeRequest { code }).await.unwrap();
        for id in [old, again] {
            assert_eq!(look(client, &id).await.unwrap().step, ServiceStep::Ready);
        }
    }
}

on_both! {
    async fn op_a_service_sends_somebody_to_their_settings_once(stage: Site::with_services) {
        let (site, licences, _) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let client = &mut marie.client;
        let asks = licences.question_with("guichet_task", "email");
        let id = Relying::ask(client, &asks).await;
        // A visitor signs in first, and nothing of it is lost on the way.
        let mut visitor = site.client();
        let other = Relying::ask(&mut visitor, &asks).await;
        for _ in 0..2 {
            let view = look(&mut visitor, &other).await.unwrap();
            assert_eq!((view.step, view.task), (ServiceStep::SignIn, None));
        }
        let view = look(client, &id).await.unwrap();
        assert_eq!((view.step, view.task), (ServiceStep::Task, Some(Task::Email)));
        assert_eq!(view.task.map(Task::page), Some(Page::SettingsEmail));
        // Whoever comes back goes on to the service.
        let view = look(client, &id).await.unwrap();
        assert_eq!((view.step, view.task), (ServiceStep::Ready, None));
        let back: Url = go_on(client, &id, false).await.unwrap().parse().unwrap();
        assert!(!one(&back, "code").is_empty());
        assert_eq!(look(client, &id).await.unwrap_err(), Problem::LinkUnusable);
        // Nobody who is not to be asked is sent anywhere.
        let mut silent = asks.clone();
        silent.push(("prompt", "none".to_owned()));
        let id = Relying::ask(client, &silent).await;
        assert_eq!(look(client, &id).await.unwrap().step, ServiceStep::Ready);
        // A task that there is not.
        for unknown in ["delete", "Email", "email "] {
            let asks = licences.question_with("guichet_task", unknown);
            let answer = client.get(&with_query("/api/oidc/authorize", &asks)).await;
            let back: Url = answer.headers["location"].to_str().unwrap().parse().unwrap();
            assert_eq!(one(&back, "error"), "invalid_request", "`{unknown}`");
        }
    }
}

on_both! {
    async fn op_a_request_belongs_to_the_browser_that_brought_it_and_ends_once(stage: Site::with_services) {
        let (site, licences, benefits) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let first = Relying::ask(&mut marie.client, &licences.question()).await;
        let second = Relying::ask(&mut marie.client, &benefits.question()).await;
        // Somebody is made to go on with what a stranger began.
        let mut stranger = site.client();
        let strange = Relying::ask(&mut stranger, &licences.question()).await;
        assert_eq!(go_on(&mut marie.client, &strange, true).await.unwrap_err(), Problem::LinkUnusable);
        assert_eq!(look(&mut stranger, &first).await.unwrap_err(), Problem::LinkUnusable);
        // Two tabs for two services, each to its own.
        assert!(go_on(&mut marie.client, &second, true).await.unwrap().starts_with(&benefits.redirect));
        assert!(go_on(&mut marie.client, &first, true).await.unwrap().starts_with(&licences.redirect));
        assert_eq!(go_on(&mut marie.client, &first, true).await.unwrap_err(), Problem::LinkUnusable);
        // Whoever does not want to goes back all the same.
        let id = Relying::ask(&mut stranger, &licences.question()).await;
        let away: Away = stranger.send::<LeaveForService>(&ServiceRequest { request: id }).await.unwrap();
        assert_eq!(one(&away.address.parse().unwrap(), "error"), "access_denied");
        // An hour is enough to register.
        let id = Relying::ask(&mut marie.client, &licences.question()).await;
        site.forward(3601);
        assert_eq!(look(&mut marie.client, &id).await.unwrap_err(), Problem::LinkUnusable);
    }
}

on_both! {
    async fn op_a_service_for_members_lets_nobody_else_in(stage: Site::with_members_only) {
        let (site, licences, _) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let id = Relying::ask(&mut marie.client, &licences.question()).await;
        assert_eq!(look(&mut marie.client, &id).await.unwrap().step, ServiceStep::NotAllowed);
        let back: Url = go_on(&mut marie.client, &id, true).await.unwrap().parse().unwrap();
        assert_eq!(one(&back, "error"), "access_denied");
    }
}

on_both! {
    async fn op_services_hear_that_somebody_has_signed_out_however_that_was(stage: Site::with_services) {
        let (site, licences, benefits) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let tokens = signed_in_at(&site, &licences, &mut marie).await;
        let (_, claims) = read(&mut marie.client, tokens["id_token"].as_str().unwrap()).await;
        assert_eq!(tell(&site).await, 0);
        // A service that does not answer is told again.
        licences.be(503);
        marie.client.send::<SignOut>(&Nothing {}).await.unwrap();
        assert_eq!(tell(&site).await, 1);
        assert_eq!(tell(&site).await, 0);
        site.forward(10);
        licences.be(200);
        assert_eq!(tell(&site.replica().await).await, 1);
        site.forward(600);
        assert_eq!(tell(&site).await, 0);
        let heard = licences.heard();
        assert_eq!(heard.len(), 2);
        let (kind, told) = read(&mut marie.client, &heard[1]).await;
        assert_eq!(kind, "logout+jwt");
        assert_eq!(told["iss"], ISSUER);
        assert_eq!(told["aud"], "licences");
        assert_eq!((&told["sub"], &told["sid"]), (&claims["sub"], &claims["sid"]));
        assert!(told["events"]["http://schemas.openid.net/event/backchannel-logout"].is_object());
        assert!(told.get("nonce").is_none() && told["jti"].as_str().unwrap().len() == 32);
        assert_eq!(benefits.heard().len(), 0);
        // What was given before is good for nothing any more.
        let access = tokens["access_token"].as_str().unwrap();
        assert_eq!(userinfo(&mut site.client(), access).await.status, StatusCode::UNAUTHORIZED);

        // Ended from another device.
        let mut client = site.client();
        marie.sign_in(&site, &mut client).await.unwrap();
        marie.client = client;
        signed_in_at(&site, &licences, &mut marie).await;
        site.forward(60);
        let mut other = site.client();
        marie.sign_in(&site, &mut other).await.unwrap();
        let all = contract::api::account::EndSignInsRequest {
            which: contract::api::account::Which::All,
            id: String::new(),
        };
        other.send::<contract::api::account::EndSignIns>(&all).await.unwrap();
        assert_eq!(tell(&site).await, 1);
        assert_eq!(licences.heard().len(), 3);

        // Whoever is only busy elsewhere stays signed in there.
        site.forward(60);
        let mut client = site.client();
        marie.sign_in(&site, &mut client).await.unwrap();
        marie.client = client;
        signed_in_at(&site, &licences, &mut marie).await;
        site.forward(13 * 3600);
        guichet_server::purge::purge(&site.app).await.unwrap();
        assert_eq!(marie.client.session().await.standing, Standing::Visitor);
        assert_eq!(tell(&site).await, 0);
        assert_eq!(licences.heard().len(), 3);
    }
}

async fn leave_for(client: &mut Client, query: &[(&str, String)]) -> String {
    let answer = client
        .get(&with_query("/api/oidc/end-session", query))
        .await;
    client.csrf = None;
    answer.headers["location"].to_str().unwrap().to_owned()
}

on_both! {
    async fn op_a_service_may_ask_for_a_sign_out_which_nobody_else_can(stage: Site::with_services) {
        let (site, licences, _) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let tokens = signed_in_at(&site, &licences, &mut marie).await;
        let hint = tokens["id_token"].as_str().unwrap().to_owned();
        let bye = "https://licences.example/bye".to_owned();
        for query in [
            vec![],
            vec![("client_id", "nobody".to_owned())],
            vec![("post_logout_redirect_uri", bye.clone())],
            vec![("client_id", "benefits".to_owned()), ("id_token_hint", hint.clone())],
            vec![("client_id", "licences".to_owned()), ("post_logout_redirect_uri", "https://evil.example".to_owned())],
        ] {
            let place = leave_for(&mut marie.client, &query).await;
            assert_eq!(place, "/en/service/problem", "{query:?}");
        }
        // Without a token of ours the person is asked, and stays signed in meanwhile.
        let query = [("client_id", "licences".to_owned()), ("post_logout_redirect_uri", bye.clone())];
        let place = leave_for(&mut marie.client, &query).await;
        let (_, id) = place.split_once('#').unwrap();
        assert_eq!(look(&mut marie.client, id).await.unwrap().step, ServiceStep::SignOut);
        assert!(is_signed_in(&marie.client.session().await.standing));
        // A link throws nobody out who is half-way through anything.
        let mut half = site.client();
        crate::support::person::give_password(&mut half, "MarieTremblay", PASSWORD).await.unwrap();
        let place = leave_for(&mut half, &query).await;
        let (_, id) = place.split_once('#').unwrap();
        assert_eq!(look(&mut half, id).await.unwrap().step, ServiceStep::SignOut);
        // With the one of this sign-in nobody has to be asked.
        let query = [
            ("id_token_hint", hint),
            ("post_logout_redirect_uri", bye.clone()),
            ("state", "s".to_owned()),
        ];
        let place = leave_for(&mut marie.client, &query).await;
        let (_, id) = place.split_once('#').unwrap();
        assert_eq!(look(&mut marie.client, id).await.unwrap().step, ServiceStep::SignOutNow);
        let mut before = marie.client.clone();
        let request = ServiceRequest { request: id.to_owned() };
        let away = marie.client.send::<SignOutForService>(&request).await.unwrap();
        assert_eq!(away.address, format!("{bye}?state=s"));
        assert_eq!(before.session().await.standing, Standing::Visitor);
        assert_eq!(tell(&site).await, 1);
    }
}

on_both! {
    async fn op_what_a_service_may_know_can_be_taken_back(stage: Site::with_services) {
        let (site, licences, _) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let question = licences.question_with("scope", "openid email");
        let code = licences.code(&mut marie.client, &question).await;
        let tokens = json(&licences.tokens(&mut site.client(), &code).await.body);
        let own: OwnAccount = marie.client.send::<GetAccount>(&Nothing {}).await.unwrap();
        assert_eq!(own.services.len(), 1);
        assert_eq!(own.services[0].knows, [Scope::Email]);
        let request = ItemRequest { id: own.services[0].id.clone() };
        let own: OwnAccount = marie.client.send::<Disconnect>(&request).await.unwrap();
        assert!(own.services.is_empty());
        let access = tokens["access_token"].as_str().unwrap();
        assert_eq!(userinfo(&mut site.client(), access).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(tell(&site).await, 1);
        // The next time they are asked again, and are who they were.
        let id = Relying::ask(&mut marie.client, &question).await;
        assert_eq!(look(&mut marie.client, &id).await.unwrap().step, ServiceStep::Ask);
        let code = licences.code(&mut marie.client, &question).await;
        let again = json(&licences.tokens(&mut site.client(), &code).await.body);
        let mut server = site.client();
        let (_, before) = read(&mut server, tokens["id_token"].as_str().unwrap()).await;
        let (_, after) = read(&mut server, again["id_token"].as_str().unwrap()).await;
        assert_eq!(before["sub"], after["sub"]);
    }
}

on_both! {
    async fn op_a_service_that_means_somebody_gets_nobody_else(stage: Site::with_services) {
        let (site, licences, benefits) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let mut paul = Person::register(&site, "PaulLavoie22").await;
        let of_marie = signed_in_at(&site, &licences, &mut marie).await;
        let hint = of_marie["id_token"].as_str().unwrap().to_owned();
        let question = licences.question_with("id_token_hint", &hint);
        let id = Relying::ask(&mut marie.client, &question).await;
        assert_eq!(look(&mut marie.client, &id).await.unwrap().step, ServiceStep::Ready);
        // Somebody else may leave for the one who is meant; who goes on all the same is not let in.
        let id = Relying::ask(&mut paul.client, &question).await;
        assert_eq!(look(&mut paul.client, &id).await.unwrap().step, ServiceStep::Ask);
        let back: Url = go_on(&mut paul.client, &id, true).await.unwrap().parse().unwrap();
        assert_eq!(one(&back, "error"), "login_required");
        // Whoever leaves for another account finds the request again.
        let id = Relying::ask(&mut paul.client, &question).await;
        let request = ServiceRequest { request: id.clone() };
        let view = paul.client.send::<SwitchAccount>(&request).await.unwrap();
        assert_eq!(view.standing, Standing::Visitor);
        assert_eq!(look(&mut paul.client, &id).await.unwrap().step, ServiceStep::SignIn);
        // Neither is anybody by a token of another service, or by one that is none.
        for (service, hint) in [(&benefits, hint.as_str()), (&licences, "no.token.here")] {
            let mut question = service.question_with("id_token_hint", hint);
            question.push(("prompt", "none".to_owned()));
            let id = Relying::ask(&mut marie.client, &question).await;
            let back: Url = go_on(&mut marie.client, &id, false).await.unwrap().parse().unwrap();
            assert_eq!(one(&back, "error"), "login_required");
        }
    }
}

on_both! {
    async fn op_a_sign_out_at_a_service_after_the_idle_end_reaches_the_others(stage: Site::with_services) {
        let (site, licences, benefits) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let tokens = signed_in_at(&site, &licences, &mut marie).await;
        benefits.code(&mut marie.client, &benefits.question()).await;
        site.forward(25 * 60);
        assert_eq!(marie.client.session().await.standing, Standing::Visitor);
        assert_eq!(tell(&site).await, 0);
        let query = [("id_token_hint", tokens["id_token"].as_str().unwrap().to_owned())];
        let place = leave_for(&mut marie.client, &query).await;
        let (_, id) = place.split_once('#').unwrap();
        let request = ServiceRequest { request: id.to_owned() };
        marie.client.send::<SignOutForService>(&request).await.unwrap();
        assert_eq!(tell(&site).await, 2);
        assert_eq!(benefits.heard().len(), 1);
    }
}

on_both! {
    async fn op_whoever_comes_back_after_disconnecting_has_a_sign_in_of_its_own(stage: Site::with_services) {
        let (site, licences, _) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        // A code that is on its way brings nothing any more.
        let code = licences.code(&mut marie.client, &licences.question()).await;
        let own: OwnAccount = marie.client.send::<GetAccount>(&Nothing {}).await.unwrap();
        licences.be(503);
        let request = ItemRequest { id: own.services[0].id.clone() };
        marie.client.send::<Disconnect>(&request).await.unwrap();
        let refused = licences.tokens(&mut site.client(), &code).await;
        assert_eq!(json(&refused.body)["error"], "invalid_grant");
        assert_eq!(tell(&site).await, 1);
        let again = signed_in_at(&site, &licences, &mut marie).await;
        let mut server = site.client();
        let (_, claims) = read(&mut server, again["id_token"].as_str().unwrap()).await;
        site.forward(60);
        licences.be(200);
        assert_eq!(tell(&site).await, 1);
        let (_, told) = read(&mut server, licences.heard().last().unwrap()).await;
        assert_ne!(told["sid"], claims["sid"]);
        marie.client.send::<SignOut>(&Nothing {}).await.unwrap();
        assert_eq!(tell(&site).await, 1);
        let (_, told) = read(&mut server, licences.heard().last().unwrap()).await;
        assert_eq!(told["sid"], claims["sid"]);
    }
}

on_both! {
    async fn op_whoever_signs_out_leaves_no_way_behind_for_the_next(stage: Site::with_services) {
        let (site, licences, _) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let id = Relying::ask(&mut marie.client, &licences.question()).await;
        assert!(marie.client.session().await.service.is_some());
        let kept = marie.client.cookies["__Host-tx"].clone();
        marie.client.send::<SignOut>(&Nothing {}).await.unwrap();
        marie.client.cookies.insert("__Host-tx".to_owned(), kept.clone());
        assert_eq!(look(&mut marie.client, &id).await.unwrap_err(), Problem::LinkUnusable);
        assert!(marie.client.session().await.service.is_none());
        // And what somebody put there is not taken over.
        Relying::ask(&mut marie.client, &licences.question()).await;
        assert_ne!(marie.client.cookies["__Host-tx"], kept);
    }
}

on_both! {
    async fn op_our_key_is_changed_while_services_go_on(stage: Site::with_services) {
        let (site, licences, _) = stage;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let file = site.keys().join("signing.key");
        let first = std::fs::read_to_string(&file).unwrap();
        let second = guichet_server::keys::line("signing", "k2").unwrap();
        let kid = |token: &Value| {
            let header = jsonwebtoken::decode_header(token.as_str().unwrap()).unwrap();
            header.kid.unwrap()
        };
        let old = signed_in_at(&site, &licences, &mut marie).await["id_token"].clone();
        assert_eq!(kid(&old), "k1");
        // It is known everywhere before it signs anything.
        std::fs::write(&file, [&*first, &*second].concat()).unwrap();
        let replica = site.replica().await;
        let published = json(&replica.client().get("/api/oidc/keys").await.body);
        assert_eq!(published["keys"].as_array().unwrap().len(), 2);
        assert_eq!(published["keys"][0]["kid"], "k1");
        // Then it is in force, and what the old one signed is believed for a while.
        std::fs::write(&file, [&*second, &*first].concat()).unwrap();
        let replica = site.replica().await;
        let code = licences.code(&mut marie.client, &licences.question()).await;
        let answer = licences.tokens(&mut replica.client(), &code).await;
        let new = json(&answer.body)["id_token"].clone();
        assert_eq!(kid(&new), "k2");
        let mut server = replica.client();
        let (_, before) = read(&mut server, old.as_str().unwrap()).await;
        let (_, after) = read(&mut server, new.as_str().unwrap()).await;
        assert_eq!(before["sub"], after["sub"]);
    }
}
