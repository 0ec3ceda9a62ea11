//! Another password, in place of one that somebody else may know.

use contract::api::sign_in::ReplacePassword;
use leptos::prelude::*;
use messages::{common, sign_in};
use view::{View, view};

use crate::{
    components::{button::Button, text::p},
    i18n::use_i18n,
    layout::frame::Frame,
    pages::new_password::NewPassword,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn NewPasswordPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let password = NewPassword::new();
    let form = password.form;
    let check = move || password.check();
    let send = move |request| submit::<ReplacePassword>(session, form, &request);

    let (lead, help) = if session.has_disavowed() {
        let lead = i18n.t(sign_in::new_password_disavowed_lead);
        (lead, i18n.t(sign_in::new_password_disavowed_help))
    } else {
        let lead = i18n.t(sign_in::new_password_lead);
        (lead, i18n.t(sign_in::new_password_help))
    };

    view! {
        <Frame heading=i18n.t(sign_in::new_password_heading) form help=p(help)>
            {p(lead)}
            <form on:submit=form.on_submit(check, send) novalidate>
                {password.view()}
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
        </Frame>
    }
}
