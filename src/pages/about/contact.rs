//! Where people find help from people.

use leptos::prelude::*;
use messages::about;
use view::{View, view};

use crate::{
    components::{
        link::Link,
        text::{h2, lead, li},
    },
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn ContactPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let contact = session.site(|site| site.contact.clone());
    let hours = contact.hours;
    let hours = i18n.text(move |locale| hours.get(locale).to_owned());
    let link = |scheme: &str, address: String| {
        let href = [scheme, &address.replace(' ', "")].concat();
        (!address.is_empty()).then(|| view! { <Link label=address href external=true/> })
    };
    let phone = link("tel:", contact.phone);
    let email = link("mailto:", contact.email);

    view! {
        <Frame heading=i18n.t(about::contact_heading)>
            {lead(i18n.t(about::contact_lead))}
            <dl>
                {phone.map(|phone| view! {
                    <dt>{i18n.t(about::contact_phone)}</dt>
                    <dd>{phone}</dd>
                    <dt>{i18n.t(about::contact_hours)}</dt>
                    <dd>{hours}</dd>
                })}
                {email.map(|email| view! {
                    <dt>{i18n.t(about::contact_email)}</dt>
                    <dd>{email}</dd>
                })}
            </dl>
            {h2(i18n.t(about::contact_have_heading))}
            <ul>
                {li(i18n.t(about::contact_have_page))}
                {li(i18n.t(about::contact_have_device))}
                {li(i18n.t(about::contact_have_not))}
            </ul>
        </Frame>
    }
}
