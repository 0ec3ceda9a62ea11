//! Writes the checked messages as Rust: the functions, and the table with which tests call them all.

use std::{fmt::Write as _, path::Path};

use crate::{
    check::{Kind, Message},
    lower::{Key, Part},
    names,
    source::{Language, Source},
};

/// The text of two Rust files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generated {
    /// One module per file of messages.
    pub functions: String,
    /// A function that calls every message; for tests.
    pub samples: String,
}

pub(crate) fn rust(messages: &[Message]) -> Generated {
    let mut functions = String::new();
    for module in messages.chunk_by(|it, next| it.stem == next.stem) {
        let body: String = module.iter().map(function).collect();
        functions.push_str(&format_module(&module[0].stem, &body));
    }
    let calls: String = messages.iter().map(sample).collect();
    let samples = format!("fn samples(check: &mut Check) {{\n{calls}}}\n");
    Generated { functions, samples }
}

/// The language, address and text of every file, in the order in which they count; for tests.
pub fn sources_table(root: &Path, sources: &[Source]) -> String {
    let mut table = format!(
        "const SOURCES: [(Locale, &str, &str); {}] = [\n",
        sources.len()
    );
    for source in sources {
        let path = root.join(&source.path);
        let locale = locale(source.language);
        let _ = writeln!(
            table,
            "    ({locale}, {:?}, include_str!({path:?})),",
            source.path
        );
    }
    table.push_str("];\n");
    table
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::En => "Locale::En",
        Language::Fr => "Locale::Fr",
    }
}

fn format_module(stem: &str, body: &str) -> String {
    let mut uses: Vec<&str> = ["pick", "rich", "text", "Key", "Part", "Value"]
        .into_iter()
        .filter(|it| {
            let call = [
                format!(" {it}("),
                format!(" {it}::"),
                format!("[{it}::"),
                format!("({it}::"),
            ];
            call.iter().any(|it| body.contains(it.as_str()))
        })
        .collect();
    uses.sort_unstable();
    let public: Vec<&str> = ["Never", "Rich"]
        .into_iter()
        .filter(|it| body.contains(&format!("{it}<")) || body.contains(&format!("<{it}>")))
        .collect();
    let public = match public.as_slice() {
        [] => String::new(),
        names => format!("    use crate::{{{}}};\n", names.join(", ")),
    };
    format!(
        "/// The texts of `{stem}.ftl`.\npub mod {} {{\n    use contract::locale::Locale;\n\n    use crate::render::{{{}}};\n{public}{body}}}\n",
        names::rust(stem),
        uses.join(", "),
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
            "{signature}(locale: Locale) -> &'static str {{\n        pick(locale, {en:?}, {fr:?})\n    }}\n"
        );
    }
    let table = format!(
        "pick::<&[Part]>(locale, {}, {})",
        slice(en, message, " and "),
        slice(fr, message, " et ")
    );
    let values: Vec<String> = message
        .variables
        .iter()
        .map(|(name, kind)| format!("Value::{kind:?}({})", names::rust(name)))
        .collect();
    let values = values.join(", ");
    let links: Vec<String> = message.links().map(names::rust).collect();
    let (kind, result, call) = match (message.tags.is_empty(), links.is_empty()) {
        (true, _) => ("", "String", format!("text({table}, &[{values}])")),
        (false, true) => ("", "Rich<Never>", format!("rich({table}, &[{values}], [])")),
        (false, false) => (
            "<L>",
            "Rich<L>",
            format!("rich({table}, &[{values}], [{}])", links.join(", ")),
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
        Part::Text(text) => format!("Part::Text({text:?})"),
        Part::Value(name) => format!("Part::Value({})", index(name)),
        Part::List(name) => format!("Part::List({}, {and:?})", index(name)),
        Part::Strong(inside) => format!("Part::Strong({})", slice(inside, message, and)),
        Part::Link(tag, inside) => {
            let link = message
                .links()
                .position(|it| it == tag)
                .unwrap_or(usize::MAX);
            format!("Part::Link({link}, {})", slice(inside, message, and))
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
                "Part::Choice({}, &[{}], {})",
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
        Key::One if and == " et " => "Key::AtMostOne".to_owned(),
        Key::One => "Key::Number(1)".to_owned(),
        Key::Many => "Key::Millions".to_owned(),
        Key::Number(number) => format!("Key::Number({number})"),
        Key::Word(word) => format!("Key::Word({word:?})"),
    }
}

/// The text as a person would sketch it, for the documentation of its function.
fn describe(parts: &[Part]) -> String {
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Text(it) => text.push_str(it),
            Part::Value(name) | Part::List(name) => text.push_str(&format!("{{ {name} }}")),
            Part::Strong(inside) => {
                text.push_str(&format!("<strong>{}</strong>", describe(inside)))
            }
            Part::Link(tag, inside) => {
                text.push_str(&format!("<{tag}>{}</{tag}>", describe(inside)));
            }
            Part::Choice {
                variants,
                otherwise,
                ..
            } => {
                let variants: Vec<String> = variants
                    .iter()
                    .map(|(_, it)| it)
                    .chain([otherwise])
                    .map(|it| describe(it))
                    .collect();
                text.push_str(&format!("({})", variants.join(" | ")));
            }
        }
    }
    text
}

/// `check.message("register-code-hint", &[("minutes", Kind::Number)], &[], |locale, it| …);`
fn sample(message: &Message) -> String {
    let kinds: Vec<String> = message
        .variables
        .iter()
        .map(|(name, kind)| format!("({name:?}, Kind::{kind:?})"))
        .collect();
    let mut words: Vec<&str> = Vec::new();
    message.parts.iter().for_each(|it| compared(it, &mut words));
    let mut call = format!(
        "messages::{}::{}(locale",
        names::rust(&message.stem),
        message.name
    );
    for (index, (_, kind)) in message.variables.iter().enumerate() {
        let kind = format!("{kind:?}").to_lowercase();
        let _ = write!(call, ", it[{index}].{kind}()");
    }
    for link in message.links() {
        let _ = write!(call, ", {link:?}");
    }
    call.push(')');
    let values = if kinds.is_empty() { "_" } else { "it" };
    format!(
        "    check.message({:?}, &[{}], &{words:?}, &|locale, {values}| {call}.written());\n",
        message.id,
        kinds.join(", ")
    )
}

/// The words that variants are for.
fn compared<'p>(parts: &'p [Part], words: &mut Vec<&'p str>) {
    for part in parts {
        let Part::Choice {
            variants,
            otherwise,
            ..
        } = part
        else {
            continue;
        };
        for (key, parts) in variants {
            if let Key::Word(word) = key {
                words.push(word);
            }
            compared(parts, words);
        }
        compared(otherwise, words);
    }
}
