//! Saying that a change was somebody else's. Opening the link does nothing yet: programs that look
//! through mail open links too.

use contract::{
    api::settings::{Disavow, DisavowRequest, Disavowed},
    identity::secret::Secret,
    routes::Page,
};
use leptos::prelude::*;
use messages::{account, settings};
use view::{View, live, view};

use crate::{
    api,
    components::{
        button::{Button, ButtonLink, Look},
        text::{li, p},
    },
    focus::focus,
    form::Form,
    fragment::follow,
    i18n::use_i18n,
    layout::{frame::Frame, skip_link::MAIN},
    session::use_session,
    submit::{NoField, refuse},
};

#[component]
pub(crate) fn NotMePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let token = RwSignal::new(String::new());
    let take = move |found| {
        form.accept();
        token.set(found);
    };
    follow("token", Box::new(take));
    let is_there = view::memo(move || !token.with(String::is_empty));
    // Whether the change was taken back, once that is known.
    let done = RwSignal::new(String::new());
    let is_done = view::memo(move || !done.with(String::is_empty));
    let say = move || {
        let token = token.get_untracked();
        form.accept();
        form.run(Box::pin(async move {
            let token = Secret::new(token);
            match api::send::<Disavow>(&DisavowRequest { token }).await {
                Ok(Disavowed { undone }) => {
                    // Whoever was signed in here no longer is.
                    let _ = session.refresh(None).await;
                    // The button goes, and the focus would be nowhere.
                    focus(MAIN);
                    done.try_set(if undone { UNDONE } else { KEPT }.to_owned());
                }
                Err(failure) => refuse(session, *form, failure).await,
            }
        }));
    };
    let contact = |locale| settings::not_me_contact(locale, Page::Contact.path(locale));
    let heading = i18n.text(move |locale| {
        if is_done.get() {
            settings::not_me_done_heading(locale)
        } else {
            settings::not_me_heading(locale)
        }
    });
    let body = live(move || {
        if is_done.get() {
            let words = if done.with(|it| it == UNDONE) {
                settings::not_me_undone
            } else {
                settings::not_me_kept
            };
            return view! {
                {p(i18n.t(words))}
                {p(i18n.t(settings::not_me_next))}
                <p class="actions">
                    <ButtonLink
                        label=i18n.t(account::signed_out_again)
                        href=session.path(Page::SignIn)
                    />
                </p>
                <p>{i18n.rich(contact)}</p>
            };
        }
        if !is_there.get() {
            return view! {
                {p(i18n.t(settings::not_me_missing))}
                <p>{i18n.rich(contact)}</p>
            };
        }
        view! {
            {p(i18n.t(settings::not_me_lead))}
            <ul>
                {li(i18n.t(settings::not_me_signs_out))}
                {li(i18n.t(settings::not_me_undoes))}
                {li(i18n.t(settings::not_me_password))}
            </ul>
            <p class="actions">
                <Button
                    label=i18n.t(settings::not_me_yes)
                    look=Look::Danger
                    busy=form.busy()
                    on_press=say
                />
            </p>
            {p(i18n.t(settings::not_me_mistake))}
        }
    });

    view! { <Frame heading form>{body}</Frame> }
}

const UNDONE: &str = "undone";
const KEPT: &str = "kept";
