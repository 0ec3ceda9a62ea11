//! Whether a token of a partner says what we asked, to us, and now.

use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::Deserialize;

use super::{Failure, Partner, exchange::Told};

/// What is wrong with what a partner sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The code is not taken.
    Code,
    /// Not a token, or one of another kind.
    Form,
    /// Signed in a way that we do not take.
    Algorithm,
    /// Signed with a key that the partner does not publish.
    Key,
    Signature,
    Issuer,
    /// Meant for somebody else.
    Audience,
    /// Too old, or from the future.
    Time,
    /// The answer to another question.
    Nonce,
    /// It names nobody.
    Subject,
    /// The person did not show anew who they are.
    NotAnew,
}

impl Wrong {
    /// Its name in the log.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Form => "form",
            Self::Algorithm => "algorithm",
            Self::Key => "key",
            Self::Signature => "signature",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Time => "time",
            Self::Nonce => "nonce",
            Self::Subject => "subject",
            Self::NotAnew => "not anew",
        }
    }
}

/// How partners may sign.
const TAKEN: [Algorithm; 3] = [Algorithm::ES256, Algorithm::RS256, Algorithm::PS256];

/// How far the clocks of two servers may be apart, in seconds.
pub const SKEW: i64 = 60;

/// The longest token that is looked at, in bytes, and the longest name in it (OpenID Connect Core, 2).
const LONGEST: usize = 16 * 1024;
const LONGEST_SUBJECT: usize = 255;

/// What is read of a token; whatever else it says is passed over.
#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    azp: Option<String>,
    exp: i64,
    iat: i64,
    nbf: Option<i64>,
    nonce: Option<String>,
    auth_time: Option<i64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Partner {
    /// Who is meant by a token, if all of it is right.
    pub(super) async fn told(&self, token: &str, nonce: &str, now: i64) -> Result<Told, Failure> {
        let wrong = Failure::Mismatch;
        if token.len() > LONGEST {
            return Err(wrong(Wrong::Form));
        }
        // Only the algorithm and the id of the key are taken from the header: a key that it brings
        // along, or the address of one, is nobody's.
        let header = decode_header(token).map_err(|_| wrong(Wrong::Form))?;
        if !TAKEN.contains(&header.alg) {
            return Err(wrong(Wrong::Algorithm));
        }
        if header.crit.is_some() {
            return Err(wrong(Wrong::Form));
        }
        let key = self.key(header.kid.as_deref(), now).await?;
        if let Some(meant) = key.common.key_algorithm
            && meant.to_string() != format!("{:?}", header.alg)
        {
            return Err(wrong(Wrong::Algorithm));
        }
        let key = DecodingKey::from_jwk(&key).map_err(|_| wrong(Wrong::Key))?;
        let mut rules = Validation::new(header.alg);
        // The clock is handed in; the rest is looked at below, each with its own reason.
        rules.required_spec_claims.clear();
        rules.validate_exp = false;
        rules.validate_aud = false;
        let read = decode::<Claims>(token, &key, &rules);
        let claims = read.map_err(|error| match error.kind() {
            jsonwebtoken::errors::ErrorKind::Json(_) => wrong(Wrong::Form),
            _ => wrong(Wrong::Signature),
        })?;
        self.check(claims.claims, nonce, now).map_err(wrong)
    }

    fn check(&self, claims: Claims, nonce: &str, now: i64) -> Result<Told, Wrong> {
        let us = &self.config.client_id;
        if claims.iss != self.config.issuer {
            return Err(Wrong::Issuer);
        }
        let is_ours = match &claims.aud {
            Audience::One(aud) => aud == us,
            // Others may read it as well only if it says that it was made for us.
            Audience::Many(auds) => {
                auds.contains(us) && (auds.len() == 1 || claims.azp.as_ref() == Some(us))
            }
        };
        if !is_ours || claims.azp.as_ref().is_some_and(|it| it != us) {
            return Err(Wrong::Audience);
        }
        if claims.exp <= now - SKEW
            || claims.iat > now + SKEW
            || claims.nbf.is_some_and(|it| it > now + SKEW)
        {
            return Err(Wrong::Time);
        }
        if claims.nonce.as_deref() != Some(nonce) {
            return Err(Wrong::Nonce);
        }
        if claims.sub.is_empty() || claims.sub.len() > LONGEST_SUBJECT {
            return Err(Wrong::Subject);
        }
        Ok(Told {
            subject: claims.sub,
            since: claims.auth_time.map(|at| at.min(now)),
        })
    }
}
