//! Choices: what a sentence says for one and for many, or for one word and another.

use fluent_syntax::ast::{InlineExpression, Variant, VariantKey};

use crate::{
    lower::{How, Key, Lowering, Part},
    source::Language,
};

const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

impl<'s> Lowering<'_, 's, '_> {
    pub(crate) fn select(
        &mut self,
        selector: &InlineExpression<&'s str>,
        variants: &[Variant<&'s str>],
    ) -> Vec<Part> {
        let InlineExpression::VariableReference { id } = selector else {
            self.problem(self.entry().id, "only a variable can choose: { $name -> …");
            return Vec::new();
        };
        let Some((last, variants)) = variants.split_last().filter(|(last, _)| last.default) else {
            self.problem(
                id.name,
                &format!("put the `*` variant of ${} last", id.name),
            );
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
            self.problem(name, &format!("${name} has nothing to choose between"));
        }
        let how = if variants.iter().all(|it| counts(&it.key)) {
            How::Counted
        } else {
            How::Compared
        };
        if how == How::Compared && variants.iter().any(|it| counts(&it.key)) {
            self.problem(
                name,
                &format!("${name} is both counted and compared with words"),
            );
        }
        if how == How::Counted && last.key != (VariantKey::Identifier { name: "other" }) {
            self.problem(name, &format!("call the last variant of ${name} *[other]"));
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
                    &format!("[{name}] is never chosen in {}", language.name()),
                );
                None
            }
        }
    }
}

impl Key {
    /// Whether everything `other` stands for is already this one.
    fn covers(&self, other: &Self, language: Language) -> bool {
        match (self, other) {
            (Self::One, Self::Number(number)) => {
                *number == 1 || (*number == 0 && language == Language::Fr)
            }
            (Self::Number(1), Self::One) => language == Language::En,
            (Self::Many, Self::Number(number)) => *number != 0 && number % 1_000_000 == 0,
            _ => self == other,
        }
    }
}
