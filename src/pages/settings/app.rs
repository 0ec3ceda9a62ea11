//! An authenticator app to add: its key, its name and its first code.

use contract::{
    api::settings::{AppField, ConfirmNewApp, ConfirmNewAppRequest, IssueNewSecret, SettingsView},
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, settings, two_step};
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
    pages::{app_secret, issued::Issued, own::OwnSettings},
    session::{Session, use_session},
    submit::refuse,
    task::Work,
};

#[component]
pub(crate) fn AppPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<AppField>::new();
    let own = OwnSettings::to_change(session, form, Page::SettingsApp);
    let check = move || ConfirmNewAppRequest::check(|it| form.answer(it));
    let body = move |own: SettingsView| {
        let issued = app_secret::ask::<IssueNewSecret>(session, form);
        // Whoever has no recovery codes yet makes them next.
        let then = if own.recovery_codes_left == 0 {
            Page::SettingsRecoveryCodes
        } else {
            Page::Settings
        };
        let send =
            move |request| -> Work { Box::pin(confirm(session, form, issued, request, then)) };
        issued.view(move |texts| {
            view! {
                {app_secret::shown(texts, true)}
                <form on:submit=form.on_submit(check, send) novalidate>
                    <Input
                        question=form.question(AppField::Name)
                        label=i18n.t(settings::app_name)
                        hint=i18n.t(settings::app_name_hint)
                        width=Width::Medium
                    />
                    <Input
                        question=form.question(AppField::Code)
                        label=i18n.t(two_step::scan_label)
                        hint=i18n.text(move |l| two_step::scan_hint(l, &session.site_name(l)))
                        kind=Kind::Code
                        width=Width::Code
                    />
                    <div class="actions">
                        <Button label=i18n.t(settings::app_verify) busy=form.busy()/>
                        <ButtonLink
                            label=i18n.t(common::action_cancel)
                            href=session.path(Page::Settings)
                            look=Look::Link
                        />
                    </div>
                </form>
            }
        })
    };

    view! {
        <Frame heading=i18n.t(settings::app_heading) form>
            {p(i18n.t(settings::app_lead))}
            {own.view(body)}
        </Frame>
    }
}

/// A key that is too old is replaced at once, and the person told why.
async fn confirm(
    session: Session,
    form: Form<AppField>,
    issued: Issued,
    request: ConfirmNewAppRequest,
    then: Page,
) {
    match api::send::<ConfirmNewApp>(&request).await {
        Ok(_) => session.done(settings::done_app, then),
        Err(failure) if app_secret::is_too_old(&failure) => {
            issued.renew();
            form.fail(two_step::scan_renewed);
        }
        Err(failure) => refuse(session, *form, failure).await,
    }
}
