//! Doing something now, and again whenever a signal that it read has changed.

use leptos::prelude::{RenderEffect, on_cleanup};

/// Until the part of the page that asked for it is gone. Boxed, so that what keeps it up to date
/// is compiled once.
pub(crate) fn follow(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| run());
    on_cleanup(move || drop(effect));
}
