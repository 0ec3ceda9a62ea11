//! What is kept about people, and why.

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
pub(crate) fn PrivacyPage() -> View {
    let i18n = use_i18n();
    let rights = |locale| about::privacy_rights(locale, Page::Contact.path(locale));
    view! {
        <Frame heading=i18n.t(about::privacy_heading)>
            {lead(i18n.t(about::privacy_lead))}
            {h2(i18n.t(about::privacy_what_heading))}
            <ul>
                {li(i18n.t(about::privacy_what_account))}
                {li(i18n.t(about::privacy_what_recovery))}
                {li(i18n.t(about::privacy_what_email))}
                {li(i18n.t(about::privacy_what_log))}
            </ul>
            {h2(i18n.t(about::privacy_use_heading))}
            {p(i18n.t(about::privacy_use))}
            {h2(i18n.t(about::privacy_cookies_heading))}
            {p(i18n.t(about::privacy_cookies))}
            {h2(i18n.t(about::privacy_rights_heading))}
            <p>{i18n.rich(rights)}</p>
        </Frame>
    }
}
