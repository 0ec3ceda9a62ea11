//! The words of a language, which the page brings in a file of their own.

use contract::locale::Locale;
use leptos::prelude::document;
use messages::loaded;

use crate::api::{self, Failure};

/// Has the words of a language there, once this is done.
pub(crate) async fn load(locale: Locale) -> Result<(), Failure> {
    if loaded::is_there(locale) {
        return Ok(());
    }
    let address = address(locale).ok_or(Failure::Unreachable)?;
    let file = api::page(&address).await?;
    if loaded::load(locale, file) {
        Ok(())
    } else {
        // Something else answered in its place.
        Err(Failure::Unreachable)
    }
}

/// Where the file is, as the page says it: its name changes with its content.
fn address(locale: Locale) -> Option<String> {
    let name = ["data-words-", locale.tag()].concat();
    let teller = document().query_selector(&["[", &name, "]"].concat());
    teller.ok()??.get_attribute(&name)
}
