//! What the server tells whoever is signed in about their account, for the pages that show or change it.

use std::marker::PhantomData;

use contract::{
    api::{
        Endpoint,
        account::{GetAccount, OwnAccount},
        recover::{GetLostPhone, LostPhoneView},
        settings::{GetSettings, SettingsView},
    },
    routes::Page,
    wire::{Read, Value},
};
use view::View;

use any::AnyOwn;

use crate::{form::AnyForm, session::Session};

mod any;

/// What the server told, once it did.
pub(super) struct Own<T> {
    any: AnyOwn,
    told: PhantomData<fn() -> T>,
}

impl<T> Clone for Own<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Own<T> {}

/// The sign-in settings.
pub(super) type OwnSettings = Own<SettingsView>;

impl OwnSettings {
    /// Asks for them. When they do not come, the form says why and another try is offered.
    pub(super) fn ask(session: Session, form: impl Into<AnyForm>) -> Self {
        Self::of(session, form.into(), GetSettings::PATH, None)
    }

    /// The same for a page that changes something: whose sign-in is too old is led to confirm it
    /// first, and comes back.
    pub(super) fn to_change(session: Session, form: impl Into<AnyForm>, page: Page) -> Self {
        Self::of(session, form.into(), GetSettings::PATH, Some(page))
    }
}

impl Own<OwnAccount> {
    /// Asks for what the pages of the account show, likewise.
    pub(super) fn ask(session: Session, form: impl Into<AnyForm>) -> Self {
        Self::of(session, form.into(), GetAccount::PATH, None)
    }

    /// The same for a page that does something sensitive.
    pub(super) fn to_change(session: Session, form: impl Into<AnyForm>, page: Page) -> Self {
        Self::of(session, form.into(), GetAccount::PATH, Some(page))
    }
}

impl Own<LostPhoneView> {
    /// Asks how somebody without any second step may get back in, likewise.
    pub(super) fn ask(session: Session, form: impl Into<AnyForm>) -> Self {
        Self::of(session, form.into(), GetLostPhone::PATH, None)
    }
}

impl<T: Read + 'static> Own<T> {
    fn of(session: Session, form: AnyForm, path: &'static str, changes: Option<Page>) -> Self {
        let is_fine = |value: &Value| T::read(value).is_some();
        Self {
            any: AnyOwn::ask(session, form, path, is_fine, changes),
            told: PhantomData,
        }
    }

    /// Asks once more: something has changed.
    pub(super) fn again(self) {
        self.any.again();
    }

    /// The rest of the page, which needs what was told; until then, what stands in its place.
    pub(super) fn view(self, body: impl Fn(T) -> View + 'static) -> View {
        self.any
            .shown(Box::new(move |value| T::read(value).map(&body)))
    }
}
