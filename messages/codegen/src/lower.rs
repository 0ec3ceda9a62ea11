//! From Fluent's syntax to the few parts a sentence is made of, with references put in their place.

use fluent_syntax::{
    ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement},
    unicode::unescape_unicode_to_string,
};

use crate::{
    Problem,
    catalog::{Catalog, Entry},
    signs::{BETWEEN, LAST},
    source::Source,
    tags::{Token, tokens},
};

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    Text(String),
    /// A variable, printed as it is.
    Value(String),
    /// A list of words, with "and" before the last.
    List(String),
    Choice {
        variable: String,
        variants: Vec<(Key, Vec<Part>)>,
        otherwise: Vec<Part>,
    },
    Strong(Vec<Part>),
    Link(String, Vec<Part>),
}

/// What a variant of a choice is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    One,
    Many,
    Number(u64),
    Word(String),
}

/// What a text does with a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    Printed,
    Counted,
    Compared,
    Listed,
}

/// One use of a variable.
#[derive(Clone, Debug)]
pub(crate) struct Use {
    pub name: String,
    pub how: How,
    pub line: usize,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Lowered {
    pub parts: Vec<Part>,
    pub uses: Vec<Use>,
    /// Tags in order of appearance, `strong` included, each once.
    pub tags: Vec<String>,
    /// The variables that a comment declares as numbers.
    pub numbers: Vec<String>,
}

/// The parts of one message.
pub(crate) fn lower<'s>(
    catalog: &Catalog<'s>,
    entry: &Entry<'s>,
    problems: &mut Vec<Problem>,
) -> Lowered {
    let before = problems.len();
    let mut lowering = Lowering {
        catalog,
        within: vec![entry],
        lowered: Lowered::default(),
        problems,
    };
    let parts = lowering.pattern(&entry.pattern);
    let lowered = Lowered {
        parts,
        ..lowering.lowered
    };
    let is_sound = problems.len() == before;
    let mut problem = |line: usize, text: String| {
        problems.push(
            entry
                .source
                .problem(line, format!("`{}`: {text}", entry.id)),
        );
    };
    if is_sound && lowered.parts.is_empty() {
        problem(entry.line, "there is no text".to_owned());
    }
    if has_sign(&lowered.parts) {
        let text = "control characters are kept for what is put into sentences".to_owned();
        problem(entry.line, text);
    }
    for tag in lowered
        .tags
        .iter()
        .filter(|it| *it != "strong" && times(it, &lowered.parts) > 1)
    {
        let text = format!("<{tag}> appears twice: give the second link a name of its own");
        problem(entry.line, text);
    }
    for (line, name, _) in declared(entry) {
        if lowered.uses.iter().all(|it| it.name != name) {
            problem(
                line,
                format!("the comment declares ${name}, the text lacks it"),
            );
        }
    }
    lowered
}

/// What the comment says of variables: `# $minutes (Number) - how long the code stays valid`.
fn declared<'s>(entry: &Entry<'s>) -> impl Iterator<Item = (usize, &'s str, &'s str)> {
    entry.comment.iter().filter_map(|comment| {
        let (name, rest) = comment.trim().strip_prefix('$')?.split_once(' ')?;
        Some((entry.source.line_of(comment), name, rest.trim_start()))
    })
}

pub(crate) struct Lowering<'c, 's, 'p> {
    pub(crate) catalog: &'c Catalog<'s>,
    /// The message, then what it refers to, down to the entry being read.
    within: Vec<&'c Entry<'s>>,
    lowered: Lowered,
    problems: &'p mut Vec<Problem>,
}

impl<'c, 's> Lowering<'c, 's, '_> {
    pub(crate) fn pattern(&mut self, pattern: &Pattern<&'s str>) -> Vec<Part> {
        let mut done = Vec::new();
        let mut open: Option<(&'s str, Vec<Part>)> = None;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    for token in tokens(value) {
                        self.token(&token, &mut done, &mut open);
                    }
                }
                PatternElement::Placeable { expression } => {
                    let parts = self.expression(expression);
                    let place = open.as_mut().map_or(&mut done, |(_, inside)| inside);
                    for part in parts {
                        push(place, part);
                    }
                }
            }
        }
        if let Some((tag, _)) = open {
            self.problem(tag, &format!("<{tag}> is never closed"));
        }
        done
    }

    fn token(
        &mut self,
        token: &Token<'s>,
        done: &mut Vec<Part>,
        open: &mut Option<(&'s str, Vec<Part>)>,
    ) {
        match (token, open.take()) {
            (Token::Text(text), None) => push(done, Part::Text((*text).to_owned())),
            (Token::Text(text), Some((tag, mut inside))) => {
                push(&mut inside, Part::Text((*text).to_owned()));
                *open = Some((tag, inside));
            }
            (Token::Open(tag), None) => *open = Some((tag, Vec::new())),
            (Token::Open(tag), Some((outer, inside))) => {
                self.problem(tag, &format!("<{tag}> opens inside <{outer}>"));
                *open = Some((outer, inside));
            }
            (Token::Close(tag), Some((opened, inside))) if *tag == opened => {
                if inside.iter().any(has_tag) {
                    self.problem(tag, &format!("<{tag}> has another tag inside"));
                } else if inside.is_empty() {
                    self.problem(tag, &format!("<{tag}> has nothing inside"));
                }
                if self.within.iter().any(|it| it.is_term) {
                    self.problem(tag, "a term holds words only, no tag");
                }
                if !self.lowered.tags.iter().any(|it| it == tag) {
                    self.lowered.tags.push((*tag).to_owned());
                }
                done.push(match *tag {
                    "strong" => Part::Strong(inside),
                    _ => Part::Link((*tag).to_owned(), inside),
                });
            }
            (Token::Close(tag), opened) => {
                self.problem(tag, &format!("</{tag}> closes what is not open"));
                *open = opened;
            }
            (Token::Stray(rest), opened) => {
                self.problem(rest, "`<` begins no tag here: write it as { \"<\" }");
                *open = opened;
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'s str>) -> Vec<Part> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => self.select(selector, variants),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'s str>) -> Vec<Part> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                vec![Part::Text(unescape_unicode_to_string(value).into_owned())]
            }
            InlineExpression::NumberLiteral { value } => vec![Part::Text((*value).to_owned())],
            InlineExpression::VariableReference { id } => {
                self.used(id.name, How::Printed);
                vec![Part::Value(id.name.to_owned())]
            }
            InlineExpression::FunctionReference { id, arguments } => self.call(id.name, arguments),
            InlineExpression::MessageReference { id, attribute } => {
                let target = self.catalog.message(id.name);
                self.reference(id.name, target, attribute.is_some())
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let target = self.catalog.term(id.name);
                self.reference(id.name, target, attribute.is_some() || arguments.is_some())
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    /// The only function is `LIST($words)`.
    fn call(&mut self, function: &'s str, arguments: &CallArguments<&'s str>) -> Vec<Part> {
        match (arguments.positional.as_slice(), arguments.named.as_slice()) {
            ([InlineExpression::VariableReference { id }], []) if function == "LIST" => {
                self.used(id.name, How::Listed);
                vec![Part::List(id.name.to_owned())]
            }
            _ if function == "LIST" => {
                self.problem(function, "write LIST with one variable: LIST($words)");
                Vec::new()
            }
            _ => {
                self.problem(
                    function,
                    &format!("{function} is not a function: only LIST is"),
                );
                Vec::new()
            }
        }
    }

    fn reference(
        &mut self,
        name: &'s str,
        target: Option<&'c Entry<'s>>,
        has_more: bool,
    ) -> Vec<Part> {
        let Some(target) = target else {
            let language = self.catalog.language.name();
            self.problem(name, &format!("`{name}` does not exist in {language}"));
            return Vec::new();
        };
        if has_more {
            self.problem(
                name,
                &format!("`{name}` is referred to with more than its name"),
            );
            return Vec::new();
        }
        if self.within.iter().any(|it| std::ptr::eq(*it, target)) {
            self.problem(name, &format!("`{name}` refers to itself"));
            return Vec::new();
        }
        self.within.push(target);
        let parts = self.pattern(&target.pattern);
        self.within.pop();
        parts
    }

    pub(crate) fn used(&mut self, name: &'s str, how: How) {
        // In a text of its own file, or else where that text refers to another.
        let line = match self.within.as_slice() {
            [entry] => entry.source.line_of(name),
            within => within[0].line,
        };
        if self.within.last().is_some_and(|it| it.is_term) {
            self.problem(name, &format!("a term holds words only, no ${name}"));
        }
        if !crate::names::is_kebab(name) || name == "locale" {
            self.problem(
                name,
                &format!("${name} cannot be a name here: use a-z, 0-9 and `-`"),
            );
        }
        if self
            .within
            .iter()
            .flat_map(|it| declared(it))
            .any(|(_, declared, kind)| declared == name && kind.starts_with("(Number)"))
        {
            self.lowered.numbers.push(name.to_owned());
        }
        self.lowered.uses.push(Use {
            name: name.to_owned(),
            how,
            line,
        });
    }

    pub(crate) fn problem(&mut self, at: &'s str, text: &str) {
        let source = self.source();
        let problem = source.problem(source.line_of(at), format!("`{}`: {text}", self.entry().id));
        self.problems.push(problem);
    }

    pub(crate) fn entry(&self) -> &'c Entry<'s> {
        self.within[self.within.len() - 1]
    }

    fn source(&self) -> &'s Source {
        self.entry().source
    }
}

/// Adds a part, joining text to the text before it.
fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (_, Part::Text(text)) if text.is_empty() => {}
        (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
        (_, part) => parts.push(part),
    }
}

/// Whether some text has a character that stands for something else once sentences are written.
fn has_sign(parts: &[Part]) -> bool {
    let is_sign = |it: char| it == BETWEEN || u32::from(it) <= u32::from(LAST);
    parts.iter().any(|part| match part {
        Part::Text(text) => text.contains(is_sign),
        Part::Value(_) | Part::List(_) => false,
        Part::Strong(inside) | Part::Link(_, inside) => has_sign(inside),
        Part::Choice {
            variants,
            otherwise,
            ..
        } => variants.iter().any(|(_, it)| has_sign(it)) || has_sign(otherwise),
    })
}

fn has_tag(part: &Part) -> bool {
    match part {
        Part::Strong(_) | Part::Link(..) => true,
        Part::Choice {
            variants,
            otherwise,
            ..
        } => {
            variants.iter().any(|(_, parts)| parts.iter().any(has_tag))
                || otherwise.iter().any(has_tag)
        }
        Part::Text(_) | Part::Value(_) | Part::List(_) => false,
    }
}

/// How often a reader can meet one link in these parts.
fn times(tag: &str, parts: &[Part]) -> usize {
    let one = |part: &Part| match part {
        Part::Link(name, _) => usize::from(name == tag),
        Part::Choice {
            variants,
            otherwise,
            ..
        } => variants
            .iter()
            .map(|(_, parts)| times(tag, parts))
            .chain([times(tag, otherwise)])
            .max()
            .unwrap_or(0),
        _ => 0,
    };
    parts.iter().map(one).sum()
}
