//! The phone that gets the codes.

use contract::{api::two_step::PhoneField, routes::Page};
use leptos::prelude::*;
use messages::two_step;
use view::{View, view};

use crate::{
    components::text::p, form::Form, i18n::use_i18n, layout::frame::Frame,
    pages::phone_entry::first_phone_entry, session::use_session,
};

#[component]
pub(crate) fn PhonePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<PhoneField>::new();
    let back = (i18n.t(two_step::scan_change), session.path(Page::TwoStep));

    view! {
        <Frame
            heading=i18n.t(two_step::phone_heading)
            form
            help=p(i18n.t(two_step::phone_help))
        >
            {p(i18n.t(two_step::phone_lead))}
            {first_phone_entry(form, Some(back))}
        </Frame>
    }
}
