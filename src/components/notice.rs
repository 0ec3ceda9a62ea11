//! `gcds-notice`

use leptos::prelude::*;
use view::{View, view};

/// Something to know before going on; `title` is its heading.
#[component]
pub(crate) fn Notice(
    #[prop(optional)] tone: Tone,
    #[prop(into)] title: Signal<String>,
    #[prop(optional)] children: Option<View>,
) -> View {
    view! {
        <section class=tone.class()>
            <svg class="notice__icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d=tone.icon()/>
            </svg>
            <div class="notice__content">
                <h2 class="notice__title">{title}</h2>
                {children}
            </div>
        </section>
    }
}

/// What kind of thing there is to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    #[default]
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice",
            Self::Success => "notice notice--success",
            Self::Warning => "notice notice--warning",
            Self::Danger => "notice notice--danger",
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Info => "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-1.5 4.5h3v3h-3zm0 5h3v8h-3z",
            Self::Success => {
                "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-1.6 16.2-4.9-4.9 1.9-1.9 3 3 6.2-6.2 1.9 1.9z"
            }
            Self::Warning => "M12 1.5 0.5 22.5h23zm-1.5 8h3v6h-3zm0 7.5h3v3h-3z",
            Self::Danger => {
                "M7.5 1h9l6.5 6.500v9l-6.500 6.500h-9l-6.500-6.500v-9zm3 4.500v8h3v-8zm0 10v3h3v-3z"
            }
        }
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        <Notice title="You will use this method every time">
            <p>"The method you choose first is the one you use from then on."</p>
        </Notice>
        <Notice tone=Tone::Success title="Your GCKey is ready"/>
        <Notice tone=Tone::Warning title="Keep these codes in a safe place">
            <p>"We show them only once."</p>
        </Notice>
        <Notice tone=Tone::Danger title="Your sign-in is locked">
            <p>"Try again after 3:04 p.m."</p>
        </Notice>
    }
}
