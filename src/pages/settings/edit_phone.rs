//! One phone: the default one, another number in its place, or none.

use contract::{
    api::{
        settings::{DeletePhone, DeletePhoneRequest, ItemRequest, MakeDefaultPhone, SettingsView},
        two_step::PhoneField,
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, settings};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        input::{Input, Kind, Width},
        text::{h2, p},
    },
    form::Form,
    fragment,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::own::OwnSettings,
    session::use_session,
    submit::change,
};

#[component]
pub(crate) fn EditPhonePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<PhoneField>::new();
    let own = OwnSettings::to_change(session, form, Page::SettingsEditPhone);
    let number = RwSignal::new(String::new());
    let about = fragment::about();
    let body = move |own: SettingsView| {
        let id = about.clone();
        let is_only = own.phones.len() + own.apps.len() == 1;
        let Some(phone) = own
            .phones
            .into_iter()
            .find(|it| it.id == id || id.is_empty())
        else {
            session.done(settings::gone, Page::Settings);
            return View::empty();
        };
        let id = phone.id;
        number.set(phone.number);
        let make_default = {
            let id = id.clone();
            move || {
                form.accept();
                let request = ItemRequest { id: id.clone() };
                let words = Some(settings::done_default as _);
                let then = Page::Settings;
                form.run(change::<MakeDefaultPhone>(
                    session, form, &request, words, then,
                ));
            }
        };
        let first = if phone.is_default {
            p(i18n.t(settings::edit_phone_is_default))
        } else {
            view! {
                <Button
                    label=i18n.t(settings::edit_phone_default)
                    look=Look::Secondary
                    busy=form.busy()
                    on_press=make_default
                />
            }
        };
        let rest = if is_only {
            p(i18n.t(settings::edit_phone_only))
        } else {
            delete(form, id.clone())
        };
        view! {
            {first}
            <p>
                <ButtonLink
                    label=i18n.t(settings::edit_phone_replace)
                    href=session.path_about(Page::SettingsPhone, id.clone())
                    look=Look::Secondary
                />
            </p>
            {rest}
            <p>
                <ButtonLink
                    label=i18n.t(common::action_back)
                    href=session.path(Page::Settings)
                    look=Look::Link
                />
            </p>
        }
    };

    view! {
        <Frame
            heading=i18n.text(move |l| settings::edit_phone_heading(l, &number.get()))
            form
        >
            {own.view(body)}
        </Frame>
    }
}

/// Deleting takes the whole number, typed again.
fn delete(form: Form<PhoneField>, id: String) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let check = move || DeletePhoneRequest::check(id.clone(), |it| form.answer(it));
    let send = move |request| {
        let words = Some(settings::done_phone_deleted as _);
        change::<DeletePhone>(session, form, &request, words, Page::Settings)
    };
    view! {
        {h2(i18n.t(settings::edit_phone_delete_heading))}
        {p(i18n.t(settings::edit_phone_delete_lead))}
        <form on:submit=form.on_submit(check, send) novalidate>
            <Input
                question=form.question(PhoneField::Number)
                label=i18n.t(settings::edit_phone_delete_label)
                kind=Kind::Phone
                width=Width::Medium
            />
            <div class="actions">
                <Button
                    label=i18n.t(settings::edit_phone_delete)
                    look=Look::Danger
                    busy=form.busy()
                />
            </div>
        </form>
    }
}
