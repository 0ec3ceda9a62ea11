//! `gcds-radios`

use leptos::prelude::*;
use view::{View, view};

use crate::{
    components::{choice::Choice, error_message::ErrorMessage},
    form::Question,
};

#[component]
pub(crate) fn Radios(
    question: Question,
    #[prop(into)] legend: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    choices: Vec<Choice>,
) -> View {
    let described_by = question.described_by(hint.map(|_| "hint"));
    let choices = choices.into_iter().enumerate();
    let radios: View = choices
        .map(|(index, choice)| radio(question, index, choice))
        .collect();
    view! {
        <fieldset
            class="input"
            class:input--refused=question.refused()
            aria-describedby=described_by
        >
            <legend class="input__label">{legend}</legend>
            {hint.map(|hint| view! { <p id=question.id("hint") class="input__hint">{hint}</p> })}
            <ErrorMessage question/>
            {radios}
        </fieldset>
    }
}

/// The first one bears the name of the question, because the error summary leads there.
fn radio(question: Question, index: usize, choice: Choice) -> View {
    let id = match index {
        0 => question.name().to_owned(),
        _ => question.id(&choice.value),
    };
    let hint_id = [id.as_str(), "-about"].concat();
    let described_by = choice.hint.map(|_| hint_id.clone());
    let (value, sent) = (choice.value.clone(), choice.value.clone());
    view! {
        <div class="choice">
            <input
                id=id.clone()
                name=question.name()
                class="choice__box choice__box--round"
                type="radio"
                value=choice.value
                aria-describedby=described_by
                prop:checked=Signal::derive(move || question.answer() == value)
                on:change=move |_| question.set(sent.clone())
            />
            <label class="choice__label" for=id>{choice.label}</label>
            {choice.hint.map(|hint| view! { <p id=hint_id class="choice__hint">{hint}</p> })}
        </div>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    let choices = || {
        vec![
            Choice::new("mobile", "Set up your mobile device").with_hint("Recommended"),
            Choice::new("desktop", "Set up your desktop device"),
        ]
    };
    view! {
        <Radios
            question=Question::sample("gallery-radios", "mobile", false)
            legend="How do you want to get codes?"
            hint="You can change this later."
            choices=choices()
        />
        <Radios
            question=Question::sample("gallery-radios-refused", "", true)
            legend="How do you want to get codes?"
            choices=choices()
        />
    }
}
