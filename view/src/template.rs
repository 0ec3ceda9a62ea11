//! A view being drawn.

use leptos::prelude::{Get, Signal, StoredValue, WithValue, on_cleanup};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, Node};

use crate::{
    child::Child,
    document::{append, element, fragment, set_attribute, svg_element, text},
    element_ref::ElementRef,
    follow::follow,
    view::View,
};

/// Draws the fixed parts of a template as far as the next gap, which whoever draws then fills.
///
/// A template is a text of one line for each thing to do, told by the first sign of the line:
///
/// | sign | |
/// |---|---|
/// | `<` | begins the element of that name |
/// | `^` | the same, of a drawing |
/// | `>` | ends it |
/// | `#` | begins several elements that have no parent of their own |
/// | `"` | a text |
/// | `=` `~` `.` `!` `&` | a gap for an attribute, a class, a property, a handler, a reference |
/// | `{` | a gap for children |
/// | other | an attribute: its name, and after a space its value |
#[derive(Debug)]
pub struct Template {
    rest: &'static str,
    open: Vec<Node>,
}

impl Template {
    pub const fn new(template: &'static str) -> Self {
        Self {
            rest: template,
            open: Vec::new(),
        }
    }

    /// Fills a gap for children.
    pub fn child(&mut self, child: impl Child) {
        self.put(child.into_view());
    }

    /// Fills a gap for a class that is there while the signal says so.
    pub fn class(&mut self, is_there: Signal<bool>) {
        let (element, name) = self.gap();
        let classes = element.class_list();
        follow(Box::new(move || {
            // The class is written in a view and valid.
            let _ = classes.toggle_with_force(name, is_there.get());
        }));
    }

    /// Fills a gap for what happens on an event.
    pub fn on(&mut self, handler: impl FnMut(Event) + 'static) {
        self.listen(Box::new(handler));
    }

    /// Fills a gap for a reference.
    pub fn refer(&mut self, reference: ElementRef) {
        let (element, _) = self.gap();
        reference.set(element);
    }

    /// Draws what is left after the last gap.
    pub fn done(mut self) -> View {
        self.advance();
        View(self.open.into_iter().next())
    }

    /// The element of the next gap, and the name that the gap gives.
    pub(crate) fn gap(&mut self) -> (Element, &'static str) {
        let name = self.advance();
        let element = self.open.last().cloned().unwrap_or_else(fragment);
        (element.unchecked_into(), name)
    }

    fn put(&mut self, View(child): View) {
        self.advance();
        if let (Some(parent), Some(child)) = (self.open.last(), child) {
            append(parent, &child);
        }
    }

    fn listen(&mut self, handler: Box<dyn FnMut(Event)>) {
        let (element, name) = self.gap();
        let handler = Closure::wrap(handler);
        // Both were given by the browser or made for it, so that there is nothing to refuse.
        let _ = element.add_event_listener_with_callback(name, handler.as_ref().unchecked_ref());
        let kept = StoredValue::new_local((element, handler));
        on_cleanup(move || {
            // An element that is being taken away may still have something to say.
            kept.try_with_value(|(element, handler)| {
                element.remove_event_listener_with_callback(name, handler.as_ref().unchecked_ref())
            });
        });
    }

    /// Draws as far as the next gap, and gives the name that stands there.
    fn advance(&mut self) -> &'static str {
        loop {
            let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
            self.rest = rest;
            let mut signs = line.chars();
            let Some(sign) = signs.next() else {
                return "";
            };
            let name = signs.as_str();
            match sign {
                '<' => self.open(element(name)),
                '^' => self.open(svg_element(name)),
                '#' => self.open(fragment()),
                '"' => self.open(text(name).into()),
                '>' => {}
                '=' | '~' | '.' | '!' | '&' | '{' => return name,
                _ => {
                    let (name, value) = line.split_once(' ').unwrap_or((line, ""));
                    if let Some(element) = self.open.last() {
                        set_attribute(element.unchecked_ref(), name, Some(value));
                    }
                }
            }
            // What is whole is no longer at the end; the first stays, because it is the view.
            if matches!(sign, '>' | '"') && self.open.len() > 1 {
                self.open.pop();
            }
        }
    }

    fn open(&mut self, node: Node) {
        if let Some(parent) = self.open.last() {
            append(parent, &node);
        }
        self.open.push(node);
    }
}
