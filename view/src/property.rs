//! What a person changes by typing or choosing: it is a property of the element, and not its
//! attribute, that says how it is now.

use js_sys::Reflect;
use leptos::prelude::{Get, Signal};
use wasm_bindgen::JsValue;

use crate::{follow::follow, template::Template};

/// A value for the next gap of a template, where that is a property.
pub trait Property {
    fn fill(self, template: &mut Template);
}

impl Property for Signal<String> {
    fn fill(self, template: &mut Template) {
        keep(template, Box::new(move || self.get().into()));
    }
}

impl Property for Signal<bool> {
    fn fill(self, template: &mut Template) {
        keep(template, Box::new(move || self.get().into()));
    }
}

fn keep(template: &mut Template, value: Box<dyn Fn() -> JsValue>) {
    let (element, name) = template.gap();
    follow(Box::new(move || {
        // Elements let their own properties be set.
        let _ = Reflect::set(&element, &name.into(), &value());
    }));
}
