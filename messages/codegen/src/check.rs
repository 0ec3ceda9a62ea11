//! One message in both languages: the same name, variables and tags, or a problem.

use crate::{
    Problem,
    catalog::{Catalog, Entry},
    lower::{How, Lowered, Part, lower},
    names,
};

/// A message that holds in both languages.
pub(crate) struct Message {
    pub id: String,
    /// `register` for `register.ftl`, as written in the file's name.
    pub stem: String,
    /// The name of its function.
    pub name: String,
    pub variables: Vec<(String, Kind)>,
    /// In the order of the English text, `strong` included.
    pub tags: Vec<String>,
    /// English, then French.
    pub parts: [Vec<Part>; 2],
}

impl Message {
    /// The tags that lead somewhere.
    pub(crate) fn links(&self) -> impl Iterator<Item = &str> {
        self.tags
            .iter()
            .map(String::as_str)
            .filter(|it| *it != "strong")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Text,
    List,
}

/// All messages, in the order of the English files.
pub(crate) fn messages([en, fr]: &[Catalog<'_>; 2], problems: &mut Vec<Problem>) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    missing(en, fr, problems);
    missing(fr, en, problems);
    for entry in en.entries.iter().filter(|it| !it.is_term) {
        let lowered = lower(en, entry, problems);
        let Some(twin) = fr.message(entry.id) else {
            continue;
        };
        let lowered = [lowered, lower(fr, twin, problems)];
        messages.push(both([entry, twin], lowered, problems));
    }
    for entry in fr
        .entries
        .iter()
        .filter(|it| !it.is_term && en.message(it.id).is_none())
    {
        lower(fr, entry, problems);
    }
    messages
}

/// Puts a department's texts in the place of ours, where they say the same things.
pub(crate) fn replace(
    messages: &mut [Message],
    ours: [Catalog<'_>; 2],
    theirs: [Catalog<'_>; 2],
    problems: &mut Vec<Problem>,
) {
    for (index, (ours, theirs)) in ours.into_iter().zip(theirs).enumerate() {
        let merged = merge(ours, theirs, problems);
        for message in &mut *messages {
            let Some(entry) = merged.message(&message.id) else {
                continue;
            };
            let lowered = lower(&merged, entry, problems);
            if entry.source.brand {
                same(entry, &lowered, message, "the text it replaces", problems);
            }
            message.parts[index] = lowered.parts;
        }
    }
}

/// Ours, with theirs in the place of those of the same name.
fn merge<'s>(
    mut ours: Catalog<'s>,
    theirs: Catalog<'s>,
    problems: &mut Vec<Problem>,
) -> Catalog<'s> {
    for entry in theirs.entries {
        let is_same = |it: &&mut Entry<'_>| it.id == entry.id && it.is_term == entry.is_term;
        if let Some(place) = ours.entries.iter_mut().find(is_same) {
            *place = entry;
        } else {
            let text = format!("`{}` replaces nothing: there is no such message", entry.id);
            problems.push(entry.source.problem(entry.line, text));
        }
    }
    ours
}

/// Reports what one language has and the other lacks; a whole file only once.
fn missing(here: &Catalog<'_>, there: &Catalog<'_>, problems: &mut Vec<Problem>) {
    let mut files: Vec<&str> = Vec::new();
    for entry in here.entries.iter().filter(|it| !it.is_term) {
        let stem = entry.source.stem();
        if there.message(entry.id).is_some() || files.contains(&stem) {
            continue;
        }
        let language = there.language.name();
        let has_file = there.entries.iter().any(|it| it.source.stem() == stem);
        let text = if has_file {
            format!("`{}` is missing in {language}", entry.id)
        } else {
            files.push(stem);
            format!("{stem}.ftl has no message in {language}")
        };
        problems.push(entry.source.problem(entry.line, text));
    }
}

fn both(
    [entry, twin]: [&Entry<'_>; 2],
    [en, fr]: [Lowered; 2],
    problems: &mut Vec<Problem>,
) -> Message {
    let mut variables: Vec<(String, Kind)> = Vec::new();
    for name in en.uses.iter().map(|it| &it.name) {
        if variables.iter().any(|(known, _)| known == name) {
            continue;
        }
        let is = |how| {
            en.uses
                .iter()
                .chain(&fr.uses)
                .any(|it| it.name == *name && it.how == how)
        };
        let is_number = en.numbers.contains(name) || fr.numbers.contains(name);
        let kind = match (is_number || is(How::Counted), is(How::Listed)) {
            (true, _) => Kind::Number,
            (false, true) => Kind::List,
            (false, false) => Kind::Text,
        };
        variables.push((name.clone(), kind));
    }
    let stem = entry.source.stem();
    let mut message = Message {
        id: entry.id.to_owned(),
        stem: stem.to_owned(),
        name: names::function(stem, entry.id).unwrap_or_default(),
        variables,
        tags: en.tags.clone(),
        parts: [Vec::new(), Vec::new()],
    };
    parameters(entry, &message, problems);
    let english = format!("English ({}:{})", entry.source.path, entry.line);
    same(entry, &en, &message, &english, problems);
    same(twin, &fr, &message, &english, problems);
    message.parts = [en.parts, fr.parts];
    message
}

/// A function cannot have two parameters of one name.
fn parameters(entry: &Entry<'_>, message: &Message, problems: &mut Vec<Problem>) {
    let variables = message.variables.iter().map(|(name, _)| name.as_str());
    let mut names: Vec<&str> = variables.chain(message.links()).collect();
    names.sort_unstable();
    for pair in names.windows(2).filter(|pair| pair[0] == pair[1]) {
        let text = format!(
            "`{}`: ${} and <{}> need different names",
            entry.id, pair[0], pair[1]
        );
        problems.push(entry.source.problem(entry.line, text));
    }
}

/// Reports every variable and tag by which a text differs from what its message promises.
fn same(
    entry: &Entry<'_>,
    lowered: &Lowered,
    message: &Message,
    there: &str,
    problems: &mut Vec<Problem>,
) {
    let id = entry.id;
    let mut problem = |line: usize, text: String| {
        problems.push(entry.source.problem(line, format!("`{id}`: {text}")));
    };
    let mut told: Vec<&str> = Vec::new();
    for used in &lowered.uses {
        let name = used.name.as_str();
        let kind = message
            .variables
            .iter()
            .find(|(it, _)| it == name)
            .map(|(_, kind)| *kind);
        let text = match kind {
            None => format!("${name} is not in {there}"),
            Some(kind) if !used.how.fits(kind) => {
                format!("${name} is used in two ways that exclude each other")
            }
            Some(_) => continue,
        };
        if !told.contains(&name) {
            told.push(name);
            problem(used.line, text);
        }
    }
    for (name, _) in &message.variables {
        if lowered.uses.iter().all(|it| it.name != *name) {
            problem(entry.line, format!("${name} is in {there} and not here"));
        }
    }
    for tag in lowered.tags.iter().filter(|it| !message.tags.contains(it)) {
        problem(entry.line, format!("<{tag}> is not in {there}"));
    }
    for tag in message.tags.iter().filter(|it| !lowered.tags.contains(it)) {
        problem(entry.line, format!("<{tag}> is in {there} and not here"));
    }
}

impl How {
    fn fits(self, kind: Kind) -> bool {
        match self {
            Self::Printed => kind != Kind::List,
            Self::Counted => kind == Kind::Number,
            Self::Compared => kind == Kind::Text,
            Self::Listed => kind == Kind::List,
        }
    }
}
