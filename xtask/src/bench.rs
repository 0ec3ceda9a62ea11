//! How fast the server is, in ratios taken in one run, so that a noisy machine matters little.

mod crowd;
mod http;
mod load;
mod person;
mod place;
mod postgres;
mod reading;
mod running;
mod sign_in;
mod start;
mod table;

use crate::console::{self, Stopwatch};
use crate::{build, process};
use anyhow::{Context, Result, bail};
use place::Place;
use std::fs;
use std::path::{Path, PathBuf};
use table::{Line, Table};

/// Accounts of an ordinary site, on which everything else is measured.
const ORDINARY: u32 = 1000;

/// Prints the table of quality. A figure that misses its target fails nothing; one that could not
/// be taken does.
pub fn run() -> Result<()> {
    build::server()?;
    build_peers()?;
    let clock = Stopwatch::start();
    say_how_busy();
    let scratch = Scratch::make()?;
    let setting = Setting::make(&scratch.0)?;
    let measures: [(&str, Measure); 4] = [
        ("Starting and resting", start::measure),
        ("Reading the session", reading::measure),
        ("Signing in", sign_in::measure),
        ("Signing in among a million", crowd::measure),
    ];
    let mut table = Table::default();
    let mut missing = 0;
    for (name, measure) in measures {
        console::step(name);
        match measure(&setting) {
            Ok(lines) => table.extend(lines),
            Err(problem) => {
                console::problem(&problem);
                missing += 1;
            }
        }
    }
    console::step(&format!("Speed of the server ({})", clock.told()));
    table.show();
    if missing > 0 {
        bail!("{missing} of the measures could not be taken");
    }
    Ok(())
}

type Measure = fn(&Setting) -> Result<Vec<Line>>;

/// What every measure finds ready.
struct Setting {
    folder: PathBuf,
    /// A site on SQLite with somebody signed in and an ordinary number of others.
    place: Place,
    /// The cookies of the one who is signed in.
    cookies: String,
}

impl Setting {
    fn make(folder: &Path) -> Result<Self> {
        console::step("Preparing a site with a thousand accounts");
        let place = Place::make(&folder.join("sqlite"), None)?;
        let cookies = person::settle_in(&place)?;
        place.add_crowd(1, ORDINARY)?;
        Ok(Self {
            folder: folder.to_owned(),
            place,
            cookies,
        })
    }
}

/// A folder that goes when the run is over.
struct Scratch(PathBuf);

impl Scratch {
    fn make() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("guichet-bench-{}", std::process::id()));
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let folder = self.0.display();
        if fs::remove_dir_all(&self.0).is_err() {
            console::note(&format!("{folder} could not be removed"));
        }
    }
}

/// The programs that the server is compared with, or that prepare its database.
fn build_peers() -> Result<()> {
    process::run(&mut process::cargo(&[
        "build",
        "--release",
        "--package",
        "guichet-bench",
    ]))
}

fn say_how_busy() {
    let busy = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let busy = busy.split(' ').next().unwrap_or_default();
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    console::step(&format!(
        "Measuring: some minutes (load {busy} on {processors} processors before we begin)"
    ));
}
