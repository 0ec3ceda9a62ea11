//! The password is another one. Signing in is still to come.

use contract::routes::Page;
use leptos::prelude::*;
use messages::{account, recover};
use view::{View, view};

use crate::{
    components::{button::ButtonLink, text::p},
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn DonePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    view! {
        <Frame heading=i18n.t(recover::done_heading)>
            {p(i18n.t(recover::done_lead))}
            {p(i18n.t(recover::done_told))}
            <p class="actions">
                <ButtonLink
                    label=i18n.t(account::signed_out_again)
                    href=session.path(Page::SignInGckey)
                />
            </p>
        </Frame>
    }
}
