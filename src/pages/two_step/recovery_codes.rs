//! Ten codes for the day when the app is out of reach.

use contract::{
    api::two_step::{IssueRecoveryCodes, KeepRecoveryCodes},
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, two_step};
use view::{View, view};

use crate::{
    components::{button::Button, checkbox::Checkbox, save_codes::SaveCodes, text::p},
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::issued::{Issued, lines},
    session::use_session,
    submit::{BoxField, submit_then},
};

#[component]
pub(crate) fn RecoveryCodesPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<BoxField>::new();
    let issued = Issued::ask::<IssueRecoveryCodes>(session, form, lines);
    let check = move || form.check_ticked(BoxField::Kept);
    let send =
        move |request| submit_then::<KeepRecoveryCodes>(session, form, &request, Page::TwoStepDone);
    let body = move |codes: Signal<String>| {
        view! {
            <SaveCodes
                label=i18n.t(two_step::recovery_codes_list)
                codes
                title=i18n.t(two_step::recovery_codes_list)
                file=i18n.t(two_step::recovery_codes_file)
            />
            <form on:submit=form.on_submit(check, send) novalidate>
                <Checkbox
                    question=form.question(BoxField::Kept)
                    label=i18n.t(two_step::recovery_codes_kept)
                />
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
        }
    };

    view! {
        <Frame
            heading=i18n.t(two_step::recovery_codes_heading)
            form
            help=p(i18n.t(two_step::recovery_codes_help))
        >
            {p(i18n.t(two_step::recovery_codes_lead))}
            {issued.view(body)}
        </Frame>
    }
}
