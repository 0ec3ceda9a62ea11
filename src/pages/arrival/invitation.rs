//! Coming in with the code of an invitation.

use contract::{
    api::invitation::{InvitationField, RedeemInvitation, RedeemInvitationRequest},
    routes::Page,
};
use leptos::prelude::*;
use messages::arrival;
use view::{View, view};

use crate::{
    components::{
        button::Button,
        input::{Input, Width},
        text::p,
    },
    form::Form,
    fragment::follow,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn InvitationPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<InvitationField>::new();
    let take = move |code| {
        form.accept();
        form.set(InvitationField::Code, code);
    };
    follow("code", Box::new(take));
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
