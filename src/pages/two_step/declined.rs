//! The terms of two-step verification were declined: whom to ask.

use contract::routes::Page;
use leptos::prelude::*;
use messages::two_step;
use view::{View, view};

use crate::{
    components::{link::Link, text::p},
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn DeclinedPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let contact = |locale| two_step::declined_contact(locale, Page::Contact.path(locale));
    view! {
        <Frame heading=i18n.t(two_step::declined_heading)>
            {p(i18n.t(two_step::declined_lead))}
            <p>{i18n.rich(contact)}</p>
            <p>
                <Link
                    label=i18n.t(two_step::declined_again)
                    href=session.path(Page::TwoStepTerms)
                />
            </p>
        </Frame>
    }
}
