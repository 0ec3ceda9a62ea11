//! All the settings, and the way to change each.

use contract::{api::settings::SettingsView, locale::Locale, routes::Page};
use leptos::prelude::*;
use messages::settings;
use view::{View, view};

use crate::{
    components::{
        button::{ButtonLink, Look},
        link::Link,
        text::p,
    },
    form::Form,
    i18n::{I18n, use_i18n},
    layout::frame::Frame,
    pages::own::OwnSettings,
    session::{Session, use_session},
    submit::NoField,
};

mod account;
mod second_steps;
mod two_step;

/// What is chosen when the page of an address is about the second one.
pub(super) const NOTICES: &str = "notices";

#[component]
pub(crate) fn OverviewPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let own = OwnSettings::ask(session, form);
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
    fn changes(self, page: Page, of: Words) -> View {
        self.edits(settings::change, page, "", self.i18n.t(of))
    }

    /// A link that looks like a button, to a page about one thing or about none.
    fn leads_to(self, label: Words, page: Page, about: &str) -> View {
        let href = self.session.path_about(page, about.to_owned());
        view! { <ButtonLink label=self.i18n.t(label) href look=Look::Secondary/> }
    }

    /// A link beside a thing, to the page that changes it.
    fn edits(self, label: Words, page: Page, id: &str, of: Signal<String>) -> View {
        let href = self.session.path_about(page, id.to_owned());
        view! { <Link label=self.i18n.t(label) href of/> }
    }
}

type Words = fn(Locale) -> &'static str;
