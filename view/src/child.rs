//! What can stand within an element.

use std::borrow::Cow;

use leptos::prelude::{Get, RwSignal, Signal};
use web_sys::Element;

use crate::{
    document::{append, fragment, text},
    follow::follow,
    view::View,
};

/// Becomes a piece of a page.
pub trait Child {
    fn into_view(self) -> View;
}

impl Child for View {
    fn into_view(self) -> View {
        self
    }
}

impl Child for () {
    fn into_view(self) -> View {
        View::empty()
    }
}

impl<C: Child> Child for Option<C> {
    fn into_view(self) -> View {
        self.map_or_else(View::empty, Child::into_view)
    }
}

impl<C: Child> Child for Vec<C> {
    fn into_view(self) -> View {
        self.into_iter().collect()
    }
}

impl Child for Element {
    fn into_view(self) -> View {
        View(Some(self.into()))
    }
}

impl Child for &str {
    fn into_view(self) -> View {
        View(Some(text(self).into()))
    }
}

impl Child for String {
    fn into_view(self) -> View {
        self.as_str().into_view()
    }
}

impl Child for Cow<'_, str> {
    fn into_view(self) -> View {
        (*self).into_view()
    }
}

impl Child for Signal<String> {
    fn into_view(self) -> View {
        let node = text("");
        let shown = node.clone();
        follow(Box::new(move || {
            let words = self.get();
            // Words that stay are not said again.
            if shown.data() != words {
                shown.set_data(&words);
            }
        }));
        View(Some(node.into()))
    }
}

impl Child for RwSignal<String> {
    fn into_view(self) -> View {
        Signal::from(self).into_view()
    }
}

impl<C: Child> FromIterator<C> for View {
    fn from_iter<I: IntoIterator<Item = C>>(children: I) -> Self {
        let all = fragment();
        for child in children {
            if let View(Some(child)) = child.into_view() {
                append(&all, &child);
            }
        }
        Self(Some(all))
    }
}

/// A part of a page that is drawn anew whenever a signal that it read has changed.
pub fn live<C: Child>(draw: impl Fn() -> C + 'static) -> View {
    live_boxed(Box::new(move || draw().into_view()))
}

/// Two empty texts mark where it begins and ends.
fn live_boxed(draw: Box<dyn Fn() -> View>) -> View {
    let (all, begin, end) = (fragment(), text(""), text(""));
    append(&all, &begin);
    append(&all, &end);
    follow(Box::new(move || {
        let View(drawn) = draw();
        let Some(parent) = end.parent_node() else {
            return;
        };
        while let Some(old) = begin.next_sibling() {
            if old == *end.as_ref() {
                break;
            }
            // It is within that parent: this is where it was found.
            let _ = parent.remove_child(&old);
        }
        if let Some(drawn) = drawn {
            // Likewise.
            let _ = parent.insert_before(&drawn, Some(&end));
        }
    }));
    View(Some(all))
}
