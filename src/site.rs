//! What surrounds every page: the header with the way out, what has to be said, and the footer.

use contract::routes::Page;
use leptos::prelude::*;
use messages::{account, common, errors};
use view::{View, live, memo, view};

use crate::{
    components::{
        button::{Button, Look},
        countdown::Countdown,
        dialog::Dialog,
        notice::{Notice, Tone},
        status::Status,
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
            <Said/>
            {live(move || {
                session.follow_redraws();
                view_of(place.get())
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

/// The way out, for whoever has come further than a visitor.
#[component]
fn Person() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let is_busy = RwSignal::new(false);
    let leave = move || {
        is_busy.set(true);
        spawn(Box::pin(async move {
            session.sign_out().await;
            is_busy.set(false);
        }));
    };
    let is_somebody = memo(move || !session.is_visitor());
    live(move || {
        is_somebody.get().then(|| {
            let label = i18n.t(common::action_sign_out);
            view! {
                <div class="header__person">
                    <div class="container">
                        <Button label look=Look::Link busy=is_busy on_press=leave/>
                    </div>
                </div>
            }
        })
    })
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
            view! { <Countdown until=end words=account::ending_left/>{last} }
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
