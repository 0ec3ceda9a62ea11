//! All the settings, and the way to change each.

use contract::{
    api::{
        Nothing,
        settings::{
            AppView, ChooseMessageLanguage, MessageLanguageRequest, PhoneView, RemoveNoticeEmail,
            SettingsView, SwitchTwoStepOff,
        },
    },
    locale::Locale,
    routes::Page,
};
use leptos::prelude::*;
use messages::settings;
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        notice::{Notice, Tone},
        row::{Row, rows},
        text::{h2, p},
    },
    form::Form,
    i18n::{I18n, use_i18n},
    layout::frame::Frame,
    pages::own_settings::OwnSettings,
    session::{Session, use_session},
    submit::{NoField, change},
};

/// What is chosen when the page of an address is about the second one.
pub(super) const NOTICES: &str = "notices";

#[component]
pub(crate) fn OverviewPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let own = OwnSettings::ask(session, form);
    let done = session.was_done().map(|words| {
        view! {
            <div role="status"><Notice tone=Tone::Success title=i18n.t(words)/></div>
        }
    });
    let body = move |own: SettingsView| {
        let part = Part {
            i18n,
            session,
            form,
        };
        view! {
            {part.second_steps(&own)}
            {part.password_and_addresses(&own)}
            {part.language(own.locale)}
        }
    };
    view! {
        <Frame heading=i18n.t(settings::overview_heading) form>
            {done}
            {p(i18n.t(settings::overview_lead))}
            {own.view(body)}
        </Frame>
    }
}

/// What every part of the page needs.
#[derive(Clone, Copy)]
struct Part {
    i18n: I18n,
    session: Session,
    form: Form<NoField>,
}

impl Part {
    fn second_steps(self, own: &SettingsView) -> View {
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
        let (id, number) = (phone.id.clone(), phone.number.clone());
        let default = phone
            .is_default
            .then(|| self.i18n.t(settings::phone_default));
        let action = self.edits(Page::SettingsEditPhone, id, number.clone().into());
        Row {
            what: number.into(),
            about: default,
            action: Some(action),
        }
    }

    fn app(self, app: &AppView) -> Row {
        let i18n = self.i18n;
        let (id, name, time) = (
            app.id.clone(),
            app.name.clone(),
            i18n.day_and_time(app.added_at),
        );
        let what = i18n.text(move |locale| {
            if name.is_empty() {
                settings::app_unnamed(locale).to_owned()
            } else {
                name.clone()
            }
        });
        Row {
            what,
            about: Some(i18n.text(move |locale| settings::app_added(locale, &time.get()))),
            action: Some(self.edits(Page::SettingsEditApp, id, what)),
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

    fn two_step(self, is_on: bool, is_optional: bool) -> View {
        let Self {
            i18n,
            session,
            form,
        } = self;
        let switch = is_optional.then(|| {
            if !is_on {
                return view! {
                    <p>
                        <ButtonLink
                            label=i18n.t(settings::two_step_switch_on)
                            href=session.path(Page::SettingsApp)
                        />
                    </p>
                };
            }
            let off = move || {
                form.accept();
                let words = Some(settings::done_off as _);
                let then = Page::Settings;
                form.run(change::<SwitchTwoStepOff>(
                    session,
                    form,
                    &Nothing {},
                    words,
                    then,
                ));
            };
            view! {
                {p(i18n.t(settings::two_step_switch_off_text))}
                <Button
                    label=i18n.t(settings::two_step_switch_off)
                    look=Look::Danger
                    busy=form.busy()
                    on_press=off
                />
            }
        });
        let words = if is_on {
            settings::two_step_on
        } else {
            settings::two_step_off
        };
        let required = (!is_optional).then(|| p(i18n.t(settings::two_step_required)));
        view! {
            {h2(i18n.t(settings::two_step))}
            {p(i18n.t(words))}
            {required}
            {switch}
        }
    }

    fn password_and_addresses(self, own: &SettingsView) -> View {
        let Self {
            i18n,
            session,
            form,
        } = self;
        let mut list = vec![Row {
            what: i18n.t(settings::password),
            about: Some(i18n.t(settings::password_text)),
            action: Some(self.changes(Page::SettingsPassword, settings::password, "")),
        }];
        if session.policy(|policy| policy.recovery_questions) {
            list.push(Row {
                what: i18n.t(settings::recovery),
                about: Some(i18n.t(settings::recovery_text)),
                action: Some(self.changes(Page::SettingsRecovery, settings::recovery, "")),
            });
        }
        let email = own.email.clone();
        list.push(Row {
            what: i18n.t(settings::email),
            action: Some(if email.is_some() {
                self.changes(Page::SettingsEmail, settings::email, "")
            } else {
                self.leads_to(settings::email_add, Page::SettingsEmail, "")
            }),
            about: Some(email.map_or_else(|| i18n.t(settings::email_none), Into::into)),
        });
        let second = own.notice_email.clone();
        let remove = move || {
            form.accept();
            let words = Some(settings::done_notice_email_removed as _);
            let then = Page::Settings;
            form.run(change::<RemoveNoticeEmail>(
                session,
                form,
                &Nothing {},
                words,
                then,
            ));
        };
        list.push(Row {
            what: i18n.t(settings::notice_email),
            action: Some(if second.is_some() {
                self.button(
                    settings::notice_email_remove,
                    i18n.t(settings::notice_email),
                    remove,
                )
            } else {
                self.leads_to(settings::email_add, Page::SettingsEmail, NOTICES)
            }),
            about: Some(second.map_or_else(|| i18n.t(settings::notice_email_none), Into::into)),
        });
        view! { {h2(i18n.t(settings::password))}{rows(list)} }
    }

    fn language(self, locale: Locale) -> View {
        let Self {
            i18n,
            session,
            form,
        } = self;
        let name = |of: Locale| match of {
            Locale::En => settings::language_en,
            Locale::Fr => settings::language_fr,
        };
        let other = locale.other();
        let choose = move || {
            form.accept();
            let request = MessageLanguageRequest { locale: other };
            let words = Some(settings::done_language as _);
            let then = Page::Settings;
            form.run(change::<ChooseMessageLanguage>(
                session, form, &request, words, then,
            ));
        };
        let label = i18n.text(move |l| settings::language_choose(l, name(other)(l)));
        view! {
            {h2(i18n.t(settings::language))}
            {p(i18n.t(name(locale)))}
            <p>
                <Button label look=Look::Secondary busy=form.busy() on_press=choose/>
            </p>
        }
    }

    /// A button that leads to a page about one thing, or about none.
    fn leads_to(self, label: Words, page: Page, about: &'static str) -> View {
        let session = self.session;
        let go = move || {
            session.choose(about.to_owned());
            session.go(page);
        };
        view! { <Button label=self.i18n.t(label) look=Look::Secondary on_press=go/> }
    }

    fn edits(self, page: Page, id: String, of: Signal<String>) -> View {
        let session = self.session;
        self.button(settings::edit, of, move || {
            session.choose(id.clone());
            session.go(page);
        })
    }

    fn changes(self, page: Page, of: Words, about: &'static str) -> View {
        let session = self.session;
        self.button(settings::change, self.i18n.t(of), move || {
            session.choose(about.to_owned());
            session.go(page);
        })
    }

    /// A small button, with what it is about for those who do not see what stands beside it.
    fn button(
        self,
        label: Words,
        of: Signal<String>,
        press: impl Fn() + Send + Sync + 'static,
    ) -> View {
        let label = self.i18n.t(label);
        view! { <Button label look=Look::Link of busy=self.form.busy() on_press=press/> }
    }
}

type Words = fn(Locale) -> &'static str;
