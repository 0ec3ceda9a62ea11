//! Writes the checked messages as Rust, one module per file and one function per message.

use std::fmt::Write as _;

use crate::{
    check::{Kind, Message},
    lower::Part,
    names, samples,
    sentence::written,
    source::Language,
};

/// The text of four Rust files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generated {
    /// One module per file of messages.
    pub functions: String,
    /// Every message without variables, by its name; for the tools that write documents.
    pub named: String,
    /// The text of every message in both languages, in the order of their numbers.
    pub words: String,
    /// A function that calls every message; for tests.
    pub samples: String,
}

pub(crate) fn rust(messages: &[Message]) -> Generated {
    let mut functions = String::new();
    let numbered: Vec<(usize, &Message)> = messages.iter().enumerate().collect();
    for module in numbered.chunk_by(|(_, it), (_, next)| it.stem == next.stem) {
        let body: String = module.iter().map(|(at, it)| function(*at, it)).collect();
        functions.push_str(&format_module(&module[0].1.stem, &body));
    }
    Generated {
        functions,
        named: named(messages),
        words: words(messages),
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

/// `const WORDS`: the path of each message, and its text in both languages.
fn words(messages: &[Message]) -> String {
    let mut table = String::from("const WORDS: &[(&str, [&str; 2])] = &[\n");
    for message in messages {
        let path = format!("{}::{}", names::rust(&message.stem), message.name);
        let words = Language::ALL.map(|it| written(message, it));
        let _ = writeln!(table, "    ({path:?}, {words:?}),");
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

fn function(number: usize, message: &Message) -> String {
    let name = &message.name;
    let parameters = parameters(message);
    let documentation = format!("```text\n{}\n```", describe(&message.parts[0]));
    let signature = format!("\n    #[doc = {documentation:?}]\n    pub fn {name}");
    let number = names::literal(number as u64);
    let [en, fr] = Language::ALL.map(|it| written(message, it));
    let picked = format!("r::pick(locale, {number}, {en:?}, {fr:?})");
    if let [[Part::Text(_)], [Part::Text(_)]] = message.parts.each_ref().map(Vec::as_slice) {
        return format!(
            "{signature}(locale: Locale) -> &'static str {{\n        {picked}\n    }}\n"
        );
    }
    let values: Vec<String> = message
        .variables
        .iter()
        .map(|(name, kind)| format!("r::Value::{kind:?}({})", names::rust(name)))
        .collect();
    let values = values.join(", ");
    let links: Vec<String> = message.links().map(names::rust).collect();
    let (kind, result, call) = match (message.tags.is_empty(), links.is_empty()) {
        (true, _) => ("", "String", format!("r::text({picked}, &[{values}])")),
        (false, true) => (
            "",
            "crate::Rich<crate::Never>",
            format!("r::rich({picked}, &[{values}], [])"),
        ),
        (false, false) => (
            "<L>",
            "crate::Rich<L>",
            format!("r::rich({picked}, &[{values}], [{}])", links.join(", ")),
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
