//! Every generated function says what the reference implementation of Fluent says, in both languages.

use contract::locale::Locale;
use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use messages::{Never, Piece, Rich};

include!(concat!(env!("OUT_DIR"), "/samples.rs"));
include!(concat!(env!("OUT_DIR"), "/sources.rs"));

const LISTS: [&[&str]; 4] = [&[], &["one"], &["one", "two"], &["one", "two", "and three"]];

/// Keeps the items of a list apart, for Fluent knows no lists.
const SEPARATOR: char = '\u{1f}';

#[test]
fn every_message_reads_as_fluent_reads_it() {
    let bundles = Locale::ALL.map(bundle);
    assert!(!SAMPLES.is_empty(), "there are no messages");
    for sample in SAMPLES {
        sample.compare(&bundles);
    }
}

#[test]
#[should_panic(expected = "common-error-summary-heading in En")]
fn a_message_that_reads_otherwise_is_noticed() {
    let other = Sample {
        id: "common-error-summary-heading",
        variables: &[
            ("number", Values::Numbers(&[1])),
            ("text", Values::Texts(&["word"])),
            ("list", Values::Lists),
        ],
        say: |_, it| format!("{} {} {:?}", it[0].number(), it[1].text(), it[2].list()),
    };
    other.compare(&Locale::ALL.map(bundle));
}

/// A message, and how to call the function generated for it.
struct Sample {
    id: &'static str,
    variables: &'static [(&'static str, Values)],
    say: fn(Locale, &[Value]) -> String,
}

/// The values to try for one variable.
#[derive(Clone, Copy)]
enum Values {
    Numbers(&'static [u64]),
    Texts(&'static [&'static str]),
    Lists,
}

/// One of them.
#[derive(Clone, Copy, Debug)]
enum Value {
    Number(u64),
    Text(&'static str),
    List(&'static [&'static str]),
}

impl Sample {
    fn compare(&self, bundles: &[FluentBundle<FluentResource>; 2]) {
        let longest = self
            .variables
            .iter()
            .map(|(_, values)| values.len())
            .max()
            .unwrap_or(1);
        for round in 0..longest * longest {
            // Every pair of values of the first two variables; the others move along.
            let at = |place: usize| [round, round / longest][place % 2] + place / 2;
            let variables = self.variables.iter().enumerate();
            let values: Vec<Value> = variables
                .map(|(place, (_, values))| values.get(at(place) % values.len()))
                .collect();
            for (locale, bundle) in Locale::ALL.into_iter().zip(bundles) {
                let expected = reference(bundle, self.id, self.variables, &values);
                let said = (self.say)(locale, &values);
                assert_eq!(said, expected, "{} in {locale:?} with {values:?}", self.id);
            }
        }
    }
}

impl Values {
    fn len(self) -> usize {
        match self {
            Self::Numbers(numbers) => numbers.len(),
            Self::Texts(texts) => texts.len(),
            Self::Lists => LISTS.len(),
        }
    }

    fn get(self, index: usize) -> Value {
        match self {
            Self::Numbers(numbers) => Value::Number(numbers[index]),
            Self::Texts(texts) => Value::Text(texts[index]),
            Self::Lists => Value::List(LISTS[index]),
        }
    }
}

impl Value {
    fn number(self) -> u64 {
        let Self::Number(number) = self else {
            panic!("{self:?} is no number")
        };
        number
    }

    fn text(self) -> &'static str {
        let Self::Text(text) = self else {
            panic!("{self:?} is no text")
        };
        text
    }

    fn list(self) -> &'static [&'static str] {
        let Self::List(list) = self else {
            panic!("{self:?} is no list")
        };
        list
    }
}

/// What a function returned, written as in the Fluent file.
trait Written {
    fn written(self) -> String;
}

impl Written for &'static str {
    fn written(self) -> String {
        self.to_owned()
    }
}

impl Written for String {
    fn written(self) -> String {
        self
    }
}

impl Written for Rich<&'static str> {
    fn written(self) -> String {
        let piece = |piece| match piece {
            Piece::Text(text) => text.into_owned(),
            Piece::Strong(text) => format!("<strong>{text}</strong>"),
            Piece::Link(tag, text) => format!("<{tag}>{text}</{tag}>"),
        };
        self.into_iter().map(piece).collect()
    }
}

impl Written for Rich<Never> {
    fn written(self) -> String {
        let piece = |piece| match piece {
            Piece::Text(text) => Piece::Text(text),
            Piece::Strong(text) => Piece::Strong(text),
            Piece::Link(never, _) => match never {},
        };
        self.into_iter()
            .map(piece)
            .collect::<Rich<&'static str>>()
            .written()
    }
}

/// The reference implementation with all the files of one language, a department's last.
fn bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let language = locale.tag().parse().expect("the tag names a language");
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_use_isolating(false);
    let and = match locale {
        Locale::En => " and ",
        Locale::Fr => " et ",
    };
    let list = move |items: &[FluentValue<'_>]| match items {
        [FluentValue::String(items)] => FluentValue::from(joined(items, and)),
        _ => FluentValue::Error,
    };
    bundle
        .add_function("LIST", move |items, _| list(items))
        .expect("LIST is free");
    for (_, path, text) in SOURCES.iter().filter(|(it, ..)| *it == locale) {
        let resource = FluentResource::try_new((*text).to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|_| panic!("{path} is not Fluent")));
    }
    bundle
}

fn joined(items: &str, and: &str) -> String {
    let items: Vec<&str> = items.split(SEPARATOR).collect();
    match items.as_slice() {
        [] => String::new(),
        [item] => (*item).to_owned(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

fn reference(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    variables: &[(&str, Values)],
    values: &[Value],
) -> String {
    let mut arguments = FluentArgs::new();
    for ((name, _), value) in variables.iter().zip(values) {
        match value {
            Value::Number(number) => arguments.set(*name, *number),
            Value::Text(text) => arguments.set(*name, *text),
            Value::List(items) => arguments.set(*name, items.join(&SEPARATOR.to_string())),
        }
    }
    let message = bundle.get_message(id).expect("the message is in the files");
    let pattern = message.value().expect("the message has a text");
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
    assert!(errors.is_empty(), "{id}: {errors:?}");
    text.into_owned()
}
