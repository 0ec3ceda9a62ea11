//! The terms of the credential, before anything is asked.

use contract::{
    api::{
        Nothing,
        register::{AcceptTerms, AcceptTermsRequest, DeclineTerms},
    },
    journey::registration::Step,
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, register};
use view::{View, view};

use crate::{
    components::{
        button::{Button, Look},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::terms_text::terms_text,
    session::use_session,
    submit::{NoField, submit, submit_then},
};

#[component]
pub(crate) fn TermsPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let check = move || {
        Ok(AcceptTermsRequest {
            version: session.site(|site| site.terms_version.clone()),
            locale: i18n.now(|locale| locale),
        })
    };
    let accept = move |request| submit::<AcceptTerms>(session, form, &request);
    let decline = move || {
        let page = Page::RegisterDeclined;
        let work = submit_then::<DeclineTerms>(session, form, &Nothing {}, page);
        form.run(work);
    };

    view! {
        <Frame
            heading=i18n.text(move |l| register::terms_heading(l, &session.credential(l)))
            form
            step=session.step(Step::Terms)
        >
            {p(i18n.text(move |l| register::terms_lead(l, &session.credential(l))))}
            {terms_text(session)}
            <form class="actions" on:submit=form.on_submit(check, accept) novalidate>
                <Button label=i18n.t(common::action_accept) busy=form.busy()/>
                <Button
                    label=i18n.t(common::action_decline)
                    look=Look::Secondary
                    busy=form.busy()
                    on_press=decline
                />
            </form>
        </Frame>
    }
}
