//! A saved recovery code, shown once, and the word that it is kept.

use leptos::prelude::*;
use messages::register;
use view::{View, view};
use web_sys::Event;

use crate::{
    components::{checkbox::Checkbox, save_codes::SaveCodes},
    form::Form,
    i18n::use_i18n,
    submit::BoxField,
};

/// The code with what keeps it, and the form that goes on.
pub(super) fn entry(
    form: Form<BoxField>,
    codes: Signal<String>,
    on_submit: Box<dyn Fn(Event)>,
    actions: View,
) -> View {
    let i18n = use_i18n();
    view! {
        <SaveCodes
            label=i18n.t(register::saved_code_list)
            codes
            title=i18n.t(register::saved_code_list)
            file=i18n.t(register::saved_code_file)
        />
        <form on:submit=on_submit novalidate>
            <Checkbox
                question=form.question(BoxField::Kept)
                label=i18n.t(register::saved_code_kept)
            />
            {actions}
        </form>
    }
}
