//! What an attribute of an element can be: a text, nothing, or a signal of either.

use leptos::prelude::{Get, Signal};

use crate::{document::set_attribute, follow::follow, template::Template};

/// A value for the next gap of a template, where that is an attribute.
pub trait Attribute {
    fn fill(self, template: &mut Template);
}

impl Attribute for &str {
    fn fill(self, template: &mut Template) {
        Some(self).fill(template);
    }
}

impl Attribute for String {
    fn fill(self, template: &mut Template) {
        self.as_str().fill(template);
    }
}

impl Attribute for Option<&str> {
    fn fill(self, template: &mut Template) {
        let (element, name) = template.gap();
        set_attribute(&element, name, self);
    }
}

impl Attribute for Option<String> {
    fn fill(self, template: &mut Template) {
        self.as_deref().fill(template);
    }
}

/// There without a value, or not there.
impl Attribute for bool {
    fn fill(self, template: &mut Template) {
        self.then_some("").fill(template);
    }
}

impl Attribute for Signal<String> {
    fn fill(self, template: &mut Template) {
        keep(template, Box::new(move || Some(self.get())));
    }
}

impl Attribute for Signal<Option<String>> {
    fn fill(self, template: &mut Template) {
        keep(template, Box::new(move || self.get()));
    }
}

/// There or not there; of the attributes for assistive technology, `true` or not there.
impl Attribute for Signal<bool> {
    fn fill(self, template: &mut Template) {
        let (element, name) = template.gap();
        let there = if name.starts_with("aria-") {
            "true"
        } else {
            ""
        };
        follow(Box::new(move || {
            set_attribute(&element, name, self.get().then_some(there));
        }));
    }
}

fn keep(template: &mut Template, value: Box<dyn Fn() -> Option<String>>) {
    let (element, name) = template.gap();
    follow(Box::new(move || {
        set_attribute(&element, name, value().as_deref());
    }));
}
