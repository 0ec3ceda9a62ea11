//! `gcds-textarea`

use std::time::Duration;

use leptos::prelude::*;
use messages::common;
use view::{View, view};

use crate::{
    components::{error_message::ErrorMessage, status::use_announcer},
    form::Question,
    i18n::use_i18n,
};

/// A field for several lines. It tells how many characters are left, and takes more all the same:
/// what is pasted is shortened by whoever wrote it and not by us.
#[component]
pub(crate) fn Textarea(
    question: Question,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    /// The most characters that will do.
    most: u16,
) -> View {
    let i18n = use_i18n();
    let announcer = use_announcer();
    let length = move || question.answer().chars().count();
    let most = usize::from(most);
    let count = i18n.text(move |locale| match most.checked_sub(length()) {
        Some(left) => common::characters_left(locale, left as u64),
        None => common::characters_over(locale, (length() - most) as u64),
    });
    let typed = move |event| {
        question.set(event_target_value(&event));
        let then = count.get_untracked();
        // Said once somebody pauses, and only when it matters by then.
        let say = move || {
            if count.try_get_untracked().as_ref() == Some(&then) && untrack(length) > most / 10 * 9
            {
                announcer.announce(then);
            }
        };
        set_timeout(say, PAUSE);
    };
    let described_by = question.described_by(hint.map(|_| "hint"));
    let described_by = Signal::derive(move || {
        let mut ids = described_by.get().unwrap_or_default();
        ids.push(' ');
        ids.push_str(&question.id("count"));
        ids
    });
    view! {
        <div class="input" class:input--refused=question.refused()>
            <label class="input__label" for=question.name()>{label}</label>
            {hint.map(|hint| view! { <p id=question.id("hint") class="input__hint">{hint}</p> })}
            <ErrorMessage question/>
            <textarea
                id=question.name()
                name=question.name()
                class="input__field input__field--lines"
                rows="6"
                aria-required="true"
                aria-invalid=question.refused()
                aria-describedby=described_by
                prop:value=question.value()
                on:input=typed
            ></textarea>
            <p id=question.id("count") class="input__hint">{count}</p>
        </div>
    }
}

/// How long nothing is typed before the count is said.
const PAUSE: Duration = Duration::from_secs(1);

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        <Textarea
            question=Question::sample("gallery-textarea", "The code", false)
            label="Your message"
            hint="What happened?"
            most=100
        />
        <Textarea
            question=Question::sample("gallery-textarea-refused", "The code is not", true)
            label="Your message"
            most=10
        />
    }
}
