//! Who takes messages out of the house, and what became of one that was handed over.

use std::{
    future::Future,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::Context;
use tokio::time::timeout;

use super::{
    breaker::{Breaker, Permit},
    folder,
    letter::Letter,
    notify::Notify,
    outbox::Channel,
    smtp::Smtp,
};
use crate::{
    config::{DeliveryConfig, EmailBy, TextBy},
    secret::Secret,
};

/// How long one delivery may take, from the first byte of a connection to the last of the answer.
pub const TOTAL: Duration = Duration::from_secs(5);

/// How much of an answer is listened to, in bytes.
pub const LONGEST_ANSWER: usize = 64 * 1024;

/// What became of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Delivered,
    /// The carrier is well, but does not take this letter now.
    Later(Why),
    /// The carrier did not do its work. It may have asked to be left alone for some seconds.
    Trouble(Why, Option<i64>),
    /// This letter can never be delivered.
    Refused(Why),
}

/// The reason, fit for a log: it names no person and repeats nothing of what the carrier said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Why {
    pub words: &'static str,
    /// What the carrier's protocol calls it.
    pub code: Option<u16>,
}

/// A carrier for each channel.
#[derive(Debug)]
pub struct Carriers {
    emails: Carrier,
    texts: Carrier,
    texts_a_day: i32,
    callback_token: Option<Secret>,
}

/// One carrier, and whether it works.
#[derive(Debug)]
pub struct Carrier {
    by: By,
    breaker: Breaker,
}

#[derive(Debug)]
enum By {
    Folder { path: PathBuf, host: String },
    Smtp(Box<Smtp>),
    Notify(Box<Notify>),
    Nobody,
}

impl Carriers {
    /// Everything goes to a folder.
    pub fn to_folder(path: &Path, origin: &str) -> Self {
        let folder = || By::Folder {
            path: path.to_owned(),
            host: host(origin).to_owned(),
        };
        Self {
            emails: Carrier::new(folder()),
            texts: Carrier::new(folder()),
            texts_a_day: DeliveryConfig::default().texts_a_day,
            callback_token: None,
        }
    }

    /// Reads what the configuration names. Nobody is called yet.
    pub fn open(config: &DeliveryConfig, folder: &Path, origin: &str) -> anyhow::Result<Self> {
        let mut carriers = Self::to_folder(folder, origin);
        carriers.texts_a_day = config.texts_a_day;
        match config.email {
            EmailBy::Folder => {}
            EmailBy::Smtp => {
                let smtp = Smtp::open(&config.smtp, host(origin))?;
                carriers.emails = Carrier::new(By::Smtp(Box::new(smtp)));
            }
            EmailBy::Notify => {
                let notify = Notify::open(&config.notify, Channel::Email)?;
                carriers.emails = Carrier::new(By::Notify(Box::new(notify)));
            }
        }
        match config.text {
            TextBy::Folder => {}
            TextBy::Notify => {
                let notify = Notify::open(&config.notify, Channel::Text)?;
                carriers.texts = Carrier::new(By::Notify(Box::new(notify)));
            }
            TextBy::Off => carriers.texts = Carrier::new(By::Nobody),
        }
        if let Some(path) = &config.notify.callback_token_file {
            let key = "delivery.notify.callback_token_file";
            let token = Secret::read(key, path)?;
            anyhow::ensure!(
                token.reveal().len() >= SHORTEST_TOKEN,
                "{key} holds fewer than {SHORTEST_TOKEN} characters"
            );
            carriers.callback_token = Some(token);
        }
        Ok(carriers)
    }

    pub fn of(&self, channel: Channel) -> &Carrier {
        match channel {
            Channel::Email => &self.emails,
            Channel::Text => &self.texts,
        }
    }

    /// Whether a text message can be sent at all.
    pub fn take_texts(&self) -> bool {
        !matches!(self.texts.by, By::Nobody)
    }

    /// How many text messages leave in a day.
    pub const fn texts_a_day(&self) -> i32 {
        self.texts_a_day
    }

    /// What GC Notify says to prove that it is GC Notify.
    pub fn callback_token(&self) -> Option<&Secret> {
        self.callback_token.as_ref()
    }

    /// A sentence for each channel.
    pub fn described(&self) -> [String; 2] {
        [
            ["Emails ", &self.emails.described()].concat(),
            ["Text messages ", &self.texts.described()].concat(),
        ]
    }
}

/// So that nobody guesses it.
const SHORTEST_TOKEN: usize = 32;

impl Carrier {
    fn new(by: By) -> Self {
        Self {
            by,
            breaker: Breaker::default(),
        }
    }

    /// Whether it may be called now.
    pub fn admit(&self, now: i64) -> Option<Permit> {
        self.breaker.admit(now)
    }

    pub async fn deliver(&self, letter: &Letter, now: i64) -> Outcome {
        match &self.by {
            By::Folder { path, host } => match folder::deliver(path, host, letter).await {
                Ok(()) => Outcome::Delivered,
                Err(_) => Outcome::later("the folder does not take it"),
            },
            By::Smtp(smtp) => in_time(smtp.deliver(letter, now)).await,
            By::Notify(notify) => in_time(notify.deliver(letter, now)).await,
            By::Nobody => Outcome::refused("nobody carries text messages here"),
        }
    }

    /// Lets go of what it kept open and no longer uses.
    pub fn tidy(&self, now: i64) {
        if let By::Smtp(smtp) = &self.by {
            smtp.tidy(now);
        }
    }

    fn described(&self) -> String {
        match &self.by {
            By::Folder { path, .. } => format!("go to the folder {}.", path.display()),
            By::Smtp(smtp) => format!("go to the mail server {smtp}."),
            By::Notify(notify) => format!("go to GC Notify at {notify}."),
            By::Nobody => "are not sent.".to_owned(),
        }
    }
}

async fn in_time(delivery: impl Future<Output = Outcome>) -> Outcome {
    let late = |_| Outcome::trouble("no answer in time");
    timeout(TOTAL, delivery).await.unwrap_or_else(late)
}

impl Outcome {
    pub const fn later(words: &'static str) -> Self {
        Self::Later(Why { words, code: None })
    }

    pub const fn trouble(words: &'static str) -> Self {
        Self::Trouble(Why { words, code: None }, None)
    }

    pub const fn refused(words: &'static str) -> Self {
        Self::Refused(Why { words, code: None })
    }
}

/// The host of an origin, for addresses of senders and names of messages.
fn host(origin: &str) -> &str {
    let rest = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    if rest.starts_with('[') {
        return "localhost";
    }
    rest.split([':', '/']).next().unwrap_or(rest)
}

/// Reads the secret of a key that has been checked to be there.
pub(super) fn secret(key: &str, path: Option<&PathBuf>) -> anyhow::Result<Secret> {
    Secret::read(key, path.with_context(|| format!("{key} is missing"))?)
}
