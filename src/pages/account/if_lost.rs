//! What an accident would mean today, with one thing to do about each.

use contract::{
    api::account::OwnAccount,
    journey::accidents::{Accident, Gap, Outcome, SetUp, Soon, play},
    routes::Page,
};
use leptos::prelude::*;
use messages::account;
use view::{View, view};

use crate::{
    components::{
        button::{ButtonLink, Look},
        notice::{Notice, Tone},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::own::Own,
    session::use_session,
    submit::NoField,
};

#[component]
pub(crate) fn IfLostPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let own = Own::<OwnAccount>::ask(session, form);
    let body = move |own: OwnAccount| {
        let set_up = own.set_up;
        // Whoever signs in with a partner has no username here to forget.
        let has_username = session.account().is_none_or(|it| it.partner.is_none());
        let is_theirs = |it: &Accident| has_username || *it != Accident::ForgottenUsername;
        let all = Accident::ALL.into_iter().filter(is_theirs);
        all.map(|it| played(it, set_up)).collect::<View>()
    };
    view! {
        <Frame heading=i18n.t(account::if_lost_heading) form>
            {p(i18n.t(account::if_lost_lead))}
            {own.view(body)}
        </Frame>
    }
}

fn played(accident: Accident, set_up: SetUp) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let Outcome { way, gap } = play(accident, set_up);
    let title = i18n.text(move |locale| {
        let accident = account::if_lost_accident(locale, accident.name());
        let soon = account::if_lost_soon(locale, way.soon().name());
        account::if_lost_title(locale, &accident, &soon)
    });
    let tone = match way.soon() {
        Soon::AtOnce => Tone::Success,
        Soon::InADay => Tone::Warning,
        Soon::Unknown => Tone::Danger,
    };
    let todo = gap.map(|gap| {
        let label = i18n.text(move |locale| account::if_lost_gap(locale, gap.name()));
        let href = session.path(home_of(gap));
        view! { <p><ButtonLink label href look=Look::Secondary/></p> }
    });
    view! {
        <Notice tone title>
            {p(i18n.text(move |locale| account::if_lost_way(locale, way.name())))}
            {todo}
        </Notice>
    }
}

/// The page that does something about it.
const fn home_of(gap: Gap) -> Page {
    match gap {
        Gap::SecondWay => Page::SettingsApp,
        Gap::RecoveryCodes => Page::SettingsRecoveryCodes,
        Gap::Email | Gap::AnotherEmail => Page::SettingsEmail,
    }
}
