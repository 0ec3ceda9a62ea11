//! From Fluent's syntax to the few parts a sentence is made of, with references put in their place.

use fluent_syntax::{
    ast::{
        CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
    },
    unicode::unescape_unicode_to_string,
};

use crate::{
    Problem,
    catalog::{Catalog, Entry},
    source::{Language, Source},
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
}

/// The parts of one message.
pub(crate) fn lower<'s>(
    catalog: &Catalog<'s>,
    entry: &Entry<'s>,
    problems: &mut Vec<Problem>,
) -> Lowered {
    let mut lowering = Lowering {
        catalog,
        within: vec![entry],
        uses: Vec::new(),
        tags: Vec::new(),
        problems,
    };
    let parts = lowering.pattern(&entry.pattern);
    let Lowering { uses, tags, .. } = lowering;
    if parts.is_empty() {
        problems.push(
            entry
                .source
                .problem(entry.line, format!("`{}` has no text", entry.id)),
        );
    }
    for tag in tags
        .iter()
        .filter(|it| *it != "strong" && times(it, &parts) > 1)
    {
        let text = format!("<{tag}> appears twice: give the second link a name of its own");
        problems.push(entry.source.problem(entry.line, text));
    }
    Lowered { parts, uses, tags }
}

struct Lowering<'c, 's, 'p> {
    catalog: &'c Catalog<'s>,
    /// The message, then what it refers to, down to the entry being read.
    within: Vec<&'c Entry<'s>>,
    uses: Vec<Use>,
    tags: Vec<String>,
    problems: &'p mut Vec<Problem>,
}

impl<'c, 's> Lowering<'c, 's, '_> {
    fn pattern(&mut self, pattern: &Pattern<&'s str>) -> Vec<Part> {
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
                    parts.into_iter().for_each(|it| push(place, it));
                }
            }
        }
        if let Some((tag, _)) = open {
            self.problem(tag, format!("<{tag}> is never closed"));
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
                self.problem(tag, format!("<{tag}> opens inside <{outer}>"));
                *open = Some((outer, inside));
            }
            (Token::Close(tag), Some((opened, inside))) if *tag == opened => {
                if inside.iter().any(has_tag) {
                    self.problem(tag, format!("<{tag}> has another tag inside"));
                } else if inside.is_empty() {
                    self.problem(tag, format!("<{tag}> has nothing inside"));
                }
                if self.within.iter().any(|it| it.is_term) {
                    self.problem(tag, "a term holds words only, no tag".to_owned());
                }
                if !self.tags.iter().any(|it| it == tag) {
                    self.tags.push((*tag).to_owned());
                }
                done.push(match *tag {
                    "strong" => Part::Strong(inside),
                    _ => Part::Link((*tag).to_owned(), inside),
                });
            }
            (Token::Close(tag), opened) => {
                self.problem(tag, format!("</{tag}> closes what is not open"));
                *open = opened;
            }
            (Token::Stray(rest), opened) => {
                self.problem(
                    rest,
                    "`<` begins no tag here: write it as { \"<\" }".to_owned(),
                );
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
                self.problem(
                    function,
                    "write LIST with one variable: LIST($words)".to_owned(),
                );
                Vec::new()
            }
            _ => {
                self.problem(
                    function,
                    format!("{function} is not a function: only LIST is"),
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
            self.problem(name, format!("`{name}` does not exist in {language}"));
            return Vec::new();
        };
        if has_more {
            self.problem(
                name,
                format!("`{name}` is referred to with more than its name"),
            );
            return Vec::new();
        }
        if self.within.iter().any(|it| std::ptr::eq(*it, target)) {
            self.problem(name, format!("`{name}` refers to itself"));
            return Vec::new();
        }
        self.within.push(target);
        let parts = self.pattern(&target.pattern);
        self.within.pop();
        parts
    }

    fn select(
        &mut self,
        selector: &InlineExpression<&'s str>,
        variants: &[Variant<&'s str>],
    ) -> Vec<Part> {
        let InlineExpression::VariableReference { id } = selector else {
            self.problem(
                self.entry().id,
                "only a variable can choose: { $name -> …".to_owned(),
            );
            return Vec::new();
        };
        let Some((last, variants)) = variants.split_last().filter(|(last, _)| last.default) else {
            self.problem(id.name, format!("put the `*` variant of ${} last", id.name));
            return Vec::new();
        };
        let how = self.how(id.name, variants, last);
        self.used(id.name, how);
        let mut read: Vec<(Key, Vec<Part>)> = Vec::new();
        for variant in variants {
            if let Some(key) = self.key(&variant.key, how, &read) {
                read.push((key, self.pattern(&variant.value)));
            }
        }
        let otherwise = self.pattern(&last.value);
        vec![Part::Choice {
            variable: id.name.to_owned(),
            variants: read,
            otherwise,
        }]
    }

    /// Numbers and plural categories count; any other word compares.
    fn how(
        &mut self,
        name: &'s str,
        variants: &[Variant<&'s str>],
        last: &Variant<&'s str>,
    ) -> How {
        let counts = |key: &VariantKey<&str>| match key {
            VariantKey::Identifier { name } => CATEGORIES.contains(name),
            VariantKey::NumberLiteral { .. } => true,
        };
        if variants.is_empty() {
            self.problem(name, format!("${name} has nothing to choose between"));
        }
        let how = if variants.iter().all(|it| counts(&it.key)) {
            How::Counted
        } else {
            How::Compared
        };
        if how == How::Compared && variants.iter().any(|it| counts(&it.key)) {
            self.problem(
                name,
                format!("${name} is both counted and compared with words"),
            );
        }
        if how == How::Counted && last.key != (VariantKey::Identifier { name: "other" }) {
            self.problem(name, format!("call the last variant of ${name} *[other]"));
        }
        how
    }

    /// A key, unless the language never chooses it or an earlier one already does.
    fn key(
        &mut self,
        key: &VariantKey<&'s str>,
        how: How,
        earlier: &[(Key, Vec<Part>)],
    ) -> Option<Key> {
        let language = self.catalog.language;
        let (name, read) = match key {
            VariantKey::Identifier { name } if how == How::Compared => {
                (*name, Some(Key::Word((*name).to_owned())))
            }
            VariantKey::Identifier { name: name @ "one" } => (*name, Some(Key::One)),
            VariantKey::Identifier {
                name: name @ "many",
            } if language == Language::Fr => (*name, Some(Key::Many)),
            VariantKey::Identifier { name } => (*name, None),
            VariantKey::NumberLiteral { value } => (*value, value.parse().ok().map(Key::Number)),
        };
        let is_taken = |key: &Key| earlier.iter().any(|(it, _)| it.covers(key, language));
        match read {
            Some(key) if !is_taken(&key) => Some(key),
            _ => {
                self.problem(
                    name,
                    format!("[{name}] is never chosen in {}", language.name()),
                );
                None
            }
        }
    }

    fn used(&mut self, name: &'s str, how: How) {
        let line = self.source().line_of(name);
        if self.within.last().is_some_and(|it| it.is_term) {
            self.problem(name, format!("a term holds words only, no ${name}"));
        }
        if !crate::names::is_kebab(name) || name == "locale" {
            self.problem(
                name,
                format!("${name} cannot be a name here: use a-z, 0-9 and `-`"),
            );
        }
        self.uses.push(Use {
            name: name.to_owned(),
            how,
            line,
        });
    }

    fn problem(&mut self, at: &'s str, text: String) {
        let source = self.source();
        let problem = source.problem(source.line_of(at), format!("`{}`: {text}", self.entry().id));
        self.problems.push(problem);
    }

    fn entry(&self) -> &'c Entry<'s> {
        self.within[self.within.len() - 1]
    }

    fn source(&self) -> &'s Source {
        self.entry().source
    }
}

const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

impl Key {
    /// Whether everything `other` stands for is already this one.
    fn covers(&self, other: &Self, language: Language) -> bool {
        match (self, other) {
            (Self::One, Self::Number(number)) => {
                *number == 1 || (*number == 0 && language == Language::Fr)
            }
            (Self::Many, Self::Number(number)) => *number != 0 && number % 1_000_000 == 0,
            _ => self == other,
        }
    }
}

/// Adds a part, joining text to the text before it.
fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
        (_, part) => parts.push(part),
    }
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
