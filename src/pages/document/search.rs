//! Searching the accordions of a document, and opening all of them.

use contract::help::HelpField;
use leptos::{ev, prelude::*};
use messages::help;
use view::{View, effect, view};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::accordions::{details, set_open, within};
use crate::{
    components::{
        button::{Button, Look},
        input::{Input, Kind, Width},
    },
    form::Form,
    i18n::use_i18n,
    search::{has_all, plain},
};

/// `body` is the document that is shown, of which a new version comes with each language.
#[component]
pub(super) fn Search(
    body: StoredValue<Option<Element>, LocalStorage>,
    versions: RwSignal<u32>,
) -> View {
    let i18n = use_i18n();
    let form = Form::<HelpField>::new();
    let found = RwSignal::new(0_u32);
    let are_open = RwSignal::new(false);
    let query = Signal::derive(move || plain(&form.answer(HelpField::Search)));
    effect(move || {
        versions.get();
        if let Some(body) = body.get_value() {
            index(&body);
        }
    });
    effect(move || {
        versions.get();
        if let Some(body) = body.get_value() {
            found.set(filter(&body, &query.get()));
        }
    });
    let told = Signal::derive(move || {
        if query.get().is_empty() {
            String::new()
        } else {
            help::search_found(i18n.locale(), found.get().into())
        }
    });
    let clear = move || form.set(HelpField::Search, String::new());
    let escape = move |event: Event| {
        if event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|it| it.key() == "Escape")
        {
            clear();
        }
    };
    // A link may lead to what the search has hidden.
    let listener = window_event_listener(ev::hashchange, move |_| clear());
    on_cleanup(move || listener.remove());
    let toggle = move || {
        are_open.update(|it| *it = !*it);
        for it in body.get_value().iter().flat_map(details) {
            set_open(it, are_open.get_untracked());
        }
    };
    let label = i18n.text(move |locale| {
        if are_open.get() {
            help::collapse(locale)
        } else {
            help::expand(locale)
        }
    });
    view! {
        <div class="document-tools" role="search" on:keydown=escape>
            <Input
                question=form.question(HelpField::Search)
                label=i18n.t(help::search)
                hint=i18n.t(help::search_hint)
                kind=Kind::Search
                width=Width::Medium
            />
            <p role="status">{told}</p>
            <Button label look=Look::Secondary on_press=toggle/>
        </div>
    }
}

/// The attribute with the words by which an accordion is found.
const WORDS: &str = "data-words";

/// Adds to the words that only the search knows those that everybody reads.
fn index(body: &Element) {
    for it in details(body) {
        let mut words = it.get_attribute(WORDS).unwrap_or_default();
        words.push(' ');
        words.push_str(&it.text_content().unwrap_or_default());
        // The attribute has a valid name, so that setting it cannot fail.
        let _ = it.set_attribute(WORDS, &plain(&words));
    }
}

/// Shows what has every word of the query, and tells how much that is. Nothing opens or closes.
fn filter(body: &Element, query: &str) -> u32 {
    let mut found = 0;
    for it in details(body) {
        let fits = has_all(&it.get_attribute(WORDS).unwrap_or_default(), query);
        it.set_hidden(!fits);
        found += u32::from(fits);
    }
    for group in within(body, ".help-group") {
        let has_any = group.query_selector("details:not([hidden])");
        group.set_hidden(has_any.is_ok_and(|it| it.is_none()));
    }
    for contents in within(body, ".contents") {
        contents.set_hidden(!query.is_empty());
    }
    found
}
