//! `gcds-input`

use leptos::prelude::*;
use view::{View, effect, view};

use crate::{components::error_message::ErrorMessage, form::Question};

use show_password::ShowPassword;

pub(crate) use kind::Kind;

mod kind;
mod show_password;

/// A field for one line of text. Children, such as a checklist, come between hint and field.
#[component]
pub(crate) fn Input(
    question: Question,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    #[prop(optional)] kind: Kind,
    #[prop(optional)] width: Width,
    /// Whether the form goes on without an answer.
    #[prop(optional)]
    optional: bool,
    /// Another `autocomplete` token than the one of the kind.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    #[prop(optional)] children: Option<View>,
) -> View {
    let is_shown = RwSignal::new(false);
    effect(move || {
        // Browsers offer to keep a password only when it leaves as one.
        if question.is_busy() {
            is_shown.set(false);
        }
    });
    let described_by = question.described_by(hint.map(|_| "hint"));
    let kind_of_field = Signal::derive(move || {
        let kind = if is_shown.get() { Kind::Text } else { kind };
        kind.html_type().to_owned()
    });
    let field = view! {
        <input
            id=question.name()
            name=question.name()
            class=width.class()
            type=kind_of_field
            inputmode=kind.input_mode()
            autocomplete=autocomplete.unwrap_or(kind.autocomplete())
            autocapitalize="none"
            // What phones of one maker would otherwise do to a name or a code.
            autocorrect="off"
            spellcheck="false"
            aria-required=(!optional && kind != Kind::Search).then_some("true")
            aria-invalid=question.refused()
            aria-describedby=described_by
            prop:value=question.value()
            on:input=move |event| question.set(event_target_value(&event))
        />
    };
    let field = if kind.is_secret() {
        view! { <div class="input__row">{field}<ShowPassword question is_shown/></div> }
    } else {
        field
    };
    view! {
        <div class="input" class:input--refused=question.refused()>
            <label id=question.id("label") class="input__label" for=question.name()>{label}</label>
            {hint.map(|hint| view! { <p id=question.id("hint") class="input__hint">{hint}</p> })}
            {children}
            <ErrorMessage question/>
            {field}
        </div>
    }
}

/// How long an answer is expected: the field is as wide as that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Width {
    #[default]
    Full,
    /// Six digits.
    Code,
    /// An invitation or recovery code, a phone number.
    Medium,
}

impl Width {
    const fn class(self) -> &'static str {
        match self {
            Self::Full => "input__field",
            Self::Code => "input__field input__field--code",
            Self::Medium => "input__field input__field--medium",
        }
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        <Input question=Question::sample("gallery-text", "", false) label="Username" kind=Kind::Username/>
        <Input
            question=Question::sample("gallery-email", "nobody@", true)
            label="Email"
            hint="We send a confirmation code to this address."
            kind=Kind::Email
        />
        <Input
            question=Question::sample("gallery-password", "abc", false)
            label="Password"
            kind=Kind::NewPassword
        />
        <Input
            question=Question::sample("gallery-code", "123456", false)
            label="Security code"
            hint="6 digits"
            kind=Kind::Code
            width=Width::Code
        />
        <Input
            question=Question::sample("gallery-phone", "", false)
            label="Phone number"
            kind=Kind::Phone
            width=Width::Medium
        />
    }
}
