//! The credential exists.

use contract::{journey::registration::Step, routes::Page};
use leptos::prelude::*;
use messages::{common, register};
use view::{View, view};

use crate::{
    components::{
        button::ButtonLink,
        text::{h2, p},
    },
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn DonePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let username = session.username();
    view! {
        <Frame
            heading=i18n.text(move |l| register::done_heading(l, &session.credential(l)))
            step=session.step(Step::Done)
        >
            {p(i18n.text(move |locale| register::done_username(locale, &username)))}
            {h2(i18n.t(register::done_next_heading))}
            {p(i18n.t(register::done_next))}
            <p class="actions">
                <ButtonLink
                    label=i18n.t(common::action_continue)
                    href=session.path(Page::TwoStep)
                />
            </p>
        </Frame>
    }
}
