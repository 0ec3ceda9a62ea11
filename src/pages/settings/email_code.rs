//! The code that proves a new address.

use contract::{
    api::settings::{ConfirmNewEmail, GetNewEmailCode, ResendNewEmailCode, SettingsView},
    routes::Page,
};
use leptos::prelude::*;
use messages::{code, register, settings};
use view::{View, view};

use super::overview::NOTICES;
use crate::{
    components::text::p,
    fragment,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::{code_entry::CodeEntry, own::OwnSettings},
    session::use_session,
    submit::change,
};

#[component]
pub(crate) fn EmailCodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let entry = CodeEntry::of::<GetNewEmailCode, ResendNewEmailCode>(session);
    let form = entry.form;
    let own = OwnSettings::to_change(session, form, Page::SettingsEmailCode);
    let about = fragment::about();
    let words = if about == NOTICES {
        settings::done_notice_email
    } else {
        settings::done_email
    };
    let confirm = move |request| {
        change::<ConfirmNewEmail>(session, form, &request, Some(words), Page::Settings)
    };
    let body = move |own: SettingsView| {
        let Some(email) = own.email_waiting else {
            // No code is on its way.
            session.replace(Page::Settings);
            return View::empty();
        };
        let back = (
            i18n.t(register::email_code_change),
            session.path_about(Page::SettingsEmail, about.clone()),
        );
        let on_submit = form.on_submit(move || entry.check(), confirm);
        view! {
            {p(i18n.text(move |locale| register::email_code_lead(locale, &email)))}
            {entry.view(i18n.t(code::confirmation), on_submit, Some(back))}
        }
    };

    view! {
        <Frame
            heading=i18n.t(settings::email_code_heading)
            form
            help=p(i18n.t(register::email_code_help))
        >
            {own.view(body)}
        </Frame>
    }
}
