//! Draws the journeys as the code has them, so that the picture never lies.

use crate::{console, paths};
use anyhow::Result;
use contract::api::register::RecoveryQuestion;
use contract::journey::recovery::{self, Questions};
use contract::journey::{registration, two_step};
use contract::locale::Locale;
use contract::routes::Page;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::fmt::{Debug, Write};
use std::fs;

/// Writes `docs/journey-map.md`.
pub fn run() -> Result<()> {
    let path = paths::root().join("docs/journey-map.md");
    fs::write(&path, map())?;
    console::step(&format!("Wrote {}", path.display()));
    Ok(())
}

/// The whole document.
fn map() -> String {
    let mut text = "# Journey map\n\n\
        Drawn by `cargo xtask journey-map` from `contract`; a test says when it is out of date.\n\
        An arrow is one answer given; every screen can also be left and found again by its address.\n"
        .to_owned();
    section(&mut text, "Registration", "Register", &registration_edges());
    section(
        &mut text,
        "Setting up two-step verification",
        "TwoStep",
        &two_step_edges(),
    );
    section(&mut text, "The way back in", "Recover", &way_back_edges());
    text.push_str("\n## Every page\n\n| page | English | French |\n|---|---|---|\n");
    for page in Page::all() {
        let [english, french] = Locale::ALL.map(|locale| page.path(locale));
        writeln!(text, "| {page:?} | `{english}` | `{french}` |").expect("writing succeeds");
    }
    text
}

type Edges = BTreeSet<(String, String)>;

fn section(text: &mut String, title: &str, pages: &str, edges: &Edges) {
    write!(text, "\n## {title}\n\n```mermaid\nflowchart TD\n").expect("writing succeeds");
    let steps: BTreeSet<&String> = edges.iter().flat_map(|(from, to)| [from, to]).collect();
    for step in steps {
        let address = address(pages, step);
        writeln!(text, "  {step}[\"{step}<br>{address}\"]").expect("writing succeeds");
    }
    for (from, to) in edges {
        writeln!(text, "  {from} --> {to}").expect("writing succeeds");
    }
    text.push_str("```\n");
}

/// A step and its page bear the same name; the step that opens a journey has the journey's own page.
fn address(pages: &str, step: &str) -> String {
    let named = |name: &str| Page::all().find(|page| format!("{page:?}") == name);
    named(&format!("{pages}{step}"))
        .or_else(|| named(pages))
        .map(|page| page.path(Locale::En))
        .unwrap_or_default()
}

fn registration_edges() -> Edges {
    let starts = [false, true].map(|recovery_asked| registration::Facts {
        recovery_asked,
        email_optional: true,
        ..registration::Facts::default()
    });
    let settled = ["recovery_asked", "email_optional"];
    edges(
        &starts,
        &settled,
        registration::Step::next,
        registration::Step::undo,
    )
}

fn two_step_edges() -> Edges {
    let starts = [two_step::Facts::default()];
    edges(&starts, &[], two_step::Step::next, two_step::Step::undo)
}

/// No answer of the way back is given twice, so that there is nothing to undo.
fn way_back_edges() -> Edges {
    let mut edges = Edges::new();
    let mut lead = |from: &str, to: &str| edges.insert((from.to_owned(), to.to_owned()));
    lead("Password", "Sent");
    lead("Sent", "Link");
    let questions = Questions {
        question: RecoveryQuestion::FirstTeacher,
        person_hint: String::new(),
        date_hint: String::new(),
    };
    for (proof, code_asked) in [("Link", false), ("SavedCode", true)] {
        for questions in [None, Some(questions.clone())] {
            let mut facts = recovery::Facts {
                questions,
                code_asked,
                code_kept: false,
            };
            let mut from = proof.to_owned();
            loop {
                let step = recovery::Step::next(&facts);
                let to = format!("{step:?}");
                lead(&from, &to);
                match step {
                    recovery::Step::Answers => facts.questions = None,
                    recovery::Step::NextSavedCode => facts.code_kept = true,
                    recovery::Step::NewPassword => break,
                }
                from = to;
            }
        }
    }
    lead("NewPassword", "Done");
    edges
}

/// Walks from the first facts to all that can be reached by answering the open question, and notes
/// which question follows which. An answer to the open question is a fact that its undo takes back.
fn edges<Facts, Step>(
    starts: &[Facts],
    settled: &[&str],
    next: impl Fn(&Facts) -> Step,
    undo: impl Fn(Step, &mut Facts),
) -> Edges
where
    Facts: Clone + PartialEq + Serialize + DeserializeOwned,
    Step: Copy + Debug,
{
    let mut edges = Edges::new();
    let mut seen: Vec<Facts> = Vec::new();
    let mut waiting = starts.to_vec();
    while let Some(facts) = waiting.pop() {
        if seen.contains(&facts) {
            continue;
        }
        let step = next(&facts);
        for answered in with_one_more(&facts, settled) {
            let mut undone = answered.clone();
            undo(step, &mut undone);
            if undone == facts {
                let (from, to) = (format!("{step:?}"), format!("{:?}", next(&answered)));
                if from != to {
                    edges.insert((from, to));
                }
                waiting.push(answered);
            }
        }
        seen.push(facts);
    }
    edges
}

/// The same facts with one more of them known, in every way.
fn with_one_more<Facts: Serialize + DeserializeOwned>(
    facts: &Facts,
    settled: &[&str],
) -> Vec<Facts> {
    let Ok(Value::Object(known)) = serde_json::to_value(facts) else {
        return Vec::new();
    };
    let more = |name: &str, value: Value| {
        let mut map: Map<String, Value> = known.clone();
        map.insert(name.to_owned(), value);
        serde_json::from_value(Value::Object(map)).ok()
    };
    let open = known
        .iter()
        .filter(|(name, _)| !settled.contains(&name.as_str()));
    open.filter_map(|(name, value)| match value {
        Value::Bool(false) => more(name, Value::Bool(true)),
        // Text, or the first of a choice: which one makes no difference to what follows.
        Value::Null => more(name, "mobile".into()),
        _ => None,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_is_the_one_in_the_documentation() {
        let written = fs::read_to_string(paths::root().join("docs/journey-map.md")).unwrap();
        assert!(
            written == map(),
            "out of date; type: cargo xtask journey-map"
        );
    }

    #[test]
    fn skipping_the_email_leads_to_the_saved_code() {
        let edges = registration_edges();
        let has = |from: &str, to: &str| edges.contains(&(from.to_owned(), to.to_owned()));
        assert!(has("Email", "SavedCode") && has("Email", "EmailCode"));
        assert!(has("Password", "Email") && has("Password", "Recovery"));
        assert!(!has("Terms", "Password"));
    }
}
