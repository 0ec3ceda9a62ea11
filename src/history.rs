//! The address in the browser's bar: which one it is, and how it changes without the page being
//! loaded anew.

use leptos::{
    ev::{self, MouseEvent},
    prelude::*,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement};

use crate::shell;

/// The address of the moment. There is one for the whole app.
#[derive(Clone, Copy)]
pub(crate) struct History {
    path: RwSignal<String>,
}

impl History {
    /// Follows the address for as long as the page lives, and takes the links inside of the site
    /// over from the browser.
    pub(crate) fn new() -> Self {
        let history = Self {
            path: RwSignal::new(shown()),
        };
        // Back, forward, and addresses that only differ after the `#`.
        let _ = window_event_listener(ev::popstate, move |_| history.look());
        let _ = window_event_listener(ev::click, move |event| history.follow(&event));
        history
    }

    /// The path of the address; tracked where it is read.
    pub(crate) fn path(self) -> String {
        self.path.get()
    }

    /// Goes to an address of the site. The one that is there already is not repeated.
    pub(crate) fn go(self, address: &str) {
        self.enter(address, address == shown());
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Goes to an address in the place of the present one, which leaves no trace.
    pub(crate) fn replace(self, address: &str) {
        self.enter(address, true);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    fn enter(self, address: &str, replaces: bool) {
        let (state, address) = (JsValue::NULL, Some(address));
        // Browsers refuse only after hundreds of changes within seconds. The page goes on then,
        // under the address that it has.
        let _ = window().history().and_then(|history| {
            if replaces {
                history.replace_state_with_url(&state, "", address)
            } else {
                history.push_state_with_url(&state, "", address)
            }
        });
        self.look();
    }

    fn look(self) {
        let shown = shown();
        if self.path.with_untracked(|path| *path != shown) {
            self.path.set(shown);
        }
    }

    /// A link that leads to a page of the site and is followed in the plain way changes the
    /// address only. All others are left to the browser, and so are those of the shell.
    fn follow(self, event: &MouseEvent) {
        let is_plain = event.button() == 0
            && !event.meta_key()
            && !event.alt_key()
            && !event.ctrl_key()
            && !event.shift_key();
        if !is_plain || event.default_prevented() || shell::is_there() {
            return;
        }
        let Some(link) = link(event) else { return };
        let is_inside = link.target().is_empty()
            // Within a page, the browser knows the way.
            && (link.hash().is_empty() || link.pathname() != shown())
            && window().location().origin() == Ok(link.origin())
            && !link.has_attribute("download")
            && link.rel() != "external";
        if !is_inside {
            return;
        }
        event.prevent_default();
        let address = [link.pathname(), link.search(), link.hash()].concat();
        if link.has_attribute("data-noscroll") {
            // The same page in other words is about the same thing.
            let about = window().location().hash().unwrap_or_default();
            self.enter(&[address, about].concat(), false);
        } else {
            self.go(&address);
        }
    }
}

/// The link around whatever was clicked.
fn link(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}

fn shown() -> String {
    // A page that has no address would not have been loaded.
    window().location().pathname().unwrap_or_default()
}
