//! The texts as a person reads them: without tags, with each variant in turn.

use std::path::PathBuf;

use fluent_syntax::{
    ast::{self, Expression, InlineExpression, Pattern, PatternElement},
    parser,
    unicode::unescape_unicode_to_string,
};
use messages_codegen::{Language, Source};

/// Stands for what a variable will hold.
pub const VALUE: char = '\u{fffc}';

/// A message or a term.
#[derive(Debug)]
pub struct Entry {
    pub path: String,
    /// `register` for `register.ftl`.
    pub stem: String,
    pub line: usize,
    pub language: Language,
    /// With its `-` for a term.
    pub id: String,
    /// What a person may read: one text, or one for each variant.
    pub readings: Vec<String>,
    /// The names of the messages and terms it holds, those with their `-`.
    pub references: Vec<String>,
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Our own texts, in the order of the files.
pub fn entries() -> Vec<Entry> {
    let root = root();
    let sources = Source::read_folder(&root, &root.join("locales"), false);
    let sources = sources.expect("the texts can be read");
    let entries: Vec<Entry> = sources.iter().flat_map(read).collect();
    assert!(!entries.is_empty(), "there are no texts");
    entries
}

/// The entries of one file.
pub fn read(source: &Source) -> Vec<Entry> {
    let resource = parser::parse(source.text.as_str()).expect("the build has parsed it");
    let entry = |it| {
        let (sign, id, pattern) = match it {
            ast::Entry::Message(it) => ("", it.id.name, it.value?),
            ast::Entry::Term(it) => ("-", it.id.name, it.value),
            _ => return None,
        };
        let mut references = Vec::new();
        refer(&pattern, &mut references);
        Some(Entry {
            path: source.path.clone(),
            stem: source.stem().to_owned(),
            line: source.line_of(id),
            language: source.language,
            id: format!("{sign}{id}"),
            readings: (0..widest(&pattern))
                .map(|it| read_pattern(&pattern, it))
                .collect(),
            references,
        })
    };
    resource.body.into_iter().filter_map(entry).collect()
}

/// How many variants the widest choice has.
fn widest(pattern: &Pattern<&str>) -> usize {
    let choices = expressions(pattern).filter_map(|it| match it {
        Expression::Select { variants, .. } => Some(variants),
        Expression::Inline(_) => None,
    });
    let widths = choices.map(|it| {
        it.iter()
            .map(|it| widest(&it.value))
            .max()
            .unwrap_or(1)
            .max(it.len())
    });
    widths.max().unwrap_or(1)
}

fn expressions<'p>(
    pattern: &'p Pattern<&'p str>,
) -> impl Iterator<Item = &'p Expression<&'p str>> + use<'p> {
    pattern.elements.iter().filter_map(|it| match it {
        PatternElement::Placeable { expression } => Some(expression),
        PatternElement::TextElement { .. } => None,
    })
}

/// The text with the given variant of every choice, or its last where there are fewer.
fn read_pattern(pattern: &Pattern<&str>, variant: usize) -> String {
    let element = |it: &PatternElement<&str>| match it {
        PatternElement::TextElement { value } => untagged(value),
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                unescape_unicode_to_string(value).into_owned()
            }
            Expression::Inline(_) => VALUE.to_string(),
            Expression::Select { variants, .. } => {
                read_pattern(&variants[variant.min(variants.len() - 1)].value, variant)
            }
        },
    };
    pattern.elements.iter().map(element).collect()
}

/// Without `<help>` and `</help>`.
fn untagged(text: &str) -> String {
    let mut parts = text.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once('>').map_or(part, |(_, rest)| rest)
    })
}

fn refer(pattern: &Pattern<&str>, references: &mut Vec<String>) {
    for expression in expressions(pattern) {
        match expression {
            Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
                references.push(id.name.to_owned());
            }
            Expression::Inline(InlineExpression::TermReference { id, .. }) => {
                references.push(format!("-{}", id.name));
            }
            Expression::Inline(_) => {}
            Expression::Select { variants, .. } => {
                for variant in variants {
                    refer(&variant.value, references);
                }
            }
        }
    }
}

/// A file of its own, for the tests of the checks themselves.
pub fn sample(language: Language, text: &str) -> Entry {
    let text = format!("page-text = {text}\n");
    let source = Source {
        language,
        brand: false,
        path: "page.ftl".to_owned(),
        text,
    };
    read(&source).remove(0)
}

#[test]
fn a_text_is_read_with_each_variant_and_without_tags() {
    let entry = sample(
        Language::En,
        "A <b>tag</b>, { $n ->\n [one] one { -term }\n *[other] { $n ->\n  [0] x\n  [2] y\n *[other] z\n }\n } { \"<\" }",
    );
    assert_eq!(
        entry.readings,
        ["A tag, one \u{fffc} <", "A tag, y <", "A tag, z <"]
    );
    assert_eq!(entry.references, ["-term"]);
}
