//! The terms of the credential, before anything is asked.

use contract::{api::register::AcceptTerms, journey::registration::Step};
use leptos::prelude::*;
use messages::register;
use view::{View, view};

use crate::{
    components::text::p, form::Form, i18n::use_i18n, layout::frame::Frame, pages::terms::terms,
    session::use_session, submit::NoField,
};

#[component]
pub(crate) fn TermsPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();

    view! {
        <Frame
            heading=i18n.text(move |l| register::terms_heading(l, &session.credential(l)))
            form
            step=session.step(Step::Terms)
        >
            {p(i18n.text(move |l| register::terms_lead(l, &session.credential(l))))}
            {terms::<AcceptTerms>(session, form, View::empty())}
        </Frame>
    }
}
