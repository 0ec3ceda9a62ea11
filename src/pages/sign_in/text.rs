//! The second step of a sign-in: a code that comes by text message.

use std::rc::Rc;

use contract::api::sign_in::{GiveTextCode, SendText, SendTextRequest};
use leptos::prelude::*;
use messages::{code, sign_in};
use view::{View, live, view};

use crate::{
    api,
    components::text::p,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::{another_way::another_way, code_entry::CodeEntry},
    session::use_session,
    submit::submit,
};

/// The code goes to the phone that one is on its way to, or else to the default one: which, the
/// server knows.
#[component]
pub(crate) fn TextPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    // Empty until a message is on its way.
    let number = RwSignal::new(String::new());
    let entry = CodeEntry::sent_by(
        session,
        Rc::new(move |again| {
            let phone = String::new();
            let asked = api::send::<SendText>(&SendTextRequest { phone, again });
            Box::pin(async move {
                let answer = asked.await?;
                number.try_set(answer.phone);
                Ok(answer.sent)
            })
        }),
    );
    let form = entry.form;
    let send = move |request| submit::<GiveTextCode>(session, form, &request);
    let on_submit = form.on_submit(move || entry.check(), send);

    let lead = live(move || {
        (!number.with(String::is_empty))
            .then(|| p(i18n.text(move |locale| sign_in::text_lead(locale, &number.get()))))
    });

    view! {
        <Frame heading=i18n.t(sign_in::text_heading) form help=p(i18n.t(code::text_help))>
            {lead}
            {entry.view(i18n.t(code::security), on_submit, None)}
            {another_way(session, *form)}
        </Frame>
    }
}
