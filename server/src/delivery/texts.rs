//! What each text message says: a code, or word of a change. Nothing secret but the code, and no
//! address but our own.

use contract::{identity::code::SixDigits, locale::Locale, routes::Page};
use messages::text;
use sea_orm::ConnectionTrait;

use super::mail::{ACCOUNT_DELETED, Message, purpose_of};
use crate::{
    app::App,
    clock,
    notices::Change,
    refusal::Refusal,
    store::limits::{self, Limit},
};

/// Every text message, so that a test can look at each.
pub const PURPOSES: [&str; 4] = ["security_code", "change", "inactive", ACCOUNT_DELETED];

/// The last line lets a phone offer the code to our own site only.
pub fn security_code(app: &App, locale: Locale, code: &SixDigits) -> Message {
    let code = code.as_str();
    let minutes = u64::from(app.policy.codes.text_life / 60);
    let words = text::code(locale, code, app.site.name.get(locale), minutes);
    Message {
        purpose: "security_code",
        subject: String::new(),
        body: [&plain(&words), "\n\n@", host(&app.origin), " #", code].concat(),
    }
}

/// Word of a change to the account.
pub fn changed(app: &App, locale: Locale, change: Change) -> Message {
    let help = [app.origin.as_str(), &Page::Contact.path(locale)].concat();
    let what = text::change(locale, change.name());
    Message {
        purpose: purpose_of(change),
        subject: String::new(),
        body: plain(&text::changed(
            locale,
            app.site.name.get(locale),
            &what,
            &help,
        )),
    }
}

/// Nobody has signed in for long, and the account goes on that day.
pub fn inactive(app: &App, locale: Locale, goes_at: i64) -> Message {
    let words = text::inactive(locale, app.site.name.get(locale), &clock::day(goes_at));
    Message {
        purpose: "inactive",
        subject: String::new(),
        body: plain(&words),
    }
}

/// How much of what leaves in a day a message may use up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// All: it lets somebody sign in.
    All,
    /// Three quarters. Whoever makes many accounts, or changes much, keeps nobody from signing in.
    Most,
}

/// Counts a message among all that leave in a day, and refuses it when there were too many: somebody
/// makes us send them, or there are more people than the operators thought.
pub async fn spend(
    connection: &impl ConnectionTrait,
    app: &App,
    share: Share,
) -> Result<(), Refusal> {
    let all = app.carriers.texts_a_day();
    let most = match share {
        Share::All => all,
        Share::Most => all - all / 4,
    };
    let (key, seconds) = (app.keys.mac("limit:texts-a-day", ""), 24 * 3600);
    let limit = Limit { most, seconds };
    let within = limits::take(connection, &key, limit, app.clock.now()).await;
    if within.is_err() {
        tracing::error!(most, ?share, "no more text messages leave for today");
    }
    within
}

/// Without the finer signs of print, any one of which makes a message cost twice (3GPP TS 23.038).
fn plain(words: &str) -> String {
    words
        .replace(['’', '‘'], "'")
        .replace(['\u{a0}', '\u{202f}'], " ")
}

/// The host of an origin, without its port.
fn host(origin: &str) -> &str {
    let rest = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    rest.split_once(':').map_or(rest, |(host, _)| host)
}
