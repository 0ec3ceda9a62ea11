//! Puts values into the tables that stand for sentences. Generated functions call it, nobody else
//! has to. Sentences are data rather than code because that is what stays small in a browser.

use std::borrow::Cow;

use contract::locale::Locale;

use crate::{Piece, Rich};

/// A part of a sentence; numbers are positions in the values or links of the call.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    Text(&'static str),
    Value(usize),
    /// A list, with the word that goes before its last item.
    List(usize, &'static str),
    /// The first variant that fits, or else the last parts.
    Choice(usize, &'static [(Key, &'static [Part])], &'static [Part]),
    Strong(&'static [Part]),
    Link(usize, &'static [Part]),
}

/// What a variant fits.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    Number(u64),
    /// "One" in French, where nothing is singular too.
    AtMostOne,
    /// "Many" in French: « un million de codes ».
    Millions,
    Word(&'static str),
}

/// What goes into a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Value<'v> {
    Number(u64),
    Text(&'v str),
    List(&'v [&'v str]),
}

/// The one for this language.
pub const fn pick<T: Copy>(locale: Locale, en: T, fr: T) -> T {
    match locale {
        Locale::En => en,
        Locale::Fr => fr,
    }
}

/// The sentence as plain text.
pub fn text(parts: &[Part], values: &[Value<'_>]) -> String {
    let mut text = String::new();
    write(&mut text, parts, values);
    text
}

/// The sentence in pieces; each link is used at most once.
pub fn rich<L, const LINKS: usize>(
    parts: &[Part],
    values: &[Value<'_>],
    links: [L; LINKS],
) -> Rich<L> {
    let mut marked = Vec::new();
    mark(&mut marked, parts, values);
    let mut links = links.map(Some);
    let piece = |(mark, words)| match mark {
        Mark::Text => Some(Piece::Text(words)),
        Mark::Strong => Some(Piece::Strong(words)),
        Mark::Link(link) => Some(Piece::Link(links.get_mut(link)?.take()?, words)),
    };
    marked.into_iter().filter_map(piece).collect()
}

/// A piece before it has its link, so that the work is compiled once for all kinds of links.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Text,
    Strong,
    Link(usize),
}

fn mark(marked: &mut Vec<(Mark, Cow<'static, str>)>, parts: &[Part], values: &[Value<'_>]) {
    for part in parts {
        match *part {
            Part::Strong(inside) => marked.push((Mark::Strong, words(inside, values))),
            Part::Link(link, inside) => marked.push((Mark::Link(link), words(inside, values))),
            Part::Choice(index, variants, otherwise) => {
                mark(
                    marked,
                    chosen(values.get(index), variants, otherwise),
                    values,
                );
            }
            Part::Text(_) | Part::Value(_) | Part::List(..) => {
                let part = std::slice::from_ref(part);
                match marked.last_mut() {
                    Some((Mark::Text, text)) => write(text.to_mut(), part, values),
                    _ => marked.push((Mark::Text, words(part, values))),
                }
            }
        }
    }
}

fn words(parts: &[Part], values: &[Value<'_>]) -> Cow<'static, str> {
    match *parts {
        [Part::Text(text)] => Cow::Borrowed(text),
        _ => Cow::Owned(text(parts, values)),
    }
}

fn write(text: &mut String, parts: &[Part], values: &[Value<'_>]) {
    for part in parts {
        match *part {
            Part::Text(words) => text.push_str(words),
            Part::Value(index) => match values.get(index) {
                Some(Value::Number(number)) => push_number(text, *number),
                Some(Value::Text(words)) => text.push_str(words),
                Some(Value::List(_)) | None => {}
            },
            Part::List(index, and) => {
                if let Some(Value::List(items)) = values.get(index) {
                    push_list(text, items, and);
                }
            }
            Part::Choice(index, variants, otherwise) => {
                write(text, chosen(values.get(index), variants, otherwise), values);
            }
            Part::Strong(inside) | Part::Link(_, inside) => write(text, inside, values),
        }
    }
}

fn chosen(
    value: Option<&Value<'_>>,
    variants: &'static [(Key, &'static [Part])],
    otherwise: &'static [Part],
) -> &'static [Part] {
    let fits = |key: Key| match (value, key) {
        (Some(Value::Number(number)), Key::Number(it)) => *number == it,
        (Some(Value::Number(number)), Key::AtMostOne) => *number <= 1,
        (Some(Value::Number(number)), Key::Millions) => *number != 0 && number % 1_000_000 == 0,
        (Some(Value::Text(text)), Key::Word(it)) => *text == it,
        _ => false,
    };
    variants
        .iter()
        .find(|(key, _)| fits(*key))
        .map_or(otherwise, |(_, parts)| parts)
}

/// `a`, `a and b`, `a, b and c`.
fn push_list(text: &mut String, items: &[&str], and: &str) {
    for (index, item) in items.iter().enumerate() {
        match index {
            0 => {}
            _ if index + 1 == items.len() => text.push_str(and),
            _ => text.push_str(", "),
        }
        text.push_str(item);
    }
}

/// The digits and nothing else, without the weight of `format!`.
fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    const MILLIONS: &[Part] = &[Part::Choice(
        0,
        &[
            (Key::AtMostOne, &[Part::Text("un")]),
            (Key::Millions, &[Part::Value(0), Part::Text(" de")]),
        ],
        &[Part::Value(0)],
    )];

    #[test]
    fn numbers_are_digits_and_nothing_else() {
        for number in [0, 9, 10, 1_000_000, u64::MAX] {
            assert_eq!(
                text(&[Part::Value(0)], &[Value::Number(number)]),
                number.to_string()
            );
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
            assert_eq!(text(MILLIONS, &[Value::Number(number)]), expected);
        }
    }

    #[test]
    fn only_the_last_item_of_a_list_has_the_word_before_it() {
        let list = |items: &[&str]| text(&[Part::List(0, " et ")], &[Value::List(items)]);
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), "a et b");
        assert_eq!(list(&["a", "b", "c"]), "a, b et c");
    }

    #[test]
    fn text_between_links_is_one_piece() {
        const PARTS: &[Part] = &[
            Part::Text("Hello "),
            Part::Value(0),
            Part::Choice(
                0,
                &[(Key::Word("Ann"), &[Part::Text("!")])],
                &[Part::Strong(&[])],
            ),
            Part::Link(1, &[Part::Text("here")]),
            Part::Text("."),
        ];
        let pieces = rich(PARTS, &[Value::Text("Ann")], ["first", "second"]);
        let expected = vec![
            Piece::Text("Hello Ann!".into()),
            Piece::Link("second", "here".into()),
            Piece::Text(".".into()),
        ];
        assert_eq!(pieces, expected);
        assert!(matches!(pieces[1], Piece::Link(_, Cow::Borrowed(_))));
    }

    #[test]
    fn each_language_has_its_own() {
        assert_eq!(Locale::ALL.map(|it| pick(it, "Yes", "Oui")), ["Yes", "Oui"]);
    }
}
