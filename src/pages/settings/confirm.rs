//! Showing again who one is: the password here, or the partner elsewhere, then the second step as at a sign-in.

use contract::{
    api::settings::{StepUp, StepUpField, StepUpRequest},
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, settings};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        input::{Input, Kind},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::submit_then,
};

mod partner;

#[component]
pub(crate) fn ConfirmPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let back = match session.waiting_page() {
        Some(Page::AccountNotMe) => Page::AccountSignIns,
        Some(Page::Account | Page::AccountDelete) => Page::Account,
        _ => Page::Settings,
    };
    if let Some(name) = session.account().and_then(|it| it.partner) {
        return partner::partner(&name, back);
    }
    let form = Form::<StepUpField>::new();
    let check = move || StepUpRequest::check(|it| form.answer(it));
    let send = move |request| submit_then::<StepUp>(session, form, &request, Page::Settings);

    view! {
        <Frame heading=i18n.t(settings::confirm_heading) form>
            {p(i18n.t(settings::confirm_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(StepUpField::Password)
                    label=i18n.t(settings::confirm_label)
                    kind=Kind::CurrentPassword
                />
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                    <ButtonLink
                        label=i18n.t(common::action_cancel)
                        href=session.path(back)
                        look=Look::Link
                    />
                </div>
            </form>
        </Frame>
    }
}
