//! What stands where an answer of the server will be.

use leptos::prelude::*;
use messages::common;
use view::{View, view};

use crate::i18n::use_i18n;

#[component]
pub(crate) fn Loading() -> View {
    let words = use_i18n().t(common::loading);
    view! {
        <div class="loading">
            <p class="visually-hidden" role="status">{words}</p>
            <div class="loading__bar loading__bar--heading"></div>
            <div class="loading__bar"></div>
            <div class="loading__bar"></div>
        </div>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! { <Loading/> }
}
