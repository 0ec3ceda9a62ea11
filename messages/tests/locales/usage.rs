//! Every text is shown somewhere.
//!
//! Code writes `use messages::register;` and then `register::email_heading(locale)`, so that both names
//! stand side by side; that is what is looked for.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use messages_codegen::Language;

use crate::{
    finding,
    reading::{Entry, entries, root},
    report,
};

#[test]
fn every_text_is_used() {
    let entries = entries();
    let shown = shown();
    let referred: HashSet<&str> = entries
        .iter()
        .flat_map(|it| &it.references)
        .map(String::as_str)
        .collect();
    // Both languages have the same names, so English speaks for both.
    let written = written();
    let is_used = |entry: &Entry| {
        let path = messages_codegen::path(&entry.stem, &entry.id);
        let is_of_a_part = || {
            let part = PARTS.iter().find_map(|part| entry.id.strip_suffix(part));
            part.is_some_and(|it| written.contains(it))
        };
        referred.contains(entry.id.as_str())
            || path.is_some_and(|it| shown.contains(&it))
            || written.contains(&entry.id)
            || is_of_a_part()
    };
    let english = entries.iter().filter(|it| it.language == Language::En);
    let unused: Vec<String> = english
        .filter(|it| !is_used(it))
        .map(|it| finding(it, "is not used"))
        .collect();
    report(&unused);
}

/// What the name of a message of a document ends with, after the name of the part that it is of.
const PARTS: [&str; 7] = [
    "-heading",
    "-lead",
    "-text",
    "-title",
    "-search-words",
    "-alt",
    "-words",
];

/// What the build writes into documents: messages by name, and the parts that several are of.
fn written() -> HashSet<String> {
    let mut names: HashSet<String> = contract::help::Topic::ALL
        .iter()
        .map(|it| format!("help-{}", it.id()))
        .collect();
    for path in sources(&root().join("xtask/src/documents")) {
        let text = fs::read_to_string(&path).expect("the code can be read");
        names.extend(text.split('"').map(str::to_owned));
    }
    // The heading of a page, and the groups of the help page, are named by their table.
    names.extend(
        contract::routes::Page::all()
            .filter(|page| page.is_document())
            .flat_map(|page| ["about", "guides", "help"].map(|stem| named(stem, page))),
    );
    for group in names.clone() {
        names.insert(format!("help-group-{group}"));
    }
    names
}

/// `about-privacy` for the privacy notice, `guides-gckey` for `GuideGckey`.
fn named(stem: &str, page: contract::routes::Page) -> String {
    let mut name = stem.to_owned();
    for letter in format!("{page:?}").trim_start_matches("Guide").chars() {
        if letter.is_uppercase() {
            name.push('-');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

/// Every `module::function` in the code of the app, the server and the tools.
fn shown() -> HashSet<String> {
    let mut pairs = HashSet::new();
    for folder in ["src", "server/src", "demo-bank/src", "xtask/src"] {
        for path in sources(&root().join(folder)) {
            let text = fs::read_to_string(&path).expect("the code can be read");
            let code = text.lines().filter(|it| !it.trim_start().starts_with("//"));
            code.for_each(|line| pairs.extend(neighbours(line)));
        }
    }
    pairs
}

/// `b::c` for `a::b::c(d)`, and `a::b` too.
fn neighbours(line: &str) -> impl Iterator<Item = String> {
    let is_path = |it: char| it.is_alphanumeric() || it == '_' || it == ':';
    line.split(move |it| !is_path(it)).flat_map(|path| {
        let names: Vec<&str> = path.split("::").collect();
        names.windows(2).map(|it| it.join("::")).collect::<Vec<_>>()
    })
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder exists");
    let paths = entries.flat_map(|it| {
        let path = it.expect("the folder can be read").path();
        if path.is_dir() {
            sources(&path)
        } else {
            vec![path]
        }
    });
    paths
        .filter(|it| it.extension().is_some_and(|it| it == "rs"))
        .collect()
}

#[test]
fn a_call_is_found_by_its_two_names() {
    let found: Vec<String> = neighbours("let x = messages::register::type_(l) + a::b;").collect();
    assert_eq!(found, ["messages::register", "register::type_", "a::b"]);
}
