//! Six digits that were sent: the question for them, the time that is left, and another code.

use std::{pin::Pin, rc::Rc};

use contract::{
    api::{
        Endpoint, Nothing,
        code::{CodeField, CodeSent, GiveCodeRequest},
    },
    form::Errors,
    routes::Page,
};
use leptos::{prelude::*, task::spawn_local};
use messages::{code, common};
use view::{View, live, memo, view};
use web_sys::Event;

use crate::{
    api::{self, Failure},
    components::{
        button::{Button, ButtonLink, Look},
        countdown::{Countdown, deadline, seconds_left},
        input::{Input, Kind, Width},
        status::use_announcer,
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    session::Session,
    submit::refuse,
};

/// What asks for the times of the code; with `true`, for another code.
type Ask = Rc<dyn Fn(bool) -> Pin<Box<dyn Future<Output = Result<CodeSent, Failure>>>>>;

/// What is asked, and what is known of the code on its way.
#[derive(Clone, Copy)]
pub(super) struct CodeEntry {
    session: Session,
    pub form: Form<CodeField>,
    /// When the code runs out, once that is known.
    expires: RwSignal<Option<f64>>,
    /// When another may be asked for.
    resend: RwSignal<f64>,
    was_sent: RwSignal<bool>,
    ask: StoredValue<Ask, LocalStorage>,
}

impl CodeEntry {
    /// A code that is on its way when the page opens.
    pub(super) fn of<Status, Resend>(session: Session) -> Self
    where
        Status: Endpoint<Request = Nothing, Response = CodeSent>,
        Resend: Endpoint<Request = Nothing, Response = CodeSent>,
    {
        let entry = Self::new(
            session,
            Rc::new(|again| {
                if again {
                    Box::pin(api::send::<Resend>(&Nothing {}))
                } else {
                    Box::pin(api::send::<Status>(&Nothing {}))
                }
            }),
        );
        spawn_local(async move {
            // Without the times the code works all the same, and another can be asked for.
            if let Ok(sent) = entry.times(false).await {
                entry.set(sent);
            }
        });
        entry
    }

    /// A code that is sent when the page opens, unless one is on its way. Why it was not is said.
    pub(super) fn sent_by(session: Session, ask: Ask) -> Self {
        let entry = Self::new(session, ask);
        entry.form.run(Box::pin(async move {
            match entry.times(false).await {
                Ok(sent) => entry.set(sent),
                Err(failure) => refuse(session, *entry.form, failure).await,
            }
        }));
        entry
    }

    /// The request, once the code has its six digits.
    pub(super) fn check(self) -> Result<GiveCodeRequest, Errors<CodeField>> {
        GiveCodeRequest::check(|it| self.form.answer(it))
    }

    /// The form of the page, and what is said below it. `change` leads back to what the code was
    /// sent to.
    pub(super) fn view(
        self,
        label: Signal<String>,
        on_submit: Box<dyn Fn(Event)>,
        change: Option<(Signal<String>, Page)>,
    ) -> View {
        let (i18n, announcer) = (use_i18n(), use_announcer());
        let form = self.form;
        let wait = seconds_left(self.resend.into());
        let waiting = i18n.text(move |locale| code::wait(locale, wait.get().into()));
        let resend = move || {
            if wait.get_untracked() > 0 {
                announcer.announce(waiting.get_untracked());
            } else {
                self.send_again();
            }
        };
        let until = Signal::derive(move || self.expires.get().unwrap_or_default());
        let rest = seconds_left(until);
        let is_known = memo(move || self.expires.get().is_some());
        let is_over = memo(move || rest.get() == 0);
        let left = live(move || {
            (is_known.get() && !is_over.get())
                .then(|| view! { <Countdown until words=code::left/> })
        });
        let over = live(move || (is_known.get() && is_over.get()).then(|| p(i18n.t(code::over))));
        let is_waiting = memo(move || wait.get() > 0);
        let change = change.map(|(label, page)| {
            view! { <ButtonLink label href=self.session.path(page) look=Look::Link/> }
        });
        view! {
            <form on:submit=on_submit novalidate>
                <Input
                    question=form.question(CodeField::Code)
                    label
                    hint=i18n.t(code::hint)
                    kind=Kind::Code
                    width=Width::Code
                />
                {left}
                <div role="status">{over}</div>
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                    <Button
                        label=i18n.t(code::resend)
                        look=Look::Secondary
                        busy=form.busy()
                        on_press=resend
                    />
                    {change}
                </div>
            </form>
            <div role="status">
                {live(move || self.was_sent.get().then(|| p(i18n.t(code::sent))))}
            </div>
            {live(move || is_waiting.get().then(|| p(waiting)))}
        }
    }

    fn new(session: Session, ask: Ask) -> Self {
        Self {
            session,
            form: Form::new(),
            expires: RwSignal::new(None),
            resend: RwSignal::new(0.0),
            was_sent: RwSignal::new(false),
            ask: StoredValue::new_local(ask),
        }
    }

    fn send_again(self) {
        self.form.accept();
        self.was_sent.set(false);
        self.form.run(Box::pin(async move {
            match self.times(true).await {
                Ok(sent) => {
                    self.set(sent);
                    self.was_sent.try_set(true);
                }
                Err(failure) => refuse(self.session, *self.form, failure).await,
            }
        }));
    }

    async fn times(self, again: bool) -> Result<CodeSent, Failure> {
        let asked = self.ask.with_value(|ask| ask(again));
        asked.await
    }

    /// The page may be gone by now.
    fn set(self, sent: CodeSent) {
        self.expires.try_set(Some(deadline(sent.expires_in)));
        self.resend.try_set(deadline(sent.resend_in));
    }
}
