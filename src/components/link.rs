//! `gcds-link`

use leptos::prelude::*;
use view::{View, view};

#[component]
pub(crate) fn Link(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] href: Signal<String>,
    /// Whether the address is outside of this site, or a phone number or mailbox.
    #[prop(optional)]
    external: bool,
    /// What it is about, for those who do not see what stands beside it.
    #[prop(optional, into)]
    of: Option<Signal<String>>,
) -> View {
    view! {
        <a class="link" href=href rel=external.then_some("external")>
            {label}
            {of.map(|of| view! { <span class="visually-hidden">" "{of}</span> })}
        </a>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        <p><Link label="Which method did I use?" href="#" external=true/></p>
        <p><Link label="1-800-555-0100" href="tel:+18005550100" external=true/></p>
    }
}
