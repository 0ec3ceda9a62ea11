//! What the sign-in opens, and what each of it may know.

use contract::{
    api::{
        service::{Disconnect, Scope, ServiceUse},
        settings::ItemRequest,
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::account;
use view::{View, view};

use super::memberships::memberships;
use crate::{
    api,
    components::{
        button::{Button, Look},
        link::Link,
        row::{Row, rows},
        text::h2,
    },
    form::Form,
    i18n::use_i18n,
    session::use_session,
    submit::{NoField, refuse},
};

/// What the sign-in opens, and where the person has rights.
pub(super) fn services(form: Form<NoField>, uses: Vec<ServiceUse>) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let address = session.site(|site| site.service.address.clone());
    let name = i18n.text(move |locale| session.service_name(locale));
    let mut list = Vec::new();
    if uses.is_empty() {
        let open = (!address.get(i18n.now(|locale| locale)).is_empty()).then(|| {
            let href = i18n.text(move |locale| address.get(locale).to_owned());
            view! { <Link label=i18n.t(account::overview_open) href external=true of=name/> }
        });
        list.push(Row {
            what: name,
            about: None,
            action: open,
        });
    }
    for ServiceUse {
        id,
        name,
        address,
        last_at,
        knows,
    } in uses
    {
        let (time, knows_email) = (i18n.day_and_time(last_at), knows.contains(&Scope::Email));
        let about = i18n.text(move |locale| {
            let words = if knows_email {
                account::services_last_email
            } else {
                account::services_last
            };
            words(locale, &time.get())
        });
        let what = i18n.text(move |locale| name.get(locale).to_owned());
        let disconnect = move || {
            let id = id.clone();
            form.accept();
            form.run(Box::pin(async move {
                match api::send::<Disconnect>(&ItemRequest { id }).await {
                    Ok(_) => session.done(account::services_disconnected, Page::Account),
                    Err(failure) => refuse(session, *form, failure).await,
                }
            }));
        };
        let is_known = !address.get(i18n.now(|locale| locale)).is_empty();
        let open = is_known.then(|| {
            let href = i18n.text(move |locale| address.get(locale).to_owned());
            view! { <Link label=i18n.t(account::overview_open) href external=true of=what/>" " }
        });
        let label = i18n.t(account::services_disconnect);
        list.push(Row {
            what,
            about: Some(about),
            action: Some(view! {
                {open}
                <Button label look=Look::Link of=what busy=form.busy() on_press=disconnect/>
            }),
        });
    }
    let organizations = session.account().map(|it| it.organizations);
    view! {
        {h2(i18n.t(account::overview_services))}
        {rows(list)}
        {memberships(organizations.unwrap_or_default())}
    }
}
