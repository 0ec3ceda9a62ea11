//! The three engines, each with its driver.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

use crate::process::{Running, free_port, listens, tool};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A browser with nothing in it: no history, no cookies, no cache.
#[derive(Debug)]
pub struct Browser {
    pub driver: WebDriver,
    _running: Running,
    _screen: Option<Running>,
    _folder: TempDir,
}

/// The size of the window, in pixels.
pub const WINDOW: (u32, u32) = (1280, 900);

impl Browser {
    pub async fn open(engine: Engine) -> Result<Self> {
        Self::open_with(&[], engine).await
    }

    /// The same, told more by its command line. Only Chromium is.
    pub async fn open_with(flags: &[&str], engine: Engine) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let port = free_port()?;
        let (mut command, screen) = match engine {
            Engine::Chromium => (chromedriver(port), None),
            Engine::Firefox => (geckodriver(port), None),
            Engine::WebKit => {
                let (display, screen) = screen().await?;
                let mut command = webkit_driver(port);
                command.env("DISPLAY", display);
                (command, Some(screen))
            }
        };
        // Profiles and caches of a browser go when it goes.
        command
            .env("TMPDIR", folder.path())
            .env("HOME", folder.path())
            .env("XDG_CACHE_HOME", folder.path().join("cache"))
            .env("XDG_CONFIG_HOME", folder.path().join("config"))
            .env("XDG_DATA_HOME", folder.path().join("data"))
            .stderr(Stdio::null());
        let running = Running::start(&mut command)?;
        listens(port).await?;
        let driver = WebDriver::builder(
            format!("http://127.0.0.1:{port}"),
            engine.capabilities(flags)?,
        )
        .request_timeout(Duration::from_mins(1))
        .await
        .with_context(|| format!("{engine:?} did not open"))?;
        let (width, height) = WINDOW;
        driver.set_window_rect(0, 0, width, height).await?;
        Ok(Self {
            driver,
            _running: running,
            _screen: screen,
            _folder: folder,
        })
    }
}

impl Engine {
    fn capabilities(self, flags: &[&str]) -> Result<Capabilities> {
        let chromium = [&CHROMIUM, flags].concat();
        let options: &[(&str, Value)] = match self {
            Self::Chromium => &[
                ("browserName", json!("chrome")),
                ("goog:chromeOptions", json!({ "args": chromium })),
                ("goog:loggingPrefs", json!({ "browser": "ALL" })),
            ],
            Self::Firefox => &[
                ("browserName", json!("firefox")),
                (
                    "moz:firefoxOptions",
                    json!({ "args": ["-headless"], "prefs": firefox_preferences() }),
                ),
            ],
            Self::WebKit => &[(
                "webkitgtk:browserOptions",
                json!({ "binary": mini_browser()?, "args": ["--automation"] }),
            )],
        };
        let mut capabilities = Capabilities::new();
        for (name, value) in options {
            capabilities.set(*name, value.clone())?;
        }
        Ok(capabilities)
    }
}

fn chromedriver(port: u16) -> Command {
    let mut command = Command::new(tool("chromedriver"));
    command.arg(format!("--port={port}"));
    command
}

fn geckodriver(port: u16) -> Command {
    let mut command = Command::new(tool("geckodriver"));
    command
        .args(["--log", "fatal", "--port"])
        .arg(port.to_string());
    command
}

fn webkit_driver(port: u16) -> Command {
    let mut command = Command::new(tool("WebKitWebDriver"));
    command
        .arg(format!("--port={port}"))
        .env("NO_AT_BRIDGE", "1")
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    command
}

/// Keeps the browser to itself: no updates, no synchronization, no network beside the site's.
const CHROMIUM: [&str; 10] = [
    "--headless=new",
    "--hide-scrollbars",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

/// The same for Firefox.
fn firefox_preferences() -> Value {
    json!({
        "app.normandy.enabled": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "extensions.getAddons.cache.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "network.dns.disablePrefetch": true,
        "signon.rememberSignons": false,
        "toolkit.telemetry.enabled": false,
    })
}

/// Debian keeps the small browser of `WebKit` beside its library.
fn mini_browser() -> Result<PathBuf> {
    fs::read_dir("/usr/lib")?
        .flatten()
        .flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten().flatten())
        .filter(|it| it.file_name().to_string_lossy().starts_with("webkit2gtk-"))
        .map(|it| it.path().join("MiniBrowser"))
        .find(|candidate| candidate.is_file())
        .context("there is no MiniBrowser; type: apt-get install webkit2gtk-driver")
}

/// A screen for a browser that cannot do without: its name, and what draws on it.
async fn screen() -> Result<(String, Running)> {
    let mut command = Command::new(tool("Xvfb"));
    command
        .args(["-displayfd", "1", "-screen", "0", "1400x1000x24"])
        .args(["-nolisten", "tcp"])
        .stderr(Stdio::null());
    let mut screen = Running::start(&mut command)?;
    let number = screen.says("").await?;
    Ok((format!(":{number}"), screen))
}
