//! The ways to sign in.

use contract::routes::Page;
use leptos::prelude::*;
use messages::sign_in;
use view::{View, live, view};

use crate::{
    components::{
        button::{ButtonLink, Look},
        link::Link,
        notice::Notice,
        text::{h2, p},
    },
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn ChoicePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let invitation = live(move || {
        let organization =
            session.view(|view| Some(view.invitation.as_ref()?.organization.clone()));
        organization.map(|it| {
            let words = i18n.text(move |locale| sign_in::choice_invitation(locale, it.get(locale)));
            view! {
                <Notice title=i18n.t(sign_in::choice_invitation_heading)>{p(words)}</Notice>
            }
        })
    });
    // Whoever has partners offers them first.
    let partner = session.site(|site| !site.partners.is_empty()).then(|| {
        let label = i18n.t(sign_in::choice_partner);
        view! {
            <li class="card">
                {p(i18n.t(sign_in::choice_partner_text))}
                <p><ButtonLink label href=session.path(Page::SignInPartner)/></p>
            </li>
        }
    });
    let gckey = i18n.text(move |locale| sign_in::choice_gckey(locale, &session.credential(locale)));
    let register =
        i18n.text(move |locale| sign_in::choice_register(locale, &session.credential(locale)));

    view! {
        <Frame heading=i18n.t(sign_in::choice_heading)>
            {invitation}
            {p(i18n.t(sign_in::choice_lead))}
            <ul class="cards">
                {partner}
                <li class="card">
                    {p(i18n.t(sign_in::choice_gckey_text))}
                    <p><ButtonLink label=gckey href=session.path(Page::SignInGckey)/></p>
                </li>
                <li class="card">
                    {p(i18n.t(sign_in::choice_register_text))}
                    <p>
                        <ButtonLink
                            label=register
                            href=session.path(Page::RegisterTerms)
                            look=Look::Secondary
                        />
                    </p>
                </li>
            </ul>
            <p>
                <Link
                    label=i18n.t(sign_in::choice_method)
                    href=session.path(Page::RecoverMethod)
                />
            </p>
            {h2(i18n.t(sign_in::choice_browsers_heading))}
            {p(i18n.t(sign_in::choice_browsers))}
        </Frame>
    }
}
