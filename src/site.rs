//! What surrounds every page: the header with the way out, what has to be said, and the footer.

use contract::{
    api::session::{SessionView, Standing},
    routes::Page,
};
use leptos::prelude::*;
use messages::{account, common, errors, service};
use view::{View, effect, live, memo, view};

use crate::{
    components::{
        button::{Button, Look},
        countdown::Countdown,
        dialog::Dialog,
        link::Link,
        notice::{Notice, Tone},
        status::{Status, use_announcer},
        text::p,
    },
    i18n::use_i18n,
    layout::{
        footer::{Footer, FooterLink},
        header::Header,
        skip_link::MAIN,
    },
    session::{Session, use_session},
    task::spawn,
    watch, wording,
};

#[component]
pub(crate) fn SiteView(view_of: fn(Option<Page>) -> View) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let place = session.place();
    let name = i18n.text(move |locale| session.site_name(locale));
    let home = Signal::derive(move || {
        let locale = i18n.locale();
        let elsewhere = session.site(|site| site.home_link.get(locale).to_owned());
        if elsewhere.is_empty() {
            Page::Home.path(locale)
        } else {
            elsewhere
        }
    });
    let language = Signal::derive(move || {
        place
            .get()
            .unwrap_or(Page::Home)
            .path(i18n.locale().other())
    });
    let demo = session.site(|site| site.demo);
    view! {
        <Header site_name=name home_href=home language_href=language demo>
            <Person/>
        </Header>
        <main id=MAIN class="container" tabindex="-1">
            {live(move || session.service().filter(|_| place.get() != Some(Page::Service)).map(|it| {
                let way = i18n.named(&it.name, service::way);
                let is_own = place.get().is_some_and(Page::is_own);
                let on = is_own.then(|| {
                    let label = i18n.named(&it.name, service::request_heading);
                    view! { " " <Link label href=session.path(Page::Service)/> }
                });
                view! { <p class="way">{way}{on}</p> }
            }))}
            <Said/>
            {live(move || {
                session.follow_redraws();
                let page = view_of(place.get());
                untrack(|| session.give_back());
                page
            })}
        </main>
        <Footer site_name=name links=links(session)/>
        <Status/>
        <Ending/>
    }
}

fn links(session: Session) -> Vec<FooterLink> {
    let i18n = use_i18n();
    let link = |page, label| FooterLink {
        href: session.path(page),
        label,
    };
    vec![
        link(Page::Help, i18n.t(common::footer_help)),
        link(Page::Contact, i18n.t(common::footer_contact)),
        link(Page::Privacy, i18n.t(common::footer_privacy)),
        link(Page::Terms, i18n.t(common::footer_terms)),
        link(Page::Accessibility, i18n.t(common::footer_accessibility)),
    ]
}

/// Who is here, their account and the way out, for whoever has come further than a visitor.
#[component]
fn Person() -> View {
    let (i18n, session, announcer) = (use_i18n(), use_session(), use_announcer());
    let place = session.place();
    let is_busy = RwSignal::new(false);
    let leave = move || {
        is_busy.set(true);
        spawn(Box::pin(async move {
            session.sign_out().await;
            is_busy.set(false);
        }));
    };
    // The account is open to whoever has one and is signed in with it.
    let who = memo(move || session.view(who));
    let mut was_somebody = false;
    effect(move || {
        let is_somebody = who.get().is_some();
        // On a page that anybody may read, nothing but this tells that the person is gone.
        if was_somebody && !is_somebody && untrack(|| place.get()) != Some(Page::SignedOut) {
            announcer.announce(i18n.now(account::signed_out_heading));
        }
        was_somebody = is_somebody;
    });
    live(move || {
        let name = who.get()?;
        let label = i18n.t(common::action_sign_out);
        let own = (!name.is_empty()).then(|| {
            let label = i18n.t(account::overview_heading);
            view! {
                <span class="header__name">{name}</span>
                <Link label href=session.path(Page::Account)/>
            }
        });
        Some(view! {
            <nav class="header__person" aria-label=i18n.t(account::menu)>
                <div class="container">
                    {own}
                    <Button label look=Look::Link busy=is_busy on_press=leave/>
                </div>
            </nav>
        })
    })
}

/// The username of whoever is signed in, empty for somebody on the way; nothing for a visitor.
fn who(view: &SessionView) -> Option<String> {
    match &view.standing {
        Standing::Visitor => None,
        Standing::SignedIn { account } => Some(account.username.clone()),
        _ => Some(String::new()),
    }
}

/// What went wrong on the way to the page that is shown.
#[component]
fn Said() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let notice = live(move || {
        session.notice().map(|failure| {
            let words = i18n.text(move |locale| wording::failure(locale, &failure));
            view! {
                <Notice tone=Tone::Warning title=i18n.t(errors::notice_heading)>
                    {p(words)}
                </Notice>
            }
        })
    });
    view! { <div role="alert">{notice}</div> }
}

/// Asks whether the person stays, shortly before the session ends.
#[component]
fn Ending() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let is_asking = RwSignal::new(false);
    let is_leaving = StoredValue::new(false);
    watch::watch(session, is_asking);
    let end = Signal::derive(move || session.ends_at());
    let answered = move || {
        if is_leaving.get_value() {
            is_leaving.set_value(false);
            spawn(Box::pin(session.sign_out()));
        } else if watch::is_near_the_end(session) && untrack(|| session.is_extendable()) {
            spawn(Box::pin(session.extend()));
        }
    };
    let leave = move || {
        is_leaving.set_value(true);
        is_asking.set(false);
    };
    let stay = move || is_asking.set(false);
    // A dialog that is not shown counts no seconds.
    let stay_label = i18n.text(move |locale| {
        if session.is_extendable() {
            account::ending_stay(locale)
        } else {
            common::action_close(locale)
        }
    });
    let question = live(move || {
        is_asking.get().then(|| {
            let last =
                (!untrack(|| session.is_extendable())).then(|| p(i18n.t(account::ending_last)));
            let lost = if session.keeps_work() {
                account::ending_kept
            } else {
                account::ending_lost
            };
            view! { <Countdown until=end words=account::ending_left/>{p(i18n.t(lost))}{last} }
        })
    });
    view! {
        <Dialog
            open=is_asking
            title=i18n.t(account::ending_heading)
            about=question
            on_close=answered
        >
            <div class="actions">
                <Button label=stay_label on_press=stay/>
                <Button label=i18n.t(common::action_sign_out) look=Look::Secondary on_press=leave/>
            </div>
        </Dialog>
    }
}
