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

/// The words of the app are found by their two names, so neither is ever another.
#[test]
fn the_app_calls_messages_by_their_own_names() {
    let mut wrong = Vec::new();
    for path in sources(&root().join("src")) {
        let text = fs::read_to_string(&path).expect("the code can be read");
        for (start, _) in text.match_indices("use messages::") {
            let imported = text[start..].split(';').next().unwrap_or_default();
            let depth = imported.matches("::").count();
            if imported.contains(" as ") || depth > 1 {
                wrong.push(format!("{}: {imported}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
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
    let folders = ["src", "server/src", "demo-bank/src", "xtask/src"];
    let shown = folders
        .iter()
        .flat_map(|it| messages_codegen::shown(&root().join(it)).expect("the code can be read"));
    shown.collect()
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
