//! The marks on the page: spaces, quotes and apostrophes as each language prints them.

use messages_codegen::Language;

use crate::{
    finding,
    reading::{Entry, entries, sample},
    report,
};

#[test]
fn the_typography_is_right() {
    let findings: Vec<String> = entries()
        .iter()
        .flat_map(|entry| faults(entry).into_iter().map(move |it| finding(entry, it)))
        .collect();
    report(&findings);
}

/// What is wrong with a text, each thing once.
fn faults(entry: &Entry) -> Vec<String> {
    let mut faults = Vec::new();
    for text in &entry.readings {
        marks(text, &mut faults);
        spaces(text, &mut faults);
        pairs(text, entry.language, &mut faults);
        match entry.language {
            Language::En => english(text, &mut faults),
            Language::Fr => french(text, &mut faults),
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

fn marks(text: &str, faults: &mut Vec<String>) {
    for (mark, better) in [
        ("'", "’"),
        ("\"", "“ ” or « »"),
        ("...", "…"),
        ("--", "–"),
        ("`", "’"),
    ] {
        if text.contains(mark) {
            faults.push(format!("writes {mark} for {better}: {text}"));
        }
    }
}

fn spaces(text: &str, faults: &mut Vec<String>) {
    if text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) {
        faults.push(format!("has a space at an end: {text}"));
    }
    // A new line is a space of its own; only what stands beside another space is too much.
    let is_double = |(one, next): (char, char)| one.is_whitespace() && next.is_whitespace();
    if neighbours(text).any(|it| it != ('\n', '\n') && is_double(it)) {
        faults.push(format!("has two spaces together: {text}"));
    }
}

/// Quotes and brackets open before they close, and close.
fn pairs(text: &str, language: Language, faults: &mut Vec<String>) {
    for (open, close) in [('«', '»'), ('“', '”'), ('(', ')'), ('[', ']')] {
        let mut depth = 0;
        for mark in text.chars() {
            depth += i32::from(mark == open) - i32::from(mark == close);
            if depth < 0 {
                break;
            }
        }
        if depth != 0 {
            faults.push(format!("has {open} and {close} that do not pair: {text}"));
        }
    }
    let (foreign, own) = match language {
        Language::En => ('«', "“ ”"),
        Language::Fr => ('“', "« »"),
    };
    if text.contains(foreign) {
        faults.push(format!("uses {foreign} for {own}: {text}"));
    }
}

fn english(text: &str, faults: &mut Vec<String>) {
    if neighbours(text).any(|(one, next)| one.is_whitespace() && ":;?!,.".contains(next)) {
        faults.push(format!("has a space before a mark: {text}"));
    }
}

fn french(text: &str, faults: &mut Vec<String>) {
    if neighbours(text).any(|(one, next)| one.is_whitespace() && ",.".contains(next)) {
        faults.push(format!("has a space before a mark: {text}"));
    }
    for (at, mark) in text.char_indices() {
        let before = text[..at].chars().next_back();
        let after = text[at + mark.len_utf8()..].chars().next();
        // The colon of an address or of a time is no punctuation.
        let is_inside = mark == ':' && after.is_some_and(|it| !it.is_whitespace());
        // `?!` takes one space only.
        let is_second = before.is_some_and(|it| "?!".contains(it));
        if ":;?!»".contains(mark) && !is_inside && !is_second && !before.is_none_or(does_not_break)
        {
            faults.push(format!("needs a no-break space before {mark}: {text}"));
        }
        if mark == '«' && !after.is_some_and(does_not_break) {
            faults.push(format!("needs a no-break space after {mark}: {text}"));
        }
    }
}

fn does_not_break(space: char) -> bool {
    matches!(space, '\u{a0}' | '\u{202f}')
}

fn neighbours(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1))
}

#[test]
fn right_french_passes() {
    for text in [
        "L’été\u{a0}: «\u{a0}oui\u{a0}»\u{202f}!",
        "Vraiment\u{a0}?! (Oui.)",
        "Voyez https://example.ca à 12:30",
        "{ $name }\u{a0}?",
    ] {
        assert_eq!(
            faults(&sample(Language::Fr, text)),
            Vec::<String>::new(),
            "{text}"
        );
    }
}

#[test]
fn wrong_typography_is_noticed() {
    for (language, text) in [
        (Language::Fr, "L'été"),
        (Language::Fr, "Quoi ?"),
        (Language::Fr, "Quoi?"),
        (Language::Fr, "{ $name }?"),
        (Language::Fr, "{ $n ->\n [one] un\n *[other] des\n } ?"),
        (Language::Fr, "« oui »"),
        (Language::Fr, "«\u{a0}oui"),
        (Language::Fr, "“oui”"),
        (Language::Fr, "Un , deux"),
        (Language::En, "Really ?"),
        (Language::En, "Say \"yes\""),
        (Language::En, "Don't"),
        (Language::En, "Wait..."),
        (Language::En, "“yes"),
        (Language::En, "”yes“"),
        (Language::En, "(yes"),
        (Language::En, "« yes »"),
        (Language::En, "Two  spaces"),
        (Language::En, "{ \" \" }start"),
        (
            Language::En,
            "{ $n ->\n [one] a\n *[other] b{ \" \" }\n } c",
        ),
    ] {
        assert!(!faults(&sample(language, text)).is_empty(), "{text} passed");
    }
}
