//! Writes the parts of a sentence as one text, as `signs` describes it.

use crate::{
    check::Message,
    lower::{Key, Part},
    names::position,
    signs::{AT_MOST_ONE, CASE, CHOICE, END, LINK, LIST, MILLIONS, STRONG, THEN, VALUE, WORD},
    source::Language,
};

/// The text of a message in one language.
pub(crate) fn written(message: &Message, language: Language) -> String {
    let mut writer = Writer {
        message,
        language,
        text: String::new(),
    };
    writer.parts(&message.parts[language as usize]);
    writer.text
}

struct Writer<'m> {
    message: &'m Message,
    language: Language,
    text: String,
}

impl Writer<'_> {
    fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            self.part(part);
        }
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Text(text) => self.text.push_str(text),
            Part::Value(name) => self.sign(VALUE, self.variable(name)),
            Part::List(name) => {
                self.sign(LIST, self.variable(name));
                self.text.push_str(match self.language {
                    Language::En => " and ",
                    Language::Fr => " et ",
                });
                self.text.push(END);
            }
            Part::Strong(inside) => {
                self.text.push(STRONG);
                self.parts(inside);
                self.text.push(END);
            }
            Part::Link(tag, inside) => {
                let link = position(self.message.links(), tag);
                self.sign(LINK, link);
                self.parts(inside);
                self.text.push(END);
            }
            Part::Choice {
                variable,
                variants,
                otherwise,
            } => {
                self.sign(CHOICE, self.variable(variable));
                for (key, parts) in variants {
                    self.text.push(CASE);
                    let key = self.key(key);
                    self.text.push_str(&key);
                    self.text.push(THEN);
                    self.parts(parts);
                    self.text.push(END);
                }
                self.parts(otherwise);
                self.text.push(END);
            }
        }
    }

    fn sign(&mut self, sign: char, index: usize) {
        self.text.push(sign);
        self.text.push_str(&index.to_string());
    }

    fn variable(&self, name: &str) -> usize {
        let names = self.message.variables.iter().map(|(it, _)| it.as_str());
        position(names, name)
    }

    /// French counts nothing as one.
    fn key(&self, key: &Key) -> String {
        match key {
            Key::One if self.language == Language::Fr => AT_MOST_ONE.to_owned(),
            Key::One => "1".to_owned(),
            Key::Many => MILLIONS.to_owned(),
            Key::Number(number) => number.to_string(),
            Key::Word(word) => format!("{WORD}{word}"),
        }
    }
}
