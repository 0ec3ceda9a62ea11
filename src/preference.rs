//! The language that somebody chose, for the next time they come.

use contract::locale::Locale;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

/// The language chosen before, on this device.
pub(crate) fn chosen() -> Option<Locale> {
    let cookies = page()?.cookie().ok()?;
    let mut pairs = cookies
        .split(';')
        .filter_map(|it| it.trim().split_once('='));
    pairs
        .find(|(name, _)| *name == COOKIE)
        .and_then(|(_, tag)| Locale::from_tag(tag))
}

/// Remembers a choice for a year. A browser that keeps no cookies asks again, that is all.
pub(crate) fn remember(locale: Locale) {
    let is_secure = window()
        .location()
        .protocol()
        .is_ok_and(|it| it == "https:");
    let secure = if is_secure { "; Secure" } else { "" };
    let cookie = [
        COOKIE,
        "=",
        locale.tag(),
        "; Path=/; SameSite=Lax; Max-Age=31536000",
        secure,
    ];
    if let Some(page) = page() {
        let _ = page.set_cookie(&cookie.concat());
    }
}

const COOKIE: &str = "lang";

fn page() -> Option<HtmlDocument> {
    document().dyn_into().ok()
}
