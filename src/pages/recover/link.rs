//! The link of a message. Opening it does nothing yet: programs that look through mail open links too.

use contract::{
    api::{
        Nothing,
        recover::{UseLink, UseLinkRequest},
    },
    identity::secret::Secret,
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, recover};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink},
        text::p,
    },
    form::Form,
    fragment::take,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::{NoField, submit},
};

#[component]
pub(crate) fn LinkPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let token = StoredValue::new(take("token").unwrap_or_default());
    let send = move |_| {
        let token = Secret::new(token.get_value());
        let locale = i18n.now(|locale| locale);
        submit::<UseLink>(session, form, &UseLinkRequest { token, locale })
    };
    let body = if token.with_value(String::is_empty) {
        view! {
            {p(i18n.t(recover::link_missing))}
            <p class="actions">
                <ButtonLink
                    label=i18n.t(recover::password_send)
                    href=session.path(Page::RecoverPassword)
                />
            </p>
        }
    } else {
        view! {
            {p(i18n.t(recover::link_lead))}
            <form on:submit=form.on_submit(|| Ok(Nothing {}), send) novalidate>
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
        }
    };
    view! {
        <Frame heading=i18n.t(recover::link_heading) form help=p(i18n.t(recover::link_help))>
            {body}
        </Frame>
    }
}
