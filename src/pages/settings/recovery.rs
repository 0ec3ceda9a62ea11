//! Other recovery questions.

use contract::{
    api::{
        register::RecoveryField,
        settings::{ChangeRecovery, SettingsView},
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, settings};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::{own::OwnSettings, recovery_entry},
    session::use_session,
    submit::change,
};

#[component]
pub(crate) fn RecoveryPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<RecoveryField>::new();
    let own = OwnSettings::to_change(session, form, Page::SettingsRecovery);
    let check = move || recovery_entry::check(form);
    let send = move |request| {
        let words = Some(settings::done_recovery as _);
        change::<ChangeRecovery>(session, form, &request, words, Page::Settings)
    };
    let body = move |_: SettingsView| {
        view! {
            <form on:submit=form.on_submit(check, send) novalidate>
                {recovery_entry::questions(form)}
                <div class="actions">
                    <Button label=i18n.t(common::action_save) busy=form.busy()/>
                    <ButtonLink
                        label=i18n.t(common::action_cancel)
                        href=session.path(Page::Settings)
                        look=Look::Link
                    />
                </div>
            </form>
        }
    };

    view! {
        <Frame heading=i18n.t(settings::recovery_heading) form>
            {p(i18n.t(settings::recovery_lead))}
            {own.view(body)}
        </Frame>
    }
}
