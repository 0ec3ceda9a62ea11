//! Which messages the code shows.
//!
//! Code writes `use messages::register;` and then `register::email_heading(locale)`, so that both
//! names stand side by side; that is what is looked for.

use std::{collections::HashSet, fs, io, path::Path};

/// Every `module::function` in the code of a folder.
///
/// # Errors
///
/// When the folder or one of its files cannot be read.
pub fn shown(folder: &Path) -> io::Result<HashSet<String>> {
    let mut pairs = HashSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            pairs.extend(shown(&path)?);
        } else if path.extension().is_some_and(|it| it == "rs") {
            let text = fs::read_to_string(&path)?;
            let code = text.lines().filter(|it| !it.trim_start().starts_with("//"));
            code.for_each(|line| pairs.extend(neighbours(line)));
        }
    }
    Ok(pairs)
}

/// `b::c` for `a::b::c(d)`, and `a::b` too.
fn neighbours(line: &str) -> impl Iterator<Item = String> {
    let is_path = |it: char| it.is_alphanumeric() || it == '_' || it == ':';
    line.split(move |it| !is_path(it)).flat_map(|path| {
        let names: Vec<&str> = path.split("::").collect();
        names.windows(2).map(|it| it.join("::")).collect::<Vec<_>>()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_found_by_its_two_names() {
        let found: Vec<String> =
            neighbours("let x = messages::register::type_(l) + a::b;").collect();
        assert_eq!(found, ["messages::register", "register::type_", "a::b"]);
    }
}
