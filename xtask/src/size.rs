//! Weighs what a browser downloads, and refuses what is above the budget. A person reads one language,
//! so that the words count once: those of the language that has more.

use crate::{compress, console, paths};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// What wasm, scripts, styles and the words of a language may weigh together, in bytes after brotli.
const CODE_BUDGET: usize = 190_000;

/// The fonts, which come on top.
const FONT_BUDGET: usize = 80_000;

/// Prints the table, and fails above a budget.
pub fn run() -> Result<()> {
    let dist = paths::dist();
    let files = weigh(&dist)?;
    let sum = |kinds: &[&str]| -> usize {
        files
            .iter()
            .filter(|it| kinds.contains(&it.kind))
            .map(|it| it.compressed)
            .sum()
    };
    console::step("Size of the app, as sent (brotli 11; fonts as they are)");
    for file in files.iter().filter(|it| it.kind != "html") {
        console::note(&line(&file.name, file.raw, file.compressed));
    }
    if let Some(page) = files
        .iter()
        .filter(|it| it.kind == "html")
        .max_by_key(|it| it.compressed)
    {
        console::note(&line(
            &format!("the largest page: {}", page.name),
            page.raw,
            page.compressed,
        ));
    }
    let words = files.iter().filter(|it| it.kind == WORDS);
    let words = words.map(|it| it.compressed).max().unwrap_or_default();
    let code = sum(&["wasm", "js", "css"]) + words;
    let fonts = sum(&["woff2"]);
    if [sum(&["wasm"]), sum(&["css"]), words].contains(&0) {
        bail!("dist/ holds no built app; type: cargo xtask build");
    }
    console::note(&format!(
        "wasm + js + css + words  {code:>9} of {CODE_BUDGET} bytes"
    ));
    console::note(&format!(
        "with fonts               {:>9} bytes",
        code + fonts
    ));
    if code > CODE_BUDGET {
        bail!("the app is {} bytes above its budget", code - CODE_BUDGET);
    }
    if fonts > FONT_BUDGET {
        bail!(
            "the fonts are {} bytes above their budget",
            fonts - FONT_BUDGET
        );
    }
    Ok(())
}

/// The kind of a file with the words of a language.
const WORDS: &str = "txt";

struct Weighed {
    name: String,
    kind: &'static str,
    raw: usize,
    compressed: usize,
}

fn weigh(dist: &Path) -> Result<Vec<Weighed>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(dist).sort_by_file_name() {
        let entry = entry.context("dist/ cannot be read; type: cargo xtask build")?;
        let path = entry.path();
        let extension = path
            .extension()
            .and_then(|it| it.to_str())
            .unwrap_or_default();
        let kinds = ["wasm", "js", "css", "html", "woff2", WORDS];
        let Some(kind) = kinds.into_iter().find(|kind| *kind == extension) else {
            continue;
        };
        let is_other_text = !entry.file_name().to_string_lossy().starts_with("words-");
        if kind == WORDS && is_other_text {
            continue;
        }
        let bytes = fs::read(path)?;
        let compressed = if kind == "woff2" {
            bytes.len()
        } else {
            compress::brotli(&bytes)?.len()
        };
        let name = path
            .strip_prefix(dist)
            .unwrap_or(path)
            .display()
            .to_string();
        files.push(Weighed {
            name,
            kind,
            raw: bytes.len(),
            compressed,
        });
    }
    Ok(files)
}

fn line(name: &str, raw: usize, compressed: usize) -> String {
    format!("{name:<44}{raw:>9}{compressed:>9}")
}
