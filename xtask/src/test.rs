//! Every check of the project, stage by stage, with a summary at the end.

use crate::console::{self, Stopwatch};
use crate::{build, paths, process, setup, size, tools};
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

/// How much is checked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Without browsers and without the release build.
    Quick,
    Everything,
}

/// The browser tests need the release build, a browser and patience, so that they run apart.
const BROWSER_TESTS: &str = "guichet-browser-tests";

/// Runs the stages one after the other; a failure does not hide what comes after it.
pub fn run(extent: Extent) -> ExitCode {
    let clock = Stopwatch::start();
    let mut report = Report::default();
    let everything = extent == Extent::Everything;
    if everything {
        report.stage("set-up", |_| setup::for_testing());
    } else {
        report.stage("set-up", |_| tools::ensure_wasm_target());
    }
    report.stage("format", |_| {
        process::run(&mut process::cargo(&["fmt", "--all", "--", "--check"]))
    });
    report.stage("lints", |_| {
        clippy(&["--workspace", "--all-targets"])?;
        clippy(&["--package", "guichet", "--target", "wasm32-unknown-unknown"])
    });
    if everything {
        report.stage("licences", |_| licences());
    }
    report.stage("tests", |tally| {
        cargo_test(
            tally,
            &["--workspace", "--exclude", BROWSER_TESTS, "--no-fail-fast"],
        )
    });
    if everything {
        let built = report.stage("release build", |_| {
            build::app()?;
            build::server()
        });
        if built {
            report.stage("size", |_| size::run());
            report.stage("browsers", browsers);
        } else {
            report.fail("browsers", "not run: there is no release build to test");
        }
    }
    report.conclude(&clock)
}

fn clippy(scope: &[&str]) -> Result<()> {
    let mut command = process::cargo(&["clippy", "--quiet"]);
    process::run(command.args(scope).args(["--", "--deny", "warnings"]))
}

/// Licences, sources and refused crates; known vulnerabilities need a database that cannot be had
/// everywhere, and are said not to be checked.
fn licences() -> Result<()> {
    // Libraries of other systems are looked at too, and a build for this one does not get them.
    process::run(&mut process::cargo(&["fetch", "--locked", "--quiet"]))?;
    let mut command = process::command("cargo-deny");
    process::run(command.args(["--offline", "check", "licenses", "bans", "sources"]))?;
    console::note("advisories were not checked; type: cargo deny check advisories");
    Ok(())
}

fn browsers(tally: &mut Tally) -> Result<()> {
    let mut command = process::cargo(&["test", "--package", BROWSER_TESTS, "--no-fail-fast"]);
    command
        .env("GUICHET_TOOLS_DIR", paths::tools())
        .env("GUICHET_DIST", paths::dist())
        .env("GUICHET_SERVER", paths::server())
        .env("GUICHET_AXE", tools::axe())
        .args(["--", "--test-threads=1"]);
    counted(tally, &mut command)
}

fn cargo_test(tally: &mut Tally, scope: &[&str]) -> Result<()> {
    counted(tally, process::cargo(&["test", "--quiet"]).args(scope))
}

/// Runs tests with their output shown, and adds up what each binary says of its own.
fn counted(tally: &mut Tally, command: &mut Command) -> Result<()> {
    let shown = process::shown(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{shown}` could not be started"))?;
    let output = child
        .stdout
        .take()
        .context("the output of the tests is not to be had")?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        console::plain(&line);
        tally.read(&line);
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// How many tests passed and failed.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// Reads a line such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
    fn read(&mut self, line: &str) {
        let Some(result) = line.trim_start().strip_prefix("test result:") else {
            return;
        };
        let words: Vec<&str> = result.split_whitespace().collect();
        for pair in words.windows(2) {
            let count = pair[0].parse().unwrap_or(0);
            match pair[1] {
                "passed;" => self.passed += count,
                "failed;" => self.failed += count,
                _ => {}
            }
        }
    }
}

/// What became of each stage.
#[derive(Default)]
struct Report {
    lines: Vec<String>,
    tally: Tally,
}

impl Report {
    /// Runs one stage; a stage that fails without a failed test counts as one failure.
    fn stage(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Result<()>) -> bool {
        console::step(&format!("Stage: {name}"));
        let clock = Stopwatch::start();
        let mut tally = Tally::default();
        let outcome = work(&mut tally);
        let passed = outcome.is_ok() && tally.failed == 0;
        if let Err(problem) = outcome {
            console::problem(&problem);
            tally.failed = tally.failed.max(1);
        }
        self.tally.passed += tally.passed;
        self.tally.failed += tally.failed;
        let verdict = if passed { "ok" } else { "FAILED" };
        let counts = if tally.passed > 0 {
            format!("{} passed", tally.passed)
        } else {
            String::new()
        };
        self.lines.push(format!(
            "{name:<16}{verdict:<8}{:<14}{counts}",
            clock.told()
        ));
        passed
    }

    fn fail(&mut self, name: &str, why: &str) {
        self.tally.failed += 1;
        self.lines.push(format!("{name:<16}{:<8}{why}", "FAILED"));
    }

    /// Says it all again in a few lines; the last one holds the totals.
    fn conclude(self, clock: &Stopwatch) -> ExitCode {
        console::step(&format!("Summary ({})", clock.told()));
        for line in &self.lines {
            console::note(line);
        }
        let Tally { passed, failed } = self.tally;
        console::plain(&format!("{passed} passed, {failed} failed"));
        if failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_binaries_are_added_up() {
        let mut tally = Tally::default();
        tally.read("running 3 tests");
        tally.read("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        tally.read("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured");
        assert_eq!(
            tally,
            Tally {
                passed: 15,
                failed: 2
            }
        );
    }

    #[test]
    fn a_stage_that_fails_counts_even_without_a_failed_test() {
        let mut report = Report::default();
        assert!(report.stage("good", |tally| {
            tally.passed = 2;
            Ok(())
        }));
        assert!(!report.stage("bad", |_| bail!("no compiler")));
        assert_eq!(
            report.tally,
            Tally {
                passed: 2,
                failed: 1
            }
        );
    }
}
