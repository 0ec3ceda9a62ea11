//! What brings codes: apps, phones, recovery codes.

use contract::{
    api::settings::{AppView, PhoneView, SettingsView},
    routes::Page,
};
use leptos::prelude::*;
use messages::settings;
use view::{View, view};

use super::{Part, Words};
use crate::components::{
    row::{Row, rows},
    text::{h2, p},
};

impl Part {
    pub(super) fn second_steps(self, own: &SettingsView) -> View {
        let Self { i18n, session, .. } = self;
        let (texts, most_phones, most_apps, optional) = session.policy(|policy| {
            (
                policy.texts,
                usize::from(policy.most_phones),
                usize::from(policy.most_apps),
                policy.two_step_optional,
            )
        });
        let phones = texts.then(|| {
            let add = (own.phones.len() < most_phones)
                .then(|| self.leads_to(settings::phone_add, Page::SettingsPhone, ""));
            let list = own.phones.iter().map(|it| self.phone(it)).collect();
            self.list(settings::phones, settings::phones_none, list, add)
        });
        let add = (own.apps.len() < most_apps)
            .then(|| self.leads_to(settings::app_add, Page::SettingsApp, ""));
        let list = own.apps.iter().map(|it| self.app(it)).collect();
        let apps = self.list(settings::apps, settings::apps_none, list, add);
        let left = own.recovery_codes_left;
        let codes = own.two_step.then(|| {
            let row = Row {
                what: i18n.text(move |locale| settings::codes_left(locale, left.into())),
                about: None,
                action: Some(self.leads_to(settings::codes_renew, Page::SettingsRecoveryCodes, "")),
            };
            view! { {h2(i18n.t(settings::codes))}{rows(vec![row])} }
        });
        view! { {apps}{phones}{codes}{self.two_step(own.two_step, optional)} }
    }

    fn phone(self, phone: &PhoneView) -> Row {
        let number = phone.number.clone();
        let default = phone
            .is_default
            .then(|| self.i18n.t(settings::phone_default));
        let action = self.edits(
            settings::edit,
            Page::SettingsEditPhone,
            &phone.id,
            number.clone().into(),
        );
        Row {
            what: number.into(),
            about: default,
            action: Some(action),
        }
    }

    fn app(self, app: &AppView) -> Row {
        let i18n = self.i18n;
        let (name, time) = (app.name.clone(), i18n.day_and_time(app.added_at));
        let is_named = !name.is_empty();
        let what = i18n.text(move |locale| {
            if name.is_empty() {
                settings::app_unnamed(locale).to_owned()
            } else {
                name.clone()
            }
        });
        let about = i18n.text(move |locale| settings::app_added(locale, &time.get()));
        let of = if is_named {
            what
        } else {
            // Two without a name were not added at the same time.
            Signal::derive(move || [what.get(), about.get()].join(", "))
        };
        Row {
            what,
            about: Some(about),
            action: Some(self.edits(settings::edit, Page::SettingsEditApp, &app.id, of)),
        }
    }

    /// A heading, what there is or that there is nothing, and the way to more.
    fn list(self, title: Words, none: Words, list: Vec<Row>, add: Option<View>) -> View {
        let shown = if list.is_empty() {
            p(self.i18n.t(none))
        } else {
            rows(list)
        };
        view! { {h2(self.i18n.t(title))}{shown}{add.map(|add| view! { <p>{add}</p> })} }
    }
}
