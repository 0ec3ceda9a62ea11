//! Another email address, or a second one for warnings.

use contract::{
    api::{
        register::{EmailField, GiveEmailRequest},
        settings::{ChangeEmail, ChangeEmailRequest, EmailUse, SettingsView},
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, settings};
use view::{View, view};

use super::overview::NOTICES;
use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        text::p,
    },
    form::Form,
    fragment,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::{email_entry, own::OwnSettings},
    session::use_session,
    submit::change,
};

#[component]
pub(crate) fn EmailPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<EmailField>::new();
    let own = OwnSettings::to_change(session, form, Page::SettingsEmail);
    let for_notices = fragment::about() == NOTICES;
    let (purpose, heading, lead) = if for_notices {
        (
            EmailUse::Notices,
            i18n.t(settings::email_notices_heading),
            i18n.t(settings::email_notices_lead),
        )
    } else {
        (
            EmailUse::Account,
            i18n.t(settings::email_heading),
            i18n.t(settings::email_lead),
        )
    };
    let check = move || GiveEmailRequest::check(|it| form.answer(it));
    let send = move |given| {
        let request = ChangeEmailRequest::new(given, purpose);
        change::<ChangeEmail>(session, form, &request, None, Page::SettingsEmailCode)
    };
    let body = move |_: SettingsView| {
        view! {
            <form on:submit=form.on_submit(check, send) novalidate>
                {email_entry::questions(form)}
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
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
        <Frame heading form>
            {p(lead)}
            {own.view(body)}
        </Frame>
    }
}
