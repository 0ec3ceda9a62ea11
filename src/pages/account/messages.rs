//! The messages that were sent to somebody: when, where to and why, never what they said.

use contract::api::account::{MessageView, OwnAccount};
use leptos::prelude::*;
use messages::account;
use view::{View, view};

use crate::{
    components::{
        row::{Row, rows},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::own::Own,
    session::use_session,
    submit::NoField,
};

#[component]
pub(crate) fn MessagesPage() -> View {
    let i18n = use_i18n();
    let form = Form::<NoField>::new();
    let own = Own::<OwnAccount>::ask(use_session(), form);
    let row = move |it: MessageView| {
        let MessageView {
            at,
            purpose,
            to,
            delivered,
        } = it;
        let time = i18n.day_and_time(at);
        let about = i18n.text(move |locale| {
            let sent = account::messages_sent(locale, &time.get(), &to);
            let how = match delivered {
                Some(true) => return sent,
                Some(false) => account::messages_failed(locale),
                None => account::messages_waiting(locale),
            };
            [sent, how.to_owned()].join(", ")
        });
        Row {
            what: i18n.text(move |locale| account::message_purpose(locale, &purpose)),
            about: Some(about),
            action: None,
        }
    };
    let body = move |own: OwnAccount| {
        if own.messages.is_empty() {
            return p(i18n.t(account::messages_none));
        }
        rows(own.messages.into_iter().map(row).collect())
    };
    view! {
        <Frame heading=i18n.t(account::messages_heading) form>
            {p(i18n.t(account::messages_lead))}
            {own.view(body)}
        </Frame>
    }
}
