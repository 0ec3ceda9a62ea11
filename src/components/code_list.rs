//! Codes to keep, easy to read and to copy by hand.

use leptos::prelude::*;
use view::{View, live, view};

#[component]
pub(crate) fn CodeList(
    #[prop(into)] label: Signal<String>,
    /// One to a line.
    #[prop(into)]
    codes: Signal<String>,
) -> View {
    let codes = live(move || {
        let codes = codes.get();
        let lines = codes.lines();
        lines
            .map(|code| view! { <li><code>{code}</code></li> })
            .collect::<View>()
    });
    view! { <ol class="code-list" aria-label=label>{codes}</ol> }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    let codes = ["4KQ7-9MXT", "H2VP-6RDN", "Z8CW-3JYF", "T5NB-7GKA"].join("\n");
    view! { <CodeList label="Recovery codes" codes/> }
}
