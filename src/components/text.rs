//! Elements that hold nothing but words.
//!
//! Functions and not views: a page says many things, and each view of it would be compiled anew.

use leptos::prelude::*;
use view::{View, view};

pub(crate) fn p(words: Signal<String>) -> View {
    view! { <p>{words}</p> }
}

/// The first words of a page, a little larger.
pub(crate) fn lead(words: Signal<String>) -> View {
    view! { <p class="lead">{words}</p> }
}

pub(crate) fn h2(words: Signal<String>) -> View {
    view! { <h2>{words}</h2> }
}

pub(crate) fn li(words: Signal<String>) -> View {
    view! { <li>{words}</li> }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        {h2("Before you begin".into())}
        {lead("One sign-in opens your service.".into())}
        {p("You need a phone.".into())}
        <ul>{li("A username".into())}{li("A password".into())}</ul>
    }
}
