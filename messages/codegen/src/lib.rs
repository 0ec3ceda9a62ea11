//! Reads Fluent files in both languages, checks them against each other and writes them as typed
//! Rust functions. What is wrong is reported all at once, each problem with its file and line.

mod catalog;
mod check;
mod choice;
mod emit;
mod lower;
mod names;
mod samples;
mod sentence;
#[path = "../../src/signs.rs"]
mod signs;
mod source;
mod tags;
mod usage;

use std::fmt;

pub use emit::Generated;
pub use names::path;
pub use samples::sources_table;
pub use source::{Language, Source};
pub use usage::shown;

use catalog::Catalog;

/// Something that stops the build, and where to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub file: String,
    pub line: usize,
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.text)
    }
}

/// The functions for these files, or everything that is wrong with them.
pub fn generate(sources: &[Source]) -> Result<Generated, Vec<Problem>> {
    let mut problems = Vec::new();
    let ours = Language::ALL.map(|it| Catalog::of(it, false, sources, &mut problems));
    let theirs = Language::ALL.map(|it| Catalog::of(it, true, sources, &mut problems));
    let mut messages = check::messages(&ours, &mut problems);
    if problems.is_empty() && theirs.iter().any(|it| !it.entries.is_empty()) {
        check::replace(&mut messages, ours, theirs, &mut problems);
    }
    if problems.is_empty() {
        return Ok(emit::rust(&messages));
    }
    problems.sort();
    problems.dedup();
    Err(problems)
}

#[cfg(test)]
mod tests;
