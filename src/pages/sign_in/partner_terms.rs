//! Somebody who comes from a partner for the first time: the terms, and the way back for whoever has been
//! here before in another way.

use contract::{
    api::{
        Nothing,
        partner::Join,
        register::{AcceptTermsRequest, DeclineTerms},
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, sign_in};
use view::{View, view};

use crate::{
    components::{
        button::{Button, Look},
        text::{h2, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::terms_text::terms_text,
    session::use_session,
    submit::{NoField, submit, submit_then},
};

#[component]
pub(crate) fn PartnerTermsPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let partner = StoredValue::new(session.joining());
    let named = move |words: fn(_, &str) -> String| {
        i18n.text(move |locale| partner.with_value(|it| words(locale, it.get(locale))))
    };
    let check = move || {
        Ok(AcceptTermsRequest {
            version: session.site(|site| site.terms_version.clone()),
            locale: i18n.now(|locale| locale),
        })
    };
    let accept = move |request| submit::<Join>(session, form, &request);
    let decline = move || {
        let page = Page::RegisterDeclined;
        let work = submit_then::<DeclineTerms>(session, form, &Nothing {}, page);
        form.run(work);
    };
    let again = move |locale| sign_in::partner_terms_again(locale, Page::SignIn.path(locale));

    view! {
        <Frame heading=named(sign_in::partner_terms_heading) form>
            {p(named(sign_in::partner_terms_lead))}
            {h2(i18n.t(sign_in::partner_terms_again_heading))}
            <p>{i18n.rich(again)}</p>
            {terms_text(session)}
            {p(named(sign_in::partner_terms_always))}
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
