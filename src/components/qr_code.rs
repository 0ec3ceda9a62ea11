//! A text as a picture that a phone reads.

use leptos::prelude::*;
use view::{View, view};

/// Black on white whatever the colours of the page, because that is what phones read.
#[component]
pub(crate) fn QrCode(
    /// The `viewBox` of the picture, margin included.
    #[prop(into)]
    view_box: Signal<String>,
    /// The path around the dark modules.
    #[prop(into)]
    outline: Signal<String>,
    #[prop(into)] label: Signal<String>,
) -> View {
    view! {
        <svg class="qr-code" viewBox=view_box role="img" aria-label=label>
            <path shape-rendering="crispEdges" d=outline/>
        </svg>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    // Not a code: what a component looks like does not depend on what it says.
    let outline = "M4 4h7v1h-7zM4 5h1v5h-1zM10 5h1v5h-1zM4 10h7v1h-7zM6 6h3v3h-3z";
    view! { <QrCode view_box="0 0 15 15" outline label="QR code with your secret key"/> }
}
