//! What somebody knows and where messages go: the password, the questions, the addresses, the
//! language.

use contract::{
    api::{
        Nothing,
        settings::{
            ChooseMessageLanguage, MessageLanguageRequest, RemoveNoticeEmail, SettingsView,
        },
    },
    locale::Locale,
    routes::Page,
};
use messages::settings;
use view::{View, view};

use super::{NOTICES, Part};
use crate::{
    components::{
        button::{Button, Look},
        row::{Row, rows},
        text::{h2, p},
    },
    submit::change,
};

impl Part {
    pub(super) fn password_and_addresses(self, own: &SettingsView) -> View {
        let Self {
            i18n,
            session,
            form,
        } = self;
        let mut list = Vec::new();
        // Whoever signs in with a partner has a password there, if any.
        let has_password = session.account().is_none_or(|it| it.partner.is_none());
        if has_password {
            list.push(Row {
                what: i18n.t(settings::password),
                about: None,
                action: Some(self.changes(Page::SettingsPassword, settings::password)),
            });
        }
        if has_password && session.policy(|policy| policy.recovery_questions) {
            list.push(Row {
                what: i18n.t(settings::recovery),
                about: Some(i18n.t(settings::recovery_text)),
                action: Some(self.changes(Page::SettingsRecovery, settings::recovery)),
            });
        }
        let email = own.email.clone();
        list.push(Row {
            what: i18n.t(settings::email),
            action: Some(if email.is_some() {
                self.changes(Page::SettingsEmail, settings::email)
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
                let label = i18n.t(settings::notice_email_remove);
                let of = i18n.t(settings::notice_email);
                view! { <Button label look=Look::Link of busy=form.busy() on_press=remove/> }
            } else {
                self.leads_to(settings::notice_email_add, Page::SettingsEmail, NOTICES)
            }),
            about: Some(second.map_or_else(|| i18n.t(settings::notice_email_none), Into::into)),
        });
        view! { {h2(i18n.t(settings::access))}{rows(list)} }
    }

    pub(super) fn language(self, locale: Locale) -> View {
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
}
