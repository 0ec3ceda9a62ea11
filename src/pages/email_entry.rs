//! An email address, typed twice.

use contract::api::register::EmailField;
use messages::register;
use view::{View, view};

use crate::{
    components::input::{Input, Kind},
    form::Form,
    i18n::use_i18n,
};

/// The questions, for the form of a page.
pub(super) fn questions(form: Form<EmailField>) -> View {
    let i18n = use_i18n();
    view! {
        <Input
            question=form.question(EmailField::Email)
            label=i18n.t(register::email_label)
            kind=Kind::Email
        />
        <Input
            question=form.question(EmailField::Confirmation)
            label=i18n.t(register::email_confirm)
            kind=Kind::Email
        />
    }
}
