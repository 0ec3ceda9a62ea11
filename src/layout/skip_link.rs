//! The first stop of the tab key.

use leptos::prelude::*;
use messages::common;
use view::{View, view};
use web_sys::Event;

use crate::{focus::focus, i18n::use_i18n};

/// The id of the `<main>` of the site, which takes the focus and therefore has `tabindex="-1"`.
pub(crate) const MAIN: &str = "main";

#[component]
pub(crate) fn SkipLink() -> View {
    let words = use_i18n().t(common::skip_to_content);
    let go = |event: Event| {
        // The address of the page stays what it is.
        event.prevent_default();
        focus(MAIN);
    };
    view! { <a class="skip-link" href=["#", MAIN].concat() rel="external" on:click=go>{words}</a> }
}
