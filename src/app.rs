//! The whole site: the language, what has to be known first, and the page of each address.

use contract::{locale::Locale, routes::Page, site::Bilingual};
use leptos::prelude::*;
use view::{View, effect, live, memo, view};

use crate::{
    api::Failure,
    form::Wording,
    history::History,
    i18n::I18n,
    layout::provide_layout,
    pages::{self, arrival::language::LanguagePage, problem::unreachable::UnreachablePage},
    preference,
    session::{Loaded, Session, load},
    shell,
    site::SiteView,
    task::spawn,
    wording, words,
};

/// Mounted once, whatever the address: the page shown does not depend on the language, so that
/// another language changes its words and nothing else.
#[component]
pub(crate) fn App() -> View {
    let history = History::new();
    let is_root = memo(move || history.path() == "/");
    let wanted = memo(move || locale_of(&history.path()));
    // Follows what is wanted, as soon as its words are there.
    let locale = RwSignal::new(wanted.get_untracked());
    let asked = memo(move || Page::parse(&history.path()).map(|(_, page)| page));
    // What came, to be taken once; the signal only says whether it did, or that it did not.
    let came = StoredValue::new(None);
    let name = StoredValue::new(Bilingual::default());
    let state = RwSignal::new(WAITING);
    provide_context(I18n::new(locale));
    provide_context(Wording(wording::refused));
    provide_layout(
        Signal::derive(move || site_name(name, state.get(), locale.get())),
        pages::help_link::help_of_the_page,
    );
    let ask = move || {
        spawn(Box::pin(async move {
            if words::load(untrack(|| locale.get())).await.is_err() {
                // There are no words to say it with but those of the page as it came.
                shell::tell_failure();
                return;
            }
            let outcome = load().await;
            let is_document = untrack(|| asked.get()).is_some_and(Page::is_document);
            if outcome.is_err() && is_document && shell::is_there() {
                // Whoever reads a document needs nothing else.
                return;
            }
            if let Ok(loaded) = outcome {
                name.set_value(loaded.site.name.clone());
                came.set_value(Some(loaded));
                state.set(THERE);
            } else {
                // It is said in both languages where that can be.
                let _ = words::load(untrack(|| locale.get()).other()).await;
                state.set(FAILED);
            }
            shell::remove();
        }));
    };
    ask();
    live(
        move || match (state.get(), came.try_update_value(Option::take).flatten()) {
            (THERE, Some(loaded)) => view! { <Root loaded history asked is_root wanted locale/> },
            (FAILED, _) => view! { <UnreachablePage on_retry=ask/> },
            _ => View::empty(),
        },
    )
}

/// How it stands with what has to be known before a page can be shown.
const WAITING: u32 = 0;
const FAILED: u32 = 1;
const THERE: u32 = 2;

/// The choice of a language at the root, the site everywhere else.
#[component]
fn Root(
    loaded: Loaded,
    history: History,
    asked: Memo<Option<Page>>,
    is_root: Memo<bool>,
    wanted: Memo<Locale>,
    locale: RwSignal<Locale>,
) -> View {
    let session = Session::new(loaded, history, asked);
    provide_context(session);
    if is_root.get_untracked() && preference::chosen().is_some() {
        // `locale` is the one that was chosen.
        session.replace(Page::Home);
    }
    effect(move || {
        let wanted_now = wanted.get();
        if wanted_now != untrack(|| locale.get()) {
            spawn(Box::pin(speak(session, history, wanted, locale)));
        }
    });
    let mut before = None;
    effect(move || {
        let locale = locale.get();
        if before
            .replace(locale)
            .is_some_and(|before| before != locale)
        {
            preference::remember(locale);
            session.set_language(locale);
        }
    });
    effect(move || {
        if let (Some(asked), Some(place)) = (session.asked().get(), session.place().get())
            && asked != place
        {
            session.replace(place);
        }
    });
    let are_both_there = RwSignal::new(false);
    effect(move || {
        if is_root.get() && !untrack(|| are_both_there.get()) {
            spawn(Box::pin(async move {
                let outcome = words::load(untrack(|| locale.get()).other()).await;
                if outcome.is_err() {
                    // There is no choice, then, but to go on in the language that is there.
                    session.replace(Page::Home);
                }
                are_both_there.set(outcome.is_ok());
            }));
        }
    });
    live(move || {
        if !is_root.get() {
            view! { <SiteView view_of=pages::view_of/> }
        } else if are_both_there.get() {
            view! { <LanguagePage/> }
        } else {
            View::empty()
        }
    })
}

/// Goes over to the language that is wanted, or stays with the one that is spoken.
async fn speak(session: Session, history: History, wanted: Memo<Locale>, locale: RwSignal<Locale>) {
    let new = untrack(|| wanted.get());
    let outcome = words::load(new).await;
    if untrack(|| wanted.get()) != new {
        // Something else is wanted by now.
        return;
    }
    match outcome {
        Ok(()) => {
            session.unsay_unreachable();
            locale.set(new);
        }
        Err(Failure::Refused(_)) => {
            // A newer release took its place: the page in the other language is of that one.
            let _ = window().location().reload();
        }
        Err(failure) => {
            let place = untrack(|| session.place().get());
            history.replace(&place.unwrap_or(Page::Home).path(new.other()));
            session.say(failure);
        }
    }
}

/// The language that an address begins with, even when it names no page; or else the one chosen
/// before, or the first that the browser asks for.
fn locale_of(path: &str) -> Locale {
    let named = path.split('/').nth(1).unwrap_or_default();
    Locale::ALL
        .into_iter()
        .find(|locale| locale.tag() == named)
        .or_else(preference::chosen)
        .or_else(|| {
            window()
                .navigator()
                .language()
                .and_then(|tag| Locale::from_tag(&tag))
        })
        .unwrap_or_default()
}

fn site_name(name: StoredValue<Bilingual>, state: u32, locale: Locale) -> String {
    if state == THERE {
        name.with_value(|name| name.get(locale).to_owned())
    } else {
        UNNAMED.to_owned()
    }
}

/// The name of the software, until the deployment has told its own.
const UNNAMED: &str = "Guichet";
