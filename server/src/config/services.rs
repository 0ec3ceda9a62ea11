//! Services, as configured: whom people sign in for.

use std::{collections::BTreeSet, path::PathBuf};

use anyhow::{Context, ensure};
use contract::{api::service::Scope, site::Bilingual};
use reqwest::Url;
use serde::Deserialize;

use super::{Authentication, is_loopback};

/// A service: a relying party of ours.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceConfig {
    /// What it calls itself: its `client_id`. Never changed once people use it.
    pub id: String,
    pub name: Bilingual,
    /// Where it begins, for the list of a person's services.
    #[serde(default)]
    pub address: Bilingual,
    /// Where people are sent back to, to the letter.
    pub redirect: Vec<String>,
    /// Where people may be sent who have signed out.
    #[serde(default)]
    pub after_sign_out: Vec<String>,
    /// Where it is told that somebody has signed out.
    pub back_channel: Option<String>,
    #[serde(default)]
    pub authentication: Authentication,
    /// A file with its secret, for `authentication = "secret"`.
    pub secret_file: Option<PathBuf>,
    /// A file with its public keys as a JWK Set, for `authentication = "private_key_jwt"`.
    pub keys_file: Option<PathBuf>,
    #[serde(default)]
    pub assurance: Assurance,
    /// What it may ask to know, beyond who somebody is to it.
    #[serde(default)]
    pub may_know: Vec<Scope>,
    /// The organizations whose members it is for, by their English names; everybody when empty.
    #[serde(default)]
    pub organizations: Vec<String>,
    /// Services of one sector know somebody under the same name; each is one of its own when empty.
    #[serde(default)]
    pub sector: String,
}

/// How sure a service has to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assurance {
    OneStep,
    #[default]
    TwoSteps,
}

impl ServiceConfig {
    pub fn sector(&self) -> &str {
        if self.sector.is_empty() {
            &self.id
        } else {
            &self.sector
        }
    }

    fn check(&self) -> anyhow::Result<()> {
        let id = &self.id;
        let fits = |it: char| it.is_ascii_alphanumeric() || "-_.".contains(it);
        ensure!(
            !id.is_empty() && id.len() <= 64 && id.chars().all(fits),
            "services.id has letters, digits, dots and dashes only: `{id}`"
        );
        ensure!(
            !self.name.en.is_empty() && !self.name.fr.is_empty(),
            "services.name of `{id}` is in both languages"
        );
        ensure!(
            !self.redirect.is_empty(),
            "services.redirect of `{id}` has one address at least"
        );
        let back = self.back_channel.iter();
        for address in self.redirect.iter().chain(&self.after_sign_out).chain(back) {
            let url: Url = address
                .parse()
                .with_context(|| format!("services of `{id}`: `{address}` is no address"))?;
            ensure!(
                url.scheme() == "https" || is_loopback(&url),
                "services of `{id}`: `{address}` begins with https://"
            );
            ensure!(
                url.fragment().is_none(),
                "services of `{id}`: `{address}` has no fragment"
            );
        }
        let (secret, keys) = (self.secret_file.is_some(), self.keys_file.is_some());
        let is_secret = self.authentication == Authentication::Secret;
        ensure!(
            secret == is_secret,
            "services.secret_file of `{id}` goes with authentication = \"secret\""
        );
        ensure!(
            keys != is_secret,
            "services.keys_file of `{id}` goes with authentication = \"private_key_jwt\""
        );
        Ok(())
    }
}

pub fn check(services: &[ServiceConfig]) -> anyhow::Result<()> {
    let mut ids = BTreeSet::new();
    for service in services {
        service.check()?;
        let id = &service.id;
        ensure!(ids.insert(id), "services.id `{id}` is there twice");
    }
    Ok(())
}
