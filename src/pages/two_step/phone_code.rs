//! The code that proves the phone.

use contract::{
    api::two_step::{ConfirmPhone, GetPhoneCode, ResendPhoneCode},
    routes::Page,
};
use leptos::prelude::*;
use messages::{code, two_step};
use view::{View, view};

use crate::{
    components::text::p, i18n::use_i18n, layout::frame::Frame, pages::code_entry::CodeEntry,
    session::use_session, submit::submit,
};

#[component]
pub(crate) fn PhoneCodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let entry = CodeEntry::of::<GetPhoneCode, ResendPhoneCode>(session);
    let form = entry.form;
    let confirm = move |request| submit::<ConfirmPhone>(session, form, &request);
    let facts = session.two_step();
    let before = if facts.confirmed {
        Page::TwoStepBackupPhone
    } else {
        Page::TwoStepPhone
    };
    let number = facts.phone_waiting.unwrap_or_default();
    let change = (i18n.t(two_step::phone_code_change), session.path(before));
    let on_submit = form.on_submit(move || entry.check(), confirm);

    view! {
        <Frame
            heading=i18n.t(two_step::phone_code_heading)
            form
            help=p(i18n.t(code::text_help))
        >
            {p(i18n.text(move |locale| two_step::phone_code_lead(locale, &number)))}
            {entry.view(i18n.t(code::security), on_submit, Some(change))}
        </Frame>
    }
}
