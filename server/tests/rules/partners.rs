//! FE and PR: signing in with a partner.

use axum::http::{StatusCode, header};
use contract::{
    api::{
        Nothing,
        partner::{
            GoToPartner, GoToPartnerRequest, Join, StepUpWithPartner, StepUpWithPartnerRequest,
        },
        register::{AcceptTermsRequest, ChooseUsername, ChooseUsernameRequest},
        session::{ExtendSession, SessionView, SignOut, Standing},
        settings::{StepUp, StepUpRequest},
    },
    identity::secret::Secret,
    locale::Locale,
    problem::Problem,
    routes::Page,
};
use guichet_server::keys::sha256;
use reqwest::Url;
use serde_json::Value;

use crate::support::{
    Bank, Client, ORIGIN, Person, Site,
    bank::ACCESS_TOKEN,
    on_both,
    person::{self, is_signed_in},
};

/// Leaves for a partner. Gives the address there.
pub async fn leave(client: &mut Client, partner: &str) -> Url {
    let request = GoToPartnerRequest {
        partner: partner.to_owned(),
        locale: Locale::Fr,
    };
    let away = client.send::<GoToPartner>(&request).await.unwrap();
    away.address.parse().unwrap()
}

/// One parameter of an address.
pub fn of(address: &Url, name: &str) -> String {
    let found: Vec<_> = address.query_pairs().filter(|(it, _)| it == name).collect();
    assert_eq!(found.len(), 1, "{name} in {address}");
    found[0].1.to_string()
}

/// Comes back with these parameters. Gives the address that the browser is sent on to.
pub async fn come_back(client: &mut Client, partner: &str, said: &[(&str, &str)]) -> String {
    let path = format!("/api/sign-in/partner/{partner}/return");
    let mut address = Url::parse(ORIGIN).unwrap().join(&path).unwrap();
    address.query_pairs_mut().extend_pairs(said);
    let path = &address.as_str()[ORIGIN.len()..];
    let answer = client.get(path).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{answer:?}");
    // The browser asks again who is here.
    client.csrf = None;
    answer.headers[header::LOCATION]
        .to_str()
        .unwrap()
        .to_owned()
}

/// Signs in with a partner as somebody, up to where our own questions begin.
pub async fn arrive(client: &mut Client, bank: &Bank, subject: &str) -> String {
    let address = leave(client, bank.id()).await;
    let claims = bank.claims(subject, &of(&address, "nonce"));
    bank.answer_with(bank.sign(&claims));
    let state = of(&address, "state");
    let said = [("code", "c"), ("state", &state), ("iss", bank.issuer())];
    come_back(client, bank.id(), &said).await
}

/// Makes the account of whoever comes for the first time.
pub async fn join(site: &Site, client: &mut Client) -> SessionView {
    let request = AcceptTermsRequest {
        version: site.app.site.terms_version.clone(),
        locale: Locale::Fr,
    };
    client.send::<Join>(&request).await.unwrap()
}

/// Comes for the first time and sets up two-step verification. Gives the secret of the app.
async fn become_somebody(site: &Site, client: &mut Client, bank: &Bank, subject: &str) -> String {
    arrive(client, bank, subject).await;
    join(site, client).await;
    let secret = person::up_to_secret(client).await;
    person::finish(site, client, &secret).await;
    site.forward(60);
    secret
}

fn number(view: &SessionView) -> String {
    match &view.standing {
        Standing::SignedIn { account } => account.username.clone(),
        other => panic!("{other:?}"),
    }
}

fn mismatch() -> String {
    Page::PartnerMismatch.path(Locale::Fr)
}

on_both! {
    async fn fe_1_what_is_asked_is_unguessable_and_answered_once_by_the_browser_that_asked(stage: Site::with_banks) {
        let (site, bank, _) = stage;
        let mut client = site.client();
        let first = leave(&mut client, bank.id()).await;
        let second = leave(&mut client, bank.id()).await;
        for name in ["state", "nonce", "code_challenge"] {
            // 256 bits in base64url.
            assert_eq!(of(&first, name).len(), 43, "{name}");
            assert_ne!(of(&first, name), of(&second, name));
        }
        assert_eq!(of(&first, "code_challenge_method"), "S256");
        let cookie = client.cookies["__Host-tx"].clone();
        let dump = site.dump().await;
        for secret in [&cookie, &of(&first, "state"), &of(&first, "nonce")] {
            assert!(!dump.contains(secret.as_str()));
        }

        let state = of(&first, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", bank.issuer())];
        let claims = bank.claims("somebody", &of(&first, "nonce"));
        bank.answer_with(bank.sign(&claims));
        // Another browser brings the answer: with no cookie, or with its own.
        let mut other = site.client();
        assert_ne!(come_back(&mut other, bank.id(), &said).await, Page::SignInPartnerTerms.path(Locale::Fr));
        leave(&mut other, bank.id()).await;
        assert_ne!(come_back(&mut other, bank.id(), &said).await, Page::SignInPartnerTerms.path(Locale::Fr));
        assert_eq!(bank.heard("/token").len(), 0);
        // The one that asked is believed, once.
        assert_eq!(come_back(&mut client, bank.id(), &said).await, Page::SignInPartnerTerms.path(Locale::Fr));
        let used = come_back(&mut client, bank.id(), &said).await;
        assert_eq!(used, Page::PartnerMismatch.path(Locale::En));
        let asked = bank.heard("/token");
        assert_eq!(asked.len(), 1);
        let body: Vec<(String, String)> = url::form_urlencoded::parse(asked[0].body.as_bytes()).into_owned().collect();
        let verifier = &body.iter().find(|(name, _)| name == "code_verifier").unwrap().1;
        assert_eq!(sha256(verifier), of(&first, "code_challenge"));

        // Ten minutes later it is too late.
        let late = leave(&mut client, bank.id()).await;
        site.forward(601);
        let state = of(&late, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", bank.issuer())];
        come_back(&mut client, bank.id(), &said).await;
        assert_eq!(bank.heard("/token").len(), 1);
    }
}

on_both! {
    async fn fe_1_a_sign_in_with_a_partner_gives_a_new_session_and_ends_the_old_one(stage: Site::with_banks) {
        let (site, bank, _) = stage;
        let mut client = site.client();
        person::up_to_email(&site, &mut client, "MarieTremblay").await;
        let before = client.clone();
        arrive(&mut client, &bank, "somebody").await;
        assert_ne!(before.cookies["__Host-sid"], client.cookies["__Host-sid"]);
        let mut before = before;
        assert_eq!(before.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn fe_2_the_answer_of_one_partner_is_none_of_another(stage: Site::with_banks) {
        let (site, north, south) = stage;
        let mut client = site.client();
        for bank in [&north, &south] {
            bank.answer_with(bank.sign(&bank.claims("somebody", "n")));
        }
        // South answers what north was asked, at north's address, at its own, and without its name.
        let address = leave(&mut client, north.id()).await;
        let state = of(&address, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", south.issuer())];
        assert_eq!(come_back(&mut client, north.id(), &said).await, mismatch());
        let address = leave(&mut client, north.id()).await;
        let state = of(&address, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", south.issuer())];
        assert_eq!(come_back(&mut client, south.id(), &said).await, mismatch());
        let address = leave(&mut client, north.id()).await;
        let state = of(&address, "state");
        let said = [("code", "c"), ("state", state.as_str())];
        assert_eq!(come_back(&mut client, north.id(), &said).await, mismatch());
        for bank in [&north, &south] {
            assert_eq!(bank.heard("/token").len(), 0);
        }
        let redirects = [&north, &south].map(|bank| {
            site.app.partners.find(bank.id()).unwrap().return_address(ORIGIN)
        });
        assert_ne!(redirects[0], redirects[1]);
    }
}

on_both! {
    async fn fe_2_a_partner_that_says_it_is_another_is_not_asked(stage: Site::with_banks) {
        let (site, north, south) = stage;
        for (name, value) in [
            ("issuer", south.issuer().to_owned()),
            ("issuer", format!("{}/", north.issuer())),
            // And nobody is sent to a host that it was not to speak for.
            ("token_endpoint", "http://evil.example/token".to_owned()),
            ("jwks_uri", "http://evil.example/keys".to_owned()),
            ("authorization_endpoint", "http://evil.example/authorize".to_owned()),
        ] {
            let (site, north) = (site.replica().await, &north);
            let right = match name {
                "issuer" => north.issuer().to_owned(),
                "token_endpoint" => format!("{}/token", north.issuer()),
                "jwks_uri" => format!("{}/keys", north.issuer()),
                _ => format!("{}/authorize", north.issuer()),
            };
            north.say(name, value.as_str());
            let request = GoToPartnerRequest { partner: north.id().to_owned(), locale: Locale::En };
            let answer = site.client().send::<GoToPartner>(&request).await;
            assert_eq!(answer.unwrap_err(), Problem::PartnerUnavailable, "{name} {value}");
            north.say(name, right);
        }
    }
}

on_both! {
    async fn fe_4_who_somebody_is_at_a_partner_is_the_only_thing_that_counts(stage: Site::with_banks) {
        let (site, north, south) = stage;
        // The same name at two partners is two people.
        let mut first = site.client();
        let secret = become_somebody(&site, &mut first, &north, "4711").await;
        let mut second = site.client();
        become_somebody(&site, &mut second, &south, "4711").await;
        let numbers = [number(&first.session().await), number(&second.session().await)];
        assert_ne!(numbers[0], numbers[1]);
        assert_eq!(site.count("SELECT count(*) FROM accounts").await, 2);

        // An address that a partner tells leads to no account.
        let marie = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        let address = leave(&mut client, north.id()).await;
        let mut claims = north.claims("4712", &of(&address, "nonce"));
        claims["email"] = "MarieTremblay@exemple.ca".into();
        claims["email_verified"] = true.into();
        claims["preferred_username"] = "MarieTremblay".into();
        north.answer_with(north.sign(&claims));
        let state = of(&address, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", north.issuer())];
        assert_eq!(come_back(&mut client, north.id(), &said).await, Page::SignInPartnerTerms.path(Locale::Fr));
        join(&site, &mut client).await;
        assert_eq!(site.count("SELECT count(*) FROM accounts").await, 4);
        drop(marie);

        // The same person comes back to the same account, and the number opens nothing.
        let mut again = site.client();
        assert_eq!(arrive(&mut again, &north, "4711").await, Page::SignInCode.path(Locale::Fr));
        let code = person::code_of(&secret, site.now());
        let request = contract::api::code::GiveCodeRequest { code };
        let view = again.send::<contract::api::sign_in::GiveCode>(&request).await.unwrap();
        assert_eq!(number(&view), numbers[0]);
        let refused = person::give_password(&mut site.client(), &numbers[0], "").await;
        assert_eq!(refused.unwrap_err(), Problem::WrongCredentials);
        // The form under which it is kept cannot even be said.
        let kept = format!("\n{}", numbers[0].to_lowercase());
        let refused = person::give_password(&mut site.client(), &kept, "").await;
        assert_eq!(refused.unwrap_err(), Problem::Malformed);
    }
}

on_both! {
    async fn fe_5_and_pr_3_a_partner_is_asked_for_nothing_but_who_it_is(stage: Site::with_banks) {
        let (site, bank, _) = stage;
        let mut client = site.client();
        let address = leave(&mut client, bank.id()).await;
        let mut names: Vec<_> = address.query_pairs().map(|(name, _)| name.to_string()).collect();
        names.sort();
        assert_eq!(names, [
            "client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri",
            "response_type", "scope", "state", "ui_locales",
        ]);
        assert_eq!(of(&address, "scope"), "openid");
        assert_eq!(of(&address, "ui_locales"), "fr");
        assert_eq!(of(&address, "redirect_uri"), format!("{ORIGIN}/api/sign-in/partner/north/return"));
        let claims = bank.claims("4711", &of(&address, "nonce"));
        let token = bank.sign(&claims);
        bank.answer_with(token.clone());
        let state = of(&address, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", bank.issuer())];
        come_back(&mut client, bank.id(), &said).await;
        let view = join(&site, &mut client).await;
        // The tokens reach neither the browser nor the database.
        let shown = serde_json::to_string(&view).unwrap();
        let cookies = format!("{:?}", client.cookies);
        let dump = site.dump().await;
        for part in token.split('.').chain([ACCESS_TOKEN]) {
            for kept in [&shown, &cookies, &dump] {
                assert!(!kept.contains(part));
            }
        }
        assert_eq!(bank.heard("/userinfo").len(), 0);
    }
}

on_both! {
    async fn fe_6_a_partner_is_one_step_and_ours_is_the_other(stage: Site::with_banks) {
        let (site, bank, _) = stage;
        let mut client = site.client();
        let secret = become_somebody(&site, &mut client, &bank, "4711").await;
        let mut half = site.client();
        arrive(&mut half, &bank, "4711").await;
        let view = half.session().await;
        assert!(matches!(view.standing, Standing::HalfSignedIn { stepping_up: false, .. }), "{view:?}");
        for route in guichet_server::app::routes(&site.app).table() {
            use guichet_server::guard::Needs;
            if matches!(route.needs, Needs::SignIn | Needs::FreshSignIn | Needs::SetUp) {
                let answer = match route.method {
                    contract::api::Method::Get => half.get(route.path).await,
                    contract::api::Method::Post => {
                        let sample = crate::requests::sample(route.path);
                        half.post(route.path, sample.into()).await
                    }
                };
                assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", route.path);
            }
        }
        let code = person::code_of(&secret, site.now());
        let request = contract::api::code::GiveCodeRequest { code };
        let view = half.send::<contract::api::sign_in::GiveCode>(&request).await.unwrap();
        assert!(is_signed_in(&view.standing));
    }
}

on_both! {
    async fn se_10_a_change_asks_the_partner_and_the_second_step_again(stage: Site::with_banks) {
        let (site, bank, _) = stage;
        let mut client = site.client();
        become_somebody(&site, &mut client, &bank, "4711").await;
        let step_up = StepUpWithPartnerRequest { page: "/fr/parametres/telephone".to_owned(), locale: Locale::Fr };
        let away = client.send::<StepUpWithPartner>(&step_up).await.unwrap();
        let address: Url = away.address.parse().unwrap();
        // Somebody else there is nobody here; and the session goes on as it was.
        bank.answer_with(bank.sign(&bank.claims("4712", &of(&address, "nonce"))));
        let state = of(&address, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", bank.issuer())];
        assert_eq!(come_back(&mut client, bank.id(), &said).await, mismatch());
        assert!(is_signed_in(&client.session().await.standing));

        let away = client.send::<StepUpWithPartner>(&step_up).await.unwrap();
        let address: Url = away.address.parse().unwrap();
        bank.answer_with(bank.sign(&bank.claims("4711", &of(&address, "nonce"))));
        let state = of(&address, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", bank.issuer())];
        assert_eq!(come_back(&mut client, bank.id(), &said).await, "/fr/parametres/telephone");
        let view = client.session().await;
        assert!(matches!(view.standing, Standing::HalfSignedIn { stepping_up: true, .. }), "{view:?}");

        // Whoever was only still signed in there has shown nothing.
        let mut idle = site.client();
        become_somebody(&site, &mut idle, &bank, "4712").await;
        let away = idle.send::<StepUpWithPartner>(&step_up).await.unwrap();
        let address: Url = away.address.parse().unwrap();
        assert_eq!(of(&address, "max_age"), "0");
        for at in [Value::Null, (site.now() - 61).into()] {
            let away = idle.send::<StepUpWithPartner>(&step_up).await.unwrap();
            let address: Url = away.address.parse().unwrap();
            let mut claims = bank.claims("4712", &of(&address, "nonce"));
            claims["auth_time"] = at;
            bank.answer_with(bank.sign(&claims));
            let state = of(&address, "state");
            let said = [("code", "c"), ("state", state.as_str()), ("iss", bank.issuer())];
            assert_eq!(come_back(&mut idle, bank.id(), &said).await, mismatch());
        }
        assert!(is_signed_in(&idle.session().await.standing));

        // Whoever has signed out meanwhile is not brought back by it.
        let mut gone = site.client();
        become_somebody(&site, &mut gone, &bank, "4713").await;
        let away = gone.send::<StepUpWithPartner>(&step_up).await.unwrap();
        let address: Url = away.address.parse().unwrap();
        bank.answer_with(bank.sign(&bank.claims("4713", &of(&address, "nonce"))));
        gone.send::<SignOut>(&Nothing {}).await.unwrap();
        let state = of(&address, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", bank.issuer())];
        // Neither is the way there: nothing of it is kept, the language included.
        let place = come_back(&mut gone, bank.id(), &said).await;
        assert_eq!(place, Page::PartnerMismatch.path(Locale::En));
        assert_eq!(gone.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn pr_1_and_pr_4_nothing_of_a_partner_is_kept_in_the_clear(stage: Site::with_banks) {
        let (site, north, south) = stage;
        for bank in [&north, &south] {
            let mut client = site.client();
            let address = leave(&mut client, bank.id()).await;
            let mut claims = bank.claims("subject-4711-at-the-bank", &of(&address, "nonce"));
            for n in 0..20 {
                claims[format!("claim_{n}")] = format!("canary-{n}-of-{}", bank.id()).into();
            }
            claims["acr"] = "canary-acr".into();
            bank.answer_with(bank.sign(&claims));
            let state = of(&address, "state");
            let said = [("code", "c"), ("state", state.as_str()), ("iss", bank.issuer())];
            come_back(&mut client, bank.id(), &said).await;
            join(&site, &mut client).await;
        }
        let dump = site.dump().await;
        for canary in [
            "subject-4711", "canary", north.issuer(), south.issuer(), "Lender", "Prêteur", "north", "south",
        ] {
            assert!(!dump.contains(canary), "{canary}");
        }
        assert_eq!(site.count("SELECT count(*) FROM partner_credentials").await, 2);
    }
}

on_both! {
    async fn fe_8_a_partner_that_is_away_keeps_nobody_else_waiting(stage: Site::with_banks) {
        let (site, north, south) = stage;
        let marie = Person::register(&site, "MarieTremblay").await;
        let request = |bank: &Bank| GoToPartnerRequest { partner: bank.id().to_owned(), locale: Locale::En };
        for mood in [500, 503, 302, 404] {
            let replica = site.replica().await;
            north.be(mood);
            let answer = replica.client().send::<GoToPartner>(&request(&north)).await;
            assert_eq!(answer.unwrap_err(), Problem::PartnerUnavailable, "{mood}");
        }
        // Nobody looks where it points.
        assert_eq!(north.heard("/elsewhere").len(), 0);
        north.be(crate::support::bank::SILENT);
        let waiting = {
            let (replica, request) = (site.replica().await, request(&north));
            tokio::spawn(async move { replica.client().ask::<GoToPartner>(&request).await.status })
        };
        let mut client = site.client();
        assert!(is_signed_in(&marie.sign_in(&site, &mut client).await.unwrap().standing));
        leave(&mut site.client(), south.id()).await;
        assert!(!waiting.is_finished());
        assert_eq!(waiting.await.unwrap(), StatusCode::SERVICE_UNAVAILABLE);

        // One that falls ill in the middle leads to a page that says so.
        north.be(0);
        let mut client = site.client();
        let address = leave(&mut client, north.id()).await;
        north.be(500);
        let state = of(&address, "state");
        let said = [("code", "c"), ("state", state.as_str()), ("iss", north.issuer())];
        assert_eq!(come_back(&mut client, north.id(), &said).await, Page::PartnerUnavailable.path(Locale::Fr));
    }
}

on_both! {
    async fn fe_9_whoever_came_from_a_partner_leaves_here_without_it(stage: Site::with_banks) {
        let (site, bank, _) = stage;
        let mut client = site.client();
        become_somebody(&site, &mut client, &bank, "4711").await;
        bank.be(500);
        let mut before = client.clone();
        client.send::<SignOut>(&Nothing {}).await.unwrap();
        assert_eq!(before.session().await.standing, Standing::Visitor);
        let view = before.send::<ExtendSession>(&Nothing {}).await.unwrap();
        assert_eq!(view.standing, Standing::Visitor);
    }
}

on_both! {
    async fn fe_8_many_at_once_are_no_reason_to_leave_a_partner_alone(stage: Site::with_banks) {
        let (site, bank, _) = stage;
        let mut coming = tokio::task::JoinSet::new();
        for _ in 0..12 {
            let (mut client, bank) = (site.client(), bank.clone());
            let address = leave(&mut client, bank.id()).await;
            let (state, issuer) = (of(&address, "state"), bank.issuer().to_owned());
            coming.spawn(async move {
                let said = [("code", "junk"), ("state", state.as_str()), ("iss", issuer.as_str())];
                come_back(&mut client, bank.id(), &said).await
            });
        }
        // Wrong answers, each and every one, but none of them says that the partner is away.
        while let Some(place) = coming.join_next().await {
            assert_eq!(place.unwrap(), mismatch());
        }
        assert_eq!(bank.heard("/token").len(), 12);
    }
}

on_both! {
    async fn what_is_about_passwords_is_nothing_for_whoever_signs_in_with_a_partner(stage: Site::with_banks) {
        let (site, bank, _) = stage;
        let mut client = site.client();
        become_somebody(&site, &mut client, &bank, "4711").await;
        let password = Secret::new(person::PASSWORD.to_owned());
        let request = StepUpRequest { password };
        for _ in 0..6 {
            assert_eq!(client.send::<StepUp>(&request).await.unwrap_err(), Problem::NotOpen);
        }
        assert!(is_signed_in(&client.session().await.standing));
        // Nor can the number of an account become somebody's username.
        let number = number(&client.session().await);
        let mut other = site.client();
        person::accept_terms(&site, &mut other).await;
        let request = ChooseUsernameRequest { username: number };
        assert!(other.send::<ChooseUsername>(&request).await.is_err());
    }
}
