//! What a client accepts: codings, languages, and versions it has already.

use axum::http::HeaderValue;
use contract::locale::Locale;

/// How the bytes of a file are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    Brotli,
    Gzip,
    Plain,
}

impl Coding {
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }

    /// Whether the client takes it.
    pub fn is_accepted(self, accepted: Option<&HeaderValue>) -> bool {
        let Some(name) = self.name() else {
            return true;
        };
        let choices = || choices(accepted);
        choices()
            .find(|(choice, _)| choice.eq_ignore_ascii_case(name))
            .or_else(|| choices().find(|(choice, _)| *choice == "*"))
            .is_some_and(|(_, weight)| weight > 0.0)
    }
}

/// The official language that the client would rather read, if it names one.
pub fn language(accepted: &HeaderValue) -> Option<Locale> {
    let mut best: Option<(Locale, f32)> = None;
    for (tag, weight) in choices(Some(accepted)) {
        let Some(locale) = Locale::from_tag(tag) else {
            continue;
        };
        if weight > best.map_or(0.0, |(_, weight)| weight) {
            best = Some((locale, weight));
        }
    }
    best.map(|(locale, _)| locale)
}

/// Whether the client has this version already.
pub fn holds_tag(known: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else {
        return false;
    };
    known
        .split(',')
        .map(str::trim)
        .any(|it| it == "*" || it.strip_prefix("W/").unwrap_or(it) == tag)
}

/// The choices of a header such as `br;q=1.0, gzip`, each with its weight.
fn choices(header: Option<&HeaderValue>) -> impl Iterator<Item = (&str, f32)> {
    header
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .split(',')
        .map(|choice| {
            let mut parts = choice.split(';').map(str::trim);
            let name = parts.next().unwrap_or_default();
            let weight = parts
                .find_map(|part| part.strip_prefix("q="))
                .map_or(1.0, |weight| weight.parse().unwrap_or(0.0));
            (name, weight)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coding_is_accepted_when_named_or_covered_and_not_weighed_at_nothing() {
        let accepts = |header: &str, coding: Coding| {
            coding.is_accepted(Some(&HeaderValue::from_str(header).unwrap()))
        };
        assert!(accepts("gzip, deflate, br", Coding::Brotli));
        assert!(accepts("BR;q=0.5", Coding::Brotli));
        assert!(accepts("*", Coding::Gzip));
        assert!(!accepts("*, gzip;q=0", Coding::Gzip));
        assert!(!accepts("gzip", Coding::Brotli));
        assert!(!accepts("br; q=nonsense", Coding::Brotli));
        assert!(!Coding::Gzip.is_accepted(None));
        assert!(Coding::Plain.is_accepted(None));
    }

    #[test]
    fn the_language_is_the_official_one_with_the_most_weight() {
        let read = |header: &'static str| language(&HeaderValue::from_static(header));
        assert_eq!(read("fr-CA,fr;q=0.9,en;q=0.8"), Some(Locale::Fr));
        assert_eq!(read("de, fr;q=0.2, en;q=0.4"), Some(Locale::En));
        assert_eq!(read("de"), None);
        assert_eq!(read("fr;q=0"), None);
    }

    #[test]
    fn a_version_is_known_by_its_tag() {
        let tag = HeaderValue::from_static("\"1-br\"");
        let known = |header: &'static str| holds_tag(&HeaderValue::from_static(header), &tag);
        assert!(known("\"1-br\"") && known("\"0\", W/\"1-br\"") && known("*"));
        assert!(!known("\"1\""));
    }
}
