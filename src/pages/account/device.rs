//! What a sign-in came from, in words.

use contract::{api::account::SignInView, locale::Locale};
use messages::account;

use crate::i18n::country;

/// The browser, and what it runs on.
pub(super) fn device(locale: Locale, of: &SignInView) -> String {
    match (of.browser.as_str(), of.system.as_str()) {
        ("", _) => account::sign_ins_unknown(locale).to_owned(),
        (browser, "") => browser.to_owned(),
        (browser, system) => account::sign_ins_device(locale, browser, system),
    }
}

/// Roughly where it was, and whether the device was new.
pub(super) fn place(locale: Locale, of: &SignInView) -> String {
    let mut parts = Vec::new();
    if !of.country.is_empty() {
        parts.push(country(locale, &of.country));
    }
    parts.push(if of.is_here {
        account::sign_ins_here(locale).to_owned()
    } else {
        account::sign_ins_network(locale, &of.network)
    });
    if of.is_this {
        parts.push(account::sign_ins_this(locale).to_owned());
    } else if !of.is_known {
        parts.push(account::sign_ins_new(locale).to_owned());
    }
    parts.join(", ")
}
