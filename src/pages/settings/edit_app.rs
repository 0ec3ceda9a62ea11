//! One authenticator app: its name, or no longer.

use contract::{
    api::settings::{ItemRequest, NameField, RemoveApp, RenameApp, RenameAppRequest, SettingsView},
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, settings};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        input::{Input, Width},
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
pub(crate) fn EditAppPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NameField>::new();
    let own = OwnSettings::to_change(session, form, Page::SettingsEditApp);
    let (about, name) = (fragment::about(), RwSignal::new(String::new()));
    let body = move |own: SettingsView| {
        let id = about.clone();
        let is_only = own.phones.len() + own.apps.len() == 1;
        let Some(app) = own.apps.into_iter().find(|it| it.id == id || id.is_empty()) else {
            session.done(settings::gone, Page::Settings);
            return View::empty();
        };
        let id = app.id;
        name.set(app.name.clone());
        if form.answer(NameField::Name).is_empty() {
            form.set(NameField::Name, app.name);
        }
        let rest = if is_only {
            p(i18n.t(settings::edit_app_only))
        } else {
            remove(form, id.clone())
        };
        let check = move || RenameAppRequest::check(id.clone(), |it| form.answer(it));
        let send = move |request| {
            let words = Some(settings::done_app_renamed as _);
            change::<RenameApp>(session, form, &request, words, Page::Settings)
        };
        view! {
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(NameField::Name)
                    label=i18n.t(settings::app_name)
                    hint=i18n.t(settings::app_name_hint)
                    width=Width::Medium
                />
                <div class="actions">
                    <Button label=i18n.t(common::action_save) busy=form.busy()/>
                    <ButtonLink
                        label=i18n.t(common::action_cancel)
                        href=session.path(Page::Settings)
                        look=Look::Link
                    />
                </div>
            </form>
            {rest}
        }
    };

    let heading = i18n.text(move |locale| {
        if name.with(String::is_empty) {
            settings::edit_app_heading(locale).to_owned()
        } else {
            name.get()
        }
    });

    view! {
        <Frame heading form>{own.view(body)}</Frame>
    }
}

fn remove(form: Form<NameField>, id: String) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let remove = move || {
        form.accept();
        let request = ItemRequest { id: id.clone() };
        let words = Some(settings::done_app_removed as _);
        form.run(change::<RemoveApp>(
            session,
            form,
            &request,
            words,
            Page::Settings,
        ));
    };
    view! {
        {h2(i18n.t(settings::edit_app_remove_heading))}
        {p(i18n.t(settings::edit_app_remove_text))}
        <Button
            label=i18n.t(settings::edit_app_remove)
            look=Look::Danger
            busy=form.busy()
            on_press=remove
        />
    }
}
