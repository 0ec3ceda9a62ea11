//! What follows the `#` of an address, which no server and no log ever sees.

use leptos::{
    ev,
    prelude::{on_cleanup, window, window_event_listener},
};

/// Hands over the value after `#name=`, now and whenever a link with another one is opened on this very
/// page: then only what follows the `#` changes. Ends with the page.
pub(crate) fn follow(name: &'static str, found: Box<dyn Fn(String)>) {
    let look = move || {
        if let Some(value) = take(name) {
            found(value);
        }
    };
    look();
    let listener = window_event_listener(ev::hashchange, move |_| look());
    on_cleanup(move || listener.remove());
}

/// The value after `#name=`. It leaves the address at once, so that neither the history nor a
/// picture of the screen keeps it.
fn take(name: &str) -> Option<String> {
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
