//! Every component in every state, for those who develop and for the tests that look at them.

use leptos::prelude::*;

use crate::{
    components::{
        button, checkbox, checklist, code_list, copy_button, countdown, date_input, details,
        dialog, error_message, error_summary, input, link, loading, notice, qr_code, radios,
        save_codes, select, status, stepper, text,
    },
    layout::frame::Frame,
};

#[component]
pub(crate) fn GalleryPage() -> impl IntoView {
    let all: [(&str, AnyView); 22] = [
        ("button", button::examples().into_any()),
        ("checkbox", checkbox::examples().into_any()),
        ("checklist", checklist::examples().into_any()),
        ("code_list", code_list::examples().into_any()),
        ("copy_button", copy_button::examples().into_any()),
        ("countdown", countdown::examples().into_any()),
        ("date_input", date_input::examples().into_any()),
        ("details", details::examples().into_any()),
        ("dialog", dialog::examples().into_any()),
        ("error_message", error_message::examples().into_any()),
        ("error_summary", error_summary::examples().into_any()),
        ("input", input::examples().into_any()),
        ("link", link::examples().into_any()),
        ("loading", loading::examples().into_any()),
        ("notice", notice::examples().into_any()),
        ("qr_code", qr_code::examples().into_any()),
        ("radios", radios::examples().into_any()),
        ("save_codes", save_codes::examples().into_any()),
        ("select", select::examples().into_any()),
        ("status", status::examples().into_any()),
        ("stepper", stepper::examples().into_any()),
        ("text", text::examples().into_any()),
    ];
    let sections = all.into_iter().map(|(name, examples)| {
        view! { <section id=name><h2>{name}</h2>{examples}</section> }
    });
    view! { <Frame heading="Components">{sections.collect_view()}</Frame> }
}
