//! The terms were declined: what remains possible, and whom to ask.

use contract::routes::Page;
use leptos::prelude::*;
use messages::register;
use view::{View, view};

use crate::{
    components::{
        link::Link,
        text::{h2, p},
    },
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn DeclinedPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let contact = |locale| register::declined_contact(locale, Page::Contact.path(locale));
    view! {
        <Frame heading=i18n.t(register::declined_heading)>
            {p(i18n.text(move |l| register::declined_lead(l, &session.credential(l))))}
            {h2(i18n.t(register::declined_possible_heading))}
            {p(i18n.t(register::declined_possible))}
            <p>{i18n.rich(contact)}</p>
            <p>
                <Link
                    label=i18n.t(register::declined_again)
                    href=session.path(Page::RegisterTerms)
                />
            </p>
        </Frame>
    }
}
