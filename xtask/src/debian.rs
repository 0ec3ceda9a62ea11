//! Programs that come as Debian packages: browsers, their drivers, and the peers of the tests.

use crate::console::{self, Stopwatch};
use crate::{paths, process};
use anyhow::{Result, bail};
use std::fs;

/// A program to look for, and the package that brings it.
const PROGRAMS: [(&str, &str); 14] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("xauth", "xauth"),
    ("oathtool", "oathtool"),
    ("faketime", "faketime"),
    ("zbarimg", "zbar-tools"),
    ("nginx", "nginx-light"),
    ("apache2", "libapache2-mod-auth-openidc"),
    ("initdb", "postgresql"),
    ("aiosmtpd", "python3-aiosmtpd"),
    ("pip3", "python3-pip"),
];

/// Installs what is missing, as far as this person may.
pub fn ensure_programs() -> Result<()> {
    let missing: Vec<&str> = PROGRAMS
        .into_iter()
        .filter(|(program, _)| !is_there(program))
        .map(|(_, package)| package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages = missing.join(" ");
    if paths::find_program("apt-get").is_none() {
        bail!("these programs are missing; install with your package manager: {packages}");
    }
    if !is_root() {
        bail!("these packages are missing; type: sudo apt-get install {packages}");
    }
    console::step(&format!("Installing Debian packages: {packages}"));
    let clock = Stopwatch::start();
    apt_get(&["update", "--quiet"])?;
    let mut install = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    install.extend(missing);
    apt_get(&install)?;
    console::note(&format!("installed in {}", clock.told()));
    Ok(())
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = process::command("apt-get");
    command
        .args(["-o", "DPkg::Lock::Timeout=600"])
        .args(arguments);
    process::run(command.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_there(program: &str) -> bool {
    paths::find_program(program).is_some() || program == "initdb" && has_postgresql()
}

/// Debian keeps the programs of a PostgreSQL server out of `PATH`, one folder for each version.
fn has_postgresql() -> bool {
    fs::read_dir("/usr/lib/postgresql").is_ok_and(|versions| {
        versions
            .flatten()
            .any(|it| it.path().join("bin/initdb").is_file())
    })
}

fn is_root() -> bool {
    process::answer(process::command("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
