//! What the app and its script call each other by: long names that no person reads, in two files
//! that every browser downloads. They are made short, and the script loses its comments.

use crate::build::fnv1a;
use crate::process;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What `wasm-opt` says it renamed: module, old name, new name.
#[derive(Deserialize)]
struct Renamed {
    imports: Vec<(String, String, String)>,
    exports: Vec<(String, String)>,
}

/// What `wasm-opt` calls the one module that the app imports from.
const SHORT_MODULE: &str = "a";

/// Shortens the names in `dist/`, and gives both files names that fit their new content.
pub fn run(dist: &Path) -> Result<()> {
    let wasm = only(dist, "_bg.wasm")?;
    let script = wasm.with_file_name(name_of(&wasm)?.replace("_bg.wasm", ".js"));
    let short = wasm.with_extension("short");
    let mut command = process::command("wasm-opt");
    command
        .arg(&wasm)
        .args(["--detect-features", "-Oz"])
        .arg("--minify-imports-and-exports-and-modules")
        .arg("-o")
        .arg(&short);
    let told = process::answer(&mut command).context("wasm-opt could not shorten the names")?;
    let renamed: Renamed = serde_json::from_str(&told).context("wasm-opt told no names")?;
    if renamed.imports.is_empty() {
        bail!("wasm-opt renamed nothing");
    }
    let module = renamed.imports[0].0.clone();
    if renamed.imports.iter().any(|(it, ..)| *it != module) {
        bail!("the app imports from more than one module");
    }
    let names: HashMap<String, String> = renamed
        .imports
        .into_iter()
        .map(|(_, old, new)| (old, new))
        .chain(renamed.exports)
        .collect();
    let text = fs::read_to_string(&script)?;
    let key = format!("\"{module}\": import0");
    if text.matches(&key).count() != 1 {
        bail!("the script no longer says what it gives to the app");
    }
    let text = text.replace(&key, &format!("\"{SHORT_MODULE}\": import0"));
    let text = without_comments(&with_names(&text, &names));
    let content = fs::read(&short)?;
    let hash = fnv1a(&[content.as_slice(), text.as_bytes()].concat());
    let (old_script, old_wasm) = (name_of(&script)?, name_of(&wasm)?);
    let new_script = format!("guichet-{hash:016x}.js");
    let new_wasm = format!("guichet-{hash:016x}_bg.wasm");
    fs::write(dist.join(&new_script), text)?;
    fs::write(dist.join(&new_wasm), content)?;
    for old in [&script, &wasm, &short] {
        fs::remove_file(old)?;
    }
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page)?
        .replace(&old_script, &new_script)
        .replace(&old_wasm, &new_wasm);
    fs::write(page, html)?;
    Ok(())
}

fn only(dist: &Path, ending: &str) -> Result<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dist)? {
        let path = entry?.path();
        if name_of(&path)?.ends_with(ending) {
            found.push(path);
        }
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => bail!("dist/ has {} files named *{ending}", found.len()),
    }
}

fn name_of(path: &Path) -> Result<String> {
    let name = path.file_name().and_then(|it| it.to_str());
    Ok(name.context("a file without a name")?.to_owned())
}

/// Replaces whole names only.
fn with_names(script: &str, names: &HashMap<String, String>) -> String {
    let is_of_name = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == '$';
    let (mut text, mut name) = (String::new(), String::new());
    for sign in script.chars().chain(['\0']) {
        if is_of_name(sign) {
            name.push(sign);
            continue;
        }
        text.push_str(names.get(&name).unwrap_or(&name));
        name.clear();
        if sign != '\0' {
            text.push(sign);
        }
    }
    text
}

/// Without lines that are comments, and without what begins a line. `wasm-bindgen` writes no text
/// of several lines.
fn without_comments(script: &str) -> String {
    let mut text = String::new();
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            text.push_str(line);
            text.push('\n');
        }
        is_comment &= !line.ends_with("*/");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_replaced_and_parts_of_names_are_not() {
        let names = HashMap::from([("__wbg_get_1".to_owned(), "a".to_owned())]);
        let script = "__wbg_get_1: f(wasm.__wbg_get_1, __wbg_get_12, x__wbg_get_1)";
        assert_eq!(
            with_names(script, &names),
            "a: f(wasm.a, __wbg_get_12, x__wbg_get_1)"
        );
    }

    #[test]
    fn comments_that_fill_lines_are_left_out() {
        let script = "/**\n * @returns\n */\nfunction f() {\n    // why\n    return '//';\n\n}\n";
        assert_eq!(
            without_comments(script),
            "function f() {\nreturn '//';\n}\n"
        );
        assert_eq!(without_comments("/* one */\nx();"), "x();\n");
    }
}
