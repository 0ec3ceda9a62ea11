//! My account: who I am, how I sign in, my services, and what is kept about me.

use contract::{api::account::OwnAccount, locale::Locale, routes::Page};
use leptos::prelude::*;
use messages::{account, settings};
use view::{View, view};

use super::{download::download, services::services};
use crate::{
    components::{
        link::Link,
        row::{Row, rows},
        text::{h2, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::own::Own,
    session::use_session,
    submit::NoField,
};

#[component]
pub(crate) fn OverviewPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let own = Own::<OwnAccount>::ask(session, form);
    let leads_to = move |label, page, of| {
        let href = session.path(page);
        view! { <Link label=i18n.t(label) href of=i18n.t(of)/> }
    };
    let row = move |what, about, action| Row {
        what: i18n.t(what),
        about: Some(about),
        action,
    };
    let body = move |own: OwnAccount| {
        let two_step = own.set_up.two_step;
        let (partner, label) = match own.partner {
            Some(partner) => (Some(partner), account::overview_number as Words),
            None => (None, account::overview_username as Words),
        };
        let how = i18n.text(move |locale| {
            if let Some(partner) = &partner {
                return with_partner(locale, partner.get(locale), two_step);
            }
            let credential = session.credential(locale);
            if two_step {
                account::overview_two_steps(locale, &credential)
            } else {
                account::overview_one_step(locale, &credential)
            }
        });
        let email = own
            .email
            .map_or_else(|| i18n.t(settings::email_none), Into::into);
        let who = vec![
            row(label, own.username.into(), None),
            row(
                account::overview_since,
                i18n.day_and_time(own.created_at),
                None,
            ),
            row(
                account::overview_how,
                how,
                Some(leads_to(
                    settings::change,
                    Page::Settings,
                    account::overview_how,
                )),
            ),
            row(
                account::overview_email,
                email,
                Some(leads_to(
                    settings::change,
                    Page::SettingsEmail,
                    account::overview_email,
                )),
            ),
        ];
        let see = |what, about, page| {
            let link = leads_to(account::overview_see, page, what);
            row(what, i18n.t(about), Some(link))
        };
        let safety = vec![
            see(
                account::sign_ins_heading,
                account::overview_sign_ins_text,
                Page::AccountSignIns,
            ),
            see(
                account::messages_heading,
                account::overview_messages_text,
                Page::AccountMessages,
            ),
            see(
                account::if_lost_heading,
                account::overview_if_lost_text,
                Page::AccountIfLost,
            ),
        ];
        let leave = see(
            account::delete_heading,
            account::overview_delete_text,
            Page::AccountDelete,
        );
        view! {
            {h2(i18n.t(account::overview_who))}
            {rows(who)}
            {services(form, own.services)}
            {h2(i18n.t(account::overview_safety))}
            {rows(safety)}
            {h2(i18n.t(account::overview_data))}
            {p(i18n.t(account::overview_download_text))}
            <p>{download(form)}</p>
            {rows(vec![leave])}
        }
    };
    view! {
        <Frame heading=i18n.t(account::overview_heading) form>{own.view(body)}</Frame>
    }
}

type Words = fn(Locale) -> &'static str;

/// How somebody signs in whose partner has that name, or none any more.
fn with_partner(locale: Locale, name: &str, two_step: bool) -> String {
    match (name, two_step) {
        ("", _) => account::overview_partner_gone(locale).to_owned(),
        (name, true) => account::overview_partner_two_steps(locale, name),
        (name, false) => account::overview_partner_one_step(locale, name),
    }
}
