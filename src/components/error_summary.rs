//! `gcds-error-summary`

use contract::form::FieldError;
use leptos::prelude::*;
use messages::common;
use view::{View, effect, live, memo, view};
use web_sys::Event;

use crate::{
    focus::focus,
    form::{AnyForm, wording},
    i18n::use_i18n,
};

/// Everything that was refused, at the top of the page. It takes the focus after each refusal.
#[component]
pub(crate) fn ErrorSummary(#[prop(into)] form: AnyForm) -> View {
    let i18n = use_i18n();
    effect(move || {
        if form.refusals() > 0 {
            // The summary is drawn before the next frame.
            request_animation_frame(|| focus(ID));
        }
    });
    let lines = move || form.errors().into_iter().map(line).collect::<View>();
    let trouble = move || {
        form.trouble(i18n.locale())
            .map(|words| view! { <p>{words}</p> })
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
    let is_refused = memo(move || form.is_refused());
    live(move || is_refused.get().then(summary))
}

const ID: &str = "error-summary";

/// Leads to the field by moving the focus, which leaves the address of the page alone.
fn line((name, error): (&'static str, FieldError)) -> View {
    let go = move |event: Event| {
        event.prevent_default();
        focus(name);
    };
    view! {
        <li>
            <a href=["#", name].concat() rel="external" on:click=go>{wording(name, error)}</a>
        </li>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    use crate::form::AnyForm;

    view! { <ErrorSummary form=AnyForm::sample("gallery-error-summary", "", true)/> }
}
