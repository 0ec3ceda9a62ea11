//! Sending somebody to a partner, and turning the code they come back with into who they are.

use contract::locale::Locale;
use reqwest::{StatusCode, Url};
use serde::Deserialize;
use serde_json::json;

use super::{Failure, Partner, Wrong, id_token::SKEW};
use crate::{
    chance,
    keys::sha256,
    outbound::{self, Trouble},
};

/// What we ask of one partner, once: what it sends back has to answer this and nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub state: &'a str,
    pub nonce: &'a str,
    /// Its hash goes ahead, so that only whoever asked can use the code (RFC 7636).
    pub verifier: &'a str,
    /// Whether the person has to show anew who they are, and not only that they did so once.
    pub anew: bool,
}

/// What somebody came back with.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    pub code: &'a str,
    pub nonce: &'a str,
    pub verifier: &'a str,
    /// When it was asked, if the person was to show anew who they are.
    pub asked_anew_at: Option<i64>,
}

/// Who is meant, and since when the partner has known.
#[derive(Clone, Debug)]
pub struct Told {
    pub subject: String,
    /// When they signed in there, where the partner says so.
    pub since: Option<i64>,
}

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

/// How long a token that says who we are is good for, in seconds.
const LIFE: i64 = 60;

impl Partner {
    /// Where a browser goes to be asked who it is. The address says what it has to and nothing more:
    /// neither the service nor anything about the person.
    pub async fn address(
        &self,
        origin: &str,
        question: Question<'_>,
        locale: Locale,
        now: i64,
    ) -> Result<Url, Trouble> {
        let mut address = self.metadata(now).await?.authorization_endpoint;
        address
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.config.client_id)
            .append_pair("redirect_uri", &self.return_address(origin))
            .append_pair("scope", "openid")
            .append_pair("state", question.state)
            .append_pair("nonce", question.nonce)
            .append_pair("code_challenge", &sha256(question.verifier))
            .append_pair("code_challenge_method", "S256")
            .append_pair("ui_locales", locale.tag());
        if question.anew {
            address.query_pairs_mut().append_pair("max_age", "0");
        }
        Ok(address)
    }

    /// Who is meant by a code, if it answers our question. The tokens are forgotten here.
    pub async fn who(&self, origin: &str, answer: Answer<'_>, now: i64) -> Result<Told, Failure> {
        let metadata = self.metadata(now).await?;
        let redirect = self.return_address(origin);
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", answer.code),
            ("redirect_uri", &redirect),
            ("code_verifier", answer.verifier),
            ("client_id", &self.config.client_id),
        ];
        let assertion;
        if let Some(secret) = &self.secret {
            form.push(("client_secret", secret.reveal()));
        } else {
            let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            assertion = self.assertion(now)?;
            form.push(("client_assertion_type", kind));
            form.push(("client_assertion", &assertion));
        }
        let request = self.client.post(metadata.token_endpoint).form(&form);
        let tokens: Tokens = match self.calling(now, outbound::json(request)).await {
            Err(Trouble::Refused(StatusCode::UNAUTHORIZED)) => {
                tracing::error!(parent: None, partner = self.config.id, "a sign-in partner does not take our key or our secret");
                return Err(Failure::Unavailable);
            }
            outcome => outcome?,
        };
        let told = self.told(&tokens.id_token, answer.nonce, now).await?;
        let is_anew = answer
            .asked_anew_at
            .is_none_or(|at| told.since.is_some_and(|since| since >= at - SKEW));
        if is_anew {
            Ok(told)
        } else {
            Err(Failure::Mismatch(Wrong::NotAnew))
        }
    }

    /// A token that says who we are, for this partner alone.
    fn assertion(&self, now: i64) -> Result<String, Failure> {
        let claims = json!({
            "iss": self.config.client_id,
            "sub": self.config.client_id,
            "aud": self.config.issuer,
            "jti": chance::id(),
            "iat": now,
            "exp": now + LIFE,
        });
        let signed = self.signing.sign("JWT", &claims);
        signed.map_err(|_| Failure::Mismatch(Wrong::Key))
    }
}
