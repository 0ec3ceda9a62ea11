//! Joins the style sheets into the one that the browser loads.
//!
//! They stay separate files, one for each component, because they are read that way; Trunk does
//! not follow `@import`, and each request would delay the first picture.

use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Writes `target/styles/guichet.css`, unless it would not change: Trunk watches for changes.
pub fn run() -> Result<()> {
    let root = paths::root();
    let joined = join(&sheets(&root)?)?;
    let output = root.join("target/styles/guichet.css");
    if fs::read_to_string(&output).is_ok_and(|it| it == joined) {
        return Ok(());
    }
    fs::create_dir_all(output.parent().expect("the path above has a folder"))?;
    fs::write(&output, joined).with_context(|| format!("cannot write {}", output.display()))
}

/// The order of the cascade: values, elements, page, components, paper, and the face of the
/// department, which therefore has the last word.
fn sheets(root: &Path) -> Result<Vec<PathBuf>> {
    let style = root.join("style");
    let mut sheets = ["tokens", "base", "layout"]
        .map(|it| style.join(it).with_extension("css"))
        .to_vec();
    let mut components: Vec<PathBuf> = fs::read_dir(style.join("components"))
        .context("cannot read style/components")?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    components.retain(|it| it.extension().is_some_and(|it| it == "css"));
    components.sort();
    sheets.extend(components);
    sheets.push(style.join("print.css"));
    let brand = paths::brand().join("tokens.css");
    if brand.is_file() {
        sheets.push(brand);
    }
    Ok(sheets)
}

fn join(sheets: &[PathBuf]) -> Result<String> {
    let mut joined = String::new();
    for sheet in sheets {
        let text = fs::read_to_string(sheet)
            .with_context(|| format!("cannot read {}", sheet.display()))?;
        joined.push_str(&text);
        joined.push('\n');
    }
    Ok(joined)
}
