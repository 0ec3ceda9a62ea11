//! Every component in every state, for those who develop and for the tests that look at them.

use leptos::prelude::*;
use view::{View, view};

use crate::{
    components::{
        button, checkbox, checklist, code_list, copy_button, countdown, date_input, details,
        dialog, error_message, error_summary, input, link, loading, notice, qr_code, radios, row,
        save_codes, select, status, stepper, text, textarea,
    },
    layout::frame::Frame,
};

#[component]
pub(crate) fn GalleryPage() -> View {
    let all: [(&str, View); 24] = [
        ("button", button::examples()),
        ("checkbox", checkbox::examples()),
        ("checklist", checklist::examples()),
        ("code_list", code_list::examples()),
        ("copy_button", copy_button::examples()),
        ("countdown", countdown::examples()),
        ("date_input", date_input::examples()),
        ("details", details::examples()),
        ("dialog", dialog::examples()),
        ("error_message", error_message::examples()),
        ("error_summary", error_summary::examples()),
        ("input", input::examples()),
        ("link", link::examples()),
        ("loading", loading::examples()),
        ("notice", notice::examples()),
        ("qr_code", qr_code::examples()),
        ("radios", radios::examples()),
        ("row", row::examples()),
        ("save_codes", save_codes::examples()),
        ("select", select::examples()),
        ("status", status::examples()),
        ("stepper", stepper::examples()),
        ("text", text::examples()),
        ("textarea", textarea::examples()),
    ];
    let sections = all.into_iter().map(|(name, examples)| {
        view! { <section id=name><h2>{name}</h2>{examples}</section> }
    });
    view! { <Frame heading="Components">{sections.collect::<View>()}</Frame> }
}
