//! What is kept about people, and why.

use contract::routes::Page;
use leptos::prelude::*;
use messages::about;

use crate::{i18n::use_i18n, layout::frame::Frame};

#[component]
pub(crate) fn PrivacyPage() -> impl IntoView {
    let i18n = use_i18n();
    let rights = |locale| about::privacy_rights(locale, Page::Contact.path(locale));
    view! {
        <Frame heading=i18n.t(about::privacy_heading)>
            <p class="lead">{i18n.t(about::privacy_lead)}</p>
            <h2>{i18n.t(about::privacy_what_heading)}</h2>
            <ul>
                <li>{i18n.t(about::privacy_what_account)}</li>
                <li>{i18n.t(about::privacy_what_recovery)}</li>
                <li>{i18n.t(about::privacy_what_email)}</li>
                <li>{i18n.t(about::privacy_what_log)}</li>
            </ul>
            <h2>{i18n.t(about::privacy_use_heading)}</h2>
            <p>{i18n.t(about::privacy_use)}</p>
            <h2>{i18n.t(about::privacy_cookies_heading)}</h2>
            <p>{i18n.t(about::privacy_cookies)}</p>
            <h2>{i18n.t(about::privacy_rights_heading)}</h2>
            <p>{i18n.rich(rights)}</p>
        </Frame>
    }
}
