//! Delivery to a folder: one `.eml` file for each email, one `.txt` file for each text message.

use std::path::Path;

use anyhow::{Context, ensure};
use tokio::io::AsyncWriteExt;

use super::{
    letter::{self, Letter},
    outbox::Channel,
};

/// Writes the letter whole or not at all. Writing it twice leaves one file.
pub async fn deliver(folder: &Path, host: &str, letter: &Letter) -> anyhow::Result<()> {
    let name = format!("{:012}-{}", letter.created_at, letter.id);
    let (bytes, extension) = match letter.channel {
        Channel::Email => (
            letter::formatted(host, &letter::no_reply(host)?, letter)?,
            "eml",
        ),
        Channel::Text => (as_text(letter)?, "txt"),
    };
    let temporary = folder.join(&name).with_extension("part");
    let mut file = tokio::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&temporary)
        .await
        .context("the outbox folder cannot be written")?;
    file.write_all(&bytes).await?;
    // Once a message counts as delivered it is not written again.
    file.sync_all().await?;
    tokio::fs::rename(&temporary, folder.join(&name).with_extension(extension)).await?;
    Ok(())
}

/// A text message: to whom, and after an empty line what it says.
fn as_text(letter: &Letter) -> anyhow::Result<Vec<u8>> {
    ensure!(
        !letter.recipient.chars().any(char::is_control),
        "a number with a control character"
    );
    Ok(format!("To: {}\n\n{}\n", letter.recipient, letter.body).into_bytes())
}
