//! The password, typed twice.

use contract::{api::register::ChoosePassword, journey::registration::Step, routes::Page};
use leptos::prelude::*;
use messages::{common, register};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        text::p,
    },
    i18n::use_i18n,
    layout::frame::Frame,
    pages::new_password::NewPassword,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn PasswordPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let password = NewPassword::new();
    let form = password.form;
    let check = move || password.check();
    let send = move |request| submit::<ChoosePassword>(session, form, &request);

    view! {
        <Frame
            heading=i18n.t(register::password_heading)
            form
            step=session.step(Step::Password)
        >
            {p(i18n.t(register::password_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                {password.view()}
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
