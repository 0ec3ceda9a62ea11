//! A piece of a page.

use web_sys::Node;

/// What a component gives: nothing, an element, or several of them held by a fragment, which is
/// gone as soon as they are put somewhere.
#[derive(Clone, Debug, Default)]
pub struct View(pub(crate) Option<Node>);

impl View {
    /// Nothing to see.
    pub const fn empty() -> Self {
        Self(None)
    }
}
