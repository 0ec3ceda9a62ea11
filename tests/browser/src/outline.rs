//! A page as assistive technology hears it: the tree of roles, names and states, kept in a file for
//! each page, language and variant, so that a change of it is seen and meant.

use std::{collections::HashMap, env, fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{guichet::root, person::Person, tour::Stop};

/// Set to anything, it has the files written anew.
const ANEW: &str = "GUICHET_OUTLINES";

/// What becomes of an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Compare,
    Keep,
}

impl Use {
    /// Outlines are compared, unless the environment asks for new ones.
    pub fn asked_for() -> Self {
        if env::var_os(ANEW).is_some() {
            Self::Keep
        } else {
            Self::Compare
        }
    }
}

/// What differs from the file, if something does.
pub async fn differences(
    person: &Person,
    stop: &Stop,
    variant: &str,
    usage: Use,
) -> Result<Vec<String>> {
    let found = outline(person).await?;
    let file = file(person, stop, variant);
    if usage == Use::Keep {
        fs::create_dir_all(file.parent().context("the file is in a folder")?)?;
        fs::write(&file, found)?;
        return Ok(Vec::new());
    }
    let kept = fs::read_to_string(&file)
        .with_context(|| format!("{} is missing; run the test with {ANEW}=1", file.display()))?;
    let lines = kept.lines().zip(found.lines());
    Ok(match lines.clone().find(|(kept, found)| kept != found) {
        Some((kept, found)) => vec![format!(
            "one hears `{}`, not `{}`",
            found.trim(),
            kept.trim()
        )],
        None if kept.lines().count() != found.lines().count() => {
            vec!["one hears more or less than before".to_owned()]
        }
        None => Vec::new(),
    })
}

fn file(person: &Person, stop: &Stop, variant: &str) -> PathBuf {
    let name = [&stop.name(), variant, ".txt"].concat();
    root()
        .join("tests/browser/outlines")
        .join(person.reads.tag())
        .join(name)
}

/// A node of the tree, as the protocol of Chromium tells it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(rename = "nodeId")]
    id: String,
    parent_id: Option<String>,
    #[serde(default)]
    child_ids: Vec<String>,
    ignored: bool,
    role: Option<Told>,
    name: Option<Told>,
    description: Option<Told>,
    #[serde(default)]
    properties: Vec<Property>,
}

#[derive(Debug, Deserialize)]
struct Told {
    #[serde(default)]
    value: Value,
}

#[derive(Debug, Deserialize)]
struct Property {
    name: String,
    value: Told,
}

/// One line for each thing that has a role of its own, indented as it is nested.
async fn outline(person: &Person) -> Result<String> {
    let page = person.driver.cdp();
    let tree = page
        .send_raw("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes: Vec<Node> = serde_json::from_value(tree["nodes"].clone())?;
    let root = nodes.iter().find(|it| it.parent_id.is_none());
    let root = root.context("a tree has a root")?;
    let by_id = nodes.iter().map(|it| (it.id.as_str(), it)).collect();
    let mut lines = Vec::new();
    tell(root, &by_id, 0, &mut lines);
    ensure!(lines.len() > 5, "hardly anything is heard: {lines:?}");
    Ok([lines.join("\n").as_str(), "\n"].concat())
}

fn tell(node: &Node, nodes: &HashMap<&str, &Node>, depth: usize, lines: &mut Vec<String>) {
    let line = (!node.ignored).then(|| line(node)).flatten();
    let deeper = depth + usize::from(line.is_some());
    lines.extend(line.map(|line| ["  ".repeat(depth), line].concat()));
    for child in node
        .child_ids
        .iter()
        .filter_map(|id| nodes.get(id.as_str()))
    {
        tell(child, nodes, deeper, lines);
    }
}

/// States that a person hears. What was typed is not among them.
const STATES: [&str; 8] = [
    "checked", "disabled", "expanded", "invalid", "level", "live", "readonly", "required",
];

/// Without the moment at the end of a name, which is another one each time.
fn timeless(name: String) -> String {
    for words in [
        "Added on ",
        "Ajoutée le ",
        "This was not me ",
        "Ce n’était pas moi ",
    ] {
        if let Some((before, _)) = name.split_once(words) {
            return [before, words, "…"].concat();
        }
    }
    name
}

/// Nothing for what only holds or repeats text.
fn line(node: &Node) -> Option<String> {
    let text = |told: &Option<Told>| match told.as_ref().map(|it| &it.value) {
        Some(Value::String(text)) => text.trim().to_owned(),
        _ => String::new(),
    };
    let role = text(&node.role);
    let silent = [
        "none",
        "generic",
        "StaticText",
        "InlineTextBox",
        "LineBreak",
        "paragraph",
        "ListMarker",
        "LabelText",
        "code",
        "strong",
        "listitem",
        "",
    ];
    if silent.contains(&role.as_str()) {
        return None;
    }
    let mut line = vec![role];
    for part in [&node.name, &node.description] {
        let part = timeless(text(part));
        if !part.is_empty() {
            line.push(format!("\"{part}\""));
        }
    }
    for property in &node.properties {
        let state = match &property.value.value {
            Value::Bool(true) => String::new(),
            Value::String(state) if state != "false" => format!("={state}"),
            Value::Number(state) => format!("={state}"),
            _ => continue,
        };
        if STATES.contains(&property.name.as_str()) {
            line.push([property.name.as_str(), &state].concat());
        }
    }
    Some(line.join(" "))
}
