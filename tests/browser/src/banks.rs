//! Two real OpenID providers as sign-in partners.

use std::{fs, os::unix::fs::PermissionsExt, process::Command};

use anyhow::{Context, Result};
use serde::Deserialize;
use tempfile::TempDir;

use crate::{
    guichet::{Guichet, root},
    process::{Running, free_port, npm},
    words::Words,
};

/// The providers: one signs with ES256 and wants our signature, the other signs with RS256 and shares a
/// secret with us.
#[derive(Debug)]
pub struct Banks {
    running: [Running; 2],
    _folder: TempDir,
}

/// What they are called.
pub const NORTH: Words = Words("North Bank", "Banque du Nord");
pub const SOUTH: Words = Words("South Bank", "Banque du Sud");

/// One thing that a provider was asked.
#[derive(Clone, Debug, Deserialize)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub query: String,
    pub referer: Option<String>,
}

const SECRET: &str = "a-secret-of-the-south-bank-4711";

impl Banks {
    /// Both, and a site whose partners they are.
    pub async fn with_a_site() -> Result<(Self, Guichet)> {
        let folder = tempfile::tempdir()?;
        let secret = folder.path().join("secret");
        fs::write(&secret, SECRET)?;
        fs::set_permissions(&secret, fs::Permissions::from_mode(0o600))?;
        let ports = [free_port()?, free_port()?];
        let how = [
            ("north", NORTH, String::new()),
            (
                "south",
                SOUTH,
                format!(
                    "authentication = \"secret\"\nsecret_file = \"{}\"\n",
                    secret.display()
                ),
            ),
        ];
        let settings = how.iter().zip(ports).map(|((id, name, more), port)| {
            format!(
                "[[partners]]\nid = \"{id}\"\nname = {{ en = {:?}, fr = {:?} }}\n\
                 issuer = \"http://localhost:{port}\"\nclient_id = \"guichet\"\n{more}",
                name.0, name.1
            )
        });
        let settings: Vec<_> = settings.collect();
        let guichet = Guichet::with_settings(&settings.concat()).await?;
        let start = |id: &str, port: u16, algorithm: &str, authentication: &str| {
            let script = root().join("tests/browser/peers/provider.mjs");
            let mut command = Command::new("node");
            command.arg(script).arg(npm()?).arg(port.to_string());
            command.args([id, guichet.origin(), id, algorithm, authentication]);
            Running::start(&mut command)
        };
        let mut running = [
            start("north", ports[0], "ES256", "private_key_jwt")?,
            start("south", ports[1], "RS256", "client_secret_post")?,
        ];
        for bank in &mut running {
            bank.says("ready ").await?;
        }
        let banks = Self {
            running,
            _folder: folder,
        };
        Ok((banks, guichet))
    }

    /// What the first or the second was asked.
    pub fn asked(&self, which: usize) -> Result<Vec<Asked>> {
        let lines = self.running[which].all_after("asked ");
        let read = |line: &String| serde_json::from_str(line).with_context(|| line.clone());
        lines.iter().map(read).collect()
    }

    /// What went wrong there.
    pub fn errors(&self, which: usize) -> Vec<String> {
        self.running[which].all_after("error ")
    }
}
