//! The root of the site, where nobody knows yet which language to speak.

use contract::{locale::Locale, routes::Page};
use leptos::prelude::*;
use messages::{arrival, common};
use view::{View, view};

use crate::{
    components::{button::ButtonLink, status::Status, text::p},
    layout::{frame::Frame, skip_link::MAIN},
    preference,
    session::use_session,
};

#[component]
pub(crate) fn LanguagePage() -> View {
    let session = use_session();
    let heading = Locale::ALL
        .map(|it| arrival::language_heading(it).to_owned())
        .join(" / ");
    let shown = Locale::ALL.into_iter().enumerate().map(|(index, locale)| {
        let between = (index > 0).then_some(" / ");
        view! { {between}<span lang=locale.tag()>{arrival::language_heading(locale)}</span> }
    });
    let demo = session.site(|site| site.demo);
    let choice = move |locale: Locale| {
        view! {
            <section class="card" lang=locale.tag()>
                {demo.then(|| p(common::demo(locale).into()))}
                {p(arrival::language_lead(locale).into())}
                <p on:click=move |_| preference::remember(locale)>
                    <ButtonLink label=common::language_name(locale) href=Page::Home.path(locale)/>
                </p>
            </section>
        }
    };
    view! {
        <main id=MAIN class="container" tabindex="-1">
            <Frame heading shown=shown.collect()>
                <div class="cards">{Locale::ALL.map(choice).to_vec()}</div>
            </Frame>
        </main>
        <Status/>
    }
}
