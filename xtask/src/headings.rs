//! The headings of the pages, from the same words that the app shows.

use crate::paths;
use anyhow::{Context, Result, bail};
use contract::locale::Locale;
use contract::routes::Page;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// The messages of one language that are a single line of plain text.
pub struct Headings(HashMap<String, String>);

impl Headings {
    /// Reads the words of the project, then those with which a department replaces them.
    pub fn read(locale: Locale) -> Result<Self> {
        let mut texts = HashMap::new();
        read_folder(
            &paths::root().join("locales").join(locale.tag()),
            &mut texts,
        )?;
        let own = paths::brand().join(locale.tag());
        if own.is_dir() {
            read_folder(&own, &mut texts)?;
        }
        Ok(Self(texts))
    }

    /// The heading of an address at which there is nothing.
    pub fn not_found(&self) -> Result<&str> {
        let text = self.0.get("problem-not-found-heading");
        text.map(String::as_str)
            .context("there is no message `problem-not-found-heading`")
    }

    /// The heading of the page; `None` when it holds something that only the app knows, such as the
    /// name of the credential.
    pub fn of(&self, page: Page) -> Result<Option<&str>> {
        let id = message(page);
        match self.0.get(&id) {
            Some(text) if text.is_empty() || text.contains('{') => Ok(None),
            Some(text) => Ok(Some(text)),
            None => bail!("the page {page:?} has no heading: there is no message `{id}`"),
        }
    }
}

/// A page's messages begin with its name, after that of its journey.
fn message(page: Page) -> String {
    let name = kebab(&format!("{page:?}"));
    match page {
        Page::Home | Page::Invitation => format!("arrival-{name}-heading"),
        Page::SignedIn | Page::SignedOut => format!("account-{name}-heading"),
        Page::Contact
        | Page::Privacy
        | Page::Terms
        | Page::Accessibility
        | Page::Browsers
        | Page::PartnerCancelled
        | Page::PartnerUnavailable
        | Page::PartnerMismatch
        | Page::ServiceProblem => {
            format!("about-{name}-heading")
        }
        Page::Account => "account-overview-heading".to_owned(),
        Page::Settings => "settings-overview-heading".to_owned(),
        Page::NotMe => "settings-not-me-heading".to_owned(),
        Page::GuideGckey | Page::GuideTwoStep => {
            format!("{}-heading", name.replacen("guide", "guides", 1))
        }
        Page::Service => "service-request-heading".to_owned(),
        Page::SignIn => "sign-in-choice-heading".to_owned(),
        Page::TwoStep => "two-step-why-heading".to_owned(),
        _ => format!("{name}-heading"),
    }
}

/// `RegisterEmailCode` as `register-email-code`.
pub fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}

fn read_folder(folder: &Path, texts: &mut HashMap<String, String>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "ftl") {
            read_messages(&fs::read_to_string(path)?, texts);
        }
    }
    Ok(())
}

fn read_messages(source: &str, texts: &mut HashMap<String, String>) {
    for line in source
        .lines()
        .filter(|line| line.starts_with(|it: char| it.is_ascii_lowercase()))
    {
        if let Some((id, text)) = line.split_once('=') {
            texts.insert(id.trim().to_owned(), text.trim().to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_heading_in_both_languages() {
        for locale in Locale::ALL {
            let headings = Headings::read(locale).unwrap();
            for page in Page::all() {
                let heading = headings.of(page);
                assert!(heading.is_ok(), "{}: {:?}", locale.tag(), heading);
            }
        }
    }

    #[test]
    fn later_words_replace_earlier_ones() {
        let mut texts = HashMap::new();
        read_messages("# note = x\na-heading = One\n  more = y\n", &mut texts);
        read_messages("a-heading = Two\n", &mut texts);
        assert_eq!(
            texts,
            HashMap::from([("a-heading".to_owned(), "Two".to_owned())])
        );
    }

    #[test]
    fn the_name_of_a_page_becomes_the_name_of_its_messages() {
        assert_eq!(kebab("RegisterEmailCode"), "register-email-code");
    }
}
