//! No longer signed in, and why.

use contract::routes::Page;
use leptos::prelude::*;
use messages::account;
use view::{View, view};

use crate::{
    components::{button::ButtonLink, text::p},
    i18n::use_i18n,
    layout::frame::Frame,
    session::{Farewell, use_session},
};

#[component]
pub(crate) fn SignedOutPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let why = i18n.text(move |locale| match session.farewell() {
        Some(Farewell::Ended) => account::signed_out_ended(locale),
        Some(Farewell::Chosen) | None => account::signed_out_chosen(locale),
    });
    view! {
        <Frame heading=i18n.t(account::signed_out_heading)>
            {p(why)}
            {p(i18n.t(account::signed_out_shared))}
            <p class="actions">
                <ButtonLink
                    label=i18n.t(account::signed_out_again)
                    href=session.path(Page::SignIn)
                />
            </p>
        </Frame>
    }
}
