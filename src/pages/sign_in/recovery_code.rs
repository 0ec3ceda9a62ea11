//! The second step of a sign-in by one of the codes kept for it.

use contract::api::sign_in::{GiveRecoveryCode, GiveRecoveryCodeRequest, RecoveryCodeField};
use leptos::prelude::*;
use messages::{common, sign_in};
use view::{View, view};

use crate::{
    components::{
        button::Button,
        input::{Input, Width},
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
pub(crate) fn RecoveryCodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<RecoveryCodeField>::new();
    let check = move || GiveRecoveryCodeRequest::check(|it| form.answer(it));
    let send = move |request| submit::<GiveRecoveryCode>(session, form, &request);

    view! {
        <Frame heading=i18n.t(sign_in::recovery_code_heading) form>
            {p(i18n.t(sign_in::recovery_code_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(RecoveryCodeField::Code)
                    label=i18n.t(sign_in::recovery_code_label)
                    hint=i18n.t(sign_in::recovery_code_hint)
                    width=Width::Medium
                />
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
            {another_way(session, *form)}
        </Frame>
    }
}
