//! "This was not me": links that end sessions, take changes back and ask for another password.

use axum::{
    body::Body,
    http::{Request, header::CONTENT_TYPE},
};
use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        register::ChoosePasswordRequest,
        session::Standing,
        settings::{
            ChangeEmail, ChangeEmailRequest, ChangePassword, ChangePasswordRequest,
            ConfirmNewEmail, DeletePhone, DeletePhoneRequest, Disavow, DisavowRequest, EmailUse,
            GetSettings, RenewRecoveryCodes,
        },
        sign_in::{GiveCode, ReplacePassword},
    },
    identity::{code::SixDigits, email::Email, secret::Secret},
    problem::Problem,
};

use guichet_server::app;

use crate::support::{
    Person, on_both,
    person::{PASSWORD, disavow, give_password, is_signed_in},
    phone::{self, FIRST, SECOND},
};

const MARIE: &str = "marietremblay@exemple.ca";
const OTHER: &str = "Wq8mXr3zt";

on_both! {
    async fn a_change_that_was_not_mine_is_taken_back_and_everybody_is_signed_out(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let answer = disavow(&site, &site.link_token(MARIE).await).await.unwrap();
        assert!(answer.undone);
        assert_eq!(person.client.session().await.standing, Standing::Visitor);
        assert_eq!(site.count("SELECT count(*) FROM phones").await, 0);
        // The next sign-in takes both steps and then another password.
        let mut client = site.client();
        let view = person.sign_in(&site, &mut client).await.unwrap();
        assert!(matches!(view.standing, Standing::ReplacingPassword { disavowed: true, .. }), "{view:?}");
        assert_eq!(client.send::<GetSettings>(&Nothing {}).await.unwrap_err(), Problem::SignedOut);
        let request = ChoosePasswordRequest { password: Secret::new(OTHER) };
        let view = client.send::<ReplacePassword>(&request).await.unwrap();
        assert!(is_signed_in(&view.standing));
        site.forward(60);
        let mut client = site.client();
        give_password(&mut client, "MarieTremblay", OTHER).await.unwrap();
        let request = GiveCodeRequest { code: person.code(&site) };
        assert!(is_signed_in(&client.send::<GiveCode>(&request).await.unwrap().standing));
        let mails = site.mail_to(MARIE).await;
        assert!(mails.iter().any(|it| it.subject == "You told us “This was not me”"));
    }
}

on_both! {
    async fn rc_2_opening_the_link_does_nothing_and_using_it_works_once(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let token = site.link_token(MARIE).await;
        let before = site.dump().await;
        // What looks at links in mail asks for them in each of these ways, and some of it posts.
        let pages = ["/en/not-me", "/fr/pas-moi", "/en/not-me/", "/"].map(str::to_owned);
        let routes = app::routes(&site.app);
        let api = routes.table().iter().map(|it| it.path.to_owned());
        for path in pages.into_iter().chain(api) {
            for end in [String::new(), format!("?token={token}"), format!("/{token}")] {
                for method in ["GET", "HEAD", "OPTIONS", "POST"] {
                    let body = serde_json::json!({ "token": token }).to_string();
                    let request = Request::builder()
                        .method(method)
                        .uri(format!("{path}{end}"))
                        .header(CONTENT_TYPE, "application/json")
                        .body(Body::from(if method == "POST" { body } else { String::new() }))
                        .unwrap();
                    site.client().raw(request).await;
                }
            }
        }
        assert_eq!(site.dump().await, before);
        assert!(is_signed_in(&person.client.session().await.standing));
        disavow(&site, &token).await.unwrap();
        assert_eq!(disavow(&site, &token).await.unwrap_err(), Problem::LinkUnusable);
        assert!(!site.dump().await.contains(&token), "only its hash is kept");
    }
}

on_both! {
    async fn a_forged_link_is_answered_like_one_that_was_used(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        phone::add(&site, &mut person.client, FIRST, "").await;
        let token = site.link_token(MARIE).await;
        for forged in ["", "x", &token[1..], &token.to_uppercase(), &[&token, "A"].concat()] {
            assert_eq!(disavow(&site, forged).await.unwrap_err(), Problem::LinkUnusable);
        }
        let mut place = site.client();
        for at in 0..25 {
            let request = DisavowRequest { token: Secret::new(at.to_string()) };
            let refused = place.send::<Disavow>(&request).await.unwrap_err();
            let limited = matches!(refused, Problem::TooMany { .. });
            assert_eq!(limited, at >= 20, "{at} {refused:?}");
        }
        assert!(is_signed_in(&person.client.session().await.standing));
    }
}

on_both! {
    async fn rc_9_the_address_before_comes_back_on_the_ninth_day_and_not_on_the_eleventh(site) {
        for (days, username, works) in [(9, "MarieTremblay", true), (11, "PaulLavoie22", false)] {
            let mut person = Person::register(&site, username).await;
            let old = format!("{}@exemple.ca", username.to_lowercase());
            let new = format!("voleur{days}@ailleurs.ca");
            let request = ChangeEmailRequest { email: Email::parse(&new).unwrap(), purpose: EmailUse::Account };
            person.client.send::<ChangeEmail>(&request).await.unwrap();
            let code = SixDigits::parse(&site.code_to(&new).await).unwrap();
            person.client.send::<ConfirmNewEmail>(&GiveCodeRequest { code }).await.unwrap();
            let token = site.link_token(&old).await;
            site.forward(days * 24 * 3600);
            let answer = disavow(&site, &token).await;
            if works {
                assert!(answer.unwrap().undone);
                let mut client = site.client();
                person.sign_in(&site, &mut client).await.unwrap();
                let request = ChoosePasswordRequest { password: Secret::new(OTHER) };
                client.send::<ReplacePassword>(&request).await.unwrap();
                let view = client.send::<GetSettings>(&Nothing {}).await.unwrap();
                assert_eq!(view.email.as_deref(), Some("m•••@exemple.ca"));
            } else {
                assert_eq!(answer.unwrap_err(), Problem::LinkUnusable);
            }
        }
    }
}

on_both! {
    async fn a_password_that_somebody_else_changed_is_put_back(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let request = ChangePasswordRequest { current: Secret::new(PASSWORD), password: Secret::new(OTHER) };
        person.client.send::<ChangePassword>(&request).await.unwrap();
        assert!(disavow(&site, &site.link_token(MARIE).await).await.unwrap().undone);
        assert_eq!(give_password(&mut site.client(), "MarieTremblay", OTHER).await.unwrap_err(), Problem::WrongCredentials);
        let view = person.sign_in(&site, &mut site.client()).await.unwrap();
        assert!(matches!(view.standing, Standing::ReplacingPassword { .. }));
    }
}

on_both! {
    async fn the_last_second_step_is_never_taken_away_by_a_link(site) {
        let mut client = phone::register(&site, "MarieTremblay", FIRST).await;
        let view = phone::add(&site, &mut client, SECOND, "").await;
        let token = site.link_token(MARIE).await;
        let request = DeletePhoneRequest { id: view.phones[0].id.clone(), number: FIRST.to_owned() };
        client.send::<DeletePhone>(&request).await.unwrap();
        // Taking the second phone back would leave the account to whoever knows the password.
        assert!(!disavow(&site, &token).await.unwrap().undone);
        assert_eq!(site.count("SELECT count(*) FROM phones").await, 1);
        let half = give_password(&mut site.client(), "MarieTremblay", PASSWORD).await.unwrap();
        assert!(matches!(half.standing, Standing::HalfSignedIn { .. }));
    }
}

on_both! {
    async fn a_change_that_cannot_be_taken_back_still_ends_every_session(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        person.client.send::<RenewRecoveryCodes>(&Nothing {}).await.unwrap();
        assert!(!disavow(&site, &site.link_token(MARIE).await).await.unwrap().undone);
        assert_eq!(person.client.session().await.standing, Standing::Visitor);
        assert_eq!(site.count("SELECT count(*) FROM devices").await, 0);
    }
}
