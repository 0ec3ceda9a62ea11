//! The question for the code, the time that is left, and what is said below.

use contract::api::code::CodeField;
use leptos::prelude::*;
use messages::{code, common};
use view::{View, live, memo, view};
use web_sys::Event;

use super::CodeEntry;
use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        countdown::{Countdown, seconds_left},
        input::{Input, Kind, Width},
        status::use_announcer,
        text::p,
    },
    i18n::use_i18n,
};

impl CodeEntry {
    /// The form of the page, and what is said below it. `change` leads back to what the code was
    /// sent to.
    pub(in crate::pages) fn view(
        self,
        label: Signal<String>,
        on_submit: Box<dyn Fn(Event)>,
        change: Option<(Signal<String>, Signal<String>)>,
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
        let until = self.expires.into();
        let rest = seconds_left(until);
        let is_known = memo(move || self.expires.get().is_some());
        let is_over = memo(move || rest.get() == 0);
        let left = live(move || {
            (is_known.get() && !is_over.get())
                .then(|| view! { <Countdown until words=code::left/> })
        });
        let over = live(move || (is_known.get() && is_over.get()).then(|| p(i18n.t(code::over))));
        let is_waiting = memo(move || wait.get() > 0);
        let change = change.map(|(label, href)| view! { <ButtonLink label href look=Look::Link/> });
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
}
