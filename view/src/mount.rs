//! Putting the whole into the page.

use std::mem;

use any_spawner::Executor;
use leptos::prelude::{Owner, document};

use crate::{document::append, view::View};

/// Draws a view at the end of the body. It stays as long as the page does.
pub fn mount(draw: impl FnOnce() -> View) {
    // An error says that it was done before, which is as well.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let View(drawn) = owner.with(draw);
    if let (Some(body), Some(drawn)) = (document().body(), drawn) {
        append(&body, &drawn);
    }
    // Whatever is dropped with it would no longer be kept up to date.
    mem::forget(owner);
}
