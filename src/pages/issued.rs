//! Something secret that the server makes for a page and shows once.

use std::sync::Arc;

use contract::{
    api::{Endpoint, Nothing, two_step::RecoveryCodes},
    problem::Problem,
    wire::{Read, Value},
};
use leptos::prelude::*;
use messages::common;
use view::{View, live, memo, view};

use crate::{
    api::{self, Failure},
    components::{
        button::{Button, Look},
        loading::Loading,
        status::use_announcer,
    },
    focus::focus,
    form::AnyForm,
    i18n::use_i18n,
    layout::skip_link::MAIN,
    session::Session,
    submit::refuse,
};

/// How texts are made of an answer; nothing when it is no answer.
type Reading = Arc<dyn Fn(&Value) -> Option<String> + Send + Sync>;

/// What was issued, as texts to show, once it is there.
#[derive(Clone, Copy)]
pub(crate) struct Issued {
    /// One to a line, so that no other kind of signal is needed.
    texts: RwSignal<String>,
    form: AnyForm,
    ask: Callback<()>,
}

impl Issued {
    /// Asks for it. When it does not come, the form says why and another try is offered.
    pub(crate) fn ask<E: Endpoint<Request = Nothing>>(
        session: Session,
        form: impl Into<AnyForm>,
        read: fn(E::Response) -> String,
    ) -> Self {
        let read = move |answer: &Value| E::Response::read(answer).map(read);
        Self::asked(session, form.into(), E::PATH, Arc::new(read))
    }

    /// Compiled once for all that is issued.
    fn asked(session: Session, form: AnyForm, path: &'static str, read: Reading) -> Self {
        let texts = RwSignal::new(String::new());
        let ask = move || {
            let read = Arc::clone(&read);
            form.accept();
            form.run(Box::pin(async move {
                let fault = Failure::Refused(Problem::Fault);
                match api::ask_to_make(path)
                    .await
                    .map(|it| read(&it).ok_or(fault))
                {
                    Ok(Ok(issued)) => {
                        texts.try_set(issued);
                    }
                    Ok(Err(failure)) | Err(failure) => refuse(session, form, failure).await,
                }
            }));
        };
        ask();
        Self {
            texts,
            form,
            ask: Callback::new(move |()| ask()),
        }
    }

    /// Asks once more, for something new in the place of what grew too old.
    pub(crate) fn renew(self) {
        self.ask.run(());
    }

    /// The rest of the page, which needs what was issued; until then, what stands in its place.
    pub(crate) fn view(self, body: impl Fn(Signal<String>) -> View + 'static) -> View {
        self.shown(Box::new(body))
    }

    /// Compiled once for all pages.
    fn shown(self, body: Box<dyn Fn(Signal<String>) -> View>) -> View {
        let (i18n, announcer) = (use_i18n(), use_announcer());
        let is_there = memo(move || self.texts.with(|texts| !texts.is_empty()));
        live(move || {
            if is_there.get() {
                return body(self.texts.into());
            }
            if self.form.is_refused() {
                let label = i18n.t(common::action_retry);
                // The button goes, and the focus would be nowhere.
                let again = move || {
                    focus(MAIN);
                    announcer.announce(i18n.now(common::please_wait));
                    self.ask.run(());
                };
                return view! { <Button label look=Look::Secondary on_press=again/> };
            }
            view! { <Loading/> }
        })
    }
}

/// Recovery codes, one to a line.
pub(super) fn lines(it: RecoveryCodes) -> String {
    let codes = it.codes.into_iter().map(|it| it.to_string());
    codes.collect::<Vec<_>>().join("\n")
}
