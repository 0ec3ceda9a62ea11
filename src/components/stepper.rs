//! `gcds-stepper`

use leptos::prelude::*;
use messages::common;
use view::{View, view};

use crate::i18n::use_i18n;

/// The id by which a heading says where it stands.
pub(crate) const STEPPER: &str = "stepper";

#[component]
pub(crate) fn Stepper(step: u8, total: u8) -> View {
    let words = use_i18n().text(move |locale| common::step(locale, step.into(), total.into()));
    view! { <p id=STEPPER class="stepper">{words}</p> }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! { <Stepper step=2 total=5/> }
}
