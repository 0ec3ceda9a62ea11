//! `gcds-error-summary`

use contract::form::FieldError;
use leptos::{ev::MouseEvent, prelude::*};
use messages::common;
use wasm_bindgen::JsCast;

use crate::{
    form::{AnyForm, wording},
    i18n::{live, use_i18n},
};

/// Everything that was refused, at the top of the page. It takes the focus after each refusal.
#[component]
pub(crate) fn ErrorSummary(#[prop(into)] form: AnyForm) -> impl IntoView {
    let i18n = use_i18n();
    Effect::new(move |_| {
        if form.refusals() > 0 {
            // The summary is drawn before the next frame.
            request_animation_frame(|| focus(ID));
        }
    });
    let lines = move || {
        form.errors()
            .into_iter()
            .map(line)
            .collect_view()
            .into_any()
    };
    let trouble = move || {
        form.trouble(i18n.locale())
            .map(|words| view! { <p>{words}</p> })
            .into_any()
    };
    let summary = move || {
        view! {
            <div id=ID class="error-summary" tabindex="-1">
                <div role="alert">
                    <h2 class="error-summary__heading">{i18n.t(common::error_summary_heading)}</h2>
                    {live(trouble)}
                    <ul class="error-summary__list">{live(lines)}</ul>
                </div>
            </div>
        }
    };
    let is_refused = Memo::new(move |_| form.is_refused());
    live(move || is_refused.get().then(summary).into_any())
}

const ID: &str = "error-summary";

/// Leads to the field by moving the focus, which leaves the address of the page alone.
fn line((name, error): (&'static str, FieldError)) -> impl IntoView {
    let go = move |event: MouseEvent| {
        event.prevent_default();
        focus(name);
    };
    view! {
        <li>
            <a href=["#", name].concat() rel="external" on:click=go>{wording(name, error)}</a>
        </li>
    }
}

fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the focus is no reason to stop.
        let _ = element.focus();
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> impl IntoView {
    use crate::form::AnyForm;

    view! { <ErrorSummary form=AnyForm::sample("gallery-error-summary", "", true)/> }
}
