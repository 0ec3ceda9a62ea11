//! The document, and what is made in it.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

const SVG: &str = "http://www.w3.org/2000/svg";

pub(crate) fn element(tag: &str) -> Node {
    made(document().create_element(tag))
}

pub(crate) fn svg_element(tag: &str) -> Node {
    made(document().create_element_ns(Some(SVG), tag))
}

pub(crate) fn text(words: &str) -> Text {
    document().create_text_node(words)
}

pub(crate) fn fragment() -> Node {
    document().create_document_fragment().into()
}

/// Puts a node at the end of another. Both were made here, and neither is within the other, which
/// is all that a browser could object to.
pub(crate) fn append(parent: &Node, child: &Node) {
    let _ = parent.append_child(child);
}

/// Sets an attribute, or takes it away. Its name is written in a view and valid.
pub(crate) fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Tags are written in views and valid; were one not, an empty element stands in its place.
fn made(element: Result<Element, wasm_bindgen::JsValue>) -> Node {
    element.map_or_else(|_| fragment(), JsCast::unchecked_into)
}
