//! Coming in with the code of an invitation.

use contract::{
    api::invitation::{InvitationField, RedeemInvitation, RedeemInvitationRequest},
    routes::Page,
};
use leptos::{ev, prelude::*};
use messages::arrival;
use view::{View, view};

use crate::{
    components::{
        button::Button,
        input::{Input, Width},
        text::p,
    },
    form::Form,
    fragment::take,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn InvitationPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<InvitationField>::new();
    let look = move || {
        if let Some(code) = take("code") {
            form.accept();
            form.set(InvitationField::Code, code);
        }
    };
    look();
    // Somebody who is here already may open the link: then only what follows the # changes.
    let listener = window_event_listener(ev::hashchange, move |_| look());
    on_cleanup(move || listener.remove());
    let check =
        move || RedeemInvitationRequest::check(|it| form.answer(it), i18n.now(|locale| locale));
    let send = move |request| submit::<RedeemInvitation>(session, form, &request);
    let account =
        i18n.text(move |locale| arrival::invitation_account(locale, &session.credential(locale)));
    let help = move |locale| arrival::invitation_help(locale, Page::Contact.path(locale));

    view! {
        <Frame
            heading=i18n.t(arrival::invitation_heading)
            form
            help=view! { <p>{i18n.rich(help)}</p> }
        >
            {p(i18n.t(arrival::invitation_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(InvitationField::Code)
                    label=i18n.t(arrival::invitation_label)
                    hint=i18n.t(arrival::invitation_hint)
                    width=Width::Medium
                />
                {p(account)}
                <div class="actions">
                    <Button label=i18n.t(arrival::invitation_submit) busy=form.busy()/>
                </div>
            </form>
        </Frame>
    }
}
