//! Sign-in partners: OpenID providers that say who somebody is, and nothing else.
//!
//! Of what a partner sends, only who is meant (`sub`) is read. It is kept as a keyed hash, apart from
//! everything else about the account, and told to nobody.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use contract::site;
use reqwest::{Client, StatusCode, Url};

use crate::{
    config::PartnerConfig,
    delivery::breaker::Breaker,
    outbound::{self, Trouble},
    secret::Secret,
    signing::Signing,
};

mod exchange;
mod id_token;
mod metadata;

pub use exchange::{Answer, Question, Told};
pub use id_token::Wrong;
pub use metadata::Metadata;

/// The partners of a deployment, in the order of its configuration.
#[derive(Clone, Debug, Default)]
pub struct Partners(Arc<[Partner]>);

/// One partner, and what is known of it by now.
#[derive(Debug)]
pub struct Partner {
    config: PartnerConfig,
    secret: Option<Secret>,
    signing: Signing,
    client: Client,
    breaker: Breaker,
    known: Mutex<metadata::Known>,
}

/// Requests to one partner that are under way at one time.
const AT_ONCE: u32 = 64;

/// Why a sign-in with a partner came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The partner does not answer, or not well.
    Unavailable,
    /// What came back is not what we asked for.
    Mismatch(Wrong),
}

impl Partners {
    pub fn open(configs: &[PartnerConfig], signing: &Signing) -> anyhow::Result<Self> {
        let partners = configs.iter().map(|config| {
            let read = |path| Secret::read("partners.secret_file", path);
            let secret = config.secret_file.as_deref().map(read).transpose()?;
            Ok(Partner {
                secret,
                signing: signing.clone(),
                client: outbound::client().context("partners")?,
                breaker: Breaker::wide(AT_ONCE),
                known: Mutex::default(),
                config: config.clone(),
            })
        });
        Ok(Self(partners.collect::<anyhow::Result<_>>()?))
    }

    pub fn find(&self, id: &str) -> Option<&Partner> {
        self.0.iter().find(|it| it.config.id == id)
    }

    /// What the app may know of them.
    pub fn shown(&self) -> Vec<site::Partner> {
        self.0.iter().map(Partner::shown).collect()
    }
}

impl Partner {
    pub fn id(&self) -> &str {
        &self.config.id
    }

    pub fn issuer(&self) -> &str {
        &self.config.issuer
    }

    pub fn shown(&self) -> site::Partner {
        site::Partner {
            id: self.config.id.clone(),
            name: self.config.name.clone(),
        }
    }

    /// The one address that this partner, and no other, sends people back to.
    pub fn return_address(&self, origin: &str) -> String {
        [origin, "/api/sign-in/partner/", &self.config.id, "/return"].concat()
    }

    /// Runs a request, unless the partner was away again and again a moment ago.
    async fn calling<T>(
        &self,
        now: i64,
        work: impl Future<Output = Result<T, Trouble>>,
    ) -> Result<T, Trouble> {
        let permit = self.breaker.admit(now).ok_or(Trouble::Away)?;
        let outcome = work.await;
        match &outcome {
            Err(Trouble::Away) => {
                // Which partner it is stands in no line that tells of somebody's sign-in.
                tracing::warn!(parent: None, partner = self.config.id, "a sign-in partner does not answer");
                permit.trouble(now);
            }
            Err(Trouble::Nonsense) => {
                tracing::warn!(parent: None, partner = self.config.id, "a sign-in partner answers what makes no sense");
                permit.well();
            }
            _ => permit.well(),
        }
        outcome
    }

    fn knows<T>(&self, read: impl FnOnce(&mut metadata::Known) -> T) -> T {
        read(&mut self.known.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether we may go where the partner says: to its own host, or one that is configured.
    fn may_be_asked(&self, address: &Url) -> bool {
        let Ok(issuer) = self.config.issuer.parse::<Url>() else {
            return false;
        };
        let host = address.host_str().unwrap_or_default();
        let is_known = address.host_str() == issuer.host_str()
            || self.config.hosts.iter().any(|it| it == host);
        is_known && address.scheme() == issuer.scheme()
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Away | Trouble::Nonsense | Trouble::Refused(StatusCode::TOO_MANY_REQUESTS) => {
                Self::Unavailable
            }
            Trouble::Refused(_) => Self::Mismatch(Wrong::Code),
        }
    }
}
