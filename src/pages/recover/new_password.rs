//! Another password, in place of the one that was forgotten.

use contract::{api::recover::SetNewPassword, routes::Page};
use leptos::prelude::*;
use messages::recover;
use view::{View, view};

use super::actions;
use crate::{
    components::text::p, i18n::use_i18n, layout::frame::Frame, pages::new_password::NewPassword,
    session::use_session, submit::submit_then,
};

#[component]
pub(crate) fn NewPasswordPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let password = NewPassword::new();
    let form = password.form;
    let check = move || password.check();
    let send =
        move |request| submit_then::<SetNewPassword>(session, form, &request, Page::RecoverDone);

    view! {
        <Frame
            heading=i18n.t(recover::new_password_heading)
            form
            help=p(i18n.t(recover::new_password_help))
        >
            {p(i18n.t(recover::new_password_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                {password.view()}
                {actions(session, *form)}
            </form>
        </Frame>
    }
}
