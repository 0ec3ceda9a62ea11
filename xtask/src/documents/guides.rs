//! The guides: numbered steps, each with a picture of the real screen and its words beside it.

use super::markup::Words;
use crate::build::fnv1a;
use crate::html::escape;
use crate::paths;
use anyhow::{Context, Result};
use contract::locale::Locale;
use std::fmt::Write as _;
use std::fs;

/// A guide: the beginning of its messages' names, and its steps.
pub struct Guide {
    name: &'static str,
    /// The beginning of the names of a step's messages, and the screen in the pictures of
    /// `cargo xtask screens`.
    steps: &'static [(&'static str, &'static str)],
}

pub const GCKEY: Guide = Guide {
    name: "guides-gckey",
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
};

pub const TWO_STEP: Guide = Guide {
    name: "guides-two-step",
    steps: &[
        ("guides-why", "two-step"),
        ("guides-two-step-terms", "two-step-terms"),
        ("guides-prepare", "two-step-prepare"),
        ("guides-scan", "two-step-scan"),
        ("guides-recovery-codes", "two-step-recovery-codes"),
        ("guides-two-step-done", "two-step-done"),
        ("guides-again", "sign-in-gckey"),
        ("guides-code", "sign-in-code"),
    ],
};

/// A picture, as it is served.
pub struct Picture {
    /// The name changes with the content, so that browsers may keep it for good.
    pub address: String,
    pub content: Vec<u8>,
}

pub fn html(words: &Words, guide: &Guide) -> Result<String> {
    let mut html = format!(
        "<p class=\"lead\">{}</p><p class=\"guide__print\">{}</p><ol class=\"guide\">",
        words.line(&format!("{}-lead", guide.name))?,
        words.line("guides-print")?
    );
    for (name, screen) in guide.steps {
        html += &step(words, name, screen)?;
    }
    write!(html, "</ol><p>{}</p>", words.line("guides-more")?)?;
    Ok(html)
}

fn step(words: &Words, name: &str, screen: &str) -> Result<String> {
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
    Ok(format!(
        "<li class=\"guide__step\"><h2>{}</h2><p>{}</p><div class=\"guide__screen\">{shown}\
         <div class=\"guide__words\"><h3>{}</h3>{}</div></div></li>",
        words.line(&format!("{name}-heading"))?,
        words.line(&format!("{name}-text"))?,
        words.line("guides-words-heading")?,
        words.blocks(&format!("{name}-words"))?
    ))
}

/// Every picture of the guides in one language.
pub fn pictures(locale: Locale) -> Result<Vec<Picture>> {
    let steps = GCKEY.steps.iter().chain(TWO_STEP.steps);
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
            let pictures = pictures(locale).unwrap();
            assert_eq!(pictures.len(), GCKEY.steps.len() + TWO_STEP.steps.len());
            for picture in pictures {
                assert!(size(&picture.content).is_some(), "{}", picture.address);
                // A guide is read on slow lines too.
                assert!(picture.content.len() < 120_000, "{}", picture.address);
            }
        }
    }
}
