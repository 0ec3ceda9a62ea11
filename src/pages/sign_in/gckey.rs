//! The first step of a sign-in: username and password.

use contract::{
    api::sign_in::{GivePassword, GivePasswordRequest, SignInField},
    form::Field,
    problem::Problem,
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, recover, sign_in};
use view::{View, live, view};

use crate::{
    api::{self, Failure},
    components::{
        button::{Button, ButtonLink},
        checkbox::Checkbox,
        input::{Input, Kind},
        link::Link,
        notice::Notice,
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::{BoxField, settle},
    task::Work,
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
    // Whether the answer was that nothing is accepted for a while.
    let is_locked = RwSignal::new(false);
    let send = move |request: GivePasswordRequest| -> Work {
        let asked = api::send::<GivePassword>(&request);
        Box::pin(async move {
            let outcome = asked.await;
            if let Err(Failure::Refused(Problem::Locked { .. })) = outcome {
                // The page of the way back begins with the name.
                let name = vec![(SignInField::Username.name(), request.username)];
                session.carry(Page::RecoverPassword, name);
                is_locked.set(true);
            }
            settle(session, *form, outcome, None).await;
        })
    };
    let way_back = live(move || {
        is_locked.get().then(|| {
            view! {
                <Notice title=i18n.t(sign_in::gckey_locked)>
                    {p(i18n.t(sign_in::gckey_locked_text))}
                    <p>
                        <ButtonLink
                            label=i18n.t(recover::password_send)
                            href=session.path(Page::RecoverPassword)
                        />
                    </p>
                </Notice>
            }
        })
    });
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
    let forgot = move |label, page| {
        view! { <p><Link label href=session.path(page)/></p> }
    };

    view! {
        <Frame
            heading=i18n.text(move |l| sign_in::gckey_heading(l, &session.credential(l)))
            form
        >
            {way_back}
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
            {forgot(i18n.t(sign_in::gckey_forgot_password), Page::RecoverPassword)}
            {forgot(i18n.t(sign_in::gckey_forgot_username), Page::RecoverUsername)}
            <p>{i18n.rich(register)}</p>
        </Frame>
    }
}
