//! A way back to an element of a view.

use leptos::prelude::{LocalStorage, SetValue, StoredValue, WithValue};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The element that bears it as `node_ref`, once it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct ElementRef(StoredValue<Option<Element>, LocalStorage>);

impl ElementRef {
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// The element as what its tag says it is; nothing before it is drawn and after it is gone.
    pub fn get<E: JsCast>(self) -> Option<E> {
        let element = self.0.try_with_value(Clone::clone).flatten()?;
        element.dyn_into().ok()
    }

    pub(crate) fn set(self, element: Element) {
        self.0.set_value(Some(element));
    }
}

impl Default for ElementRef {
    fn default() -> Self {
        Self::new()
    }
}
