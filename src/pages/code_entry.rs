//! Six digits that were sent: the question for them, the time that is left, and another code.

use std::{pin::Pin, rc::Rc};

use contract::{
    api::{
        Endpoint, Nothing,
        code::{CodeField, CodeSent, GiveCodeRequest},
    },
    form::Errors,
};
use leptos::prelude::*;

use crate::{
    api::{self, Failure},
    components::countdown::deadline,
    form::Form,
    session::Session,
    submit::refuse,
    task::spawn,
};

mod form;

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
    resend: RwSignal<Option<f64>>,
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
        spawn(Box::pin(async move {
            // Without the times the code works all the same, and another can be asked for.
            if let Ok(sent) = entry.times(false).await {
                entry.set(sent);
            }
        }));
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

    fn new(session: Session, ask: Ask) -> Self {
        Self {
            session,
            form: Form::new(),
            expires: RwSignal::new(None),
            resend: RwSignal::new(None),
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
        self.resend.try_set(Some(deadline(sent.resend_in)));
    }
}
