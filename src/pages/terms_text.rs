//! What is agreed to by whoever makes an account, and by us.

use messages::register;
use view::{View, view};

use crate::{
    components::text::{h2, li, p},
    i18n::use_i18n,
    session::Session,
};

pub(super) fn terms_text(session: Session) -> View {
    let i18n = use_i18n();
    let version = session.site(|site| site.terms_version.clone());
    view! {
        {h2(i18n.t(register::terms_you_heading))}
        <ul>
            {li(i18n.t(register::terms_you_secret))}
            {li(i18n.t(register::terms_you_own))}
            {li(i18n.t(register::terms_you_tell))}
        </ul>
        {h2(i18n.t(register::terms_we_heading))}
        <ul>
            {li(i18n.t(register::terms_we_ask))}
            {li(i18n.t(register::terms_we_keep))}
            {li(i18n.t(register::terms_we_tell))}
        </ul>
        {h2(i18n.t(register::terms_end_heading))}
        {p(i18n.t(register::terms_end))}
        {p(i18n.text(move |locale| register::terms_version(locale, &version)))}
    }
}
