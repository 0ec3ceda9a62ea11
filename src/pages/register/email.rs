//! An address for help and warnings, or the choice to do without.

use contract::{
    api::{
        Nothing,
        register::{EmailField, GiveEmail, GiveEmailRequest, SkipEmail},
    },
    journey::registration::Step,
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, register};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        text::{h2, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::email_entry,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn EmailPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<EmailField>::new();
    let check = move || GiveEmailRequest::check(|it| form.answer(it));
    let send = move |request| submit::<GiveEmail>(session, form, &request);
    let skip = move || {
        form.accept();
        form.run(submit::<SkipEmail>(session, form, &Nothing {}));
    };
    let facts = session.registration();
    let before = if facts.recovery_asked {
        Page::RegisterRecovery
    } else {
        Page::RegisterPassword
    };
    let skipping = facts.email_optional.then(|| {
        view! {
            {h2(i18n.t(register::email_skip_heading))}
            {p(i18n.t(register::email_skip_text))}
            <Button
                label=i18n.t(common::action_skip)
                look=Look::Secondary
                busy=form.busy()
                on_press=skip
            />
        }
    });

    view! {
        <Frame heading=i18n.t(register::email_heading) form step=session.step(Step::Email)>
            {p(i18n.t(register::email_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                {email_entry::questions(form)}
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                    <ButtonLink
                        label=i18n.t(common::action_back)
                        href=session.path(before)
                        look=Look::Secondary
                    />
                </div>
            </form>
            {skipping}
        </Frame>
    }
}
