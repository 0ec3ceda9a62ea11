//! The name by which the person will sign in.

use contract::{
    api::register::{ChooseUsername, ChooseUsernameRequest, UsernameField},
    journey::registration::Step,
};
use leptos::prelude::*;
use messages::{common, register};
use view::{View, view};

use crate::{
    components::{
        button::Button,
        checklist::{Checklist, Rule},
        input::{Input, Kind},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::submit,
    wording,
};

#[component]
pub(crate) fn UsernamePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<UsernameField>::new();
    form.set(UsernameField::Username, session.username());
    form.refuse_named(&session.handed_over());
    let check =
        move || session.policy(|policy| ChooseUsernameRequest::check(policy, |it| form.answer(it)));
    let send = move |request| submit::<ChooseUsername>(session, form, &request);
    let rule = move |rule| Rule {
        label: i18n.text(move |locale| wording::rule(locale, rule)),
        met: Signal::derive(move || {
            let answer = form.answer(UsernameField::Username);
            session.policy(|policy| policy.username.holds(rule, answer.trim()))
        }),
    };
    let rules: Vec<Rule> = session
        .policy(|policy| policy.username.rules())
        .into_iter()
        .map(rule)
        .collect();

    view! {
        <Frame
            heading=i18n.t(register::username_heading)
            form
            step=session.step(Step::Username)
        >
            {p(i18n.t(register::username_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(UsernameField::Username)
                    label=i18n.t(register::username_label)
                    hint=i18n.t(register::username_rules)
                    kind=Kind::Username
                >
                    <Checklist rules/>
                </Input>
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
        </Frame>
    }
}
