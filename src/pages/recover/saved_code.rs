//! The saved recovery code of somebody who gave no email address.

use contract::{
    api::recover::{GiveSavedCode, GiveSavedCodeRequest, SavedCodeField},
    routes::Page,
};
use leptos::prelude::*;
use messages::recover;
use view::{View, view};

use super::actions;
use crate::{
    components::{
        input::{Input, Kind, Width},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn SavedCodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<SavedCodeField>::new();
    let check =
        move || GiveSavedCodeRequest::check(|it| form.answer(it), i18n.now(|locale| locale));
    let send = move |request| submit::<GiveSavedCode>(session, form, &request);
    let contact = |locale| recover::saved_code_lost(locale, Page::Contact.path(locale));

    view! {
        <Frame
            heading=i18n.t(recover::saved_code_heading)
            form
            help=view! { <p>{i18n.rich(contact)}</p> }
        >
            {p(i18n.t(recover::saved_code_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(SavedCodeField::Username)
                    label=i18n.t(recover::password_username)
                    kind=Kind::Username
                />
                <Input
                    question=form.question(SavedCodeField::Code)
                    label=i18n.t(recover::saved_code_label)
                    hint=i18n.t(recover::saved_code_hint)
                    width=Width::Medium
                />
                {actions(session, *form)}
            </form>
        </Frame>
    }
}
