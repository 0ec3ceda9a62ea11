//! The words of the browser's part. They come in a file of their own for each language, so that
//! nobody downloads a language that they do not read; the program knows its texts by their numbers.

use std::sync::OnceLock;

use contract::locale::Locale;

use crate::signs::BETWEEN;

static ENGLISH: OnceLock<Vec<&'static str>> = OnceLock::new();
static FRENCH: OnceLock<Vec<&'static str>> = OnceLock::new();

/// Takes in the words of a language, for as long as the program runs. What came first stays. Refuses what
/// has not as many texts as the program knows.
pub fn load(locale: Locale, file: String) -> bool {
    let words: Vec<&'static str> = file.leak().split(BETWEEN).collect();
    let is_whole = words.len() == WORDS.len();
    if is_whole {
        place(locale).get_or_init(|| words);
    }
    is_whole
}

/// Whether the words of a language are there.
pub fn is_there(locale: Locale) -> bool {
    place(locale).get().is_some()
}

/// The text with this number. Nothing as long as the words of the language are not there.
pub(crate) fn word(locale: Locale, number: usize) -> &'static str {
    let words = place(locale).get();
    words.and_then(|it| it.get(number)).copied().unwrap_or("")
}

/// The file of a language, with the texts whose path, such as `register::heading`, is in use; for
/// the tool that builds the app. A text that is not used leaves its place empty.
pub fn file(locale: Locale, is_used: impl Fn(&str) -> bool) -> String {
    let text = |(path, [en, fr]): &(&str, [&'static str; 2])| match locale {
        _ if !is_used(path) => "",
        Locale::En => en,
        Locale::Fr => fr,
    };
    let texts: Vec<&str> = WORDS.iter().map(text).collect();
    texts.join(&BETWEEN.to_string())
}

const fn place(locale: Locale) -> &'static OnceLock<Vec<&'static str>> {
    match locale {
        Locale::En => &ENGLISH,
        Locale::Fr => &FRENCH,
    }
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gives_each_text_the_place_of_its_number() {
        let is_used = |path: &str| path == "common::action_continue";
        let number = WORDS.iter().position(|(path, _)| is_used(path)).unwrap();
        for locale in Locale::ALL {
            assert!(!is_there(locale));
            assert_eq!(word(locale, number), "");
            assert!(!load(locale, String::new()) && !load(locale, "<!doctype html>".to_owned()));
            assert!(!is_there(locale));
            assert!(load(locale, file(locale, is_used)));
            assert!(is_there(locale));
            assert_eq!(word(locale, number), crate::common::action_continue(locale));
            assert_eq!(word(locale, number + 1), "");
            assert_eq!(word(locale, WORDS.len()), "");
        }
    }
}
