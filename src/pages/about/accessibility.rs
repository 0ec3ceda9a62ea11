//! What the site promises to people who use it in other ways.

use contract::routes::Page;
use leptos::prelude::*;
use messages::about;
use view::{View, view};

use crate::{
    components::text::{h2, lead, p},
    i18n::use_i18n,
    layout::frame::Frame,
};

#[component]
pub(crate) fn AccessibilityPage() -> View {
    let i18n = use_i18n();
    let trouble = |locale| about::accessibility_trouble(locale, Page::Contact.path(locale));
    view! {
        <Frame heading=i18n.t(about::accessibility_heading)>
            {lead(i18n.t(about::accessibility_lead))}
            {h2(i18n.t(about::accessibility_standard_heading))}
            {p(i18n.t(about::accessibility_standard))}
            {h2(i18n.t(about::accessibility_time_heading))}
            {p(i18n.t(about::accessibility_time))}
            {h2(i18n.t(about::accessibility_trouble_heading))}
            <p>{i18n.rich(trouble)}</p>
        </Frame>
    }
}
