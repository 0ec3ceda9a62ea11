//! The code that proves the address.

use contract::{
    api::{
        Nothing,
        register::{
            CodeSent, ConfirmEmail, ConfirmEmailRequest, EmailCodeField, GetEmailCode,
            ResendEmailCode,
        },
    },
    journey::registration::Step,
    routes::Page,
};
use leptos::{prelude::*, task::spawn_local};
use messages::{common, register};
use view::{View, live, memo, view};

use crate::{
    api,
    components::{
        button::{Button, ButtonLink, Look},
        countdown::{Countdown, deadline, seconds_left},
        input::{Input, Kind, Width},
        status::use_announcer,
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::{refuse, submit_then},
};

#[component]
pub(crate) fn EmailCodePage() -> View {
    let (i18n, session, announcer) = (use_i18n(), use_session(), use_announcer());
    let form = Form::<EmailCodeField>::new();
    let times = Times::new();
    spawn_local(async move {
        // Without the times the code works all the same, and another can be asked for.
        if let Ok(sent) = api::send::<GetEmailCode>(&Nothing {}).await {
            times.set(sent);
        }
    });
    let check = move || ConfirmEmailRequest::check(|it| form.answer(it));
    let confirm =
        move |request| submit_then::<ConfirmEmail>(session, form, &request, Page::RegisterDone);
    let wait = seconds_left(times.resend.into());
    let waiting = i18n.text(move |locale| register::email_code_wait(locale, wait.get().into()));
    let was_sent = RwSignal::new(false);
    let resend = move || {
        if wait.get_untracked() > 0 {
            announcer.announce(waiting.get_untracked());
            return;
        }
        form.accept();
        was_sent.set(false);
        form.run(Box::pin(async move {
            match api::send::<ResendEmailCode>(&Nothing {}).await {
                Ok(sent) => {
                    times.set(sent);
                    was_sent.set(true);
                }
                Err(failure) => refuse(session, *form, failure).await,
            }
        }));
    };
    let email = session.registration().email.unwrap_or_default();
    let until = Signal::derive(move || times.expires.get().unwrap_or_default());
    let rest = seconds_left(until);
    let is_known = memo(move || times.expires.get().is_some());
    let is_over = memo(move || rest.get() == 0);
    let left = live(move || {
        (is_known.get() && !is_over.get())
            .then(|| view! { <Countdown until words=register::email_code_left/> })
    });
    let over = live(move || {
        (is_known.get() && is_over.get()).then(|| p(i18n.t(register::email_code_over)))
    });
    let is_waiting = memo(move || wait.get() > 0);

    view! {
        <Frame
            heading=i18n.t(register::email_code_heading)
            form
            step=session.step(Step::EmailCode)
            help=p(i18n.t(register::email_code_help))
        >
            {p(i18n.text(move |locale| register::email_code_lead(locale, &email)))}
            <form on:submit=form.on_submit(check, confirm) novalidate>
                <Input
                    question=form.question(EmailCodeField::Code)
                    label=i18n.t(register::email_code_label)
                    hint=i18n.t(register::email_code_hint)
                    kind=Kind::Code
                    width=Width::Code
                />
                {left}
                <div role="status">{over}</div>
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                    <Button
                        label=i18n.t(register::email_code_resend)
                        look=Look::Secondary
                        busy=form.busy()
                        on_press=resend
                    />
                    <ButtonLink
                        label=i18n.t(register::email_code_change)
                        href=session.path(Page::RegisterEmail)
                        look=Look::Link
                    />
                </div>
            </form>
            <div role="status">
                {live(move || was_sent.get().then(|| p(i18n.t(register::email_code_sent))))}
            </div>
            {live(move || is_waiting.get().then(|| p(waiting)))}
        </Frame>
    }
}

/// When the code runs out, once that is known, and when another may be asked for.
#[derive(Clone, Copy)]
struct Times {
    expires: RwSignal<Option<f64>>,
    resend: RwSignal<f64>,
}

impl Times {
    fn new() -> Self {
        Self {
            expires: RwSignal::new(None),
            resend: RwSignal::new(0.0),
        }
    }

    fn set(self, sent: CodeSent) {
        self.expires.try_set(Some(deadline(sent.expires_in)));
        self.resend.try_set(deadline(sent.resend_in));
    }
}
