//! Writes a call of every message with many values, so that a test can compare them all.

use std::{fmt::Write as _, path::Path};

use crate::{
    check::{Kind, Message},
    lower::{Key, Part},
    names,
    source::{Language, Source},
};

/// Both sides of every rule of plurals, and numbers large enough to show separators if there were any.
const NUMBERS: [u64; 10] = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000, 4_000_000_000];
const WORDS: [&str; 5] = ["", "Léa", "L’Œuvre <b> & fils", "{ $name }", "two words"];

/// `const SAMPLES`: for each message its name, its variables with values to try, and a call.
pub(crate) fn rust(messages: &[Message]) -> String {
    let samples: String = messages.iter().map(sample).collect();
    format!("const SAMPLES: &[Sample] = &[\n{samples}];\n")
}

/// `const SOURCES`: the language, address and text of every file, a department's after ours.
pub fn sources_table(root: &Path, sources: &[Source]) -> String {
    let mut table = format!(
        "const SOURCES: [(Locale, &str, &str); {}] = [\n",
        sources.len()
    );
    for source in sources {
        let locale = match source.language {
            Language::En => "Locale::En",
            Language::Fr => "Locale::Fr",
        };
        let path = root.join(&source.path).display().to_string();
        let _ = writeln!(
            table,
            "    ({locale}, {:?}, include_str!({path:?})),",
            source.path
        );
    }
    table.push_str("];\n");
    table
}

fn sample(message: &Message) -> String {
    let mut keys = Vec::new();
    message.parts.iter().for_each(|it| collect(it, &mut keys));
    let variables: Vec<String> = message
        .variables
        .iter()
        .map(|(name, kind)| variable(name, *kind, &keys))
        .collect();
    let mut call = format!(
        "messages::{}::{}(locale",
        names::rust(&message.stem),
        message.name
    );
    for (index, (_, kind)) in message.variables.iter().enumerate() {
        let kind = match kind {
            Kind::Number => "number",
            Kind::Text => "text",
            Kind::List => "list",
        };
        let _ = write!(call, ", it[{index}].{kind}()");
    }
    for link in message.links() {
        let _ = write!(call, ", {link:?}");
    }
    let values = if variables.is_empty() { "_" } else { "it" };
    format!(
        "    Sample {{ id: {:?}, variables: &[{}], say: |locale, {values}| {call}).written() }},\n",
        message.id,
        variables.join(", ")
    )
}

/// `("minutes", Values::Numbers(&[0, 1, 2]))`
fn variable(name: &str, kind: Kind, keys: &[&Key]) -> String {
    match kind {
        Kind::Number => {
            let mut numbers = NUMBERS.to_vec();
            if keys.contains(&&Key::Many) {
                // The reference implementation does not know the French "many" of today.
                numbers.retain(|it| *it == 0 || it % 1_000_000 != 0);
            }
            for key in keys {
                if let Key::Number(number) = key {
                    numbers.push(*number);
                }
            }
            let numbers: Vec<String> = numbers.into_iter().map(names::literal).collect();
            format!("({name:?}, Values::Numbers(&[{}]))", numbers.join(", "))
        }
        Kind::Text => {
            let mut words = WORDS.to_vec();
            for key in keys {
                if let Key::Word(word) = key {
                    words.push(word);
                }
            }
            format!("({name:?}, Values::Texts(&{words:?}))")
        }
        Kind::List => format!("({name:?}, Values::Lists)"),
    }
}

/// What the variants are for, so that each is reached.
fn collect<'p>(parts: &'p [Part], keys: &mut Vec<&'p Key>) {
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
            keys.push(key);
            collect(parts, keys);
        }
        collect(otherwise, keys);
    }
}
