//! A question that has to be answered before going on.

use leptos::prelude::*;
use view::{ElementRef, View, effect, view};
use web_sys::HtmlDialogElement;

use crate::components::status::Status;

/// A real modal `<dialog>`: the browser keeps the focus inside and gives it back on closing.
/// Leaving it with the escape key closes it and calls `on_close`, like any other way.
#[component]
pub(crate) fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    /// What it is about, read with its title.
    #[prop(optional)]
    about: Option<View>,
    #[prop(optional, into)] on_close: Option<Callback<()>>,
    children: View,
) -> View {
    let dialog = ElementRef::new();
    effect(move || {
        let Some(dialog) = dialog.get::<HtmlDialogElement>() else {
            return;
        };
        match (open.get(), dialog.open()) {
            // A dialog that is not in the page cannot be shown, and need not be.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let closed = move |_| {
        open.set(false);
        if let Some(on_close) = on_close {
            on_close.run(());
        }
    };
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby=TITLE
            aria-describedby=about.as_ref().map(|_| ABOUT)
            on:close=closed
        >
            <h2 class="dialog__title" id=TITLE>{title}</h2>
            {about.map(|about| view! { <div id=ABOUT>{about}</div> })}
            {children}
            // While it is open, nothing outside of it is heard.
            <Status/>
        </dialog>
    }
}

const TITLE: &str = "dialog-title";
const ABOUT: &str = "dialog-about";

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    use crate::components::button::{Button, Look};

    let open = RwSignal::new(false);
    view! {
        <Button label="Open the dialog" look=Look::Secondary on_press=move || open.set(true)/>
        <Dialog open title="Are you still there?">
            <p>"You will be signed out in 3 minutes."</p>
            <div class="actions">
                <Button label="Stay signed in" on_press=move || open.set(false)/>
            </div>
        </Dialog>
    }
}
