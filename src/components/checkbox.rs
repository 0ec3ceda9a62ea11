//! `gcds-checkboxes`, with one box

use leptos::prelude::*;
use view::{View, view};

use crate::{components::error_message::ErrorMessage, form::Question};

/// The answer of a box that is ticked; the answer of one that is not is empty.
pub(crate) const TICKED: &str = "yes";

#[component]
pub(crate) fn Checkbox(
    question: Question,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
) -> View {
    let described_by = question.described_by(hint.map(|_| "hint"));
    let tick = move |event| {
        let answer = if event_target_checked(&event) {
            TICKED
        } else {
            ""
        };
        question.set(answer.to_owned());
    };
    view! {
        <div class="input" class:input--refused=question.refused()>
            <ErrorMessage question/>
            <div class="choice">
                <input
                    id=question.name()
                    name=question.name()
                    class="choice__box"
                    type="checkbox"
                    aria-invalid=question.refused()
                    aria-describedby=described_by
                    prop:checked=Signal::derive(move || question.answer() == TICKED)
                    on:change=tick
                />
                <label class="choice__label" for=question.name()>{label}</label>
                {hint.map(|hint| view! {
                    <p id=question.id("hint") class="choice__hint">{hint}</p>
                })}
            </div>
        </div>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        <Checkbox question=Question::sample("gallery-checkbox", TICKED, false) label="I have saved these codes"/>
        <Checkbox
            question=Question::sample("gallery-checkbox-refused", "", true)
            label="I am on a shared computer"
            hint="Nothing is remembered on this computer."
        />
    }
}
