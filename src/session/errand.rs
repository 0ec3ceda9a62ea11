//! What somebody is about to do to their settings: with which of them, and what waits meanwhile.

use contract::{locale::Locale, routes::Page};
use leptos::prelude::*;
use messages::settings;

use super::Session;
use crate::{form::Answers, fragment::about};

/// Words in whichever language is asked.
pub(crate) type Words = fn(Locale) -> &'static str;

#[derive(Default)]
pub(super) struct Errand {
    /// The page that waits for the person to show again who they are, and what it is about.
    wanted: Option<(Page, String)>,
    /// What was typed there by then, without what is secret.
    typed: Answers,
    /// What was done a moment ago, for the page that comes next to say.
    done: Option<Words>,
}

impl Session {
    /// The address of a page about one thing; tracked.
    pub(crate) fn path_about(self, page: Page, about: String) -> Signal<String> {
        let path = self.path(page);
        Signal::derive(move || with_fragment(path.get(), &about))
    }

    pub(crate) fn go_about(self, page: Page, about: &str) {
        let address = with_fragment(self.address(page), about);
        self.history.go(&address);
    }

    /// Leads to where the person shows again who they are, and back to the page afterwards, where
    /// they find again what they had typed.
    pub(crate) fn confirm_for(self, page: Page, typed: Answers) {
        let wanted = Some((page, about()));
        self.errand.update_value(|it| {
            it.wanted = wanted;
            it.typed = typed;
        });
        self.replace(Page::SettingsConfirm);
    }

    /// Keeps what was typed for the page that comes next.
    pub(crate) fn carry(self, typed: Answers) {
        self.errand.update_value(|it| it.typed = typed);
    }

    /// What was typed before the person showed again who they are.
    pub(crate) fn typed(self) -> Answers {
        self.errand
            .try_update_value(|it| std::mem::take(&mut it.typed))
            .unwrap_or_default()
    }

    /// Whether a page waits.
    pub(super) fn has_errand(self) -> bool {
        self.errand.with_value(|it| it.wanted.is_some())
    }

    /// Goes to the page that waited, if one did.
    pub(super) fn goes_back_to_errand(self) -> bool {
        let wanted = self
            .errand
            .try_update_value(|it| it.wanted.take())
            .flatten();
        if let Some((page, about)) = &wanted {
            let address = with_fragment(self.address(*page), about);
            self.errand
                .update_value(|it| it.done = Some(settings::confirm_done));
            self.history.replace(&address);
        }
        wanted.is_some()
    }

    /// Forgets the page that waited.
    pub(crate) fn want_nothing(self) {
        self.errand.update_value(|it| it.wanted = None);
    }

    /// Goes to a page that says what was done, in the place of the one that did it; the same one is
    /// drawn anew.
    pub(crate) fn done(self, words: Words, page: Page) {
        self.errand.update_value(|it| it.done = Some(words));
        self.notice.set(None);
        if self.place.get_untracked() == Some(page) {
            self.redraws.update(|it| *it += 1);
        } else {
            self.replace(page);
        }
    }

    /// Has the page drawn anew when what it shows has changed.
    pub(crate) fn follow_redraws(self) {
        self.redraws.track();
    }

    /// What was done a moment ago; said once.
    pub(crate) fn was_done(self) -> Option<Words> {
        self.errand.try_update_value(|it| it.done.take()).flatten()
    }
}

fn with_fragment(address: String, about: &str) -> String {
    if about.is_empty() {
        address
    } else {
        [&address, "#", about].concat()
    }
}
