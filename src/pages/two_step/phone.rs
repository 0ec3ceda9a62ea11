//! The phone that gets the codes.

use contract::{
    api::two_step::{GivePhone, GivePhoneRequest, PhoneField},
    routes::Page,
};
use leptos::prelude::*;
use messages::two_step;
use view::{View, view};

use crate::{
    components::text::p, form::Form, i18n::use_i18n, layout::frame::Frame,
    pages::phone_entry::phone_entry, session::use_session, submit::submit,
};

#[component]
pub(crate) fn PhonePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<PhoneField>::new();
    let check = move || {
        let version = session.site(|site| site.terms_version.clone());
        GivePhoneRequest::check(|it| form.answer(it), version, i18n.now(|locale| locale))
    };
    let send = move |request| submit::<GivePhone>(session, form, &request);
    let back = (i18n.t(two_step::scan_change), session.path(Page::TwoStep));

    view! {
        <Frame
            heading=i18n.t(two_step::phone_heading)
            form
            help=p(i18n.t(two_step::phone_help))
        >
            {p(i18n.t(two_step::phone_lead))}
            {phone_entry(form, form.on_submit(check, send), Some(back))}
        </Frame>
    }
}
