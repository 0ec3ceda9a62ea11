//! What stands in the file of an address before the app does: the shell, and in it the words of a
//! document.

use std::cell::RefCell;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, Event, HtmlElement, SupportedType};

use crate::api::{self, Failure};

/// The words of a document, as the build wrote them.
#[derive(Clone)]
pub(crate) struct Written {
    pub heading: String,
    pub body: Element,
}

/// A document that the page brought with it, and how it was being read.
pub(crate) struct Brought {
    path: String,
    pub written: Written,
    /// Where it stood in the window, when it was no longer at its beginning.
    pub top: Option<f64>,
    /// What in it had the focus.
    pub focused: Option<HtmlElement>,
}

thread_local! {
    static BROUGHT: RefCell<Option<Brought>> = const { RefCell::new(None) };
}

/// Whether the shell is still there. Its links are the browser's to follow.
pub(crate) fn is_there() -> bool {
    document().get_element_by_id(SHELL).is_some()
}

/// Takes the shell away, and keeps the document that it held for the page that will show it.
pub(crate) fn remove() {
    let Some(shell) = document().get_element_by_id(SHELL) else {
        return;
    };
    BROUGHT.set(read(&document()).map(|written| {
        Brought {
            path: window().location().pathname().unwrap_or_default(),
            top: (window().scroll_y() != Ok(0.0)).then(|| top(&written.body)),
            focused: document()
                .active_element()
                .filter(|it| written.body.contains(Some(it)))
                .and_then(|it| it.dyn_into().ok()),
            written,
        }
    }));
    shell.remove();
}

/// The document of this address, if the page brought it.
pub(crate) fn take(path: &str) -> Option<Brought> {
    BROUGHT.take().filter(|brought| brought.path == path)
}

/// The document of another address. Nothing of its file runs: it is only read.
pub(crate) async fn fetch(path: &str) -> Result<Written, Failure> {
    let text = api::page(path).await?;
    let parser = DomParser::new().map_err(|_| Failure::Unreachable)?;
    let page = parser.parse_from_string(&text, SupportedType::TextHtml);
    page.ok()
        .and_then(|page| read(&page))
        .ok_or(Failure::Unreachable)
}

/// Has the page say, in its own words, that it could not be loaded. A document says nothing: whoever
/// reads it needs no more.
pub(crate) fn tell_failure() {
    if let Ok(event) = Event::new(FAILED) {
        let _ = window().dispatch_event(&event);
    }
}

/// What the script that starts the app listens for.
const FAILED: &str = "failed";

/// How far an element is from the top of the window.
pub(crate) fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

const SHELL: &str = "shell";

fn read(page: &Document) -> Option<Written> {
    Some(Written {
        body: page.get_element_by_id("document")?,
        heading: page.query_selector("h1").ok()??.text_content()?,
    })
}
