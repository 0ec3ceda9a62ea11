//! The documents: help, guides, notices. Their words are written into the file of each address,
//! so that anybody can read them before the app is there, or without it, and so that no browser
//! has to download them with the app.

mod guides;
mod help;
mod markup;
mod notices;

use crate::html;
use anyhow::{Context, Result};
use contract::locale::Locale;
use contract::routes::Page;
use markup::Words;
use std::fs;
use std::path::Path;

/// What stands below the heading of a document, as HTML. Nothing for a page of the app.
pub fn of(page: Page, locale: Locale) -> Result<Option<String>> {
    let words = Words::new(locale);
    let inside = match page {
        Page::Help => help::html(&words),
        Page::GuideGckey => guides::html(&words, &guides::GCKEY),
        Page::GuideTwoStep => guides::html(&words, &guides::TWO_STEP),
        Page::Privacy => notices::html(&words, &notices::PRIVACY),
        Page::Terms => notices::html(&words, &notices::TERMS),
        Page::Accessibility => notices::html(&words, &notices::ACCESSIBILITY),
        Page::PartnerCancelled => notices::html(&words, &notices::PARTNER_CANCELLED),
        Page::PartnerUnavailable => notices::html(&words, &notices::PARTNER_UNAVAILABLE),
        Page::PartnerMismatch => notices::html(&words, &notices::PARTNER_MISMATCH),
        Page::ServiceProblem => notices::html(&words, &notices::SERVICE_PROBLEM),
        Page::Browsers => notices::html(&words, &notices::BROWSERS),
        _ => return Ok(None),
    };
    let inside = inside.with_context(|| format!("cannot write the document {page:?}"))?;
    let tag = locale.tag();
    Ok(Some(format!(
        "<div id=\"document\" class=\"document\" lang=\"{tag}\">{inside}</div>"
    )))
}

/// The page of the shell with its document, if it has one, and with what every page has below.
pub fn into_page(shell: &str, page: Page, locale: Locale) -> Result<String> {
    let words = Words::new(locale);
    let text = html::with_footer(shell, &notices::footer(&words)?)?;
    match of(page, locale)? {
        Some(document) => html::with_document(&text, &document),
        None if page == Page::Contact => html::with_note(&text, &notices::contact(&words)?),
        None => Ok(text),
    }
}

/// Copies the pictures that the guides show.
pub fn write_pictures(dist: &Path) -> Result<()> {
    for locale in Locale::ALL {
        for picture in guides::pictures(locale)? {
            let target = dist.join(picture.address.trim_start_matches('/'));
            fs::create_dir_all(target.parent().context("a picture lies in a folder")?)?;
            fs::write(target, picture.content)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
