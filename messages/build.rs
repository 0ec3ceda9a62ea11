//! Turns `locales/` and the texts of `brand/` into typed functions, or says what is wrong with them.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use messages_codegen::{Generated, Problem, Source, generate};

fn main() {
    println!("cargo::rerun-if-env-changed=GUICHET_BRAND");
    let root = root();
    let brand = brand(&root);
    for folder in [root.join("locales/en"), root.join("locales/fr")] {
        watch(&folder);
    }
    for folder in [brand.join("en"), brand.join("fr")] {
        watch(&folder);
    }
    match sources(&root, &brand).and_then(|sources| {
        let generated = generate(&sources)?;
        Ok((sources, generated))
    }) {
        Ok((sources, generated)) => write(&root, &sources, &generated),
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
        }
    }
}

/// The folder that holds `locales/` and `brand/`.
fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the package's folder");
    let parent = Path::new(&here)
        .parent()
        .expect("the package lies inside the project");
    parent.to_path_buf()
}

fn brand(root: &Path) -> PathBuf {
    env::var_os("GUICHET_BRAND").map_or_else(|| root.join("brand"), |named| root.join(named))
}

/// Cargo rebuilds for ever when it watches a folder that is not there, so its parent is watched instead.
fn watch(folder: &Path) {
    let there = folder.ancestors().find(|it| it.is_dir()).unwrap_or(folder);
    println!("cargo::rerun-if-changed={}", there.display());
}

fn sources(root: &Path, brand: &Path) -> Result<Vec<Source>, Vec<Problem>> {
    if !brand.is_dir() && env::var_os("GUICHET_BRAND").is_some() {
        let text = "GUICHET_BRAND does not name a folder".to_owned();
        return Err(vec![Problem {
            file: brand.display().to_string(),
            line: 1,
            text,
        }]);
    }
    let mut sources = Source::read_folder(root, &root.join("locales"), false)?;
    sources.extend(Source::read_folder(root, brand, true)?);
    Ok(sources)
}

fn write(root: &Path, sources: &[Source], generated: &Generated) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the output folder"));
    let table = messages_codegen::sources_table(root, sources);
    for (name, text) in [
        ("messages.rs", &generated.functions),
        ("named.rs", &generated.named),
        ("words.rs", &generated.words),
        ("samples.rs", &generated.samples),
        ("sources.rs", &table),
    ] {
        fs::write(out.join(name), text).expect("the output folder can be written");
    }
}
