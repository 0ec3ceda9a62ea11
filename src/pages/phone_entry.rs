//! A phone number, and the risks of text messages.

use contract::api::two_step::{GivePhone, GivePhoneRequest, PhoneField};
use leptos::prelude::*;
use messages::two_step;
use view::{View, view};
use web_sys::Event;

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        input::{Input, Kind, Width},
        notice::{Notice, Tone},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    session::use_session,
    submit::submit,
};

/// The risks, the question, and the way back if there is one.
pub(super) fn phone_entry(
    form: Form<PhoneField>,
    on_submit: Box<dyn Fn(Event)>,
    back: Option<(Signal<String>, Signal<String>)>,
) -> View {
    let i18n = use_i18n();
    let back = back.map(|(label, href)| {
        view! { <ButtonLink label href look=Look::Link/> }
    });
    view! {
        <Notice tone=Tone::Warning title=i18n.t(two_step::phone_risk_heading)>
            {p(i18n.t(two_step::phone_risk))}
        </Notice>
        <form on:submit=on_submit novalidate>
            <Input
                question=form.question(PhoneField::Number)
                label=i18n.t(two_step::phone_label)
                hint=i18n.t(two_step::phone_hint)
                kind=Kind::Phone
                width=Width::Medium
            />
            <div class="actions">
                <Button label=i18n.t(two_step::phone_send) busy=form.busy()/>
                {back}
            </div>
        </form>
    }
}

/// The same for a phone that is given while two-step verification is set up.
pub(super) fn first_phone_entry(
    form: Form<PhoneField>,
    back: Option<(Signal<String>, Signal<String>)>,
) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let check = move || {
        let version = session.site(|site| site.terms_version.clone());
        GivePhoneRequest::check(|it| form.answer(it), version, i18n.now(|locale| locale))
    };
    let send = move |request| submit::<GivePhone>(session, form, &request);
    phone_entry(form, form.on_submit(check, send), back)
}
