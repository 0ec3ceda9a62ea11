//! The configuration: every key, its default, and what is refused.

use std::{
    net::IpAddr,
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow, bail, ensure};
use axum::http::HeaderName;
use contract::{
    policy::{Policy, Profile},
    site::{Bilingual, Contact, Service, Site},
};
use serde::Deserialize;
use serde_json::Value;

use crate::hashing::Cost;

mod delivery;
mod partners;
mod retention;
mod services;

pub use delivery::{DeliveryConfig, EmailBy, NotifyConfig, SmtpConfig, TextBy, Tls};
pub use partners::{Authentication, PartnerConfig, is_loopback};
pub use retention::Retention;
pub use services::{Assurance, ServiceConfig};

/// `guichet.toml`. An unknown key is refused by name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The site's own origin, such as `https://sign-in.example`; from `--listen` when empty.
    pub origin: String,
    /// `sqlite:PATH` or `postgres://…`; a file in the data folder when empty.
    pub database: String,
    /// The folder of the key files; `keys` in the data folder when empty.
    pub keys: Option<PathBuf>,
    /// The folder that messages are delivered to; `outbox` in the data folder when empty.
    pub outbox: Option<PathBuf>,
    /// A list of common passwords that replaces the one inside the program.
    pub blocklist: Option<PathBuf>,
    /// Proxies whose word on a client's address is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// The header in which those proxies tell the country of a client; none when empty.
    pub country_header: String,
    /// Where `/live` and `/ready` answer; nowhere when empty. Never on a public address.
    pub health: Option<std::net::SocketAddr>,
    pub site: SiteConfig,
    pub hashing: HashingConfig,
    pub delivery: DeliveryConfig,
    pub retention: Retention,
    /// Whom people may sign in with instead of a username and a password.
    pub partners: Vec<PartnerConfig>,
    /// What people sign in for.
    pub services: Vec<ServiceConfig>,
    /// The policy: `profile`, and any of its numbers.
    pub policy: toml::Table,
}

/// The deployment's face.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SiteConfig {
    pub name: Bilingual,
    pub credential: Bilingual,
    pub home_link: Bilingual,
    pub service: Service,
    pub contact: Contact,
    pub terms_version: String,
}

/// The cost of a password hash, and how many are made at a time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HashingConfig {
    pub memory_kib: u32,
    pub passes: u32,
    pub at_a_time: usize,
    pub queue: usize,
}

impl Config {
    /// Reads a file, or takes the defaults when there is none.
    pub fn read(path: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = path else {
            return Ok(Self::default());
        };
        let name = path.display();
        let text =
            std::fs::read_to_string(path).with_context(|| format!("{name} cannot be read"))?;
        let config: Self = toml::from_str(&text)
            .map_err(|error| mistake(&text, &error))
            .with_context(|| format!("{name} has a mistake"))?;
        config
            .policy()
            .with_context(|| format!("{name} has a mistake in [policy]"))?;
        config
            .check()
            .with_context(|| format!("{name} has a mistake"))?;
        Ok(config)
    }

    /// The policy in force: a profile, and the numbers that differ.
    pub fn policy(&self) -> anyhow::Result<Policy> {
        let mut changes = serde_json::to_value(&self.policy)?;
        let profile = match changes.get("profile") {
            Some(name) => {
                serde_json::from_value(name.clone()).context("profile is `clegc` or `modern`")?
            }
            None => Profile::default(),
        };
        if let Some(table) = changes.as_object_mut() {
            table.remove("profile");
        }
        let mut value = serde_json::to_value(Policy::of(profile))?;
        merge(&mut value, changes);
        let policy: Policy = serde_json::from_value(value)?;
        within_bounds(&policy)?;
        Ok(policy)
    }

    /// The header in which a proxy tells the country of a client.
    pub fn country_header(&self) -> anyhow::Result<Option<HeaderName>> {
        if self.country_header.is_empty() {
            return Ok(None);
        }
        let name = self.country_header.parse();
        Ok(Some(
            name.context("country_header is the name of a header")?,
        ))
    }

    pub fn cost(&self) -> Cost {
        Cost {
            memory_kib: self.hashing.memory_kib,
            passes: self.hashing.passes,
        }
    }

    pub fn site(&self, demo: bool) -> Site {
        let site = self.site.clone();
        Site {
            name: site.name,
            credential: site.credential,
            home_link: site.home_link,
            service: site.service,
            partners: Vec::new(),
            contact: site.contact,
            terms_version: site.terms_version,
            demo,
        }
    }

    fn check(&self) -> anyhow::Result<()> {
        // Memory and passes of equal strength, from the OWASP cheat sheet.
        let strong = [(47_104, 1), (19_456, 2), (12_288, 3)];
        let HashingConfig {
            memory_kib, passes, ..
        } = self.hashing;
        ensure!(
            strong
                .iter()
                .any(|(memory, least)| memory_kib >= *memory && passes >= *least),
            "hashing.memory_kib and hashing.passes are too weak"
        );
        ensure!(
            self.hashing.at_a_time > 0,
            "hashing.at_a_time is at least 1"
        );
        if !self.origin.is_empty() {
            let rest = self
                .origin
                .strip_prefix("https://")
                .or_else(|| self.origin.strip_prefix("http://"));
            let host = rest.context("origin begins with https://")?;
            ensure!(
                !host.contains('/') && !host.is_empty(),
                "origin ends with the host, without a slash"
            );
        }
        if self.health.is_some_and(|it| !it.ip().is_loopback()) {
            bail!("health listens on a loopback address only");
        }
        self.country_header()?;
        self.retention.check()?;
        partners::check(&self.partners)?;
        services::check(&self.services)?;
        self.delivery.check()
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            origin: String::new(),
            database: String::new(),
            keys: None,
            outbox: None,
            blocklist: None,
            trusted_proxies: Vec::new(),
            country_header: String::new(),
            health: None,
            site: SiteConfig::default(),
            hashing: HashingConfig::default(),
            delivery: DeliveryConfig::default(),
            retention: Retention::default(),
            partners: Vec::new(),
            services: Vec::new(),
            policy: toml::Table::new(),
        }
    }
}

impl Default for SiteConfig {
    fn default() -> Self {
        Self {
            name: Bilingual::new("Guichet", "Guichet"),
            credential: Bilingual::new("GCKey", "CléGC"),
            home_link: Bilingual::default(),
            service: Service {
                name: Bilingual::new("the example service", "le service d’exemple"),
                address: Bilingual::default(),
            },
            contact: Contact {
                email: "help@guichet.example".to_owned(),
                phone: "1-800-555-0100".to_owned(),
                hours: Bilingual::new(
                    "Monday to Friday, 8 am to 6 pm (Eastern time)",
                    "du lundi au vendredi, de 8 h à 18 h (heure de l’Est)",
                ),
            },
            terms_version: "2026-11-22".to_owned(),
        }
    }
}

impl Default for HashingConfig {
    fn default() -> Self {
        let cost = Cost::default();
        Self {
            memory_kib: cost.memory_kib,
            passes: cost.passes,
            at_a_time: 2,
            queue: 64,
        }
    }
}

/// What protects people cannot be configured away.
fn within_bounds(policy: &Policy) -> anyhow::Result<()> {
    let session = &policy.session;
    ensure!(
        (60..=3600).contains(&session.idle),
        "session.idle is 60 to 3600 seconds"
    );
    ensure!(
        (60..=3600).contains(&session.idle_shared),
        "session.idle_shared is 60 to 3600 seconds"
    );
    ensure!(
        (60..=86_400).contains(&session.absolute),
        "session.absolute is 60 to 86400 seconds"
    );
    ensure!(
        session.warning < session.idle_shared.min(session.idle),
        "session.warning is shorter than the idle time"
    );
    ensure!(
        session.stay <= 30 * 86_400,
        "session.stay is at most 30 days"
    );
    ensure!(
        (1..=50).contains(&session.most),
        "session.most is 1 to 50 devices"
    );
    ensure!(policy.password.min >= 8, "password.min is at least 8");
    ensure!(
        policy.password.max >= policy.password.min,
        "password.max is at least password.min"
    );
    ensure!(policy.password.max <= 256, "password.max is at most 256");
    ensure!(policy.username.min >= 8, "username.min is at least 8");
    ensure!(
        (policy.username.min..=128).contains(&policy.username.max),
        "username.max is username.min to 128"
    );
    let codes = &policy.codes;
    ensure!(
        (60..=86_400).contains(&codes.email_life),
        "codes.email_life is 60 to 86400 seconds"
    );
    ensure!(
        (1..=10).contains(&codes.email_tries),
        "codes.email_tries is 1 to 10"
    );
    ensure!(
        (1..=5).contains(&codes.email_sends),
        "codes.email_sends is 1 to 5"
    );
    ensure!(
        (60..=600).contains(&codes.text_life),
        "codes.text_life is 60 to 600 seconds"
    );
    ensure!(
        (1..=5).contains(&policy.most_phones),
        "most_phones is 1 to 5"
    );
    ensure!((1..=3).contains(&policy.most_apps), "most_apps is 1 to 3");
    ensure!(
        (1..=10).contains(&codes.app_tries),
        "codes.app_tries is 1 to 10"
    );
    ensure!(
        codes.app_rest >= 60,
        "codes.app_rest is at least 60 seconds"
    );
    ensure!(
        (60..=3600).contains(&codes.secret_life),
        "codes.secret_life is 60 to 3600 seconds"
    );
    Ok(())
}

/// What is wrong, and in which line. The line itself is not repeated: it may hold a password.
fn mistake(text: &str, error: &toml::de::Error) -> anyhow::Error {
    let message = error.message().to_owned();
    let before = error.span().and_then(|span| text.get(..span.start));
    match before {
        Some(before) => anyhow!("line {}: {message}", before.matches('\n').count() + 1),
        None => anyhow!(message),
    }
}

fn merge(value: &mut Value, changes: Value) {
    match (value, changes) {
        (Value::Object(value), Value::Object(changes)) => {
            for (key, change) in changes {
                merge(value.entry(key).or_insert(Value::Null), change);
            }
        }
        (value, change) => *value = change,
    }
}

#[cfg(test)]
mod tests;
