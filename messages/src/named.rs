//! Texts by their names, for the tools that write whole documents. The app calls the functions,
//! and nothing of this table reaches a browser.

use contract::locale::Locale;

use crate::{Piece, Rich};

/// A text without variables. Each of its links is asked for its target by its name.
pub type Named = fn(Locale, &dyn Fn(&str) -> String) -> Rich<String>;

/// The text with this name, such as `help-heading`.
pub fn find(id: &str) -> Option<Named> {
    NAMED
        .iter()
        .find(|(name, _)| *name == id)
        .map(|(_, text)| *text)
}

include!(concat!(env!("OUT_DIR"), "/named.rs"));
