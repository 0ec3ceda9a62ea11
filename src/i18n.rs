//! The language of the page, and the words and dates that follow it.

use contract::{locale::Locale, site::Bilingual};
use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::prelude::*;
use messages::{Never, Piece, Rich};
use view::{Child, View, live, provided, view};

#[derive(Clone, Copy)]
pub(crate) struct I18n {
    locale: Signal<Locale>,
}

impl I18n {
    pub(crate) fn new(locale: impl Into<Signal<Locale>>) -> Self {
        Self {
            locale: locale.into(),
        }
    }

    /// The language of the page; tracked where it is read.
    pub(crate) fn locale(self) -> Locale {
        self.locale.get()
    }

    /// Text that follows the language of the page: `i18n.t(common::action_continue)`.
    pub(crate) fn t(self, words: fn(Locale) -> &'static str) -> Signal<String> {
        Signal::derive(move || words(self.locale.get()).to_owned())
    }

    /// The same, for text that also depends on something else.
    pub(crate) fn text<S: Into<String>>(
        self,
        words: impl Fn(Locale) -> S + Send + Sync + 'static,
    ) -> Signal<String> {
        // Boxed, because what is around it would be compiled again for each text.
        let words: Box<dyn Fn(Locale) -> String + Send + Sync> =
            Box::new(move |locale| words(locale).into());
        Signal::derive(move || words(self.locale.get()))
    }

    /// Text with a name in it that each language has its own of.
    pub(crate) fn named(
        self,
        name: &Bilingual,
        words: fn(Locale, &str) -> String,
    ) -> Signal<String> {
        let name = name.clone();
        self.text(move |locale| words(locale, name.get(locale)))
    }

    /// Text in the language of this moment, for an event handler: it does not follow.
    pub(crate) fn now<S>(self, words: impl Fn(Locale) -> S) -> S {
        words(self.locale.get_untracked())
    }

    /// A sentence with links or emphasis inside, which follows the language of the page.
    pub(crate) fn rich<L: Target>(
        self,
        words: impl Fn(Locale) -> Rich<L> + Send + Sync + 'static,
    ) -> View {
        live(move || {
            let pieces = words(self.locale.get()).into_iter();
            pieces.map(|it| piece(it, L::address)).collect::<View>()
        })
    }

    /// A day and an hour in words, in the time zone of the person.
    pub(crate) fn day_and_time(self, seconds: i64) -> Signal<String> {
        Signal::derive(move || moment(self.locale.get(), seconds))
    }
}

pub(crate) fn use_i18n() -> I18n {
    provided()
}

/// Where a link inside a sentence may lead.
pub(crate) trait Target: 'static {
    fn address(self) -> String;
}

impl Target for String {
    fn address(self) -> String {
        self
    }
}

impl Target for &'static str {
    fn address(self) -> String {
        self.to_owned()
    }
}

impl Target for Never {
    fn address(self) -> String {
        match self {}
    }
}

fn piece<L>(piece: Piece<L>, address: fn(L) -> String) -> View {
    match piece {
        Piece::Text(words) => Child::into_view(words),
        Piece::Strong(words) => view! { <strong>{words}</strong> },
        Piece::Link(target, words) => {
            view! { <a class="link" href=address(target)>{words}</a> }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "every date there will be fits")]
fn moment(locale: Locale, seconds: i64) -> String {
    let asked = Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeStyle", "short")] {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&asked, &name.into(), &value.into());
    }
    let date = Date::new(&(seconds as f64 * 1000.0).into());
    date.to_locale_string(region(locale), &asked).into()
}

/// The name of a country (ISO 3166-1, two letters).
pub(crate) fn country(locale: Locale, code: &str) -> String {
    let asked = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&asked, &"type".into(), &"region".into());
    let names = Intl::DisplayNames::new(&Array::of1(&region(locale).into()), &asked);
    let name = names.of(code);
    name.map_or_else(|| code.to_owned(), String::from)
}

/// The conventions of Canada: `fr-CA` writes 15 h 04, `en-CA` writes 3:04 p.m.
const fn region(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "en-CA",
        Locale::Fr => "fr-CA",
    }
}
