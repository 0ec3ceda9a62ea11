//! Somebody who comes from a partner for the first time: the terms, and the way back for whoever has been
//! here before in another way.

use contract::{api::partner::Join, routes::Page};
use leptos::prelude::*;
use messages::sign_in;
use view::{View, view};

use crate::{
    components::text::{h2, p},
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::terms::terms,
    session::use_session,
    submit::NoField,
};

#[component]
pub(crate) fn PartnerTermsPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let partner = session.joining();
    let heading = i18n.named(&partner, sign_in::partner_terms_heading);
    let lead = p(i18n.named(&partner, sign_in::partner_terms_lead));
    let always = p(i18n.named(&partner, sign_in::partner_terms_always));
    let again = move |locale| sign_in::partner_terms_again(locale, Page::SignIn.path(locale));

    view! {
        <Frame heading form>
            {lead}
            {h2(i18n.t(sign_in::partner_terms_again_heading))}
            <p>{i18n.rich(again)}</p>
            {terms::<Join>(session, form, always)}
        </Frame>
    }
}
