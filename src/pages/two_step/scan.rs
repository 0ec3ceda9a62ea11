//! Giving the secret key to the app, and its first code to the server.

use contract::{
    api::{
        code::{CodeField, GiveCodeRequest},
        two_step::{ConfirmApp, IssueSecret},
    },
    journey::two_step::Device,
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, two_step};
use view::{View, view};

use crate::{
    api,
    components::{
        button::{Button, ButtonLink, Look},
        input::{Input, Kind, Width},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::{app_secret, issued::Issued},
    session::{Session, use_session},
    submit::settle,
    task::Work,
};

#[component]
pub(crate) fn ScanPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<CodeField>::new();
    let issued = app_secret::ask::<IssueSecret>(session, form);
    let check = move || GiveCodeRequest::check(|it| form.answer(it));
    let send = move |request| -> Work { Box::pin(confirm(session, form, issued, request)) };
    let is_mobile = session.two_step().device == Some(Device::Mobile);
    let body = move |issued: Signal<String>| {
        view! {
            {app_secret::shown(issued, is_mobile)}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(CodeField::Code)
                    label=i18n.t(two_step::scan_label)
                    hint=i18n.text(move |l| two_step::scan_hint(l, &session.site_name(l)))
                    kind=Kind::Code
                    width=Width::Code
                />
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                    <ButtonLink
                        label=i18n.t(two_step::scan_change)
                        href=session.path(Page::TwoStep)
                        look=Look::Link
                    />
                </div>
            </form>
        }
    };

    view! {
        <Frame heading=i18n.t(two_step::scan_heading) form>
            {p(i18n.t(two_step::scan_lead))}
            {issued.view(body)}
        </Frame>
    }
}

/// A key that is too old is replaced at once, and the person told why.
async fn confirm(
    session: Session,
    form: Form<CodeField>,
    issued: Issued,
    request: GiveCodeRequest,
) {
    match api::send::<ConfirmApp>(&request).await {
        Err(failure) if app_secret::is_too_old(&failure) => {
            issued.renew();
            form.fail(two_step::scan_renewed);
        }
        outcome => settle(session, *form, outcome, None).await,
    }
}
