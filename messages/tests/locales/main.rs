//! What the build cannot hold about the texts: their order, use, translation, typography and terms.

mod reading;
mod terms;
mod translation;
mod typography;
mod usage;

use reading::Entry;

/// Fails with all the findings, each on a line of its own with the place to mend.
fn report(findings: &[String]) {
    assert!(
        findings.is_empty(),
        "{} to mend:\n{}",
        findings.len(),
        findings.join("\n")
    );
}

/// The finding about an entry, with its place in front.
fn finding(entry: &Entry, text: impl std::fmt::Display) -> String {
    format!("{}:{}: `{}` {text}", entry.path, entry.line, entry.id)
}
