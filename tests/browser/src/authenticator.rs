//! An authenticator app: it reads a picture of the screen and makes codes, by programs of others.

use std::{
    fs,
    process::Command,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, ensure};

use crate::{
    process::{answer, tool},
    wait::until,
};

/// What an app keeps of an account.
#[derive(Clone, Debug)]
pub struct Authenticator {
    pub secret: String,
    pub address: String,
    /// The step of the last code that was given out: the server takes each only once.
    last: u64,
    /// By how much its clock, and that of the server, is ahead of that of the machine, in seconds.
    pub ahead: u64,
}

/// How long a code is shown, in seconds.
const STEP: u64 = 30;

/// How long before the end of a step a person would wait for the next one, in seconds.
const MARGIN: u64 = 10;

impl Authenticator {
    /// Points the camera at a picture of the screen. Nothing when there is no QR code in it.
    pub fn scan(screen: &[u8]) -> Result<Option<Self>> {
        let picture = tempfile::Builder::new().suffix(".png").tempfile()?;
        fs::write(picture.path(), screen)?;
        let mut command = Command::new(tool("zbarimg"));
        command.args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"]);
        let Ok(address) = answer(command.arg(picture.path())) else {
            return Ok(None);
        };
        ensure!(
            address.starts_with("otpauth://totp/"),
            "the QR code holds `{address}`"
        );
        let (_, rest) = address
            .split_once("secret=")
            .context("the address holds no secret")?;
        let secret = rest.split('&').next().unwrap_or_default().to_owned();
        Ok(Some(Self {
            secret,
            address,
            last: 0,
            ahead: 0,
        }))
    }

    /// A security code that was not used yet. The server takes the code of now and the one before
    /// it, so that two can be given in a row without waiting.
    pub async fn code(&mut self) -> Result<String> {
        let last = self.last;
        let patience = Duration::from_secs(STEP + MARGIN);
        let step = until(patience, "a security code that was not used", async || {
            let now = now()? + self.ahead;
            let (current, left) = (now / STEP, STEP - now % STEP);
            let oldest = if left > MARGIN { current - 1 } else { current };
            Ok((oldest..=current).find(|step| *step > last))
        })
        .await?;
        self.last = step;
        self.code_of(step)
    }

    /// The code of somebody whose clock is wrong by ten minutes.
    pub fn late_code(&self) -> Result<String> {
        self.code_of(now()? / STEP - 20)
    }

    fn code_of(&self, step: u64) -> Result<String> {
        let mut command = Command::new(tool("oathtool"));
        command.args(["--totp", "--base32", "--now"]);
        answer(command.arg(format!("@{}", step * STEP)).arg(&self.secret))
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "an authenticator app has a clock of its own"
)]
fn now() -> Result<u64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
}
