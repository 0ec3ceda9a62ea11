//! A second phone, for the day when the first one is lost.

use contract::api::{
    Nothing,
    two_step::{PhoneField, SkipBackupPhone},
};
use leptos::prelude::*;
use messages::{common, two_step};
use view::{View, view};

use crate::{
    components::{
        button::{Button, Look},
        text::{h2, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::phone_entry::first_phone_entry,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn BackupPhonePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<PhoneField>::new();
    let skip = move || {
        form.accept();
        form.run(submit::<SkipBackupPhone>(session, form, &Nothing {}));
    };

    view! {
        <Frame
            heading=i18n.t(two_step::backup_phone_heading)
            form
            help=p(i18n.t(two_step::phone_help))
        >
            {p(i18n.t(two_step::backup_phone_lead))}
            {first_phone_entry(form, None)}
            {h2(i18n.t(two_step::backup_phone_skip_heading))}
            {p(i18n.t(two_step::backup_phone_skip_text))}
            <Button
                label=i18n.t(common::action_skip)
                look=Look::Secondary
                busy=form.busy()
                on_press=skip
            />
        </Frame>
    }
}
