//! What is agreed to by whoever makes an account, and by us; and whether they accept it.

use contract::{
    api::{
        Endpoint, Nothing,
        register::{AcceptTermsRequest, DeclineTerms},
        session::SessionView,
    },
    routes::Page,
};
use messages::{common, register};
use view::{View, view};

use crate::{
    components::{
        button::{Button, Look},
        text::{h2, li, p},
    },
    form::Form,
    i18n::use_i18n,
    session::Session,
    submit::{NoField, submit, submit_then},
    task::Work,
};

/// The text, and the two answers to it. What the page has to say beside stands before them.
pub(super) fn terms<E>(session: Session, form: Form<NoField>, last: View) -> View
where
    E: Endpoint<Request = AcceptTermsRequest, Response = SessionView>,
{
    text_and_answers(session, form, submit::<E>, last)
}

/// Sends that they are accepted.
type Accept = fn(Session, Form<NoField>, &AcceptTermsRequest) -> Work;

/// Compiled once for both ways to make an account.
#[inline(never)]
fn text_and_answers(session: Session, form: Form<NoField>, accept: Accept, last: View) -> View {
    let i18n = use_i18n();
    let version = session.site(|site| site.terms_version.clone());
    let shown_version = version.clone();
    let check = move || {
        Ok(AcceptTermsRequest {
            version: version.clone(),
            locale: i18n.now(|locale| locale),
        })
    };
    let accept = move |request| accept(session, form, &request);
    let decline = move || {
        let page = Page::RegisterDeclined;
        let work = submit_then::<DeclineTerms>(session, form, &Nothing {}, page);
        form.run(work);
    };
    view! {
        {h2(i18n.t(register::terms_you_heading))}
        <ul>
            {li(i18n.t(register::terms_you_secret))}
            {li(i18n.t(register::terms_you_own))}
            {li(i18n.t(register::terms_you_tell))}
        </ul>
        {h2(i18n.t(register::terms_we_heading))}
        <ul>
            {li(i18n.t(register::terms_we_ask))}
            {li(i18n.t(register::terms_we_keep))}
            {li(i18n.t(register::terms_we_tell))}
        </ul>
        {h2(i18n.t(register::terms_end_heading))}
        {p(i18n.t(register::terms_end))}
        {p(i18n.text(move |locale| register::terms_version(locale, &shown_version)))}
        {last}
        <form class="actions" on:submit=form.on_submit(check, accept) novalidate>
            <Button label=i18n.t(common::action_accept) busy=form.busy()/>
            <Button
                label=i18n.t(common::action_decline)
                look=Look::Secondary
                busy=form.busy()
                on_press=decline
            />
        </form>
    }
}
