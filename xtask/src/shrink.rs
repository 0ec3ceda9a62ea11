//! What the app and its script call each other by: long names that no person reads, in two files
//! that every browser downloads. They are made short, the script is minified, and both lose the
//! classes that libraries offer to scripts: the app is used by no script. So do the places in the
//! source where it would panic, which nobody could read.

use crate::build::fnv1a;
use crate::process;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use wasmparser::{Parser, Payload};

mod places;

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
    let (text, unused) = without_classes(&fs::read_to_string(&script)?);
    let lean = wasm.with_extension("lean");
    drop_exports(&wasm, &lean, &unused)?;
    let mut content = fs::read(&lean)?;
    if places::blank(&mut content)? == 0 {
        bail!("the app tells nowhere where it would panic: is that still what it looks like?");
    }
    fs::write(&lean, content)?;
    let short = wasm.with_extension("short");
    let mut command = process::command("wasm-opt");
    command
        .arg(&lean)
        .arg("--detect-features")
        // Each round leaves a little less.
        .args(["--flatten", "--rereloop", "-Oz", "-Oz"])
        .args(["--flatten", "--rereloop", "-Oz", "-Oz"])
        // Nothing is ever at the first addresses of the memory, where the stack ends.
        .args([
            "--low-memory-unused",
            "-Oz",
            "--optimize-added-constants-propagate",
        ])
        .arg("--strip-target-features")
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
    let key = format!("\"{module}\": import0");
    if text.matches(&key).count() != 1 {
        bail!("the script no longer says what it gives to the app");
    }
    let text = text.replace(&key, &format!("\"{SHORT_MODULE}\": import0"));
    fs::write(&script, with_names(&text, &names))?;
    minify(&script)?;
    let text = fs::read_to_string(&script)?;
    let content = fs::read(&short)?;
    let hash = fnv1a(&[content.as_slice(), text.as_bytes()].concat());
    let (old_script, old_wasm) = (name_of(&script)?, name_of(&wasm)?);
    let new_script = format!("guichet-{hash:016x}.js");
    let new_wasm = format!("guichet-{hash:016x}_bg.wasm");
    fs::write(dist.join(&new_script), text)?;
    fs::write(dist.join(&new_wasm), content)?;
    for old in [&script, &wasm, &lean, &short] {
        fs::remove_file(old)?;
    }
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page)?
        .replace(&old_script, &new_script)
        .replace(&old_wasm, &new_wasm);
    fs::write(page, html)?;
    Ok(())
}

/// The script without its classes, and what only they called of the app.
fn without_classes(script: &str) -> (String, HashSet<String>) {
    let (mut kept, mut dropped) = (String::new(), String::new());
    let mut classes = Vec::new();
    let mut end = None;
    for line in script.lines() {
        if end.is_none() {
            if let Some(name) = line.strip_prefix("export class ") {
                classes.push(name.trim_end_matches(" {").to_owned());
                end = Some("}");
            } else if classes.iter().any(|it| is_about(line, it)) {
                end = Some(";");
            }
        }
        let text = if end.is_some() {
            &mut dropped
        } else {
            &mut kept
        };
        text.push_str(line);
        text.push('\n');
        // What is inside of a class is set off.
        if end.is_some_and(|end| line.ends_with(end) && !(end == "}" && line.starts_with(' '))) {
            end = None;
        }
    }
    let called = calls(&kept);
    let unused = calls(&dropped).difference(&called).cloned().collect();
    (kept, unused)
}

/// Whether a line at the margin belongs to a class that is gone.
fn is_about(line: &str, class: &str) -> bool {
    let finalization = ["const ", class, "Finalization ="].concat();
    let disposal = ["if (Symbol.dispose) ", class, "."].concat();
    line.starts_with(&finalization) || line.starts_with(&disposal)
}

/// What a script calls of the app.
fn calls(script: &str) -> HashSet<String> {
    let is_of_name = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == '$';
    let after = script.split("wasm.").skip(1);
    after
        .map(|it| it.chars().take_while(|it| is_of_name(*it)).collect())
        .collect()
}

/// Writes the app without some of what it offers, and without whatever only that needed.
fn drop_exports(wasm: &Path, lean: &Path, unused: &HashSet<String>) -> Result<()> {
    let content = fs::read(wasm)?;
    let mut exports = Vec::new();
    for part in Parser::new(0).parse_all(&content) {
        if let Payload::ExportSection(section) = part? {
            for export in section {
                exports.push(export?.name.to_owned());
            }
        }
    }
    let kept: Vec<String> = exports
        .into_iter()
        .filter(|it| !unused.contains(it))
        .collect();
    let script = json!({ "name": "script", "root": true, "reaches": kept });
    let nodes = kept.iter().map(|it| json!({ "name": it, "export": it }));
    let graph: Vec<Value> = [script].into_iter().chain(nodes).collect();
    let file = lean.with_extension("json");
    fs::write(&file, serde_json::to_string(&graph)?)?;
    let mut command = process::command("wasm-metadce");
    command
        .arg(wasm)
        .arg("--detect-features")
        .arg("--graph-file")
        .arg(&file)
        .arg("-o")
        .arg(lean);
    process::answer(&mut command).context("wasm-metadce could not leave anything out")?;
    fs::remove_file(file)?;
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

/// Leaves out of a module what no browser needs to run it.
fn minify(script: &Path) -> Result<()> {
    let mut command = process::command("terser");
    command
        .arg(script)
        .args(["--module", "--compress"])
        .arg("passes=3,toplevel,ecma=2020,arrows,unsafe_arrows,unsafe_methods")
        .args(["--mangle", "toplevel", "--output"])
        .arg(script);
    process::answer(&mut command).context("terser could not make the script smaller")?;
    Ok(())
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
    fn classes_are_left_out_with_what_only_they_call() {
        let script = "export class A {\n    free() {\n        wasm.a_free(1);\n        wasm.malloc(1);\n    }\n}\n\
            if (Symbol.dispose) A.prototype.x = 1;\nfunction f() {\n    wasm.malloc(2);\n}\n\
            const AFinalization = (x)\n    ? { y: () => {} }\n    : new R(p => wasm.a_free(p));\nlet b;\n";
        let (kept, unused) = without_classes(script);
        assert_eq!(kept, "function f() {\n    wasm.malloc(2);\n}\nlet b;\n");
        assert_eq!(unused, HashSet::from(["a_free".to_owned()]));
    }
}
