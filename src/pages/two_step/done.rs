//! Two-step verification is set up, and the person is signed in.

use contract::routes::Page;
use leptos::prelude::*;
use messages::{common, two_step};
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
    let organizations = session
        .account()
        .map(|it| it.organizations)
        .unwrap_or_default();
    let attached = (!organizations.is_empty()).then(|| {
        let words = i18n.text(move |locale| {
            let names: Vec<&str> = organizations.iter().map(|it| it.name.get(locale)).collect();
            two_step::done_attached(locale, &names)
        });
        p(words)
    });
    view! {
        <Frame heading=i18n.t(two_step::done_heading)>
            {p(i18n.t(two_step::done_lead))}
            {attached}
            <p class="actions">
                <ButtonLink
                    label=i18n.t(common::action_continue)
                    href=session.path(Page::SignedIn)
                />
            </p>
        </Frame>
    }
}
