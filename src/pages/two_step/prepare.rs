//! Getting an authenticator app.

use contract::{journey::two_step::Device, routes::Page};
use leptos::prelude::*;
use messages::{common, two_step};
use view::{View, view};

use crate::{
    components::{
        button::{ButtonLink, Look},
        text::{h2, li, p},
    },
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn PreparePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let is_desktop = session.two_step().device == Some(Device::Desktop);
    let (store, apps, tip) = if is_desktop {
        (
            i18n.t(two_step::prepare_desktop_store),
            i18n.t(two_step::prepare_desktop_apps),
            i18n.t(two_step::prepare_tip_key),
        )
    } else {
        (
            i18n.t(two_step::prepare_mobile_store),
            i18n.t(two_step::prepare_apps),
            i18n.t(two_step::prepare_tip_scan),
        )
    };

    view! {
        <Frame heading=i18n.t(two_step::prepare_heading)>
            {p(i18n.t(two_step::prepare_lead))}
            {p(store)}
            {p(apps)}
            {h2(i18n.t(two_step::prepare_tips_heading))}
            <ul>
                {li(i18n.t(two_step::prepare_tip_false))}
                {li(i18n.t(two_step::prepare_tip_lock))}
                {li(i18n.t(two_step::prepare_tip_clock))}
                {li(tip)}
            </ul>
            <p class="actions">
                <ButtonLink
                    label=i18n.t(common::action_continue)
                    href=session.path(Page::TwoStepScan)
                />
                <ButtonLink
                    label=i18n.t(common::action_back)
                    href=session.path(Page::TwoStep)
                    look=Look::Secondary
                />
            </p>
        </Frame>
    }
}
