//! Everything that a newcomer needs, on one port.

use crate::{build, console, paths, process, setup};
use anyhow::{Context, Result};
use std::fs;
use std::process::Stdio;
use std::time::UNIX_EPOCH;
use walkdir::WalkDir;

/// What the app is built from, beside the department's own face.
const APP: [&str; 12] = [
    ".cargo",
    "Cargo.toml",
    "Trunk.toml",
    "contract",
    "docs/screens",
    "index.html",
    "locales",
    "messages",
    "public",
    "src",
    "style",
    "xtask/src",
];

/// Builds what changed, then runs the server until it is stopped.
pub fn run(extra: &[&str]) -> Result<()> {
    setup::for_building()?;
    let sources = fingerprint()?;
    let stamp = paths::dist().join(".built-from");
    if fs::read_to_string(&stamp).is_ok_and(|it| it == sources) {
        console::step("The app is unchanged since its last build");
    } else {
        build::app()?;
        fs::write(stamp, sources)?;
    }
    build::server()?;
    let data = paths::root().join("data");
    fs::create_dir_all(&data).with_context(|| format!("cannot create {}", data.display()))?;
    console::step("Starting (Ctrl-C stops it)");
    let server = paths::server();
    let mut command = process::command(&server.to_string_lossy());
    command
        .args(["serve", "--listen", "127.0.0.1:8080", "--demo", "--data"])
        .arg(data);
    command
        .arg("--site")
        .arg(paths::dist())
        .args(extra)
        .stdin(Stdio::inherit());
    process::run(&mut command)
}

/// Changes whenever one of the files changes, appears or goes.
fn fingerprint() -> Result<String> {
    let mut seen = Vec::new();
    let ours = APP.map(|source| paths::root().join(source));
    for path in ours.into_iter().chain([paths::brand()]) {
        if !path.exists() {
            continue;
        }
        for entry in WalkDir::new(path).sort_by_file_name() {
            let entry = entry?;
            let about = entry.metadata()?;
            if about.is_file() {
                let changed = about
                    .modified()?
                    .duration_since(UNIX_EPOCH)
                    .unwrap_or_default();
                let line = format!("{} {} {changed:?}\n", entry.path().display(), about.len());
                seen.extend_from_slice(line.as_bytes());
            }
        }
    }
    Ok(format!("{:016x}", build::fnv1a(&seen)))
}
