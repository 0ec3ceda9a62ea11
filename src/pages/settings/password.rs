//! Another password.

use contract::{
    api::{
        register::PasswordField,
        settings::{ChangePassword, ChangePasswordRequest, SettingsView},
    },
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
    i18n::use_i18n,
    layout::frame::Frame,
    pages::{new_password::NewPassword, own::OwnSettings},
    session::use_session,
    submit::change,
};

#[component]
pub(crate) fn PasswordPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let password = NewPassword::new();
    let form = password.form;
    let own = OwnSettings::to_change(session, form, Page::SettingsPassword);
    let check = move || {
        session.policy(|policy| {
            let username = session.username();
            ChangePasswordRequest::check(policy, &username, |it| form.answer(it))
        })
    };
    let send = move |request| {
        let words = Some(settings::done_password as _);
        change::<ChangePassword>(session, form, &request, words, Page::Settings)
    };
    let body = move |_: SettingsView| {
        view! {
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(PasswordField::Current)
                    label=i18n.t(settings::password_current)
                    kind=Kind::CurrentPassword
                />
                {password.view()}
                <div class="actions">
                    <Button label=i18n.t(common::action_save) busy=form.busy()/>
                    <ButtonLink
                        label=i18n.t(common::action_cancel)
                        href=session.path(Page::Settings)
                        look=Look::Link
                    />
                </div>
            </form>
        }
    };

    view! {
        <Frame heading=i18n.t(settings::password_heading) form>
            {p(i18n.t(settings::password_lead))}
            {own.view(body)}
        </Frame>
    }
}
