//! Puts values into sentences. Generated functions call it, nobody else has to. Sentences are data
//! rather than code because that is what stays small in a browser; `signs` says how they are written.

use std::borrow::Cow;

use contract::locale::Locale;

use crate::{
    Piece, Rich, loaded,
    signs::{
        AT_MOST_ONE, CASE, CHOICE, END, LAST, LINK, LIST, MILLIONS, STRONG, THEN, VALUE, WORD,
    },
};

/// What goes into a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Value<'v> {
    Number(u64),
    Text(&'v str),
    List(&'v [&'v str]),
}

/// The text with this number in this language. A browser has loaded it; everything else carries
/// both languages in its program.
#[inline]
pub fn pick(locale: Locale, number: usize, en: &'static str, fr: &'static str) -> &'static str {
    if cfg!(target_arch = "wasm32") {
        return loaded::word(locale, number);
    }
    match locale {
        Locale::En => en,
        Locale::Fr => fr,
    }
}

/// The sentence as plain text.
pub fn text(sentence: &'static str, values: &[Value<'_>]) -> String {
    let pieces = read(sentence, values).into_iter().map(|(_, words)| words);
    pieces.collect()
}

/// The sentence in pieces; each link is used at most once.
pub fn rich<L, const LINKS: usize>(
    sentence: &'static str,
    values: &[Value<'_>],
    links: [L; LINKS],
) -> Rich<L> {
    let mut links = links.map(Some);
    let piece = |(mark, words)| match mark {
        Mark::Text => Some(Piece::Text(words)),
        Mark::Strong => Some(Piece::Strong(words)),
        Mark::Link(link) => Some(Piece::Link(links.get_mut(link)?.take()?, words)),
    };
    let marked = read(sentence, values);
    marked.into_iter().filter_map(piece).collect()
}

/// A piece before it has its link, so that the work is compiled once for all kinds of links.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Text,
    Strong,
    Link(usize),
}

fn read(sentence: &'static str, values: &[Value<'_>]) -> Vec<(Mark, Cow<'static, str>)> {
    let mut reader = Reader {
        rest: sentence,
        values,
        pieces: Vec::new(),
    };
    reader.read(Mark::Text, true);
    reader.pieces
}

struct Reader<'v> {
    /// What is still to be read.
    rest: &'static str,
    values: &'v [Value<'v>],
    pieces: Vec<(Mark, Cow<'static, str>)>,
}

impl<'v> Reader<'v> {
    /// Reads up to the end of the part that has begun, and past it; says it, or passes it over.
    fn read(&mut self, mark: Mark, is_said: bool) {
        loop {
            let words = self.words();
            if is_said && !words.is_empty() {
                self.say(mark, Cow::Borrowed(words));
            }
            match self.sign() {
                Some(VALUE) => match self.value() {
                    Some(Value::Number(number)) if is_said => {
                        self.say(mark, Cow::Owned(digits(number)));
                    }
                    Some(Value::Text(words)) if is_said => {
                        self.say(mark, Cow::Owned(words.to_owned()));
                    }
                    _ => {}
                },
                Some(LIST) => {
                    let value = self.value();
                    let and = self.words();
                    self.pass(END);
                    if let (Some(Value::List(items)), true) = (value, is_said) {
                        self.say(mark, Cow::Owned(list(items, and)));
                    }
                }
                Some(STRONG) => self.open(Mark::Strong, is_said),
                Some(LINK) => {
                    let link = self.index();
                    self.open(Mark::Link(link), is_said);
                }
                Some(CHOICE) => self.choose(mark, is_said),
                // The end of the part, or of the sentence.
                _ => return,
            }
        }
    }

    /// A piece of its own.
    fn open(&mut self, mark: Mark, is_said: bool) {
        if is_said {
            self.pieces.push((mark, Cow::Borrowed("")));
        }
        self.read(mark, is_said);
    }

    /// Says the first variant that fits, or else what is for all others.
    fn choose(&mut self, mark: Mark, is_said: bool) {
        let value = self.value();
        let mut is_open = is_said;
        while self.rest.starts_with(CASE) {
            self.pass(CASE);
            let key = self.words();
            self.pass(THEN);
            let is_it = is_open && value.is_some_and(|it| fits(it, key));
            self.read(mark, is_it);
            is_open &= !is_it;
        }
        self.read(mark, is_open);
    }

    fn say(&mut self, mark: Mark, words: Cow<'static, str>) {
        match self.pieces.last_mut() {
            Some((last, said)) if *last == mark => {
                if said.is_empty() {
                    *said = words;
                } else {
                    said.to_mut().push_str(&words);
                }
            }
            _ => self.pieces.push((mark, words)),
        }
    }

    /// The words up to the next sign.
    fn words(&mut self) -> &'static str {
        let end = self.rest.bytes().position(|it| it <= LAST);
        let (words, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        words
    }

    fn sign(&mut self) -> Option<char> {
        let mut signs = self.rest.chars();
        let sign = signs.next();
        self.rest = signs.as_str();
        sign
    }

    fn pass(&mut self, sign: char) {
        self.rest = self.rest.strip_prefix(sign).unwrap_or(self.rest);
    }

    fn index(&mut self) -> usize {
        let digit = self.sign().and_then(|it| it.to_digit(10));
        digit.map_or(usize::MAX, |it| it as usize)
    }

    fn value(&mut self) -> Option<Value<'v>> {
        let index = self.index();
        self.values.get(index).copied()
    }
}

/// Whether a variant is for this value.
fn fits(value: Value<'_>, key: &str) -> bool {
    match value {
        Value::Number(number) => match key {
            AT_MOST_ONE => number <= 1,
            MILLIONS => number != 0 && number.is_multiple_of(1_000_000),
            _ => digits(number) == key,
        },
        Value::Text(text) => key.strip_prefix(WORD) == Some(text),
        Value::List(_) => false,
    }
}

/// `a`, `a and b`, `a, b and c`.
fn list(items: &[&str], and: &str) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        match index {
            0 => {}
            _ if index + 1 == items.len() => text.push_str(and),
            _ => text.push_str(", "),
        }
        text.push_str(item);
    }
    text
}

/// The digits and nothing else, without the weight of `format!`.
fn digits(number: u64) -> String {
    let mut text = String::new();
    push_number(&mut text, number);
    text
}

fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "un", "3 000 000 de" and the number alone.
    const MILLION: &str = "\u{5}0\u{6}<\u{7}un\u{8}\u{6}>\u{7}\u{1}0 de\u{8}\u{1}0\u{8}";

    #[test]
    fn numbers_are_digits_and_nothing_else() {
        for number in [0, 9, 10, 1_000_000, u64::MAX] {
            assert_eq!(text("\u{1}0", &[Value::Number(number)]), number.to_string());
        }
    }

    #[test]
    fn many_is_for_whole_millions() {
        for (number, expected) in [
            (0, "un"),
            (1, "un"),
            (2, "2"),
            (1_000_000, "1000000 de"),
            (1_000_001, "1000001"),
        ] {
            assert_eq!(text(MILLION, &[Value::Number(number)]), expected);
        }
    }

    #[test]
    fn only_the_last_item_of_a_list_has_the_word_before_it() {
        let list = |items: &[&str]| text("(\u{2}0 et \u{8})", &[Value::List(items)]);
        assert_eq!(list(&[]), "()");
        assert_eq!(list(&["a"]), "(a)");
        assert_eq!(list(&["a", "b"]), "(a et b)");
        assert_eq!(list(&["a", "b", "c"]), "(a, b et c)");
    }

    #[test]
    fn a_choice_may_hold_another_and_the_first_that_fits_is_said() {
        let inner = "\u{5}1\u{6}0\u{7}none\u{8}\u{1}1\u{8}";
        let outer =
            format!("a \u{5}0\u{6}=x\u{7}{inner} b\u{8}\u{6}=x\u{7}never\u{8}else {inner}\u{8} c");
        let outer: &'static str = outer.leak();
        let said = |word, number| text(outer, &[Value::Text(word), Value::Number(number)]);
        assert_eq!(said("x", 0), "a none b c");
        assert_eq!(said("x", 7), "a 7 b c");
        assert_eq!(said("y", 0), "a else none c");
        assert_eq!(said("=x", 10), "a else 10 c");
    }

    #[test]
    fn text_between_links_is_one_piece() {
        let sentence = "Hello \u{1}0\u{5}0\u{6}=Ann\u{7}!\u{8}\u{3}?\u{8}\u{8}\u{4}1here\u{8}.\u{3}a\u{8}\u{3}b\u{8}";
        let pieces = rich(sentence, &[Value::Text("Ann")], ["first", "second"]);
        let expected = vec![
            Piece::Text("Hello Ann!".into()),
            Piece::Link("second", "here".into()),
            Piece::Text(".".into()),
            Piece::Strong("a".into()),
            Piece::Strong("b".into()),
        ];
        assert_eq!(pieces, expected);
        assert!(matches!(pieces[1], Piece::Link(_, Cow::Borrowed(_))));
    }

    #[test]
    fn each_language_has_its_own() {
        let picked = Locale::ALL.map(|it| pick(it, 0, "Yes", "Oui"));
        assert_eq!(picked, ["Yes", "Oui"]);
    }
}
