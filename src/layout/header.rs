//! `gcds-header`

use leptos::prelude::*;
use messages::common;
use view::{View, live, view};

use crate::{
    i18n::use_i18n,
    layout::{language_toggle::LanguageToggle, skip_link::SkipLink},
};

/// The top of every page: the language, the name of the site, and for a demonstration that it is
/// one. Children are about the person: who is signed in, and the way out.
#[component]
pub(crate) fn Header(
    #[prop(into)] site_name: Signal<String>,
    #[prop(into)] home_href: Signal<String>,
    /// The same page in the other language.
    #[prop(into)]
    language_href: Signal<String>,
    #[prop(optional, into)] demo: Signal<bool>,
    #[prop(optional)] children: Option<View>,
) -> View {
    let i18n = use_i18n();
    let demonstration = live(move || {
        demo.get().then(|| {
            view! {
                <div class="header__demo">
                    <p class="container">{i18n.t(common::demo)}</p>
                </div>
            }
        })
    });
    view! {
        <SkipLink/>
        <header class="header">
            {demonstration}
            <div class="header__bar container">
                <a class="header__brand" href=home_href>{site_name}</a>
                <LanguageToggle href=language_href/>
            </div>
            {children}
        </header>
    }
}
