//! The second steps to choose from. Choosing one changes nothing but the page.

use contract::{api::session::Way, routes::Page};
use leptos::prelude::*;
use messages::sign_in;
use view::{View, view};

use crate::{
    components::{link::Link, text::p},
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn AnotherWayPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let ways = session.ways();
    let card = move |way| {
        let (page, label, about) = match way {
            Way::App => (
                Page::SignInCode,
                i18n.t(sign_in::another_way_app),
                i18n.t(sign_in::another_way_app_text),
            ),
            Way::RecoveryCode => (
                Page::SignInRecoveryCode,
                i18n.t(sign_in::another_way_recovery_code),
                i18n.t(sign_in::another_way_recovery_code_text),
            ),
        };
        view! {
            <li class="card">
                <p class="card__title"><Link label href=session.path(page)/></p>
                {p(about)}
            </li>
        }
    };
    let contact = |locale| sign_in::another_way_contact(locale, Page::Contact.path(locale));

    view! {
        <Frame heading=i18n.t(sign_in::another_way_heading)>
            {p(i18n.t(sign_in::another_way_lead))}
            <ul class="cards">{ways.into_iter().map(card).collect::<View>()}</ul>
            <p>{i18n.rich(contact)}</p>
        </Frame>
    }
}
