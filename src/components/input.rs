//! `gcds-input`

use leptos::{either::Either, prelude::*};
use messages::common;

use crate::{
    components::{error_message::ErrorMessage, status::use_announcer},
    form::Question,
    i18n::use_i18n,
};

/// A field for one line of text. Children, such as a checklist, come between hint and field.
#[component]
pub(crate) fn Input(
    question: Question,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    #[prop(optional)] kind: Kind,
    #[prop(optional)] width: Width,
    /// Another `autocomplete` token than the one of the kind.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let is_shown = RwSignal::new(false);
    Effect::new(move || {
        // Browsers offer to keep a password only when it leaves as one.
        if question.is_busy() {
            is_shown.set(false);
        }
    });
    let parts = [hint.map(|_| "hint"), children.as_ref().map(|_| "about")];
    let described_by = move || question.described_by(&parts);
    let field = view! {
        <input
            id=question.name()
            name=question.name()
            class=width.class()
            type=move || if is_shown.get() { "text" } else { kind.html_type() }
            inputmode=kind.input_mode()
            autocomplete=autocomplete.unwrap_or(kind.autocomplete())
            autocapitalize="none"
            spellcheck="false"
            aria-required=(kind != Kind::Search).then_some("true")
            aria-invalid=move || question.is_refused().then_some("true")
            aria-describedby=described_by
            prop:value=move || question.answer()
            on:input=move |event| question.set(event_target_value(&event))
        />
    }
    // What phones of one maker would otherwise do to a name or a code.
    .attr("autocorrect", "off");
    view! {
        <div class="input" class:input--refused=move || question.is_refused()>
            <label class="input__label" for=question.name()>{label}</label>
            {hint.map(|hint| view! { <p id=question.id("hint") class="input__hint">{hint}</p> })}
            {children.map(|children| view! { <div id=question.id("about")>{children()}</div> })}
            <ErrorMessage question/>
            {if kind.is_secret() {
                Either::Left(view! {
                    <div class="input__row">{field}<ShowPassword question is_shown/></div>
                })
            } else {
                Either::Right(field)
            }}
        </div>
    }
    .into_any()
}

/// What is asked for, which decides the keyboard and what the browser may fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    #[default]
    Text,
    Username,
    Email,
    CurrentPassword,
    NewPassword,
    /// A code from an app, an email or a text message.
    Code,
    Phone,
    Search,
}

impl Kind {
    const fn is_secret(self) -> bool {
        matches!(self, Self::CurrentPassword | Self::NewPassword)
    }

    const fn html_type(self) -> &'static str {
        match self {
            Self::Text | Self::Username | Self::Code => "text",
            Self::Email => "email",
            Self::CurrentPassword | Self::NewPassword => "password",
            Self::Phone => "tel",
            Self::Search => "search",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Code => Some("numeric"),
            _ => None,
        }
    }

    const fn autocomplete(self) -> &'static str {
        match self {
            Self::Text | Self::Search => "off",
            Self::Username => "username",
            Self::Email => "email",
            Self::CurrentPassword => "current-password",
            Self::NewPassword => "new-password",
            Self::Code => "one-time-code",
            Self::Phone => "tel",
        }
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

#[component]
fn ShowPassword(question: Question, is_shown: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let announcer = use_announcer();
    let label = i18n.t(move |locale| {
        let words = if is_shown.get() {
            common::password_hide
        } else {
            common::password_show
        };
        words(locale)
    });
    let toggle = move |_| {
        is_shown.update(|it| *it = !*it);
        let shown = is_shown.get();
        let words = if shown {
            common::password_shown
        } else {
            common::password_hidden
        };
        announcer.announce(i18n.now(words));
    };
    view! {
        <button type="button" class="input__toggle" aria-controls=question.name() on:click=toggle>
            {label}
        </button>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> impl IntoView {
    view! {
        <Input question=sample("gallery-text", "", false) label="Username" kind=Kind::Username/>
        <Input
            question=sample("gallery-email", "nobody@", true)
            label="Email"
            hint="We send a confirmation code to this address."
            kind=Kind::Email
        />
        <Input
            question=sample("gallery-password", "abc", false)
            label="Password"
            kind=Kind::NewPassword
        />
        <Input
            question=sample("gallery-code", "123456", false)
            label="Security code"
            hint="6 digits"
            kind=Kind::Code
            width=Width::Code
        />
        <Input
            question=sample("gallery-phone", "", false)
            label="Phone number"
            kind=Kind::Phone
            width=Width::Medium
        />
    }
}

/// A form of one question, for examples only.
#[cfg(debug_assertions)]
pub(crate) fn sample_form(
    name: &'static str,
    answer: &str,
    is_refused: bool,
) -> crate::form::AnyForm {
    crate::form::AnyForm::sample(name, answer, is_refused)
}

/// A question that stands alone, for examples only.
#[cfg(debug_assertions)]
pub(crate) fn sample(name: &'static str, answer: &str, is_refused: bool) -> Question {
    sample_form(name, answer, is_refused).named(name)
}
