//! The code that proves a new number.

use contract::{
    api::settings::{ConfirmNewPhone, GetNewPhoneCode, ResendNewPhoneCode},
    routes::Page,
};
use leptos::prelude::*;
use messages::{code, settings, two_step};
use view::{View, view};

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
pub(crate) fn PhoneCodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let entry = CodeEntry::of::<GetNewPhoneCode, ResendNewPhoneCode>(session);
    let form = entry.form;
    let own = OwnSettings::to_change(session, form, Page::SettingsPhoneCode);
    let about = fragment::about();
    let words = if about.is_empty() {
        settings::done_phone
    } else {
        settings::done_phone_replaced
    };
    let confirm = move |request| {
        change::<ConfirmNewPhone>(session, form, &request, Some(words), Page::Settings)
    };
    let body = move |own: contract::api::settings::SettingsView| {
        let Some(number) = own.phone_waiting else {
            // No code is on its way.
            session.replace(Page::Settings);
            return View::empty();
        };
        let back = (
            i18n.t(two_step::phone_code_change),
            session.path_about(Page::SettingsPhone, about.clone()),
        );
        let on_submit = form.on_submit(move || entry.check(), confirm);
        view! {
            {p(i18n.text(move |locale| two_step::phone_code_lead(locale, &number)))}
            {entry.view(i18n.t(code::security), on_submit, Some(back))}
        }
    };

    view! {
        <Frame
            heading=i18n.t(settings::phone_code_heading)
            form
            help=p(i18n.t(code::text_help))
        >
            {own.view(body)}
        </Frame>
    }
}
