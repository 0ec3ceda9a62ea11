//! Where people find help from people, and write to them.

use contract::api::contact::ContactField;
use leptos::prelude::*;
use messages::about;
use view::{View, live, memo, view};

use crate::{
    components::{
        button::{Button, Look},
        link::Link,
        text::{h2, lead, li, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::{Session, use_session},
};

use write::Write;

mod write;

#[component]
pub(crate) fn ContactPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<ContactField>::new();
    // What to quote, once the message was taken.
    let reference = RwSignal::new(String::new());
    let is_taken = memo(move || !reference.get().is_empty());
    live(move || {
        if is_taken.get() {
            return view! { <Taken reference form/> };
        }
        let by_form = session.site(|site| !site.contact.email.is_empty());
        view! {
            <Frame heading=i18n.t(about::contact_heading) form>
                {lead(i18n.t(about::contact_lead))}
                {ways(session)}
                {h2(i18n.t(about::contact_have_heading))}
                <ul>
                    {li(i18n.t(about::contact_have_page))}
                    {li(i18n.t(about::contact_have_device))}
                    {li(i18n.t(about::contact_have_not))}
                </ul>
                {by_form.then(|| view! { <Write reference form/> })}
            </Frame>
        }
    })
}

/// Phone, hours and mailbox, as the deployment has them.
fn ways(session: Session) -> View {
    let i18n = use_i18n();
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
    }
}

#[component]
fn Taken(reference: RwSignal<String>, form: Form<ContactField>) -> View {
    let i18n = use_i18n();
    let number = move |locale| about::contact_sent_reference(locale, &reference.get());
    let again = move || {
        form.set(ContactField::Message, String::new());
        reference.set(String::new());
    };
    view! {
        <Frame heading=i18n.t(about::contact_sent_heading)>
            <p class="lead">{i18n.rich(number)}</p>
            {p(i18n.t(about::contact_sent_next))}
            <Button label=i18n.t(about::contact_another) look=Look::Secondary on_press=again/>
        </Frame>
    }
}
