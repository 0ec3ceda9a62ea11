//! A phone to add, or a number to put in the place of another.

use contract::{
    api::{
        settings::{AddPhone, AddPhoneRequest},
        two_step::{GivePhoneRequest, PhoneField},
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, settings, two_step};
use view::{View, view};

use crate::{
    components::text::p,
    form::Form,
    fragment,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::{own::OwnSettings, phone_entry::phone_entry},
    session::use_session,
    submit::change,
};

#[component]
pub(crate) fn PhonePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<PhoneField>::new();
    let own = OwnSettings::to_change(session, form, Page::SettingsPhone);
    let replaces = fragment::about();
    let heading = if replaces.is_empty() {
        settings::phone_heading
    } else {
        settings::phone_replace_heading
    };
    let check = move || {
        let version = session.site(|site| site.terms_version.clone());
        GivePhoneRequest::check(|it| form.answer(it), version, i18n.now(|locale| locale))
    };
    let replaces = StoredValue::new(replaces);
    let send = move |given: GivePhoneRequest| {
        let request = AddPhoneRequest {
            number: given.number,
            replaces: replaces.get_value(),
            version: given.version,
            locale: given.locale,
        };
        change::<AddPhone>(session, form, &request, None, Page::SettingsPhoneCode)
    };
    let body = move |_| {
        let back = (i18n.t(common::action_cancel), session.path(Page::Settings));
        phone_entry(form, form.on_submit(check, send), Some(back))
    };

    view! {
        <Frame heading=i18n.t(heading) form help=p(i18n.t(two_step::phone_help))>
            {p(i18n.t(settings::phone_lead))}
            {own.view(body)}
        </Frame>
    }
}
