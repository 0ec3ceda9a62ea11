//! The code that begins the wait of somebody whose second steps are all lost.

use std::rc::Rc;

use contract::{
    api::recover::{ConfirmLostPhone, SendAgainRequest, SendLostPhoneCode},
    routes::Page,
};
use leptos::prelude::*;
use messages::{code, recover};
use view::{View, view};

use crate::{
    api, components::text::p, i18n::use_i18n, layout::frame::Frame, pages::code_entry::CodeEntry,
    session::use_session, submit::submit_then,
};

#[component]
pub(crate) fn LostPhoneCodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let entry = CodeEntry::sent_by(
        session,
        Rc::new(|again| Box::pin(api::send::<SendLostPhoneCode>(&SendAgainRequest { again }))),
    );
    let form = entry.form;
    let send = move |request| {
        submit_then::<ConfirmLostPhone>(session, form, &request, Page::RecoverLostPhone)
    };
    let on_submit = form.on_submit(move || entry.check(), send);

    view! {
        <Frame
            heading=i18n.t(recover::lost_phone_code_heading)
            form
            help=p(i18n.t(recover::lost_phone_code_help))
        >
            {p(i18n.t(recover::lost_phone_code_lead))}
            {entry.view(i18n.t(code::confirmation), on_submit, None)}
        </Frame>
    }
}
