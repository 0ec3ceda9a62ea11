//! Time that runs out.

use std::{sync::Arc, time::Duration};

use contract::locale::Locale;
use js_sys::Date;
use leptos::prelude::*;
use messages::common;
use view::{View, effect, memo, view};

use crate::{components::status::use_announcer, i18n::use_i18n};

/// A sentence with the time left in it, such as `14:32`. It changes every second in silence and is
/// read aloud once, a minute before the end.
#[component]
pub(crate) fn Countdown(
    /// When it ends, as [`deadline`] gives it.
    #[prop(into)]
    until: Signal<Option<f64>>,
    /// The sentence, from the language and the time left.
    words: impl Fn(Locale, &str) -> String + Send + Sync + 'static,
) -> View {
    view_of(until, Arc::new(words))
}

type Sentence = Arc<dyn Fn(Locale, &str) -> String + Send + Sync>;

/// The moment that lies so many seconds ahead.
pub(crate) fn deadline(seconds: u32) -> f64 {
    Date::now() + f64::from(seconds) * 1000.0
}

/// The whole seconds left until a moment, none when it is not known; it follows the clock.
pub(crate) fn seconds_left(until: Signal<Option<f64>>) -> Memo<u32> {
    let second = Trigger::new();
    let tick = set_interval_with_handle(move || second.notify(), Duration::from_secs(1));
    if let Ok(tick) = tick {
        on_cleanup(move || tick.clear());
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast stops at the bounds, and no wait lasts a century"
    )]
    memo(move || {
        second.track();
        until
            .get()
            .map_or(0, |until| ((until - Date::now()) / 1000.0).ceil() as u32)
    })
}

fn view_of(until: Signal<Option<f64>>, words: Sentence) -> View {
    let i18n = use_i18n();
    let announcer = use_announcer();
    let left = seconds_left(until);
    let sentence = {
        let words = Arc::clone(&words);
        i18n.text(move |locale| words(locale, &clock(left.get())))
    };
    let mut before = None;
    effect(move || {
        let left = left.get();
        let before: Option<u32> = before.replace(left);
        if before.is_some_and(|before| before > MINUTE) && left <= MINUTE && left > 0 {
            announcer.announce(i18n.now(|locale| words(locale, common::one_minute(locale))));
        }
    });
    view! { <p class="countdown" role="timer">{sentence}</p> }
}

const MINUTE: u32 = 60;

/// `14:32`, with a second digit for the seconds only.
fn clock(seconds: u32) -> String {
    let rest = seconds % MINUTE;
    let colon = if rest < 10 { ":0" } else { ":" };
    [
        (seconds / MINUTE).to_string().as_str(),
        colon,
        rest.to_string().as_str(),
    ]
    .concat()
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    let sentence = |_, time: &str| ["The code expires in ", time, "."].concat();
    view! { <Countdown until=Signal::stored(Some(deadline(900))) words=sentence/> }
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn seconds_have_two_digits() {
        assert_eq!(clock(872), "14:32");
        assert_eq!(clock(60), "1:00");
        assert_eq!(clock(9), "0:09");
    }
}
