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

/// Waits for a text message to a number that brings a code, and gives the last such code that is
/// another than the one before.
pub async fn text_code_for(folder: &Path, number: &str, before: &str) -> Result<String> {
    let awaited = format!("a code by text message to {number}");
    until(PATIENCE, &awaited, async || {
        let texts = texts(folder, number)?;
        let code = texts
            .iter()
            .rev()
            .find_map(|it| six_digits(it.lines().last()?));
        Ok(code.filter(|it| it != before))
    })
    .await
}

/// Waits until another code may be sent: two go out in ten seconds, and no more.
pub async fn room_for_a_text(folder: &Path) -> Result<()> {
    until(PATIENCE, "room for another text message", async || {
        let mut young = 0;
        for entry in fs::read_dir(folder)?.flatten() {
            let path = entry.path();
            let is_text = path.extension().is_some_and(|it| it == "txt");
            if !is_text || !fs::read_to_string(&path)?.contains('#') {
                continue;
            }
            // One second more, because the server counts whole ones.
            let age = entry.metadata()?.modified()?.elapsed().unwrap_or_default();
            young += usize::from(age.as_secs() < 11);
        }
        Ok((young < 2).then_some(()))
    })
    .await
}

/// Every text message that arrived for a number, oldest first.
pub fn texts(folder: &Path, number: &str) -> Result<Vec<String>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .flatten()
        .map(|it| it.path())
        .filter(|it| it.extension().is_some_and(|it| it == "txt"))
        .collect();
    // By the moment in which each was delivered: several may have been written within a second.
    paths.sort_by_key(|it| it.metadata().and_then(|it| it.modified()).ok());
    let head = format!("To: {number}\n\n");
    let mut texts = Vec::new();
    for path in paths {
        let text = fs::read_to_string(path)?;
        texts.extend(text.strip_prefix(&head).map(|it| it.trim_end().to_owned()));
    }
    Ok(texts)
}

fn six_digits(text: &str) -> Option<String> {
    text.split(|it: char| !it.is_ascii_digit())
        .find(|it| it.len() == 6)
        .map(str::to_owned)
}
