//! Copies a text, and says whether it could.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use messages::common;
use view::{View, live, view};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::{
    components::{
        button::{Button, Look},
        status::use_announcer,
    },
    i18n::use_i18n,
    task::spawn,
};

#[component]
pub(crate) fn CopyButton(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] text: Signal<String>,
) -> View {
    let i18n = use_i18n();
    let announcer = use_announcer();
    let outcome = RwSignal::new(None);
    let copy = move || {
        let text = text.get_untracked();
        spawn(Box::pin(async move {
            let copied = write(&text).await.is_some();
            announcer.announce(i18n.now(words(copied)));
            outcome.try_set(Some(copied));
        }));
    };
    // Said through the live region already: here it is only seen.
    let seen = live(move || {
        outcome.get().map(|copied| {
            view! { <span class="copy-button__outcome" aria-hidden="true">{i18n.t(words(copied))}</span> }
        })
    });
    view! {
        <span class="copy-button">
            <Button label look=Look::Secondary on_press=copy/>
            {seen}
        </span>
    }
}

fn words(copied: bool) -> fn(contract::locale::Locale) -> &'static str {
    if copied {
        common::copied
    } else {
        common::copy_failed
    }
}

/// Through reflection, because an insecure page has no clipboard at all.
async fn write(text: &str) -> Option<()> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let promise: Promise = write
        .call1(&clipboard, &JsValue::from(text))
        .ok()?
        .dyn_into()
        .ok()?;
    JsFuture::from(promise).await.ok().map(drop)
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! { <CopyButton label="Copy the secret key" text="JBSW Y3DP EHPK 3PXP"/> }
}
