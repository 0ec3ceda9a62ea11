//! The password, typed twice.

use contract::{
    api::register::{ChoosePassword, ChoosePasswordRequest, PasswordField},
    journey::registration::Step,
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, register};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
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
pub(crate) fn PasswordPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<PasswordField>::new();
    let username = StoredValue::new(session.username());
    let check = move || {
        session.policy(|policy| {
            let answer = |it| form.answer(it);
            username.with_value(|name| ChoosePasswordRequest::check(policy, name, answer))
        })
    };
    let send = move |request| submit::<ChoosePassword>(session, form, &request);
    let rule = move |rule| Rule {
        label: i18n.text(move |locale| wording::rule(locale, rule)),
        met: Signal::derive(move || {
            let answer = form.answer(PasswordField::Password);
            session.policy(|policy| {
                username.with_value(|name| policy.password.holds(rule, &answer, name))
            })
        }),
    };
    let rules: Vec<Rule> = session
        .policy(|policy| policy.password.rules())
        .into_iter()
        .map(rule)
        .collect();

    view! {
        <Frame
            heading=i18n.t(register::password_heading)
            form
            step=session.step(Step::Password)
        >
            {p(i18n.t(register::password_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                // Password managers keep the password under this name.
                <div class="input">
                    <label class="input__label" for="username">
                        {i18n.t(register::password_username)}
                    </label>
                    <input
                        id="username"
                        name="username"
                        class="input__field"
                        type="text"
                        autocomplete="username"
                        readonly
                        value=username.get_value()
                    />
                </div>
                <Input
                    question=form.question(PasswordField::Password)
                    label=i18n.t(register::password_label)
                    kind=Kind::NewPassword
                >
                    <Checklist heading=i18n.t(register::password_rules) rules/>
                </Input>
                <Input
                    question=form.question(PasswordField::Confirmation)
                    label=i18n.t(register::password_confirm)
                    kind=Kind::NewPassword
                />
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                    <ButtonLink
                        label=i18n.t(common::action_back)
                        href=session.path(Page::RegisterUsername)
                        look=Look::Secondary
                    />
                </div>
            </form>
        </Frame>
    }
}
