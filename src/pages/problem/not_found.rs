//! Nothing is at this address.

use contract::routes::Page;
use leptos::prelude::*;
use messages::problem;
use view::{View, view};

use crate::{
    components::{button::ButtonLink, text::p},
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn NotFoundPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    view! {
        <Frame heading=i18n.t(problem::not_found_heading)>
            {p(i18n.t(problem::not_found_lead))}
            <p class="actions">
                <ButtonLink
                    label=i18n.t(problem::not_found_home)
                    href=session.path(Page::Home)
                />
            </p>
        </Frame>
    }
}
