//! What surrounds the pages: header, footer, language link, and the frame that every page fills.

use leptos::prelude::*;
use view::{View, effect};

use crate::{components::status::Announcer, form::ShownForm, i18n::use_i18n};

pub(crate) mod footer;
pub(crate) mod frame;
pub(crate) mod header;
pub(crate) mod language_toggle;
pub(crate) mod skip_link;

/// What the frame of each page needs to know of the site.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    site_name: Signal<String>,
    /// Whether a page was shown before: the first one leaves the focus to the browser.
    has_shown_a_page: StoredValue<bool>,
    /// What the page being shown has to offer beside its own help.
    more_help: fn() -> Option<View>,
}

/// Sets up what layout and components share. Called once, by whoever sets the site up, after the
/// language and the [`Wording`](crate::form::Wording) are provided.
pub(crate) fn provide_layout(
    site_name: impl Into<Signal<String>>,
    more_help: fn() -> Option<View>,
) {
    provide_context(Announcer::new());
    provide_context(ShownForm::new());
    provide_context(Layout {
        site_name: site_name.into(),
        has_shown_a_page: StoredValue::new(false),
        more_help,
    });
    let i18n = use_i18n();
    effect(move || {
        if let Some(html) = document().document_element() {
            // The attribute has a valid name, so that setting it cannot fail.
            let _ = html.set_attribute("lang", i18n.locale().tag());
        }
    });
}
