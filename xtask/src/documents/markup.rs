//! From messages to HTML: paragraphs, lists, links and emphasis, and nothing else.

use crate::headings::kebab;
use crate::html::escape;
use anyhow::{Context, Result, bail};
use contract::help::Topic;
use contract::locale::Locale;
use contract::routes::Page;
use messages::{Piece, named};
use std::cell::RefCell;

/// The messages of one language.
pub struct Words {
    pub locale: Locale,
}

impl Words {
    pub const fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// A message that stands in one line, links included.
    pub fn line(&self, id: &str) -> Result<String> {
        let text = named::find(id)
            .with_context(|| format!("there is no message `{id}`, or it has a variable"))?;
        let unknown = RefCell::new(None);
        let pieces = text(self.locale, &|link| {
            address(link, self.locale).unwrap_or_else(|| {
                *unknown.borrow_mut() = Some(link.to_owned());
                String::new()
            })
        });
        if let Some(link) = unknown.into_inner() {
            bail!("`{id}` has a link to <{link}>, which is neither a page nor a topic of help");
        }
        Ok(pieces.into_iter().map(piece).collect())
    }

    /// A message in paragraphs and lists. An empty line ends a paragraph, `- ` begins an item.
    pub fn blocks(&self, id: &str) -> Result<String> {
        let mut blocks = Blocks::default();
        self.line(id)?.lines().for_each(|line| blocks.add(line));
        blocks.end();
        Ok(blocks.html)
    }

    /// Whether there is such a message.
    pub fn has(id: &str) -> bool {
        named::find(id).is_some()
    }
}

/// The page whose name in the table is this one, such as `sign-in` or `guide-gckey`.
pub fn page_named(name: &str) -> Option<Page> {
    Page::all().find(|page| kebab(&format!("{page:?}")) == name)
}

/// Where a link of a document leads: to the page of its name, or to the topic of help.
fn address(link: &str, locale: Locale) -> Option<String> {
    let page = page_named(link).map(|page| page.path(locale));
    page.or_else(|| Topic::from_id(link).map(|topic| topic.path(locale)))
}

fn piece(piece: Piece<String>) -> String {
    match piece {
        Piece::Text(words) => escape(&words),
        Piece::Strong(words) => format!("<strong>{}</strong>", escape(&words)),
        Piece::Link(address, words) => {
            format!(
                "<a class=\"link\" href=\"{address}\">{}</a>",
                escape(&words)
            )
        }
    }
}

#[derive(Default)]
struct Blocks {
    html: String,
    paragraph: String,
    items: Vec<String>,
}

impl Blocks {
    fn add(&mut self, line: &str) {
        match (line.trim(), line.trim().strip_prefix("- ")) {
            ("", _) => self.end(),
            (_, Some(item)) => {
                self.end_paragraph();
                self.items.push(item.to_owned());
            }
            (more, None) => {
                self.end_items();
                if !self.paragraph.is_empty() {
                    self.paragraph.push(' ');
                }
                self.paragraph.push_str(more);
            }
        }
    }

    fn end(&mut self) {
        self.end_paragraph();
        self.end_items();
    }

    fn end_paragraph(&mut self) {
        if !self.paragraph.is_empty() {
            let paragraph = std::mem::take(&mut self.paragraph);
            self.html.extend(["<p>", &paragraph, "</p>"]);
        }
    }

    fn end_items(&mut self) {
        if !self.items.is_empty() {
            self.html.push_str("<ul>");
            for item in self.items.drain(..) {
                self.html.extend(["<li>", &item, "</li>"]);
            }
            self.html.push_str("</ul>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_paragraphs_and_lists() {
        let mut blocks = Blocks::default();
        "One\nmore\n\n- a\n- b\n\nTwo\n- c"
            .lines()
            .for_each(|line| blocks.add(line));
        blocks.end();
        assert_eq!(
            blocks.html,
            "<p>One more</p><ul><li>a</li><li>b</li></ul><p>Two</p><ul><li>c</li></ul>"
        );
    }

    #[test]
    fn a_link_leads_to_a_page_or_to_a_topic() {
        let to = |link| address(link, Locale::Fr);
        assert_eq!(to("guide-gckey").as_deref(), Some("/fr/aide/clegc"));
        assert_eq!(to("lost-phone").as_deref(), Some("/fr/aide#lost-phone"));
        assert_eq!(to("nothing"), None);
    }
}
