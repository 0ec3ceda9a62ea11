//! Work that takes time and that nobody waits for.

use std::pin::Pin;

use leptos::task::spawn_local;

/// Something to do that takes time. Boxed, so that what awaits it is compiled once.
pub(crate) type Work = Pin<Box<dyn Future<Output = ()>>>;

/// Does it, from the next moment on.
pub(crate) fn spawn(work: Work) {
    spawn_local(work);
}
