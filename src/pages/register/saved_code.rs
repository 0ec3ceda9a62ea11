//! The recovery code of somebody who gave no email address.

use contract::{
    api::register::{IssueSavedCode, KeepSavedCode},
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
    pages::{issued::Issued, saved_code_entry::entry},
    session::use_session,
    submit::{BoxField, submit_then},
};

#[component]
pub(crate) fn SavedCodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<BoxField>::new();
    let issued = Issued::ask::<IssueSavedCode>(session, form, |it| it.code.to_string());
    let check = move || form.check_ticked(BoxField::Kept);
    let send =
        move |request| submit_then::<KeepSavedCode>(session, form, &request, Page::RegisterDone);
    let body = move |codes| {
        let actions = view! {
            <div class="actions">
                <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                <ButtonLink
                    label=i18n.t(common::action_back)
                    href=session.path(Page::RegisterEmail)
                    look=Look::Secondary
                />
            </div>
        };
        entry(form, codes, form.on_submit(check, send), actions)
    };

    view! {
        <Frame
            heading=i18n.t(register::saved_code_heading)
            form
            step=session.step(Step::SavedCode)
            help=p(i18n.t(register::saved_code_help))
        >
            {p(i18n.t(register::saved_code_lead))}
            {issued.view(body)}
        </Frame>
    }
}
