//! The accordions of a document: real `<details>`, which work by themselves.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};

/// The elements of that kind within another, in order.
pub(super) fn within<E: JsCast>(body: &Element, selector: &str) -> Vec<E> {
    // The selector is written in the code and valid.
    let Ok(found) = body.query_selector_all(selector) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|at| found.get(at));
    found.filter_map(|it| it.dyn_into().ok()).collect()
}

pub(super) fn details(body: &Element) -> Vec<HtmlDetailsElement> {
    within(body, "details")
}

/// Opens in one language what is open in the other.
pub(super) fn keep_open(before: &Element, body: &Element) {
    let open: Vec<String> = within::<Element>(before, "details[open]")
        .iter()
        .map(Element::id)
        .collect();
    for it in details(body) {
        it.set_open(open.contains(&it.id()));
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
