//! Every message and term of one language, in the order of the files.

use fluent_syntax::{
    ast::{Entry as Syntax, Pattern},
    parser,
};

use crate::{
    Problem, names,
    source::{Language, Source},
};

pub(crate) struct Catalog<'s> {
    pub language: Language,
    pub entries: Vec<Entry<'s>>,
}

pub(crate) struct Entry<'s> {
    pub source: &'s Source,
    pub line: usize,
    pub id: &'s str,
    /// A term (`-name`) is shared words, never shown by itself.
    pub is_term: bool,
    pub comment: Vec<&'s str>,
    pub pattern: Pattern<&'s str>,
}

impl<'s> Catalog<'s> {
    pub(crate) fn of(
        language: Language,
        brand: bool,
        sources: &'s [Source],
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut catalog = Self {
            language,
            entries: Vec::new(),
        };
        for source in sources
            .iter()
            .filter(|it| it.language == language && it.brand == brand)
        {
            catalog.add(source, problems);
        }
        catalog
    }

    pub(crate) fn message(&self, id: &str) -> Option<&Entry<'s>> {
        self.entries.iter().find(|it| !it.is_term && it.id == id)
    }

    pub(crate) fn term(&self, id: &str) -> Option<&Entry<'s>> {
        self.entries.iter().find(|it| it.is_term && it.id == id)
    }

    fn add(&mut self, source: &'s Source, problems: &mut Vec<Problem>) {
        if !names::is_kebab(source.stem()) {
            problems.push(source.problem(1, "name the file with a-z, 0-9 and `-` only"));
        }
        let resource = match parser::parse(source.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = source.line_at(error.pos.start);
                    problems.push(source.problem(line, format!("not Fluent: {}", error.kind)));
                }
                resource
            }
        };
        for syntax in resource.body {
            self.add_entry(source, syntax, problems);
        }
    }

    fn add_entry(
        &mut self,
        source: &'s Source,
        syntax: Syntax<&'s str>,
        problems: &mut Vec<Problem>,
    ) {
        let (id, is_term, pattern, attributes, comment) = match syntax {
            Syntax::Message(it) => (it.id.name, false, it.value, it.attributes, it.comment),
            Syntax::Term(it) => (it.id.name, true, Some(it.value), it.attributes, it.comment),
            _ => return,
        };
        let line = source.line_of(id);
        let mut problem = |text: String| problems.push(source.problem(line, text));
        if !attributes.is_empty() {
            problem(format!(
                "`{id}` has attributes: write each as a message of its own"
            ));
        }
        if !is_term && let Err(text) = names::function(source.stem(), id) {
            problem(text);
        }
        if let Some(first) = self
            .entries
            .iter()
            .find(|it| it.id == id && it.is_term == is_term)
        {
            problem(format!(
                "`{id}` was already at {}:{}",
                first.source.path, first.line
            ));
            return;
        }
        let Some(pattern) = pattern else {
            problem(format!("`{id}` has no text"));
            return;
        };
        let comment = comment.map(|it| it.content).unwrap_or_default();
        self.entries.push(Entry {
            source,
            line,
            id,
            is_term,
            comment,
            pattern,
        });
    }
}
