//! The first step of a sign-in: username and password.

use contract::{
    api::sign_in::{GivePassword, GivePasswordRequest, SignInField},
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, sign_in};
use view::{View, live, view};

use crate::{
    components::{
        button::Button,
        checkbox::Checkbox,
        input::{Input, Kind},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::{BoxField, submit},
};

#[component]
pub(crate) fn GckeyPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<SignInField>::new();
    let boxes = Form::<BoxField>::new();
    let may_stay = move || {
        session.policy(|policy| policy.stay_signed_in) && !session.view(|it| it.shared_computer)
    };
    let check = move || {
        let stay = may_stay() && boxes.is_ticked(BoxField::Stay);
        GivePasswordRequest::check(|it| form.answer(it), stay, i18n.now(|locale| locale))
    };
    let send = move |request| submit::<GivePassword>(session, form, &request);
    let days = session.policy(|policy| u64::from(policy.session.stay / 86_400));
    let stay = live(move || {
        may_stay().then(|| {
            view! {
                <Checkbox
                    question=boxes.question(BoxField::Stay)
                    label=i18n.t(sign_in::gckey_stay)
                    hint=i18n.text(move |locale| sign_in::gckey_stay_hint(locale, days))
                />
            }
        })
    });
    let register = move |locale| {
        let address = Page::RegisterTerms.path(locale);
        sign_in::gckey_register(locale, &session.credential(locale), address)
    };
    let contact = |locale| sign_in::gckey_contact(locale, Page::Contact.path(locale));

    view! {
        <Frame
            heading=i18n.text(move |l| sign_in::gckey_heading(l, &session.credential(l)))
            form
            help=view! { <p>{i18n.rich(contact)}</p> }
        >
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(SignInField::Username)
                    label=i18n.t(sign_in::gckey_username)
                    kind=Kind::Username
                />
                <Input
                    question=form.question(SignInField::Password)
                    label=i18n.t(sign_in::gckey_password)
                    kind=Kind::CurrentPassword
                />
                {stay}
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
            <p>{i18n.rich(register)}</p>
        </Frame>
    }
}
