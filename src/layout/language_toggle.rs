//! `gcds-lang-toggle`

use leptos::prelude::*;
use messages::common;
use view::{View, view};

use crate::i18n::use_i18n;

/// Leads to the same page in the other language. A link like any other, so that it can be copied
/// or opened elsewhere; the page keeps its place when it is followed.
#[component]
pub(crate) fn LanguageToggle(#[prop(into)] href: Signal<String>) -> View {
    let i18n = use_i18n();
    let tag = Signal::derive(move || i18n.locale().other().tag().to_owned());
    view! {
        <a class="language-toggle" href=href lang=tag hreflang=tag data-noscroll="">
            {i18n.t(common::language_other)}
        </a>
    }
}
