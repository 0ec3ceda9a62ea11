//! The settings of whoever is signed in, for the pages that show or change them.

use std::time::Duration;

use contract::{
    api::{
        Nothing,
        settings::{GetSettings, SettingsView},
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::common;
use view::{View, live, view};

use crate::{
    api,
    components::{
        button::{Button, Look},
        loading::Loading,
        notice::{Notice, Tone},
        status::use_announcer,
    },
    focus::focus,
    form::AnyForm,
    i18n::use_i18n,
    layout::skip_link::MAIN,
    session::Session,
    submit::refuse,
};

/// A change takes a while to type, in seconds: whose sign-in would be too old by then shows again who
/// they are before it.
const TIME_TO_TYPE: u32 = 120;

/// What the server told, once it did.
#[derive(Clone, Copy)]
pub(super) struct OwnSettings {
    session: Session,
    form: AnyForm,
    /// How often it was told: nothing is known before the first time.
    told: RwSignal<u32>,
    view: StoredValue<Option<SettingsView>>,
    /// The page that changes something, for which the sign-in has to be fresh.
    changes: Option<Page>,
}

impl OwnSettings {
    /// Asks for them. When they do not come, the form says why and another try is offered.
    pub(super) fn ask(session: Session, form: impl Into<AnyForm>) -> Self {
        Self::asked(session, form.into(), None)
    }

    /// The same for a page that changes something: whose sign-in is too old is led to confirm it
    /// first, and comes back.
    pub(super) fn to_change(session: Session, form: impl Into<AnyForm>, page: Page) -> Self {
        Self::asked(session, form.into(), Some(page))
    }

    fn asked(session: Session, form: AnyForm, changes: Option<Page>) -> Self {
        let settings = Self {
            session,
            form,
            told: RwSignal::new(0),
            view: StoredValue::new(None),
            changes,
        };
        if changes.is_some() {
            form.restore(session.typed());
        }
        settings.again();
        settings
    }

    fn again(self) {
        let (session, form) = (self.session, self.form);
        form.accept();
        form.run(Box::pin(async move {
            match api::send::<GetSettings>(&Nothing {}).await {
                Ok(view) => match self.changes {
                    Some(page) if view.fresh_for < TIME_TO_TYPE => {
                        // The person may be elsewhere by now.
                        if session.place().get_untracked() == Some(page) {
                            session.confirm_for(page, form.kept());
                        }
                    }
                    _ => self.set(view),
                },
                Err(failure) => refuse(session, form, failure).await,
            }
        }));
    }

    /// Takes what the server answered to a change. The page may be gone by now.
    pub(super) fn set(self, view: SettingsView) {
        self.view.try_set_value(Some(view));
        self.told.try_update(|it| *it += 1);
    }

    /// The rest of the page, which needs the settings; until then, what stands in its place.
    pub(super) fn view(self, body: impl Fn(SettingsView) -> View + 'static) -> View {
        self.shown(Box::new(body))
    }

    /// Compiled once for all pages.
    fn shown(self, body: Box<dyn Fn(SettingsView) -> View>) -> View {
        let (i18n, announcer) = (use_i18n(), use_announcer());
        let done = self.session.was_done();
        if let Some(words) = done {
            // After the heading, which is read first.
            set_timeout(
                move || announcer.announce(i18n.now(words)),
                Duration::from_millis(500),
            );
        }
        live(move || {
            self.told.track();
            if let Some(view) = self.view.get_value() {
                let done = done.map(|words| {
                    view! { <Notice tone=Tone::Success title=i18n.t(words)/> }
                });
                // What is typed on the page does not draw it anew.
                let body = untrack(|| body(view));
                return view! { {done}{body} };
            }
            if self.form.is_refused() {
                let label = i18n.t(common::action_retry);
                // The button goes, and the focus would be nowhere.
                let again = move || {
                    focus(MAIN);
                    self.again();
                };
                return view! { <Button label look=Look::Secondary on_press=again/> };
            }
            view! { <Loading/> }
        })
    }
}
