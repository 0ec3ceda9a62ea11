//! Installs what the other commands need, and skips what is there.

use crate::console::{self, Stopwatch};
use crate::{debian, paths, tools};
use anyhow::{Result, bail};

/// What a release build needs.
pub fn for_building() -> Result<()> {
    let clock = Stopwatch::start();
    all(&[
        &tools::ensure_wasm_target,
        &|| tools::ensure_cargo_tool(&tools::WASM_BINDGEN),
        &|| tools::ensure_cargo_tool(&tools::TRUNK),
        &tools::ensure_npm_packages,
    ])?;
    console::step(&format!(
        "Build tools ready in {} ({})",
        paths::tools().display(),
        clock.told()
    ));
    Ok(())
}

/// What the tests need beside that.
pub fn for_testing() -> Result<()> {
    let clock = Stopwatch::start();
    all(&[
        &debian::ensure_programs,
        &for_building,
        &tools::ensure_cargo_deny,
        &|| tools::ensure_cargo_tool(&tools::GECKODRIVER),
    ])?;
    console::step(&format!("Test tools ready ({})", clock.told()));
    Ok(())
}

/// Tries every one, so that a person learns at once all that is missing.
fn all(installations: &[&dyn Fn() -> Result<()>]) -> Result<()> {
    let mut failed = 0;
    for install in installations {
        if let Err(problem) = install() {
            console::problem(&problem);
            failed += 1;
        }
    }
    if failed > 0 {
        bail!("{failed} of the things needed could not be installed; see above what to type");
    }
    Ok(())
}
