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
use view::{View, live, memo, view};

use crate::{
    components::{
        button::{Button, ButtonLink},
        text::p,
    },
    form::Form,
    fragment::follow,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::{NoField, submit},
};

#[component]
pub(crate) fn LinkPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let token = RwSignal::new(String::new());
    let take = move |found| {
        form.accept();
        token.set(found);
    };
    follow("token", Box::new(take));
    let is_there = memo(move || !token.with(String::is_empty));
    let send = move |_| {
        let token = Secret::new(token.get_untracked());
        let locale = i18n.now(|locale| locale);
        submit::<UseLink>(session, form, &UseLinkRequest { token, locale })
    };
    let body = live(move || {
        if !is_there.get() {
            return view! {
                {p(i18n.t(recover::link_missing))}
                <p class="actions">
                    <ButtonLink
                        label=i18n.t(recover::password_send)
                        href=session.path(Page::RecoverPassword)
                    />
                </p>
            };
        }
        view! {
            {p(i18n.t(recover::link_lead))}
            <form on:submit=form.on_submit(|| Ok(Nothing {}), send) novalidate>
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
        }
    });
    view! {
        <Frame heading=i18n.t(recover::link_heading) form help=p(i18n.t(recover::link_help))>
            {body}
        </Frame>
    }
}
