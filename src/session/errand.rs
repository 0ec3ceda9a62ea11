//! What somebody is about to do to their settings: with which of them, and what waits meanwhile.

use contract::{api::session::Standing, journey::access, locale::Locale, routes::Page};
use leptos::prelude::*;
use messages::{account, settings};

use super::Session;
use crate::{
    form::{Answers, AnyForm},
    fragment::about,
};

/// Words in whichever language is asked.
pub(crate) type Words = fn(Locale) -> &'static str;

#[derive(Default)]
pub(super) struct Errand {
    /// What waits for the person to show again who they are.
    wanted: Option<Work>,
    /// What somebody was doing when the session ended.
    unfinished: Option<Work>,
    /// What was typed, for a page that comes later.
    typed: Option<(Page, Answers)>,
    /// What was done a moment ago, for the page that comes next to say.
    done: Option<Words>,
}

/// What somebody is doing: on which page, with what, and what they have typed by then that is no secret.
struct Work {
    username: String,
    page: Page,
    about: String,
    typed: Answers,
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
        let wanted = Some(Work {
            username: self.username(),
            page,
            about: about(),
            typed,
        });
        self.errand.update_value(|it| it.wanted = wanted);
        self.replace(Page::SettingsConfirm);
    }

    /// Whoever follows a link to their settings, or comes back from a partner in the middle of showing who
    /// they are, goes on with the page that the address names once they have signed in.
    pub(super) fn expect_asked(self) {
        let asked = self.asked.get_untracked();
        let is_visitor = untrack(|| self.is_visitor());
        let comes_later = |page: &Page| is_visitor && page.is_own();
        if let Some(page) = asked.filter(|page| self.is_stepping_up() || comes_later(page)) {
            let wanted = Some(Work {
                username: String::new(),
                page,
                about: about(),
                typed: Answers::default(),
            });
            self.errand.update_value(|it| it.wanted = wanted);
        }
    }

    /// Keeps what was typed for a page that comes later.
    pub(crate) fn carry(self, page: Page, typed: Answers) {
        self.errand
            .update_value(|it| it.typed = Some((page, typed)));
    }

    /// Puts back what was typed before on the page that is shown by now.
    pub(crate) fn give_back(self) {
        let (here, form) = (self.place.get_untracked(), self.form.get());
        let is_of_here = |(page, _): &mut (Page, Answers)| Some(*page) == here;
        let typed = self
            .errand
            .try_update_value(|it| it.typed.take_if(is_of_here))
            .flatten();
        if let (Some((_, typed)), Some(form)) = (typed, form) {
            form.restore(typed);
        }
    }

    /// Whether what somebody is doing would be kept for them: not on a shared computer, not on a page
    /// that stays as it is for a visitor, and not the answers of recovery.
    pub(crate) fn keeps_work(self) -> bool {
        let is_shared = self.view.with_untracked(|it| it.shared_computer);
        let page = self.waiting_page().or_else(|| self.place.get_untracked());
        let is_left = |page: Page| {
            page != Page::SettingsRecovery && !access::is_open(page, &Standing::Visitor)
        };
        !is_shared
            && (self.is_stepping_up() || self.account().is_some())
            && page.is_some_and(is_left)
    }

    /// Keeps what somebody is doing whose session has ended, for them to go on with: the page, and
    /// what was typed there that is no secret. Nothing is kept anywhere but in this window.
    pub(super) fn keep_work(self) {
        if !self.keeps_work() {
            return;
        }
        // Whoever was to show who they are was about to do something else.
        let is_waiting = self.waiting_page().is_some();
        let waiting = self
            .errand
            .try_update_value(|it| it.wanted.take_if(|_| is_waiting))
            .flatten();
        let unfinished = waiting.or_else(|| {
            Some(Work {
                username: self.account()?.username,
                page: self.place.get_untracked()?,
                about: about(),
                typed: self.form.get().map(AnyForm::kept).unwrap_or_default(),
            })
        });
        self.errand.update_value(|it| it.unfinished = unfinished);
    }

    /// Whether there is something to go on with.
    pub(crate) fn has_work(self) -> bool {
        self.errand.with_value(|it| it.unfinished.is_some())
    }

    /// Forgets every errand: whoever comes next has others. What somebody was doing whose session ended
    /// is kept for them.
    pub(super) fn forget_errands(self) {
        self.errand.update_value(|it| {
            let unfinished = it.unfinished.take();
            *it = Errand {
                unfinished,
                ..Errand::default()
            };
        });
    }

    /// Forgets what somebody was doing, too.
    pub(super) fn forget_work(self) {
        self.errand.set_value(Errand::default());
    }

    /// Leads whoever is signed in by now to what they were doing. What somebody else was doing is
    /// forgotten.
    pub(super) fn goes_on_with_work(self) -> bool {
        if !self.has_work() {
            return false;
        }
        let Some(account) = self.account() else {
            return false;
        };
        let work = self
            .errand
            .try_update_value(|it| it.unfinished.take())
            .flatten();
        let Some(work) = work.filter(|it| it.username == account.username) else {
            return false;
        };
        let resumed: Words = account::signed_out_resumed;
        let words = (!work.typed.is_empty()).then_some(resumed);
        let address = self.take_up(work, words);
        self.history.go(&address);
        true
    }

    /// Whether a page waits.
    pub(super) fn has_errand(self) -> bool {
        self.errand.with_value(|it| it.wanted.is_some())
    }

    /// The page that waits, while the person shows again who they are.
    pub(crate) fn waiting_page(self) -> Option<Page> {
        let is_at_it =
            self.is_stepping_up() || self.place.get_untracked() == Some(Page::SettingsConfirm);
        self.errand
            .with_value(|it| it.wanted.as_ref().filter(|_| is_at_it).map(|it| it.page))
    }

    /// The address of the page that waits, with what it is about; else that of all settings.
    pub(crate) fn waiting_address(self) -> String {
        self.errand.with_value(|it| match &it.wanted {
            Some(work) => with_fragment(self.address(work.page), &work.about),
            None => self.address(Page::Settings),
        })
    }

    /// Goes to the page that waited, if one did.
    pub(super) fn goes_back_to_errand(self) -> bool {
        let wanted = self
            .errand
            .try_update_value(|it| it.wanted.take())
            .flatten();
        let Some(work) = wanted else { return false };
        // Nobody is thanked for what was no detour.
        let thanks: Words = settings::confirm_done;
        let words = (!work.username.is_empty()).then_some(thanks);
        let address = self.take_up(work, words);
        self.history.replace(&address);
        true
    }

    /// Gives the address of what somebody goes on with, where they find what they had typed.
    fn take_up(self, work: Work, words: Option<Words>) -> String {
        let address = with_fragment(self.address(work.page), &work.about);
        self.errand.update_value(|it| {
            it.typed = Some((work.page, work.typed));
            it.done = words;
        });
        address
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
