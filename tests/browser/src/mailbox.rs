//! Messages, read as the person's own mail program would.

use std::{fs, path::Path};

use anyhow::Result;
use mail_parser::MessageParser;

use crate::wait::{PATIENCE, until};

/// A message that arrived.
#[derive(Clone, Debug)]
pub struct Letter {
    pub subject: String,
    pub text: String,
}

/// Waits for a message to an address that brings a code of six digits, and gives the last such.
pub async fn code_for(folder: &Path, address: &str) -> Result<String> {
    let awaited = format!("a code by email to {address}");
    until(PATIENCE, &awaited, async || {
        let letters = letters(folder, address)?;
        Ok(letters.iter().rev().find_map(|it| six_digits(&it.subject)))
    })
    .await
}

/// Everything that arrived for an address, oldest first.
pub fn letters(folder: &Path, address: &str) -> Result<Vec<Letter>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .flatten()
        .map(|it| it.path())
        .filter(|it| it.extension().is_some_and(|it| it == "eml"))
        .collect();
    paths.sort();
    let mut letters = Vec::new();
    for path in paths {
        let bytes = fs::read(path)?;
        let Some(message) = MessageParser::default().parse(&bytes) else {
            continue;
        };
        let to = message.to().and_then(|it| it.first());
        if to.and_then(|it| it.address()) == Some(address) {
            letters.push(Letter {
                subject: message.subject().unwrap_or_default().to_owned(),
                text: message.body_text(0).unwrap_or_default().into_owned(),
            });
        }
    }
    Ok(letters)
}

fn six_digits(text: &str) -> Option<String> {
    text.split(|it: char| !it.is_ascii_digit())
        .find(|it| it.len() == 6)
        .map(str::to_owned)
}
