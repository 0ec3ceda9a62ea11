//! Somebody who registers and signs in through the sockets of a server.

use contract::api::session::Standing;
use serde_json::{Value, json};

use crate::{browser::Browser, installation::Installation};

pub const PASSWORD: &str = "Zq7kWp2xv";

/// Somebody who has a GCKey with two-step verification.
#[derive(Clone, Debug)]
pub struct Person {
    pub username: String,
    pub secret: String,
    pub codes: Vec<String>,
    /// Every secret thing that was typed or shown on the way.
    pub said: Vec<String>,
}

impl Person {
    /// Registers from the first page to the last.
    pub async fn register(
        installation: &Installation,
        browser: &mut Browser,
        username: &str,
    ) -> Self {
        let email = format!("{}@exemple.ca", username.to_lowercase());
        up_to_email(browser, username).await;
        browser
            .post("/api/register/email", &json!({ "email": email }))
            .await
            .good();
        let code = installation.code_to(&email, &[]).await;
        browser
            .post("/api/register/email-code", &json!({ "code": code }))
            .await
            .good();
        let mut said = vec![
            username.to_owned(),
            email.clone(),
            PASSWORD.to_owned(),
            code,
        ];
        for answer in [
            "Madame Bouchard",
            "Oncle Réal",
            "pêche au lac",
            "1994-06-24",
            "le grand feu",
        ] {
            said.push(answer.to_owned());
        }
        let secret = up_to_secret(browser).await;
        // The step before the present one, so that the present one is still good for a sign-in; the
        // present may turn into the next meanwhile.
        let mut first = code_of(&secret, -30);
        let confirm = json!({ "code": first });
        if browser.post("/api/two-step/confirm", &confirm).await.status != 200 {
            first = code_of(&secret, -30);
            let confirm = json!({ "code": first });
            browser.post("/api/two-step/confirm", &confirm).await.good();
        }
        let codes = browser
            .post("/api/two-step/recovery-codes", &json!({}))
            .await
            .good();
        browser
            .post("/api/two-step/recovery-codes/kept", &json!({}))
            .await
            .good();
        let codes: Vec<String> = serde_json::from_value(codes["codes"].clone()).unwrap();
        said.extend([secret.clone(), first]);
        said.extend(codes.iter().cloned());
        Self {
            username: username.to_owned(),

            secret,
            codes,
            said,
        }
    }

    pub async fn give_password(&self, browser: &mut Browser) -> crate::browser::Answer {
        browser
            .post("/api/sign-in/password", &credentials(&self.username))
            .await
    }

    /// Both steps, the second with a recovery code.
    pub async fn sign_in(&mut self, browser: &mut Browser) -> Value {
        self.give_password(browser).await.good();
        let code = self.codes.pop().unwrap();
        browser
            .post("/api/sign-in/recovery-code", &json!({ "code": code }))
            .await
            .good()
    }
}

/// How far somebody has come, as an answer tells it.
pub fn standing(view: &Value) -> Standing {
    serde_json::from_value(view["standing"].clone()).unwrap_or_else(|_| panic!("{view}"))
}

pub fn credentials(username: &str) -> Value {
    json!({ "username": username, "password": PASSWORD, "stay": false, "locale": "en" })
}

pub fn recovery() -> Value {
    json!({
        "question": "first_teacher", "answer": "Madame Bouchard", "person": "Oncle Réal",
        "person_hint": "pêche au lac", "date": "1994-06-24", "date_hint": "le grand feu",
    })
}

pub async fn terms(browser: &mut Browser) -> Value {
    let site = browser.get("/api/site").await.good();
    json!({ "version": site["terms_version"], "locale": "en" })
}

pub async fn up_to_email(browser: &mut Browser, username: &str) {
    let terms = terms(browser).await;
    for (path, body) in [
        ("/api/register/terms", terms),
        ("/api/register/username", json!({ "username": username })),
        ("/api/register/password", json!({ "password": PASSWORD })),
        ("/api/register/recovery", recovery()),
    ] {
        browser.post(path, &body).await.good();
    }
}

async fn up_to_secret(browser: &mut Browser) -> String {
    let terms = terms(browser).await;
    browser
        .post("/api/two-step/device", &json!({ "device": "mobile" }))
        .await
        .good();
    browser.post("/api/two-step/terms", &terms).await.good();
    let secret = browser
        .post("/api/two-step/secret", &json!({}))
        .await
        .good();
    secret["secret"].as_str().unwrap().to_owned()
}

/// The code of an authenticator app so many seconds from now, computed by `oathtool`, not by us.
pub fn code_of(secret: &str, seconds: i64) -> String {
    let now = guichet_server::clock::Clock::system().now() + seconds;
    let output = std::process::Command::new("oathtool")
        .args(["--totp", "--base32", "--now", &format!("@{now}"), secret])
        .output()
        .expect("oathtool is installed: apt-get install oathtool");
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}
