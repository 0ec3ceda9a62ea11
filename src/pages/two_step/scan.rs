//! Giving the secret key to the app, and its first code to the server.

use contract::{
    api::two_step::{ConfirmApp, ConfirmAppRequest, IssueSecret, ScanField},
    form::FieldError,
    journey::two_step::Device,
    problem::Problem,
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, two_step};
use view::{View, view};

use crate::{
    api::{self, Failure},
    components::{
        button::{Button, ButtonLink, Look},
        copy_button::CopyButton,
        input::{Input, Kind, Width},
        qr_code::QrCode,
        text::{h2, p},
    },
    form::{Form, Work},
    i18n::use_i18n,
    layout::frame::Frame,
    pages::issued::Issued,
    session::{Session, use_session},
    submit::settle,
};

#[component]
pub(crate) fn ScanPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<ScanField>::new();
    let issued = Issued::ask::<IssueSecret, _>(session, form, |it| {
        let side = it.picture.side.to_string();
        let view_box = ["0 0 ", side.as_str(), " ", side.as_str()].concat();
        let texts = [
            it.secret.reveal(),
            it.uri.reveal(),
            &view_box,
            it.picture.outline.reveal(),
        ];
        texts.map(str::to_owned).to_vec()
    });
    let check = move || ConfirmAppRequest::check(|it| form.answer(it));
    let send = move |request| -> Work { Box::pin(confirm(session, form, issued, request)) };
    let is_mobile = session.two_step().device == Some(Device::Mobile);
    let body = move |issued: Signal<Vec<String>>| {
        let text = move |at: usize| {
            Signal::derive(move || issued.with(|it| it.get(at).cloned().unwrap_or_default()))
        };
        let (key, address, view_box, outline) = (text(0), text(1), text(2), text(3));
        let open = is_mobile.then(|| {
            let label = i18n.t(two_step::scan_open);
            view! {
                <p class="qr-code__open">
                    <ButtonLink label href=address look=Look::Secondary external=true/>
                </p>
            }
        });
        view! {
            <QrCode view_box outline label=i18n.t(two_step::scan_picture)/>
            {open}
            {h2(i18n.t(two_step::scan_key_heading))}
            {p(i18n.t(two_step::scan_key_text))}
            <p><code class="qr-code__key">{Signal::derive(move || grouped(&key.get()))}</code></p>
            <CopyButton label=i18n.t(two_step::scan_key_copy) text=key/>
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(ScanField::Code)
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
    form: Form<ScanField>,
    issued: Issued,
    request: ConfirmAppRequest,
) {
    match api::send::<ConfirmApp>(&request).await {
        Err(failure) if is_too_old(&failure) => {
            issued.renew();
            form.fail(two_step::scan_renewed);
        }
        outcome => settle(session, *form, outcome, None).await,
    }
}

/// The key waited so long for its first code that it is no longer there.
fn is_too_old(failure: &Failure) -> bool {
    let Failure::Refused(Problem::Invalid { errors }) = failure else {
        return false;
    };
    errors.iter().any(|it| it.error == FieldError::ExpiredCode)
}

/// In groups of four, for whoever types it.
fn grouped(key: &str) -> String {
    let mut text = String::new();
    for (at, sign) in key.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            text.push(' ');
        }
        text.push(sign);
    }
    text
}
