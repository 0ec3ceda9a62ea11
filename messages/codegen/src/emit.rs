//! Writes the checked messages as Rust, one module per file and one function per message.

use std::fmt::Write as _;

use crate::{
    check::{Kind, Message},
    lower::{Key, Part},
    names, samples,
};

/// The text of two Rust files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generated {
    /// One module per file of messages.
    pub functions: String,
    /// Every message without variables, by its name; for the tools that write documents.
    pub named: String,
    /// A function that calls every message; for tests.
    pub samples: String,
}

pub(crate) fn rust(messages: &[Message]) -> Generated {
    let mut functions = String::new();
    for module in messages.chunk_by(|it, next| it.stem == next.stem) {
        let body: String = module.iter().map(function).collect();
        functions.push_str(&format_module(&module[0].stem, &body));
    }
    Generated {
        functions,
        named: named(messages),
        samples: samples::rust(messages),
    }
}

/// `const NAMED`: for each message without variables its name, and a call that asks for the target
/// of each of its links by the name of the link.
fn named(messages: &[Message]) -> String {
    let mut table = String::from("const NAMED: &[(&str, Named)] = &[\n");
    for message in messages.iter().filter(|it| it.variables.is_empty()) {
        let mut links = String::new();
        for link in message.links() {
            let _ = write!(links, ", to({link:?})");
        }
        let function = format!("crate::{}::{}", names::rust(&message.stem), message.name);
        let (argument, call) = match (message.tags.is_empty(), links.is_empty()) {
            (true, _) => ("_", format!("vec![Piece::Text({function}(locale).into())]")),
            (false, true) => ("_", format!("crate::rich::with_links({function}(locale))")),
            (false, false) => ("to", format!("{function}(locale{links})")),
        };
        let _ = writeln!(
            table,
            "    ({:?}, |locale, {argument}| {call}),",
            message.id
        );
    }
    table.push_str("];\n");
    table
}

fn format_module(stem: &str, body: &str) -> String {
    let name = names::rust(stem);
    format!(
        "/// The texts of `{stem}.ftl`.
pub mod {name} {{
    use contract::locale::Locale;

    use crate::render as r;
{body}}}
"
    )
}

fn function(message: &Message) -> String {
    let name = &message.name;
    let parameters = parameters(message);
    let documentation = format!("```text\n{}\n```", describe(&message.parts[0]));
    let signature = format!("\n    #[doc = {documentation:?}]\n    pub fn {name}");
    let [en, fr] = &message.parts;
    if let ([Part::Text(en)], [Part::Text(fr)]) = (en.as_slice(), fr.as_slice()) {
        return format!(
            "{signature}(locale: Locale) -> &'static str {{\n        r::pick(locale, {en:?}, {fr:?})\n    }}\n"
        );
    }
    let table = format!(
        "r::pick::<&[r::Part]>(locale, {}, {})",
        slice(en, message, " and "),
        slice(fr, message, " et ")
    );
    let values: Vec<String> = message
        .variables
        .iter()
        .map(|(name, kind)| format!("r::Value::{kind:?}({})", names::rust(name)))
        .collect();
    let values = values.join(", ");
    let links: Vec<String> = message.links().map(names::rust).collect();
    let (kind, result, call) = match (message.tags.is_empty(), links.is_empty()) {
        (true, _) => ("", "String", format!("r::text({table}, &[{values}])")),
        (false, true) => (
            "",
            "crate::Rich<crate::Never>",
            format!("r::rich({table}, &[{values}], [])"),
        ),
        (false, false) => (
            "<L>",
            "crate::Rich<L>",
            format!("r::rich({table}, &[{values}], [{}])", links.join(", ")),
        ),
    };
    format!("{signature}{kind}({parameters}) -> {result} {{\n        {call}\n    }}\n")
}

fn parameters(message: &Message) -> String {
    let mut parameters = String::from("locale: Locale");
    for (name, kind) in &message.variables {
        let kind = match kind {
            Kind::Number => "u64",
            Kind::Text => "&str",
            Kind::List => "&[&str]",
        };
        let _ = write!(parameters, ", {}: {kind}", names::rust(name));
    }
    for link in message.links() {
        let _ = write!(parameters, ", {}: L", names::rust(link));
    }
    parameters
}

fn slice(parts: &[Part], message: &Message, and: &str) -> String {
    let parts: Vec<String> = parts.iter().map(|it| part(it, message, and)).collect();
    format!("&[{}]", parts.join(", "))
}

fn part(part: &Part, message: &Message, and: &str) -> String {
    let variable = |name: &String| message.variables.iter().position(|(it, _)| it == name);
    let index = |name| variable(name).unwrap_or(usize::MAX);
    match part {
        Part::Text(text) => format!("r::Part::Text({text:?})"),
        Part::Value(name) => format!("r::Part::Value({})", index(name)),
        Part::List(name) => format!("r::Part::List({}, {and:?})", index(name)),
        Part::Strong(inside) => format!("r::Part::Strong({})", slice(inside, message, and)),
        Part::Link(tag, inside) => {
            let link = message
                .links()
                .position(|it| it == tag)
                .unwrap_or(usize::MAX);
            format!("r::Part::Link({link}, {})", slice(inside, message, and))
        }
        Part::Choice {
            variable,
            variants,
            otherwise,
        } => {
            let variants: Vec<String> = variants
                .iter()
                .map(|(it, parts)| format!("({}, {})", key(it, and), slice(parts, message, and)))
                .collect();
            format!(
                "r::Part::Choice({}, &[{}], {})",
                index(variable),
                variants.join(", "),
                slice(otherwise, message, and)
            )
        }
    }
}

/// French counts nothing as one; the word that joins a list tells the language.
fn key(key: &Key, and: &str) -> String {
    match key {
        Key::One if and == " et " => "r::Key::AtMostOne".to_owned(),
        Key::One => "r::Key::Number(1)".to_owned(),
        Key::Many => "r::Key::Millions".to_owned(),
        Key::Number(number) => format!("r::Key::Number({})", names::literal(*number)),
        Key::Word(word) => format!("r::Key::Word({word:?})"),
    }
}

/// The text as a person would sketch it, for the documentation of its function.
fn describe(parts: &[Part]) -> String {
    let describe_one = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Value(name) | Part::List(name) => format!("{{ {name} }}"),
        Part::Strong(inside) => format!("<strong>{}</strong>", describe(inside)),
        Part::Link(tag, inside) => format!("<{tag}>{}</{tag}>", describe(inside)),
        Part::Choice {
            variants,
            otherwise,
            ..
        } => {
            let variants = variants.iter().map(|(_, it)| it).chain([otherwise]);
            let variants: Vec<String> = variants.map(|it| describe(it)).collect();
            format!("({})", variants.join(" | "))
        }
    };
    parts.iter().map(describe_one).collect()
}
