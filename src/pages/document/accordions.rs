//! The accordions of a document: real `<details>`, which work by themselves.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};

/// The elements within another that fit, in order.
pub(super) fn within(body: &Element, selector: &str) -> Vec<HtmlElement> {
    let mut all = Vec::new();
    // The selector is written in the code and valid.
    if let Ok(found) = body.query_selector_all(selector) {
        for at in 0..found.length() {
            if let Some(it) = found.get(at) {
                all.push(it.unchecked_into());
            }
        }
    }
    all
}

pub(super) fn details(body: &Element) -> Vec<HtmlElement> {
    within(body, "details")
}

/// Opens or closes an accordion.
pub(super) fn set_open(details: HtmlElement, open: bool) {
    details
        .unchecked_into::<HtmlDetailsElement>()
        .set_open(open);
}

/// Opens in one language what is open in the other.
pub(super) fn keep_open(before: &Element, body: &Element) {
    for open in within(before, "details[open]") {
        // An id of ours has letters and dashes only.
        let same = ["#", &open.id()].concat();
        for it in within(body, &same) {
            set_open(it, true);
        }
    }
}

/// Opens the accordion that the address ends with, and goes there; or goes to the heading.
pub(super) fn open_the_one_asked_for() {
    let hash = window().location().hash().unwrap_or_default();
    let asked = hash.strip_prefix('#').unwrap_or_default();
    let Some(target) = document().get_element_by_id(asked) else {
        return;
    };
    if let Some(details) = target.dyn_ref::<HtmlDetailsElement>() {
        details.set_open(true);
        let summary = details.first_element_child();
        if let Some(summary) = summary.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            // The place is shown all the same when the focus cannot go there.
            let _ = summary.focus();
        }
    }
    target.scroll_into_view();
}
