//! The words of the app, in one file for each language: those that its code shows, and no others.

use crate::build::fnv1a;
use crate::paths;
use anyhow::{Context, Result, bail};
use contract::locale::Locale;
use std::fs;
use std::path::Path;

/// Writes both files under their plain names.
pub fn write(dist: &Path) -> Result<()> {
    for (locale, text) in Locale::ALL.into_iter().zip(texts()?) {
        fs::write(dist.join(plain(locale)), text)?;
    }
    Ok(())
}

/// Writes both files under names that change with their content. Gives the page that names them,
/// and their addresses.
pub fn write_hashed(dist: &Path, page: &str) -> Result<(String, [String; 2])> {
    let mut page = page.to_owned();
    let mut addresses = [const { String::new() }; 2];
    for ((locale, text), address) in Locale::ALL.into_iter().zip(texts()?).zip(&mut addresses) {
        let (tag, hash) = (locale.tag(), fnv1a(text.as_bytes()));
        let name = format!("words-{tag}-{hash:016x}.txt");
        fs::write(dist.join(&name), text)?;
        let plain = plain(locale);
        if page.matches(&plain).count() != 1 {
            bail!("the page does not say where {plain} is");
        }
        page = page.replace(&plain, &name);
        *address = format!("/{name}");
    }
    Ok((page, addresses))
}

fn plain(locale: Locale) -> String {
    format!("words-{}.txt", locale.tag())
}

fn texts() -> Result<[String; 2]> {
    let shown = messages_codegen::shown(&paths::root().join("src"))
        .context("the code of the app cannot be read")?;
    Ok(Locale::ALL.map(|locale| messages::loaded::file(locale, |path| shown.contains(path))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_gets_the_words_that_it_shows_and_no_others() {
        let [en, fr] = texts().unwrap();
        assert!(en.contains("Skip to main content"));
        assert!(fr.contains("Passer au contenu principal"));
        assert!(!en.contains("Passer au contenu principal"));
        assert_eq!(en.matches('\u{1e}').count(), fr.matches('\u{1e}').count());
        // A letter is written by the server.
        let letter = messages::mail::used_subject(Locale::En);
        assert!(!letter.is_empty() && !en.contains(letter));
    }
}
