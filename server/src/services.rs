//! Services that people sign in for: who they are, and how they show it.

use std::sync::Arc;

use anyhow::{Context, ensure};
use contract::problem::Problem;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header, jwk::JwkSet};
use serde::Deserialize;

use crate::{
    app::App,
    config::{Authentication, ServiceConfig},
    refusal::Refusal,
    secret::Secret,
    store::limits::{self, Limit},
};

/// The services of a deployment.
#[derive(Clone, Debug, Default)]
pub struct Services(Arc<[Service]>);

#[derive(Debug)]
pub struct Service {
    pub config: ServiceConfig,
    secret: Option<Secret>,
    keys: JwkSet,
}

/// How a service says who it is.
#[derive(Debug)]
pub enum Proof<'a> {
    Secret(&'a str),
    Assertion(&'a str),
}

/// A secret that cannot be guessed, in characters.
const SHORTEST: usize = 32;

/// The longest that a token of a service may be good for, in seconds.
const LONGEST: i64 = 600;

/// How far the clocks of two servers may be apart, in seconds.
const SKEW: i64 = 60;

impl Services {
    pub fn open(configs: &[ServiceConfig]) -> anyhow::Result<Self> {
        let services = configs.iter().map(|config| {
            let read = |path| Secret::read("services.secret_file", path);
            let secret = config.secret_file.as_deref().map(read).transpose()?;
            ensure!(
                secret
                    .as_ref()
                    .is_none_or(|it| it.reveal().len() >= SHORTEST),
                "services.secret_file of `{}`: a secret has {SHORTEST} characters or more",
                config.id
            );
            let keys = match &config.keys_file {
                Some(path) => {
                    let name = path.display();
                    let text = std::fs::read_to_string(path)
                        .with_context(|| format!("services.keys_file: {name} cannot be read"))?;
                    serde_json::from_str(&text)
                        .with_context(|| format!("services.keys_file: {name} is no JWK Set"))?
                }
                None => JwkSet { keys: Vec::new() },
            };
            Ok(Service {
                config: config.clone(),
                secret,
                keys,
            })
        });
        Ok(Self(services.collect::<anyhow::Result<_>>()?))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn find(&self, id: &str) -> Option<&Service> {
        self.0.iter().find(|it| it.config.id == id)
    }
}

/// What a service says of itself (RFC 7523).
#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    jti: String,
    exp: i64,
    #[serde(default)]
    nbf: i64,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Service {
    /// Whether a service is who it says, in the way that was agreed with it.
    pub async fn is_itself(
        &self,
        app: &App,
        proof: Proof<'_>,
        us: &[String],
    ) -> Result<bool, Refusal> {
        match (self.config.authentication, proof) {
            (Authentication::Secret, Proof::Secret(said)) => {
                Ok(self.secret.as_ref().is_some_and(|it| it.is(said)))
            }
            (Authentication::PrivateKeyJwt, Proof::Assertion(token)) => {
                let Some(claims) = self.read(token) else {
                    return Ok(false);
                };
                self.is_right(app, claims, us).await
            }
            _ => Ok(false),
        }
    }

    fn read(&self, token: &str) -> Option<Claims> {
        let header = decode_header(token).ok()?;
        let known = [Algorithm::ES256, Algorithm::RS256, Algorithm::PS256];
        if !known.contains(&header.alg) || header.crit.is_some() {
            return None;
        }
        let mut rules = Validation::new(header.alg);
        rules.required_spec_claims.clear();
        rules.validate_exp = false;
        rules.validate_aud = false;
        let fits = |id: Option<&str>| header.kid.is_none() || id == header.kid.as_deref();
        let keys = self.keys.keys.iter();
        keys.filter(|it| fits(it.common.key_id.as_deref()))
            .filter_map(|it| DecodingKey::from_jwk(it).ok())
            .find_map(|key| decode::<Claims>(token, &key, &rules).ok())
            .map(|it| it.claims)
    }

    async fn is_right(&self, app: &App, claims: Claims, us: &[String]) -> Result<bool, Refusal> {
        let (id, now) = (&self.config.id, app.clock.now());
        let is_for_us = match &claims.aud {
            Audience::One(aud) => us.contains(aud),
            Audience::Many(auds) => auds.iter().any(|it| us.contains(it)),
        };
        let in_time = claims.exp > now - SKEW
            && claims.exp <= now + LONGEST + SKEW
            && claims.nbf <= now + SKEW;
        if claims.iss != *id || claims.sub != *id || !is_for_us || !in_time {
            return Ok(false);
        }
        // Each is good once, on every replica.
        let once = Limit {
            most: 1,
            seconds: LONGEST + 2 * SKEW,
        };
        let name = [id, "\0", &claims.jti].concat();
        match limits::spend(app, "assertion", &name, once).await {
            Ok(()) => Ok(!claims.jti.is_empty()),
            Err(refusal) if matches!(refusal.problem, Problem::TooMany { .. }) => Ok(false),
            Err(refusal) => Err(refusal),
        }
    }
}
