//! Both languages say the same things, in the same order, each in its own words.

use messages_codegen::Language;

use crate::{
    finding,
    reading::{Entry, VALUE, entries},
    report,
};

/// Texts that are right in both languages as they are, and why.
const SAME: &[(&str, &str)] = &[];

#[test]
fn both_languages_have_the_same_order() {
    let entries = entries();
    let [en, fr] = Language::ALL.map(|language| {
        let messages = entries.iter().filter(move |it| it.language == language);
        messages.collect::<Vec<_>>()
    });
    let mut findings = Vec::new();
    for (en, fr) in en.iter().zip(&fr) {
        if en.id != fr.id {
            findings.push(finding(fr, format!("stands where English has `{}`", en.id)));
            break;
        }
    }
    if findings.is_empty() && en.len() != fr.len() {
        findings.push(format!(
            "English has {} texts, French {}",
            en.len(),
            fr.len()
        ));
    }
    report(&findings);
}

#[test]
fn every_text_is_translated() {
    let entries = entries();
    let mut findings = Vec::new();
    let mut needed = Vec::new();
    for (en, fr) in pairs(&entries) {
        if en.readings != fr.readings || !en.readings.iter().any(|it| has_words(it)) {
            continue;
        }
        match SAME
            .iter()
            .position(|(text, _)| en.readings.iter().all(|it| it == text))
        {
            Some(position) => needed.push(position),
            None => findings.push(finding(
                fr,
                format!("is not translated: {}", fr.readings[0]),
            )),
        }
    }
    for (position, (text, _)) in SAME.iter().enumerate() {
        if !needed.contains(&position) {
            findings.push(format!(
                "SAME: nothing says \"{text}\" in both languages any more"
            ));
        }
    }
    report(&findings);
}

fn pairs(entries: &[Entry]) -> impl Iterator<Item = (&Entry, &Entry)> {
    let of = |language| entries.iter().filter(move |it| it.language == language);
    of(Language::En).filter_map(move |en| Some((en, of(Language::Fr).find(|it| it.id == en.id)?)))
}

fn has_words(text: &str) -> bool {
    text.chars().any(|it| it != VALUE && it.is_alphabetic())
}
