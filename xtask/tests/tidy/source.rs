//! Source files as the checks read them.

use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A file, with its path from the root of the project.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// What ships: without examples and tests, which come last in a file, and without comments.
    pub fn code(&self) -> String {
        let shipped = [
            "#[cfg(test)]",
            "#[cfg(debug_assertions)]\npub(crate) fn examples",
        ]
        .into_iter()
        .filter_map(|mark| self.text.find(mark))
        .min()
        .map_or(self.text.as_str(), |end| &self.text[..end]);
        let lines = shipped
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// `src/pages/register/email.rs` has the parts `pages`, `register`, `email`.
    pub fn parts(&self) -> Vec<&str> {
        let inside = self
            .path
            .split_once("src/")
            .map_or("", |(_, inside)| inside);
        inside.trim_end_matches(".rs").split('/').collect()
    }
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every Rust file below a folder of the project.
pub fn sources(folder: &str) -> Vec<Source> {
    let root = root();
    let files = WalkDir::new(root.join(folder)).sort_by_file_name();
    let sources: Vec<Source> = files
        .into_iter()
        .map(|entry| entry.expect("the folder can be read").into_path())
        .filter(|path| path.extension().is_some_and(|it| it == "rs"))
        .map(|path| Source {
            text: fs::read_to_string(&path).expect("a source file is text"),
            path: path
                .strip_prefix(&root)
                .expect("it lies below")
                .display()
                .to_string(),
        })
        .collect();
    assert!(!sources.is_empty(), "{folder} has no source files");
    sources
}

/// A text in quotes, and what stands before it.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal<'s> {
    pub before: &'s str,
    pub text: &'s str,
}

/// The texts in double quotes of some code, which has no raw strings.
pub fn literals(code: &str) -> Vec<Literal<'_>> {
    let mut literals = Vec::new();
    let mut from = 0;
    while let Some(start) = code[from..].find('"').map(|at| from + at) {
        if code[..start].ends_with('\'') {
            from = start + 1;
            continue;
        }
        let mut end = start + 1;
        while let Some(letter) = code[end..].chars().next().filter(|it| *it != '"') {
            end += letter.len_utf8();
            if letter == '\\' {
                end += code[end..].chars().next().map_or(0, char::len_utf8);
            }
        }
        literals.push(Literal {
            before: &code[..start],
            text: &code[start + 1..end],
        });
        from = (end + 1).min(code.len());
    }
    literals
}

#[test]
fn literals_are_found_with_what_stands_before_them() {
    let found = literals(r#"<p class="a b">"He said \"hi\""</p> '"' x("")"#);
    let texts: Vec<_> = found.iter().map(|it| it.text).collect();
    assert_eq!(texts, ["a b", r#"He said \"hi\""#, ""]);
    assert!(found[0].before.ends_with('=') && found[1].before.ends_with('>'));
}
