//! What may help to bring somebody back in.

use contract::{
    api::register::{GiveRecovery, RecoveryField},
    journey::registration::Step,
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, register};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::recovery_entry,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn RecoveryPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<RecoveryField>::new();
    let check = move || recovery_entry::check(form);
    let send = move |request| submit::<GiveRecovery>(session, form, &request);

    view! {
        <Frame
            heading=i18n.t(register::recovery_heading)
            form
            step=session.step(Step::Recovery)
        >
            {p(i18n.t(register::recovery_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                {recovery_entry::questions(form)}
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                    <ButtonLink
                        label=i18n.t(common::action_back)
                        href=session.path(Page::RegisterPassword)
                        look=Look::Secondary
                    />
                </div>
            </form>
        </Frame>
    }
}
