//! A message is on its way, perhaps: the page says the same to everybody.

use contract::routes::Page;
use leptos::prelude::*;
use messages::{account, recover};
use view::{View, view};

use crate::{
    components::{
        button::{ButtonLink, Look},
        text::{h2, li, p},
    },
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
};

#[component]
pub(crate) fn SentPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let contact = |locale| recover::sent_contact(locale, Page::Contact.path(locale));
    view! {
        <Frame heading=i18n.t(recover::sent_heading)>
            {p(i18n.t(recover::sent_lead))}
            {p(i18n.t(recover::sent_why))}
            {h2(i18n.t(recover::sent_nothing))}
            <ul>
                {li(i18n.t(recover::sent_spam))}
                {li(i18n.t(recover::sent_spelling))}
                {li(i18n.t(recover::sent_no_address))}
            </ul>
            <p>{i18n.rich(contact)}</p>
            <p class="actions">
                <ButtonLink
                    label=i18n.t(account::signed_out_again)
                    href=session.path(Page::SignIn)
                />
                <ButtonLink
                    label=i18n.t(recover::password_saved_code)
                    href=session.path(Page::RecoverSavedCode)
                    look=Look::Link
                />
            </p>
        </Frame>
    }
}
