//! The second step of a sign-in: a security code from the app.

use contract::api::{
    code::{CodeField, GiveCodeRequest},
    sign_in::GiveCode,
};
use leptos::prelude::*;
use messages::{common, sign_in};
use view::{View, view};

use crate::{
    components::{
        button::Button,
        input::{Input, Kind, Width},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::another_way::another_way,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn CodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<CodeField>::new();
    let check = move || GiveCodeRequest::check(|it| form.answer(it));
    let send = move |request| submit::<GiveCode>(session, form, &request);
    let lead = i18n.text(move |locale| sign_in::code_lead(locale, &session.site_name(locale)));

    view! {
        <Frame
            heading=i18n.t(sign_in::code_heading)
            form
            help=p(i18n.t(sign_in::code_help))
        >
            {p(lead)}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(CodeField::Code)
                    label=i18n.t(sign_in::code_label)
                    hint=i18n.t(sign_in::code_hint)
                    kind=Kind::Code
                    width=Width::Code
                />
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
            {another_way(session, *form)}
        </Frame>
    }
}
