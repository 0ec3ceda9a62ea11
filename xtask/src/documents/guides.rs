//! The guides: numbered steps, each with a picture of the real screen and its words beside it.

use super::markup::Words;
use crate::build::fnv1a;
use crate::html::escape;
use crate::paths;
use anyhow::{Context, Result};
use contract::locale::Locale;
use std::fmt::Write as _;
use std::fs;

/// A guide: the beginning of its messages' names, and its parts.
pub struct Guide {
    name: &'static str,
    parts: &'static [Part],
}

/// Steps that follow each other.
struct Part {
    /// The beginning of the names of its messages, and its id; empty when it is the whole guide.
    name: &'static str,
    /// The beginning of the names of a step's messages, and the screen in the pictures of
    /// `cargo xtask screens`.
    steps: &'static [(&'static str, &'static str)],
}

pub const GCKEY: Guide = Guide {
    name: "guides-gckey",
    parts: &[Part {
        name: "",
        steps: &[
            ("guides-home", "home"),
            ("guides-choice", "sign-in"),
            ("guides-terms", "register-terms"),
            ("guides-username", "register-username"),
            ("guides-password", "register-password"),
            ("guides-recovery", "register-recovery"),
            ("guides-email", "register-email"),
            ("guides-email-code", "register-email-code"),
            ("guides-done", "register-done"),
        ],
    }],
};

pub const TWO_STEP: Guide = Guide {
    name: "guides-two-step",
    parts: &[
        Part {
            name: "guides-begin",
            steps: &[
                ("guides-why", "two-step"),
                ("guides-two-step-terms", "two-step-terms"),
            ],
        },
        Part {
            name: "guides-with-app",
            steps: &[
                ("guides-prepare", "two-step-prepare"),
                ("guides-scan", "two-step-scan"),
            ],
        },
        Part {
            name: "guides-with-texts",
            steps: &[
                ("guides-phone", "two-step-phone"),
                ("guides-phone-code", "two-step-phone-code"),
                ("guides-backup-phone", "two-step-backup-phone"),
            ],
        },
        Part {
            name: "guides-finish",
            steps: &[
                ("guides-recovery-codes", "two-step-recovery-codes"),
                ("guides-two-step-done", "two-step-done"),
            ],
        },
        Part {
            name: "guides-next-time",
            steps: &[
                ("guides-again", "sign-in-gckey"),
                ("guides-code", "sign-in-code"),
                ("guides-text-code", "sign-in-text-message"),
            ],
        },
        Part {
            name: "guides-later-phones",
            steps: &[
                ("guides-settings", "settings"),
                ("guides-confirm", "settings-confirm"),
                ("guides-edit-phone", "settings-edit-phone"),
                ("guides-new-phone", "settings-phone"),
                ("guides-new-phone-code", "settings-phone-code"),
            ],
        },
        Part {
            name: "guides-later-codes",
            steps: &[("guides-new-codes", "settings-recovery-codes")],
        },
    ],
};

/// A picture, as it is served.
pub struct Picture {
    /// The name changes with the content, so that browsers may keep it for good.
    pub address: String,
    pub content: Vec<u8>,
}

impl Guide {
    fn steps(&self) -> impl Iterator<Item = &'static (&'static str, &'static str)> + use<> {
        self.parts.iter().flat_map(|part| part.steps)
    }
}

pub fn html(words: &Words, guide: &Guide) -> Result<String> {
    let mut html = format!(
        "<p class=\"lead\">{}</p><p class=\"guide__print\">{}</p>",
        words.line(&format!("{}-lead", guide.name))?,
        words.line("guides-print")?
    );
    if let [Part { steps, .. }] = guide.parts {
        html += "<ol class=\"guide\">";
        for (name, screen) in *steps {
            html += &step(words, name, screen, None)?;
        }
        html += "</ol>";
    } else {
        html += &contents(words, guide)?;
        for part in guide.parts {
            html += &titled(words, part)?;
        }
    }
    write!(html, "<p>{}</p>", words.line("guides-more")?)?;
    Ok(html)
}

fn contents(words: &Words, guide: &Guide) -> Result<String> {
    let mut items = String::new();
    for Part { name, .. } in guide.parts {
        let heading = words.line(&format!("{name}-heading"))?;
        write!(
            items,
            "<li><a class=\"link\" href=\"#{name}\">{heading}</a></li>"
        )?;
    }
    Ok(format!(
        "<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">{}</h2>\
         <ul>{items}</ul></nav>",
        words.line("help-contents")?
    ))
}

/// One of several parts, with a heading above its steps.
fn titled(words: &Words, part: &Part) -> Result<String> {
    let name = part.name;
    let mut html = format!(
        "<h2 id=\"{name}\">{}</h2><p>{}</p><ol class=\"guide\">",
        words.line(&format!("{name}-heading"))?,
        words.line(&format!("{name}-lead"))?
    );
    for (number, (name, screen)) in (1..).zip(part.steps) {
        html += &step(words, name, screen, Some(number))?;
    }
    html += "</ol>";
    Ok(html)
}

/// A step; with its number when it stands below the heading of a part.
fn step(words: &Words, name: &str, screen: &str, number: Option<u8>) -> Result<String> {
    let shown = match picture(screen, words.locale)? {
        Some(picture) => {
            let (width, height) = size(&picture.content).context("a picture is no PNG")?;
            let alt = escape(&words.line(&format!("{name}-alt"))?).replace('"', "&quot;");
            format!(
                "<img class=\"guide__picture\" src=\"{}\" width=\"{width}\" height=\"{height}\" \
                 loading=\"lazy\" alt=\"{alt}\">",
                picture.address
            )
        }
        // The words say it all; the picture comes with the next `cargo xtask screens`.
        None => String::new(),
    };
    // The style sheet numbers the steps of a guide in one part.
    let (above, below, number) = match number {
        Some(number) => ("h3", "h4", format!("{number}. ")),
        None => ("h2", "h3", String::new()),
    };
    Ok(format!(
        "<li class=\"guide__step\"><{above}>{number}{}</{above}>{}\
         <div class=\"guide__screen\">{shown}\
         <div class=\"guide__words\"><{below}>{}</{below}>{}</div></div></li>",
        words.line(&format!("{name}-heading"))?,
        words.blocks(&format!("{name}-text"))?,
        words.line("guides-words-heading")?,
        words.blocks(&format!("{name}-words"))?
    ))
}

/// Every picture of the guides in one language.
pub fn pictures(locale: Locale) -> Result<Vec<Picture>> {
    let steps = GCKEY.steps().chain(TWO_STEP.steps());
    let pictures: Result<Vec<_>> = steps.map(|(_, screen)| picture(screen, locale)).collect();
    Ok(pictures?.into_iter().flatten().collect())
}

/// The screen on a phone, as `cargo xtask screens` took it; nothing when it never did.
fn picture(screen: &str, locale: Locale) -> Result<Option<Picture>> {
    let tag = locale.tag();
    let file = paths::root().join(format!("docs/screens/{screen}.{tag}.phone.png"));
    if !file.is_file() {
        return Ok(None);
    }
    let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let address = format!("/guides/{tag}/{screen}-{:016x}.png", fnv1a(&content));
    Ok(Some(Picture { address, content }))
}

/// Width and height, which stand in the first chunk of every PNG.
fn size(png: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(png.get(at..at + 4)?.try_into().ok()?));
    (png.get(12..16)? == b"IHDR").then_some((number(16)?, number(20)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_its_picture_in_both_languages() {
        for locale in Locale::ALL {
            let missing: Vec<_> = GCKEY
                .steps()
                .chain(TWO_STEP.steps())
                .filter(|(_, screen)| picture(screen, locale).unwrap().is_none())
                .collect();
            assert!(missing.is_empty(), "{locale:?}: {missing:?}");
            for picture in pictures(locale).unwrap() {
                assert!(size(&picture.content).is_some(), "{}", picture.address);
                // A guide is read on slow lines too.
                assert!(picture.content.len() < 120_000, "{}", picture.address);
            }
        }
    }
}
