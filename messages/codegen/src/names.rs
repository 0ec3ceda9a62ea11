//! How names of Fluent become names of Rust.

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// `register-email-heading` in `register.ftl` is `email_heading`.
pub(crate) fn function(stem: &str, id: &str) -> Result<String, String> {
    let name = id.strip_prefix(stem).and_then(|it| it.strip_prefix('-'));
    match name {
        Some(name) if is_kebab(name) => Ok(rust(name)),
        Some(_) => Err(format!(
            "`{id}` needs a letter after `{stem}-`, then a-z, 0-9 and `-`"
        )),
        None => Err(format!(
            "`{id}` must start with `{stem}-`, the name of its file"
        )),
    }
}

/// `register::email_heading`, as code that shows the message writes it.
pub fn path(stem: &str, id: &str) -> Option<String> {
    let function = function(stem, id).ok()?;
    Some(format!("{}::{function}", rust(stem)))
}

/// Hyphens become underscores, and a keyword gets one at its end.
pub(crate) fn rust(kebab: &str) -> String {
    let mut name = kebab.replace('-', "_");
    if KEYWORDS.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

/// `1_000_000`, as a person would write it in Rust.
pub(crate) fn literal(number: u64) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{}_{:03}", literal(number / 1_000), number % 1_000),
    }
}

/// Where a name stands among others; one digit, as a sentence holds it.
pub(crate) fn position<'n>(mut names: impl Iterator<Item = &'n str>, name: &str) -> usize {
    let position = names.position(|it| it == name).filter(|it| *it < 10);
    position.expect("a message has all of its variables and links, and at most ten of each")
}

/// Lower-case words with single hyphens between them, the first beginning with a letter.
pub(crate) fn is_kebab(name: &str) -> bool {
    let word = |it: &str| {
        !it.is_empty()
            && it
                .bytes()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
    };
    name.starts_with(|it: char| it.is_ascii_lowercase()) && name.split('-').all(word)
}
