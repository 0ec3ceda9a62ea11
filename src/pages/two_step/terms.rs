//! The terms of two-step verification.

use contract::{
    api::two_step::{AcceptTwoStepTerms, AcceptTwoStepTermsRequest},
    journey::two_step::Device,
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, two_step};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        text::{li, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::{NoField, submit},
};

#[component]
pub(crate) fn TermsPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let check = move || {
        let version = session.site(|site| site.terms_version.clone());
        Ok(AcceptTwoStepTermsRequest {
            version,
            locale: i18n.now(|locale| locale),
        })
    };
    let accept = move |request| submit::<AcceptTwoStepTerms>(session, form, &request);

    let about = if session.two_step().device == Some(Device::Texts) {
        [two_step::terms_texts, two_step::terms_number]
    } else {
        [two_step::terms_app, two_step::terms_key]
    };

    view! {
        <Frame heading=i18n.t(two_step::terms_heading) form>
            {p(i18n.t(two_step::terms_lead))}
            <ul>
                {about.map(|words| li(i18n.t(words))).into_iter().collect::<View>()}
                {li(i18n.t(two_step::terms_you))}
                {li(i18n.t(two_step::terms_lost))}
            </ul>
            <form class="actions" on:submit=form.on_submit(check, accept) novalidate>
                <Button label=i18n.t(common::action_accept) busy=form.busy()/>
                <ButtonLink
                    label=i18n.t(common::action_decline)
                    href=session.path(Page::TwoStepDeclined)
                    look=Look::Secondary
                />
            </form>
        </Frame>
    }
}
