//! The button beside a password.

use leptos::prelude::*;
use messages::common;
use view::{View, view};

use crate::{components::status::use_announcer, form::Question, i18n::use_i18n};

/// Shows the password as it is typed, or hides it again, and says which.
#[component]
pub(super) fn ShowPassword(question: Question, is_shown: RwSignal<bool>) -> View {
    let i18n = use_i18n();
    let announcer = use_announcer();
    let label = i18n.text(move |locale| {
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
        <button
            type="button"
            class="input__toggle"
            aria-controls=question.name()
            // A page may have two of them.
            aria-describedby=question.id("label")
            on:click=toggle
        >
            {label}
        </button>
    }
}
