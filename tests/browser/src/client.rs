//! A service that is written with `openid-client`.

use std::process::Command;

use anyhow::Result;
use tempfile::TempDir;

use crate::{
    guichet::{Guichet, root},
    process::{Running, answer, free_port, npm},
    words::Words,
};

#[derive(Debug)]
pub struct Written {
    running: Running,
    _folder: TempDir,
    port: u16,
}

/// What it is called.
pub const WRITTEN: Words = Words("Written service", "Service écrit");

impl Written {
    /// The service, with a key of its own, and the site that it is a service of.
    pub async fn with_a_site() -> Result<(Self, Guichet)> {
        let folder = tempfile::tempdir()?;
        let port = free_port()?;
        let script = |arguments: &[&str]| {
            let file = root().join("tests/browser/peers/client.mjs");
            let mut command = Command::new("node");
            command.arg(file).arg(npm()?).args(arguments);
            Ok::<_, anyhow::Error>(command)
        };
        let inside = folder.path().to_string_lossy().into_owned();
        answer(&mut script(&["keys", &inside])?)?;
        let (en, fr) = (WRITTEN.0, WRITTEN.1);
        let settings = format!(
            "[[services]]\nid = \"written-with-openid-client\"\nname = {{ en = {en:?}, fr = {fr:?} }}\n\
             redirect = [\"http://localhost:{port}/back\"]\n\
             after_sign_out = [\"http://localhost:{port}/bye\"]\nkeys_file = \"{inside}/keys.json\"\n"
        );
        let guichet = Guichet::with_settings(&settings).await?;
        let port_told = port.to_string();
        let mut serve = script(&["serve", &inside, &port_told, guichet.origin()])?;
        let mut running = Running::start(&mut serve)?;
        running.says("ready").await?;
        let written = Self {
            running,
            _folder: folder,
            port,
        };
        Ok((written, guichet))
    }

    /// Where it begins, in a language.
    pub fn address(&self, tag: &str) -> String {
        format!("http://localhost:{}/?in={tag}", self.port)
    }

    /// Where it sends somebody to do something in their settings.
    pub fn address_of_task(&self, tag: &str, task: &str) -> String {
        format!("{}&task={task}", self.address(tag))
    }

    /// What it found wrong.
    pub fn errors(&self) -> Vec<String> {
        self.running.all_after("error ")
    }
}
