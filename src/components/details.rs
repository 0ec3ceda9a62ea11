//! `gcds-details`

use leptos::prelude::*;
use view::{View, view};

/// More, for those who ask for it.
#[component]
pub(crate) fn Details(#[prop(into)] summary: Signal<String>, children: View) -> View {
    view! {
        <details class="details">
            <summary class="details__summary">{summary}</summary>
            <div class="details__panel">{children}</div>
        </details>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        <Details summary="I do not have a mobile phone">
            <p>"You can use an app on your computer."</p>
        </Details>
        <Details summary="What is an authenticator app?">
            <p>"An app that makes a new code every 30 seconds."</p>
        </Details>
    }
}
