//! `gcds-footer`

use leptos::prelude::*;
use messages::common;
use view::{View, view};

use crate::i18n::use_i18n;

/// A link of the footer.
#[derive(Clone, Copy)]
pub(crate) struct FooterLink {
    pub href: Signal<String>,
    pub label: Signal<String>,
}

/// The bottom of every page, the same links in the same order everywhere.
#[component]
pub(crate) fn Footer(#[prop(into)] site_name: Signal<String>, links: Vec<FooterLink>) -> View {
    let links = links.into_iter().map(|FooterLink { href, label }| {
        view! { <li><a class="footer__link" href=href>{label}</a></li> }
    });
    view! {
        <footer class="footer">
            <div class="container">
                <p class="footer__name">{site_name}</p>
                <nav aria-label=use_i18n().t(common::footer_label)>
                    <ul class="footer__links">{links.collect::<View>()}</ul>
                </nav>
            </div>
        </footer>
    }
}
