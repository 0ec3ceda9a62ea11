//! Doing something, and again whenever a signal that it read has changed. What is to be done is
//! boxed, so that what keeps it up to date is compiled once.

use leptos::prelude::{Effect, Memo, RenderEffect, on_cleanup};

/// Now, and until the part of the page that asked for it is gone.
pub(crate) fn follow(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| run());
    on_cleanup(move || drop(effect));
}

/// Does something once the page is drawn, and again whenever a signal that it read has changed.
pub fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}

/// What follows from signals, told only when it is another than before.
pub fn memo<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let read: Box<dyn Fn() -> T + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}
