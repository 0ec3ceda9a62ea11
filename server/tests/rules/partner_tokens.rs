//! FE-3: which tokens of a partner are believed.

use contract::{api::session::SessionView, locale::Locale, routes::Page};
use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

use crate::{
    partners::{arrive, come_back, leave, of},
    support::{Bank, Client, Site, bank::signed, on_both},
};

/// What becomes of somebody whom the partner sends back with this token.
async fn outcome(client: &mut Client, bank: &Bank, token: impl FnOnce(&str) -> String) -> String {
    let address = leave(client, bank.id()).await;
    bank.answer_with(token(&of(&address, "nonce")));
    let state = of(&address, "state");
    let said = [("code", "c"), ("state", &state), ("iss", bank.issuer())];
    come_back(client, bank.id(), &said).await
}

/// What is made of a nonce.
type Token<'a> = Box<dyn FnOnce(&str) -> String + 'a>;

/// A token that was not signed by the means of a library.
fn raw(header: &Value, claims: &Value, signature: &str) -> String {
    let part = |it: &Value| BASE64URL_NOPAD.encode(it.to_string().as_bytes());
    format!("{}.{}.{signature}", part(header), part(claims))
}

on_both! {
    async fn fe_3_a_forged_token_brings_nobody_in(stage: Site::with_banks) {
        let (site, bank, other) = stage;
        let mut client = site.client();
        arrive(&mut client, &bank, "somebody").await;
        let strange = other.change_key();
        let public = bank.published()["keys"][0].clone();
        let kid = public["kid"].as_str().unwrap().to_owned();
        let with = |name: &'static str, value: Value| {
            let bank = bank.clone();
            move |nonce: &str| {
                let mut claims = bank.claims("somebody", nonce);
                claims[name] = value;
                bank.sign(&claims)
            }
        };
        let now = site.now();
        let mut forged: Vec<(&str, Token)> = vec![
            ("no signature", Box::new(|nonce: &str| {
                raw(&json!({ "alg": "none", "kid": kid }), &bank.claims("somebody", nonce), "")
            })),
            ("none in capitals", Box::new(|nonce: &str| {
                raw(&json!({ "alg": "NONE" }), &bank.claims("somebody", nonce), "")
            })),
            ("the public key as a password", Box::new(|nonce: &str| {
                let header = Header { kid: Some(kid.clone()), ..Header::new(Algorithm::HS256) };
                let secret = EncodingKey::from_secret(public.to_string().as_bytes());
                encode(&header, &bank.claims("somebody", nonce), &secret).unwrap()
            })),
            ("another's key", Box::new(|nonce: &str| {
                signed(&strange, &strange.id, &bank.claims("somebody", nonce))
            })),
            ("another's key under this one's name", Box::new(|nonce: &str| {
                signed(&strange, &kid, &bank.claims("somebody", nonce))
            })),
            ("a key of its own in the header", Box::new(|nonce: &str| {
                let jwk = serde_json::from_value(other.published()["keys"][0].clone()).unwrap();
                let header = Header { jwk: Some(jwk), ..Header::new(Algorithm::ES256) };
                let secret = EncodingKey::from_ec_der(&strange.document);
                encode(&header, &bank.claims("somebody", nonce), &secret).unwrap()
            })),
            ("the address of a key in the header", Box::new(|nonce: &str| {
                let jku = Some(format!("{}/keys", other.issuer()));
                let header = Header { jku, kid: Some(strange.id.clone()), ..Header::new(Algorithm::ES256) };
                let secret = EncodingKey::from_ec_der(&strange.document);
                encode(&header, &bank.claims("somebody", nonce), &secret).unwrap()
            })),
            ("the end of another's token", Box::new(|nonce: &str| {
                let right = bank.sign(&bank.claims("somebody", nonce));
                let wrong = bank.sign(&bank.claims("somebody else", nonce));
                let (head, _) = wrong.rsplit_once('.').unwrap();
                let (_, signature) = right.rsplit_once('.').unwrap();
                format!("{head}.{signature}")
            })),
            ("what it asks to be understood", Box::new(|nonce: &str| {
                let header = Header {
                    kid: Some(kid.clone()),
                    crit: Some(vec!["exp".to_owned()]),
                    ..Header::new(Algorithm::ES256)
                };
                let secret = EncodingKey::from_ec_der(&strange.document);
                encode(&header, &bank.claims("somebody", nonce), &secret).unwrap()
            })),
            ("no token", Box::new(|_: &str| "no.token.here".to_owned())),
            ("nothing", Box::new(|_: &str| String::new())),
            ("longer than any", Box::new(|nonce: &str| {
                let mut claims = bank.claims("somebody", nonce);
                claims["more"] = "x".repeat(20_000).into();
                bank.sign(&claims)
            })),
        ];
        let wrong_claims: [(&str, Value); 14] = [
            ("iss", other.issuer().into()),
            ("iss", format!("{}/", bank.issuer()).into()),
            ("aud", "somebody-else".into()),
            ("aud", json!(["somebody-else", "guichet-at-the-bank"])),
            ("azp", "somebody-else".into()),
            ("exp", (now - 61).into()),
            ("exp", Value::Null),
            ("iat", (now + 61).into()),
            ("nbf", (now + 61).into()),
            ("nonce", "another".into()),
            ("nonce", Value::Null),
            ("sub", "".into()),
            ("sub", "x".repeat(256).into()),
            ("sub", Value::Null),
        ];
        for (name, value) in wrong_claims {
            forged.push((name, Box::new(with(name, value))));
        }
        assert!(forged.len() >= 20);
        for (what, token) in forged {
            let mut client = site.client();
            let place = outcome(&mut client, &bank, token).await;
            assert_eq!(place, Page::PartnerMismatch.path(Locale::Fr), "{what}");
            assert!(!client.cookies.contains_key("__Host-sid") || client.session().await == SessionView::default());
        }
        // No key was fetched from where a token pointed, and no account came to be.
        assert_eq!(other.heard("/keys").len(), 0);
        assert_eq!(site.count("SELECT count(*) FROM flows").await, 1);

        // What is only a little off is taken: a minute of the clocks, and others who may read along.
        for (name, value) in [
            ("exp", json!(now - 59)),
            ("iat", json!(now + 59)),
            ("aud", json!(["guichet-at-the-bank"])),
            ("azp", json!("guichet-at-the-bank")),
        ] {
            let mut client = site.client();
            let place = outcome(&mut client, &bank, with(name, value)).await;
            assert_eq!(place, Page::SignInPartnerTerms.path(Locale::Fr), "{name}");
        }
    }
}

on_both! {
    async fn fe_3_a_new_key_is_fetched_once_a_minute_at_most(stage: Site::with_banks) {
        let (site, bank, _) = stage;
        let terms = Page::SignInPartnerTerms.path(Locale::Fr);
        assert_eq!(arrive(&mut site.client(), &bank, "a").await, terms);
        assert_eq!(bank.heard("/keys").len(), 1);
        // Known keys are not asked for again.
        assert_eq!(arrive(&mut site.client(), &bank, "b").await, terms);
        assert_eq!(bank.heard("/keys").len(), 1);
        // A minute later a key that is not known is looked for.
        site.forward(61);
        bank.change_key();
        assert_eq!(arrive(&mut site.client(), &bank, "c").await, terms);
        assert_eq!(bank.heard("/keys").len(), 2);
        // Whoever makes keys up does not make us ask for them again and again.
        bank.publish(json!({ "keys": [] }));
        bank.change_key();
        bank.publish(json!({ "keys": [] }));
        for _ in 0..5 {
            assert_eq!(arrive(&mut site.client(), &bank, "d").await, Page::PartnerMismatch.path(Locale::Fr));
        }
        assert_eq!(bank.heard("/keys").len(), 2);
        // A key that was taken back is not believed for longer than ten minutes.
        let old = bank.heard("/keys").len();
        site.forward(601);
        assert_eq!(arrive(&mut site.client(), &bank, "e").await, Page::PartnerMismatch.path(Locale::Fr));
        assert!(bank.heard("/keys").len() > old);
    }
}
