//! `gcds-select`

use leptos::prelude::*;
use view::{View, view};

use crate::{
    components::{choice::Choice, error_message::ErrorMessage},
    form::Question,
};

/// A list to choose one answer from; `placeholder` stands there while nothing is chosen.
#[component]
pub(crate) fn Select(
    question: Question,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    #[prop(into)] placeholder: Signal<String>,
    choices: Vec<Choice>,
) -> View {
    let described_by = question.described_by(hint.map(|_| "hint"));
    let option = move |choice: Choice| {
        let value = choice.value.clone();
        view! {
            <option value=choice.value selected=Signal::derive(move || question.answer() == value)>
                {choice.label}
            </option>
        }
    };
    view! {
        <div class="input" class:input--refused=question.refused()>
            <label class="input__label" for=question.name()>{label}</label>
            {hint.map(|hint| view! { <p id=question.id("hint") class="input__hint">{hint}</p> })}
            <ErrorMessage question/>
            <select
                id=question.name()
                name=question.name()
                class="select"
                aria-required="true"
                aria-invalid=question.refused()
                aria-describedby=described_by
                prop:value=question.value()
                on:change=move |event| question.set(event_target_value(&event))
            >
                <option value="">{placeholder}</option>
                {choices.into_iter().map(option).collect::<View>()}
            </select>
        </div>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    let choices = || {
        vec![
            Choice::new("pet", "What was the name of your first pet?"),
            Choice::new("street", "On which street did you grow up?"),
        ]
    };
    view! {
        <Select
            question=Question::sample("gallery-select", "", false)
            label="Question"
            hint="Choose one that only you can answer."
            placeholder="Select a question"
            choices=choices()
        />
        <Select
            question=Question::sample("gallery-select-refused", "street", true)
            label="Question"
            placeholder="Select a question"
            choices=choices()
        />
    }
}
