//! What the sign-in opens.

use messages::account;
use view::{View, view};

use super::memberships::memberships;
use crate::{
    components::{
        link::Link,
        row::{Row, rows},
        text::h2,
    },
    i18n::use_i18n,
    session::use_session,
};

/// What the sign-in opens, and where the person has rights.
pub(super) fn services() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let address = session.site(|site| site.service.address.clone());
    let name = i18n.text(move |locale| session.service_name(locale));
    let open = (!address.get(i18n.now(|locale| locale)).is_empty()).then(|| {
        let href = i18n.text(move |locale| address.get(locale).to_owned());
        view! { <Link label=i18n.t(account::overview_open) href external=true of=name/> }
    });
    let organizations = session.account().map(|it| it.organizations);
    view! {
        {h2(i18n.t(account::overview_services))}
        {rows(vec![Row {
            what: name,
            about: None,
            action: open,
        }])}
        {memberships(organizations.unwrap_or_default())}
    }
}
