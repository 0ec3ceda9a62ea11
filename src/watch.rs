//! Keeps an eye on the end of the session and on what other tabs do to it.

use std::time::Duration;

use js_sys::Date;
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent, PageTransitionEvent};

use crate::session::{Change, Farewell, Session};
use crate::task::spawn;

/// Watches for as long as the page lives. `is_asking` becomes true when the person has to say
/// whether they stay.
pub(crate) fn watch(session: Session, is_asking: RwSignal<bool>) {
    let answered = StoredValue::new(None);
    let look = move || look(session, is_asking, answered);
    // A timer that cannot be set leaves the checks below, and the server has the last word anyway.
    let _ = set_interval_with_handle(look, Duration::from_secs(1));
    let _ = window_event_listener_untyped("visibilitychange", move |_| look());
    let _ = window_event_listener(ev::pageshow, move |event: PageTransitionEvent| {
        // The browser kept the page aside, and much may have happened since.
        if event.persisted() {
            catch_up(session, Farewell::Ended);
        }
    });
    follow_other_tabs(session);
}

/// How many seconds are left; less than nothing when the end is past.
pub(crate) fn seconds_left(session: Session) -> Option<f64> {
    untrack(|| session.ends_at()).map(|end| (end - Date::now()) / 1000.0)
}

/// Whether the person should be asked by now.
pub(crate) fn is_near_the_end(session: Session) -> bool {
    let warning = f64::from(session.policy(|policy| policy.session.warning));
    seconds_left(session).is_some_and(|left| left > 0.0 && left <= warning)
}

/// `answered` is the end of which the person knows already.
fn look(session: Session, is_asking: RwSignal<bool>, answered: StoredValue<Option<f64>>) {
    let left = seconds_left(session);
    if is_asking.get_untracked() && !is_near_the_end(session) {
        is_asking.set(false);
    }
    let Some(left) = left else { return };
    let end = untrack(|| session.ends_at());
    if left <= 0.0 {
        if answered.get_value() != Some(f64::INFINITY) {
            // Asked once, however long the answer takes.
            answered.set_value(Some(f64::INFINITY));
            spawn(Box::pin(async move {
                session.end().await;
                answered.set_value(None);
            }));
        }
    } else if is_near_the_end(session) && answered.get_value() != end {
        answered.set_value(end);
        spawn(Box::pin(async move {
            // Another tab may have put the end off.
            let _ = session.refresh(Some(Farewell::Ended)).await;
            if is_near_the_end(session) {
                answered.set_value(untrack(|| session.ends_at()));
                is_asking.set(true);
            }
        }));
    }
}

/// Asks who is here by now. Without an answer the page stays as it is.
fn catch_up(session: Session, why: Farewell) {
    spawn(Box::pin(async move {
        let _ = session.refresh(Some(why)).await;
    }));
}

fn follow_other_tabs(session: Session) {
    let Ok(channel) = BroadcastChannel::new("session") else {
        return;
    };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let is_farewell = event.data().as_string().is_some_and(|it| it == SIGNED_OUT);
        catch_up(
            session,
            if is_farewell {
                Farewell::Chosen
            } else {
                Farewell::Ended
            },
        );
    });
    channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // It listens for as long as the page lives.
    heard.forget();
    let channel = StoredValue::new_local(channel);
    session.on_change(move |change| {
        let word = match change {
            Change::Standing => STANDING,
            Change::SignedOut => SIGNED_OUT,
        };
        channel.with_value(|channel| {
            // The other tabs find out by themselves when they next ask the server.
            let _ = channel.post_message(&word.into());
        });
    });
}

const STANDING: &str = "standing";
const SIGNED_OUT: &str = "signed-out";
