//! Pictures of every screen of the journey, in both languages, on a phone and on a computer.

use crate::{console, debian, paths, process};
use anyhow::{Result, bail};

/// Writes `docs/screens/<page>.<language>.<phone|desktop>.png`, with a real browser that goes
/// through the journey on the release build.
pub fn run() -> Result<()> {
    if !paths::server().is_file() || !paths::dist().join("index.html").is_file() {
        bail!("there is nothing to show yet; type: cargo xtask build");
    }
    debian::ensure_programs()?;
    let folder = paths::root().join("docs/screens");
    console::step("Taking pictures: a few minutes");
    let mut command = process::cargo(&["run", "--quiet", "--package", "guichet-browser-tests"]);
    command
        .args(["--bin", "screens", "--"])
        .arg(&folder)
        .env("GUICHET_TOOLS_DIR", paths::tools())
        .env("GUICHET_DIST", paths::dist())
        .env("GUICHET_SERVER", paths::server());
    process::run(&mut command)?;
    console::note(&format!("in {}", folder.display()));
    Ok(())
}
