//! Words that the build wrote into the file of their address, which browsers show without the app.
//! The app takes them over from there, or fetches them, and adds what words alone cannot do.

use contract::routes::Page;
use leptos::{ev, prelude::*};
use messages::{common, errors, problem};
use view::{View, effect, live, memo, view};
use web_sys::Element;

use crate::{
    components::{
        button::Button,
        loading::Loading,
        notice::{Notice, Tone},
        status::use_announcer,
        text::p,
    },
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    shell::{self, Written},
    task::spawn,
};

use accordions::{keep_open, open_the_one_asked_for};
use search::Search;

mod accordions;
mod search;

#[component]
pub(crate) fn DocumentPage() -> View {
    let (i18n, session, announcer) = (use_i18n(), use_session(), use_announcer());
    let page = untrack(|| session.place().get()).unwrap_or(Page::Help);
    let body = StoredValue::new_local(None::<Element>);
    // How many versions have come so far; the last one is shown.
    let versions = RwSignal::new(0_u32);
    let (heading, has_failed) = (RwSignal::new(String::new()), RwSignal::new(false));
    let show = move |written: Written| {
        if let Some(before) = body.get_value() {
            keep_open(&before, &written.body);
        }
        heading.set(written.heading);
        body.set_value(Some(written.body));
        has_failed.set(false);
        versions.update(|it| *it += 1);
    };
    let shown = RwSignal::new(String::new());
    let bring = move |path: String| {
        shown.set(path.clone());
        spawn(Box::pin(async move {
            let answer = shell::fetch(&path).await;
            // Another page or another language may have been asked for in the meantime.
            if shown.try_get_untracked() != Some(path) {
                return;
            }
            if let Ok(written) = answer {
                show(written);
            } else {
                announcer.announce(i18n.now(problem::unreachable_lead));
                has_failed.set(true);
            }
        }));
    };
    let path = session.path(page);
    let brought = shell::take(&path.get_untracked());
    let (top, focused) = brought.map_or((None, None), |brought| {
        shown.set(path.get_untracked());
        show(brought.written);
        (brought.top, brought.focused)
    });

    let retry = move || bring(path.get_untracked());
    let trouble = move || {
        live(move || {
            has_failed.get().then(|| {
                view! {
                    <Notice tone=Tone::Warning title=i18n.t(errors::notice_heading)>
                        {p(i18n.t(problem::unreachable_lead))}
                        <Button label=i18n.t(common::action_retry) on_press=retry/>
                    </Notice>
                }
            })
        })
    };
    let is_there = memo(move || versions.get() > 0);
    let drawn = live(move || {
        if is_there.get() {
            let tools = (page == Page::Help).then(|| view! { <Search body versions/> });
            let words = live(move || {
                versions.get();
                body.get_value()
            });
            let heading = i18n.text(move |_| heading.get());
            view! { <Frame heading>{trouble()}{tools}{words}</Frame> }
        } else if has_failed.get() {
            view! {
                <Frame heading=i18n.t(problem::unreachable_heading)>{trouble()}</Frame>
            }
        } else {
            view! { <Loading/> }
        }
    });

    effect(move || {
        let path = path.get();
        if shown.get_untracked() != path {
            bring(path);
        }
    });
    let listener = window_event_listener(ev::hashchange, move |_| open_the_one_asked_for());
    on_cleanup(move || listener.remove());
    effect(move || {
        if versions.get() != 1 {
            return;
        }
        open_the_one_asked_for();
        if let (Some(before), Some(body)) = (top, body.get_value()) {
            // What is around the words is not as high as it was.
            window().scroll_by_with_x_and_y(0.0, shell::top(&body) - before);
        }
        if let Some(focused) = &focused {
            // Moving it took the focus away; where it cannot go back, it stays with the page.
            let _ = focused.focus();
        }
    });
    drawn
}
