//! The sign-in partners to choose from.

use contract::{
    api::partner::{GoToPartner, GoToPartnerRequest, PartnerField},
    routes::Page,
    site::Partner,
};
use leptos::prelude::*;
use messages::sign_in;
use view::{View, live, view};

use crate::{
    components::{
        button::{Button, Look},
        input::{Input, Kind},
        text::{h2, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::away::leave,
    search::{has_all, plain},
    session::use_session,
};

/// Beyond so many, people are helped to find theirs.
const MANY: usize = 6;

#[component]
pub(crate) fn PartnerPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<PartnerField>::new();
    let partners = session.site(|site| site.partners.clone());
    let go = move |partner: String| {
        let locale = i18n.now(|locale| locale);
        let request = GoToPartnerRequest { partner, locale };
        form.run(leave::<GoToPartner>(session, form, &request));
    };
    let entry = move |Partner { id, name }: Partner| {
        let label = i18n.text(move |locale| name.get(locale).to_owned());
        let on_press = move || go(id.clone());
        view! {
            <li><Button label look=Look::Secondary busy=form.busy() on_press/></li>
        }
    };
    let is_many = partners.len() > MANY;
    let partners = StoredValue::new(partners);
    let found = move || {
        let (locale, wanted) = (i18n.locale(), plain(&form.answer(PartnerField::Search)));
        let fits = |it: &Partner| has_all(&plain(it.name.get(locale)), &wanted);
        partners.with_value(|all| {
            all.iter()
                .filter(|it| fits(it))
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let filter = is_many.then(|| {
        let told = i18n.text(move |locale| {
            let count = found().len() as u64;
            sign_in::partner_found(locale, count)
        });
        view! {
            <Input
                question=form.question(PartnerField::Search)
                label=i18n.t(sign_in::partner_filter)
                kind=Kind::Search
            />
            <p role="status">{told}</p>
        }
    });
    let list = live(move || {
        let entries: Vec<_> = found().into_iter().map(entry).collect();
        view! { <ul class="choices">{entries}</ul> }
    });
    let missing = move |locale| {
        let (gckey, register) = (
            Page::SignInGckey.path(locale),
            Page::RegisterTerms.path(locale),
        );
        sign_in::partner_missing(locale, &session.credential(locale), gckey, register)
    };
    view! {
        <Frame heading=i18n.t(sign_in::partner_heading) form>
            {p(i18n.t(sign_in::partner_lead))}
            {filter}
            {list}
            <p>{i18n.rich(missing)}</p>
            {h2(i18n.t(sign_in::partner_privacy_heading))}
            {p(i18n.t(sign_in::partner_privacy))}
        </Frame>
    }
}
