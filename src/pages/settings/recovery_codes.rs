//! Ten other recovery codes. Those before are void the moment they are made, so that they are asked
//! for with a button.

use contract::{
    api::settings::{RenewRecoveryCodes, SettingsView},
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, settings, two_step};
use view::{View, live, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        checkbox::Checkbox,
        save_codes::SaveCodes,
        text::p,
    },
    focus::focus,
    form::Form,
    i18n::use_i18n,
    layout::{frame::Frame, skip_link::MAIN},
    pages::{
        issued::{Issued, lines},
        own::OwnSettings,
    },
    session::use_session,
    submit::BoxField,
};

#[component]
pub(crate) fn RecoveryCodesPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<BoxField>::new();
    let own = OwnSettings::to_change(session, form, Page::SettingsRecoveryCodes);
    let is_asked = RwSignal::new(false);
    let body = move |_: SettingsView| {
        live(move || {
            if is_asked.get() {
                return made(form);
            }
            // The button goes, and the focus would be nowhere.
            let ask = move || {
                focus(MAIN);
                is_asked.set(true);
            };
            view! {
                <div class="actions">
                    <Button label=i18n.t(settings::recovery_codes_make) on_press=ask/>
                    <ButtonLink
                        label=i18n.t(common::action_cancel)
                        href=session.path(Page::Settings)
                        look=Look::Link
                    />
                </div>
            }
        })
    };

    view! {
        <Frame
            heading=i18n.t(settings::recovery_codes_heading)
            form
            help=p(i18n.t(two_step::recovery_codes_help))
        >
            {p(i18n.t(settings::recovery_codes_lead))}
            {own.view(body)}
        </Frame>
    }
}

fn made(form: Form<BoxField>) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let issued = Issued::ask::<RenewRecoveryCodes>(session, form, lines);
    let check = move || form.check_ticked(BoxField::Kept);
    let keep = move |_| -> crate::task::Work {
        session.done(settings::done_codes, Page::Settings);
        Box::pin(std::future::ready(()))
    };
    issued.view(move |codes| {
        view! {
            <SaveCodes
                label=i18n.t(two_step::recovery_codes_list)
                codes
                title=i18n.t(two_step::recovery_codes_list)
                file=i18n.t(two_step::recovery_codes_file)
            />
            <form on:submit=form.on_submit(check, keep) novalidate>
                <Checkbox
                    question=form.question(BoxField::Kept)
                    label=i18n.t(two_step::recovery_codes_kept)
                />
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
        }
    })
}
