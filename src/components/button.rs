//! `gcds-button`

use leptos::prelude::*;
use messages::common;
use view::{View, effect, view};
use web_sys::Event;

use crate::{components::status::use_announcer, i18n::use_i18n};

/// Submits its form, or calls `on_press` when it is given. While `busy` it keeps the focus, does
/// nothing and says so.
#[component]
pub(crate) fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] look: Look,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] on_press: Option<Callback<()>>,
    /// What it is about, for those who do not see what stands beside it.
    #[prop(optional, into)]
    of: Option<Signal<String>>,
) -> View {
    let i18n = use_i18n();
    let announcer = use_announcer();
    effect(move || {
        if busy.get() {
            announcer.announce(i18n.now(common::please_wait));
        }
    });
    let press = move |event: Event| {
        if busy.get() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            type=if on_press.is_some() { "button" } else { "submit" }
            class=look.class()
            class:button--busy=busy
            aria-disabled=busy
            on:click=press
        >
            {label}
            {of.map(|of| view! { <span class="visually-hidden">" "{of}</span> })}
        </button>
    }
}

/// A link that looks like a button, for a main action that only leads elsewhere.
#[component]
pub(crate) fn ButtonLink(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] look: Look,
    /// Whether the address is outside of this site.
    #[prop(optional)]
    external: bool,
) -> View {
    view! {
        <a class=look.class() href=href rel=external.then_some("external")>{label}</a>
    }
}

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Look {
    #[default]
    Primary,
    Secondary,
    Danger,
    Link,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button--secondary",
            Self::Danger => "button button--danger",
            Self::Link => "button button--link",
        }
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        <div class="actions">
            <Button label="Continue" on_press=|| ()/>
            <Button label="Back" look=Look::Secondary on_press=|| ()/>
            <Button label="Skip" look=Look::Link on_press=|| ()/>
        </div>
        <div class="actions">
            <Button label="Delete user" look=Look::Danger on_press=|| ()/>
            <Button label="Sending" busy=true on_press=|| ()/>
            <ButtonLink label="Sign in" href="#" external=true/>
        </div>
    }
}
