//! The terms of the site, for everyone who reads it.

use contract::routes::Page;
use leptos::prelude::*;
use messages::about;

use crate::{i18n::use_i18n, layout::frame::Frame};

#[component]
pub(crate) fn TermsPage() -> impl IntoView {
    let i18n = use_i18n();
    let contact = |locale| about::terms_contact(locale, Page::Contact.path(locale));
    view! {
        <Frame heading=i18n.t(about::terms_heading)>
            <p class="lead">{i18n.t(about::terms_lead)}</p>
            <h2>{i18n.t(about::terms_use_heading)}</h2>
            <ul>
                <li>{i18n.t(about::terms_use_fair)}</li>
                <li>{i18n.t(about::terms_use_safe)}</li>
                <li>{i18n.t(about::terms_use_tell)}</li>
            </ul>
            <h2>{i18n.t(about::terms_service_heading)}</h2>
            <p>{i18n.t(about::terms_service)}</p>
            <p>{i18n.rich(contact)}</p>
        </Frame>
    }
}
