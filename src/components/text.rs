//! Elements that hold nothing but words.
//!
//! Functions and not views: a page says many things, and each view of it would be compiled anew.

use leptos::prelude::*;

pub(crate) fn p(words: Signal<String>) -> AnyView {
    view! { <p>{words}</p> }.into_any()
}

/// The first words of a page, a little larger.
pub(crate) fn lead(words: Signal<String>) -> AnyView {
    view! { <p class="lead">{words}</p> }.into_any()
}

pub(crate) fn h2(words: Signal<String>) -> AnyView {
    view! { <h2>{words}</h2> }.into_any()
}

pub(crate) fn li(words: Signal<String>) -> AnyView {
    view! { <li>{words}</li> }.into_any()
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> impl IntoView {
    view! {
        {h2("Before you begin".into())}
        {lead("One sign-in opens your service.".into())}
        {p("You need a phone.".into())}
        <ul>{li("A username".into())}{li("A password".into())}</ul>
    }
}
