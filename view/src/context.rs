//! What is set up once and used everywhere below.

use leptos::prelude::use_context;

/// A context that whoever mounts the site provides.
///
/// # Panics
/// When it was not: a mistake that the first page drawn shows.
pub fn provided<T: Clone + 'static>() -> T {
    // That of Leptos also says which one, for which every browser would load what writes it.
    use_context().expect("every context is provided where the site is set up")
}
