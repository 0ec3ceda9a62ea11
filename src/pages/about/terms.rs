//! The terms of the site, for everyone who reads it.

use contract::routes::Page;
use leptos::prelude::*;
use messages::about;
use view::{View, view};

use crate::{
    components::text::{h2, lead, li, p},
    i18n::use_i18n,
    layout::frame::Frame,
};

#[component]
pub(crate) fn TermsPage() -> View {
    let i18n = use_i18n();
    let contact = |locale| about::terms_contact(locale, Page::Contact.path(locale));
    view! {
        <Frame heading=i18n.t(about::terms_heading)>
            {lead(i18n.t(about::terms_lead))}
            {h2(i18n.t(about::terms_use_heading))}
            <ul>
                {li(i18n.t(about::terms_use_fair))}
                {li(i18n.t(about::terms_use_safe))}
                {li(i18n.t(about::terms_use_tell))}
            </ul>
            {h2(i18n.t(about::terms_service_heading))}
            {p(i18n.t(about::terms_service))}
            <p>{i18n.rich(contact)}</p>
        </Frame>
    }
}
