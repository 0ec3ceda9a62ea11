//! No longer signed in, and why.

use contract::routes::Page;
use leptos::prelude::*;
use messages::{account, settings};
use view::{View, live, view};

use crate::{
    components::{button::ButtonLink, text::p},
    i18n::use_i18n,
    layout::frame::Frame,
    session::{Farewell, use_session},
};

#[component]
pub(crate) fn SignedOutPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let why = i18n.text(move |locale| match session.farewell() {
        Some(Farewell::Ended) => account::signed_out_ended(locale),
        Some(Farewell::Deleted) => account::delete_done(locale),
        Some(Farewell::Distrusted) => settings::not_me_next(locale),
        Some(Farewell::Chosen) | None => account::signed_out_chosen(locale),
    });
    let is_deleted = move || session.farewell() == Some(Farewell::Deleted);
    let heading = i18n.text(move |locale| match session.farewell() {
        Some(Farewell::Deleted) => account::delete_done_heading(locale),
        Some(Farewell::Distrusted) => settings::not_me_done_heading(locale),
        _ => account::signed_out_heading(locale),
    });
    let kept = live(move || {
        session
            .has_work()
            .then(|| p(i18n.t(account::signed_out_kept)))
    });
    let again = live(move || {
        (!is_deleted()).then(|| {
            view! {
                <p class="actions">
                    <ButtonLink
                        label=i18n.t(account::signed_out_again)
                        href=session.path(Page::SignIn)
                    />
                </p>
            }
        })
    });
    view! {
        <Frame heading>
            {p(why)}
            {kept}
            {p(i18n.t(account::signed_out_shared))}
            {again}
        </Frame>
    }
}
