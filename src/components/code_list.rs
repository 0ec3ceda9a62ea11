//! Codes to keep, easy to read and to copy by hand.

use leptos::prelude::*;

use crate::i18n::live;

#[component]
pub(crate) fn CodeList(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] codes: Signal<Vec<String>>,
) -> impl IntoView {
    let codes = live(move || {
        codes
            .get()
            .into_iter()
            .map(|code| view! { <li><code>{code}</code></li> })
            .collect_view()
            .into_any()
    });
    view! { <ol class="code-list" aria-label=label>{codes}</ol> }.into_any()
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> impl IntoView {
    let codes: Vec<String> = ["4KQ7-9MXT", "H2VP-6RDN", "Z8CW-3JYF", "T5NB-7GKA"]
        .map(str::to_owned)
        .to_vec();
    view! { <CodeList label="Recovery codes" codes/> }
}
