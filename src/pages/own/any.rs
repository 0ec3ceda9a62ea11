//! Asking, waiting and drawing, whatever it is that is asked for: compiled once for all pages.

use std::time::Duration;

use contract::{problem::Problem, routes::Page, wire::Value};
use leptos::prelude::*;
use messages::common;
use view::{View, live, view};

use crate::{
    api::{self, Failure},
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

/// Draws the page with what was told, when it can be read.
pub(super) type Body = Box<dyn Fn(&Value) -> Option<View>>;

/// Whatever it is that was told: compiled once for all pages.
#[derive(Clone, Copy)]
pub(super) struct AnyOwn {
    session: Session,
    form: AnyForm,
    path: &'static str,
    is_fine: fn(&Value) -> bool,
    /// How often it was told: nothing is known before the first time.
    told: RwSignal<u32>,
    value: StoredValue<Option<Value>>,
    /// The page that changes something, for which the sign-in has to be fresh.
    changes: Option<Page>,
}

impl AnyOwn {
    pub(super) fn ask(
        session: Session,
        form: AnyForm,
        path: &'static str,
        is_fine: fn(&Value) -> bool,
        changes: Option<Page>,
    ) -> Self {
        let own = Self {
            session,
            form,
            path,
            is_fine,
            told: RwSignal::new(0),
            value: StoredValue::new(None),
            changes,
        };
        own.again();
        own
    }

    pub(super) fn again(self) {
        let (session, form) = (self.session, self.form);
        form.accept();
        form.run(Box::pin(async move {
            let told = api::ask(self.path).await;
            let fault = Failure::Refused(Problem::Fault);
            let value = match told.and_then(|it| {
                if (self.is_fine)(&it) {
                    Ok(it)
                } else {
                    Err(fault)
                }
            }) {
                Ok(value) => value,
                Err(failure) => return refuse(session, form, failure).await,
            };
            let fresh_for: Option<u32> = value.member("fresh_for");
            match self.changes {
                Some(page) if fresh_for.is_some_and(|it| it < TIME_TO_TYPE) => {
                    // The person may be elsewhere by now.
                    if session.place().get_untracked() == Some(page) {
                        session.confirm_for(page, form.kept());
                    }
                }
                _ => {
                    // The page may be gone by now.
                    self.value.try_set_value(Some(value));
                    self.told.try_update(|it| *it += 1);
                }
            }
        }));
    }

    pub(super) fn shown(self, body: Body) -> View {
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
            // What is typed on the page does not draw it anew.
            let body = untrack(|| self.value.with_value(|it| it.as_ref().and_then(&body)));
            if let Some(body) = body {
                let done = done.map(|words| {
                    view! { <Notice tone=Tone::Success title=i18n.t(words)/> }
                });
                return view! { {done}{body} };
            }
            if self.form.is_refused() {
                let label = i18n.t(common::action_retry);
                // The button goes, and the focus would be nowhere.
                let again = move || {
                    focus(MAIN);
                    announcer.announce(i18n.now(common::loading));
                    self.again();
                };
                return view! { <Button label look=Look::Secondary on_press=again/> };
            }
            view! { <Loading/> }
        })
    }
}
