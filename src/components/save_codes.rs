//! Codes to keep, and three ways to keep them: on paper, in a file, or pasted somewhere safe.

use js_sys::Array;
use leptos::prelude::*;
use messages::common;
use view::{View, view};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

use crate::{
    components::{
        button::{Button, Look},
        code_list::CodeList,
        copy_button::CopyButton,
    },
    i18n::use_i18n,
};

#[component]
pub(crate) fn SaveCodes(
    #[prop(into)] label: Signal<String>,
    /// One to a line.
    #[prop(into)]
    codes: Signal<String>,
    /// What the file begins with, so that its purpose is known a year later.
    #[prop(into)]
    title: Signal<String>,
    /// The name of the file.
    #[prop(into)]
    file: Signal<String>,
) -> View {
    let i18n = use_i18n();
    let print = || {
        // A browser that cannot print has no other way either.
        let _ = window().print();
    };
    let download = move || {
        let text = [title.get_untracked(), codes.get_untracked(), String::new()].join("\n\n");
        // The codes stay on screen, to be copied or written down.
        let _ = save(&text, &file.get_untracked());
    };
    view! {
        <CodeList label codes/>
        <div class="actions">
            <Button label=i18n.t(common::action_print) look=Look::Secondary on_press=print/>
            <Button label=i18n.t(common::action_download) look=Look::Secondary on_press=download/>
            <CopyButton label=i18n.t(common::action_copy) text=codes/>
        </div>
    }
}

/// Hands a text to the browser as a file, without any server.
pub(crate) fn save(text: &str, name: &str) -> Result<(), JsValue> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into()))?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    let codes = ["4KQ7-9MXT-H2VP-6RDN", "Z8CW-3JYF-T5NB-7GKA"].join("\n");
    view! { <SaveCodes label="Recovery codes" codes title="Recovery codes" file="codes.txt"/> }
}
