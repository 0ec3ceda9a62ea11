//! A forgotten password: by the username, a link to the confirmed address.

use contract::{
    api::recover::{AskField, AskForLink, AskForLinkRequest},
    routes::Page,
};
use leptos::prelude::*;
use messages::recover;
use view::{View, view};

use crate::{
    components::{
        button::Button,
        input::{Input, Kind},
        link::Link,
        text::{h2, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::submit_then,
};

#[component]
pub(crate) fn PasswordPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<AskField>::new();
    let check = move || AskForLinkRequest::check(|it| form.answer(it));
    let send = move |request| submit_then::<AskForLink>(session, form, &request, Page::RecoverSent);
    let other = move |label, page| {
        view! { <li><Link label href=session.path(page)/></li> }
    };

    view! {
        <Frame heading=i18n.t(recover::password_heading) form>
            {p(i18n.t(recover::password_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(AskField::Username)
                    label=i18n.t(recover::password_username)
                    kind=Kind::Username
                />
                <div class="actions">
                    <Button label=i18n.t(recover::password_send) busy=form.busy()/>
                </div>
            </form>
            {h2(i18n.t(recover::password_other))}
            <ul>
                {other(i18n.t(recover::password_saved_code), Page::RecoverSavedCode)}
                {other(i18n.t(recover::password_forgot_username), Page::RecoverUsername)}
            </ul>
        </Frame>
    }
}
