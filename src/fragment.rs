//! What follows the `#` of an address, which no server and no log ever sees.

use leptos::prelude::window;

/// The value after `#name=`. It leaves the address at once, so that neither the history nor a
/// picture of the screen keeps it.
pub(crate) fn take(name: &str) -> Option<String> {
    let hash = window().location().hash().ok()?;
    let value = hash.strip_prefix('#')?.strip_prefix(name)?;
    let value = js_sys::decode_uri_component(value.strip_prefix('=')?).ok()?;
    let (history, path) = (
        window().history().ok()?,
        window().location().pathname().ok()?,
    );
    history
        .replace_state_with_url(&history.state().ok()?, "", Some(&path))
        .ok()?;
    Some(value.into())
}

/// What the page is about, for pages about one of several things; empty otherwise.
pub(crate) fn about() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}
