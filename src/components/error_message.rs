//! `gcds-error-message`

use leptos::prelude::*;
use messages::common;
use view::{View, live, view};

use crate::{
    form::{Question, wording},
    i18n::use_i18n,
};

/// What is said against the answer to one question, beside it.
#[component]
pub(crate) fn ErrorMessage(question: Question) -> View {
    let prefix = use_i18n().t(common::error_prefix);
    let line = move |error| {
        view! {
            <p class="error-message__line">
                <span class="visually-hidden">{prefix}" "</span>
                {wording(question.name(), error)}
            </p>
        }
    };
    live(move || {
        let errors = question.errors();
        (!errors.is_empty()).then(|| {
            view! {
                <div id=question.id("error") class="error-message">
                    {errors.into_iter().map(line).collect::<View>()}
                </div>
            }
        })
    })
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! { <ErrorMessage question=Question::sample("gallery-error-message", "", true)/> }
}
