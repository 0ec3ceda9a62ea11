//! The saved recovery code that takes the place of the one used.

use contract::api::recover::{IssueNextSavedCode, KeepNextSavedCode};
use leptos::prelude::*;
use messages::{recover, register};
use view::{View, view};

use super::actions;
use crate::{
    components::text::p,
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::{issued::Issued, saved_code_entry::entry},
    session::use_session,
    submit::{BoxField, submit},
};

#[component]
pub(crate) fn NextSavedCodePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<BoxField>::new();
    let issued = Issued::ask::<IssueNextSavedCode>(session, form, |it| it.code.to_string());
    let check = move || form.check_ticked(BoxField::Kept);
    let send = move |request| submit::<KeepNextSavedCode>(session, form, &request);
    let body = move |codes| {
        let on_submit = form.on_submit(check, send);
        entry(form, codes, on_submit, actions(session, *form))
    };

    view! {
        <Frame
            heading=i18n.t(recover::next_saved_code_heading)
            form
            help=p(i18n.t(register::saved_code_help))
        >
            {p(i18n.t(recover::next_saved_code_lead))}
            {issued.view(body)}
        </Frame>
    }
}
