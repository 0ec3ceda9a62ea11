//! Sign-in partners, as configured.

use std::{collections::BTreeSet, path::PathBuf};

use anyhow::{Context, ensure};
use contract::site::Bilingual;
use reqwest::Url;
use serde::Deserialize;

/// A sign-in partner: an OpenID provider that knows people, such as a bank.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerConfig {
    /// Its name in addresses: small letters, digits and dashes. Never changed once people use it.
    pub id: String,
    pub name: Bilingual,
    /// The issuer, to the letter as its metadata has it.
    pub issuer: String,
    /// What the partner calls us.
    pub client_id: String,
    #[serde(default)]
    pub authentication: Authentication,
    /// A file with our secret, for `authentication = "secret"`.
    pub secret_file: Option<PathBuf>,
    /// Hosts beside that of the issuer which its metadata may name.
    #[serde(default)]
    pub hosts: Vec<String>,
}

/// How we show a partner that we are who we say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Authentication {
    /// With a token signed by our own key (RFC 7523).
    #[default]
    PrivateKeyJwt,
    /// With a secret that both know.
    Secret,
}

impl PartnerConfig {
    /// Refuses what can lead nowhere, or to somebody who can be overheard.
    fn check(&self) -> anyhow::Result<()> {
        let id = &self.id;
        let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
        ensure!(
            !id.is_empty() && id.len() <= 32 && id.chars().all(fits),
            "partners.id has small letters, digits and dashes only: `{id}`"
        );
        ensure!(
            !self.name.en.is_empty() && !self.name.fr.is_empty(),
            "partners.name of `{id}` is in both languages"
        );
        let issuer: Url = self
            .issuer
            .parse()
            .with_context(|| format!("partners.issuer of `{id}` is an address"))?;
        ensure!(
            issuer.scheme() == "https" || is_loopback(&issuer),
            "partners.issuer of `{id}` begins with https://"
        );
        ensure!(
            issuer.query().is_none() && issuer.fragment().is_none(),
            "partners.issuer of `{id}` has neither a query nor a fragment"
        );
        ensure!(
            !self.client_id.is_empty(),
            "partners.client_id of `{id}` is missing"
        );
        ensure!(
            (self.authentication == Authentication::Secret) == self.secret_file.is_some(),
            "partners.secret_file of `{id}` goes with authentication = \"secret\""
        );
        Ok(())
    }
}

/// Refuses a list of partners that cannot be told apart.
pub fn check(partners: &[PartnerConfig]) -> anyhow::Result<()> {
    let mut ids = BTreeSet::new();
    let mut issuers = BTreeSet::new();
    for partner in partners {
        partner.check()?;
        let id = &partner.id;
        ensure!(ids.insert(id), "partners.id `{id}` is there twice");
        ensure!(
            issuers.insert(&partner.issuer),
            "partners.issuer of `{id}` is that of another partner"
        );
    }
    Ok(())
}

/// Whether an address is on this machine, where nobody listens in between.
pub fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|it| it.is_loopback())
}
