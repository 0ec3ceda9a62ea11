//! The code that proves the address.

use contract::{
    api::register::{ConfirmEmail, GetEmailCode, ResendEmailCode},
    journey::registration::Step,
    routes::Page,
};
use leptos::prelude::*;
use messages::{code, register};
use view::{View, view};

use crate::{
    components::text::p, i18n::use_i18n, layout::frame::Frame, pages::code_entry::CodeEntry,
    session::use_session, submit::submit_then,
};

#[component]
pub(crate) fn EmailCodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let entry = CodeEntry::of::<GetEmailCode, ResendEmailCode>(session);
    let form = entry.form;
    let confirm =
        move |request| submit_then::<ConfirmEmail>(session, form, &request, Page::RegisterDone);
    let email = session.registration().email.unwrap_or_default();
    let change = (
        i18n.t(register::email_code_change),
        session.path(Page::RegisterEmail),
    );
    let on_submit = form.on_submit(move || entry.check(), confirm);

    view! {
        <Frame
            heading=i18n.t(register::email_code_heading)
            form
            step=session.step(Step::EmailCode)
            help=p(i18n.t(register::email_code_help))
        >
            {p(i18n.text(move |locale| register::email_code_lead(locale, &email)))}
            {entry.view(i18n.t(code::confirmation), on_submit, Some(change))}
        </Frame>
    }
}
