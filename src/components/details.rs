//! `gcds-details`

use leptos::prelude::*;
use view::{View, view};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// A real `<details>`. It opens by itself when the address of the page ends with its `id`.
#[component]
pub(crate) fn Details(
    #[prop(into)] summary: Signal<String>,
    #[prop(optional)] id: Option<&'static str>,
    /// Whether it is open, for pages that open several at once.
    #[prop(optional, into)]
    open: Option<RwSignal<bool>>,
    children: View,
) -> View {
    let open = open.unwrap_or_else(|| RwSignal::new(false));
    if id.is_some_and(is_asked_for) {
        open.set(true);
    }
    let toggle = move |event: web_sys::Event| {
        let target = event.current_target();
        if let Some(details) = target.and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok())
            && details.open() != open.get()
        {
            open.set(details.open());
        }
    };
    view! {
        <details class="details" id=id open=Signal::derive(move || open.get()) on:toggle=toggle>
            <summary class="details__summary">{summary}</summary>
            <div class="details__panel">{children}</div>
        </details>
    }
}

fn is_asked_for(id: &str) -> bool {
    window()
        .location()
        .hash()
        .is_ok_and(|hash| hash.strip_prefix('#') == Some(id))
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        <Details summary="I do not have a mobile phone">
            <p>"You can use an app on your computer."</p>
        </Details>
        <Details summary="What is an authenticator app?" open=RwSignal::new(true)>
            <p>"An app that makes a new code every 30 seconds."</p>
        </Details>
    }
}
