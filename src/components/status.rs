//! What happens without the page changing, said to those who listen to it.

use std::time::Duration;

use leptos::prelude::*;
use view::{View, provided, view};

/// The one polite live region of the site; the layout shows it once.
#[component]
pub(crate) fn Status() -> View {
    let announcer = use_announcer();
    view! { <p class="visually-hidden" role="status">{announcer.0}</p> }
}

/// How long an announcement stays.
const SAID: Duration = Duration::from_secs(5);

/// Speaks through the live region.
#[derive(Clone, Copy)]
pub(crate) struct Announcer(RwSignal<String>);

impl Announcer {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// The same words twice are said twice: an invisible space makes the second text another one.
    pub(crate) fn announce(self, words: impl Into<String>) {
        let mut words = words.into();
        if self.0.with_untracked(|said| *said == words) {
            words.push('\u{a0}');
        }
        self.0.set(words.clone());
        // What was said is not there to be found later, when it is no longer so.
        set_timeout(
            move || {
                if self.0.try_with_untracked(|said| *said == words) == Some(true) {
                    self.0.set(String::new());
                }
            },
            SAID,
        );
    }
}

pub(crate) fn use_announcer() -> Announcer {
    provided()
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    use crate::components::button::{Button, Look};

    let announcer = use_announcer();
    view! {
        <Button
            label="Announce"
            look=Look::Secondary
            on_press=move || announcer.announce("Something happened")
        />
    }
}
