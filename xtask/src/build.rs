//! The release build: `dist/` for any static host, and the server's binary.

use crate::console::{self, Stopwatch};
use crate::headings::Headings;
use crate::{compress, documents, hosting, html, paths, process, setup, shrink, words};
use anyhow::{Context, Result, bail};
use contract::locale::Locale;
use contract::routes::Page;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Builds both.
pub fn run() -> Result<()> {
    setup::for_building()?;
    app()?;
    server()
}

/// Builds the browser's part into `dist/`.
pub fn app() -> Result<()> {
    console::step("Building the app (Trunk, wasm-opt): minutes the first time");
    let clock = Stopwatch::start();
    process::run(
        process::command("trunk")
            .args(["build", "--release"])
            .env("RUSTFLAGS", nobodys_paths()),
    )?;
    finish(&paths::dist())?;
    console::note(&format!("dist/ is ready ({})", clock.told()));
    Ok(())
}

/// Keeps the folders of whoever builds out of what everybody downloads.
fn nobodys_paths() -> String {
    let cargo = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| home + "/.cargo"));
    match cargo {
        Ok(cargo) => format!("--remap-path-prefix={cargo}=cargo"),
        Err(_) => String::new(),
    }
}

/// Builds the server's part.
pub fn server() -> Result<()> {
    console::step("Building the server");
    let clock = Stopwatch::start();
    process::run(&mut process::cargo(&[
        "build",
        "--release",
        "--package",
        "guichet-server",
    ]))?;
    console::note(&format!(
        "{} is ready ({})",
        paths::server().display(),
        clock.told()
    ));
    Ok(())
}

/// Makes of Trunk's output what a host serves.
fn finish(dist: &Path) -> Result<()> {
    shrink::run(dist)?;
    copy_brand(dist)?;
    let boot = hash_boot_script(dist)?;
    let page =
        fs::read_to_string(dist.join("index.html"))?.replace("/boot.js", &format!("/{boot}"));
    let (page, words) = words::write_hashed(dist, &page)?;
    refuse_inline(&page)?;
    fs::write(dist.join("index.html"), &page)?;
    for (locale, words) in Locale::ALL.into_iter().zip(words) {
        let shell = html::with_preload(&html::in_language(&page, locale)?, &words)?;
        write_pages(dist, &shell, locale)?;
    }
    documents::write_pictures(dist)?;
    finish_not_found(dist, &page)?;
    fs::write(
        dist.join("_headers"),
        hosting::headers(&hashed_files(dist)?),
    )?;
    fs::write(dist.join("_redirects"), hosting::redirects())?;
    for file in files(dist)?
        .iter()
        .filter(|file| compress::is_compressible(file))
    {
        compress::beside(file)?;
    }
    Ok(())
}

/// Makes of the shell in this language one file for each address of this language, and one for all others.
fn write_pages(dist: &Path, shell: &str, locale: Locale) -> Result<()> {
    let headings = Headings::read(locale)?;
    let home = Page::Home.path(locale.other());
    for page in Page::all() {
        let mut text = html::with_link_to(shell, &home, &page.path(locale.other()))?;
        if let Some(heading) = headings.of(page)? {
            text = html::with_heading(&html::with_title(&text, heading)?, heading)?;
        } else if let Some(title) = headings.of(Page::Home)? {
            text = html::with_title(&text, title)?;
        }
        text = documents::into_page(&text, page, locale)?;
        write_page(dist, &page.path(locale), ".html", &text)?;
    }
    let heading = headings.not_found()?;
    let unknown = html::with_heading(&html::with_title(shell, heading)?, heading)?;
    fs::write(dist.join(locale.tag()).join("404.html"), unknown)?;
    Ok(())
}

/// Writes a page into the file of its address.
fn write_page(dist: &Path, address: &str, ending: &str, text: &str) -> Result<()> {
    let file = dist.join(format!("{}{ending}", address.trim_start_matches('/')));
    fs::create_dir_all(file.parent().context("a page is a file in a folder")?)?;
    fs::write(file, text)?;
    Ok(())
}

/// Writes the documents into what Trunk has just built for its development server, which knows a
/// page by a folder of its name. The release build writes them as files, with everything else.
pub fn documents() -> Result<()> {
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|it| it == "release");
    let Some(dist) = env::var_os("TRUNK_STAGING_DIR").filter(|_| !is_release) else {
        return Ok(());
    };
    let dist = PathBuf::from(dist);
    let page = fs::read_to_string(dist.join("index.html"))?;
    words::write(&dist)?;
    for locale in Locale::ALL {
        let headings = Headings::read(locale)?;
        let shell = html::in_language(&page, locale)?;
        for page in Page::all().filter(|page| page.is_document()) {
            let heading = headings.of(page)?.context("a document has a heading")?;
            let other = page.path(locale.other());
            let text = html::with_link_to(&shell, &Page::Home.path(locale.other()), &other)?;
            let text = html::with_heading(&html::with_title(&text, heading)?, heading)?;
            let text = documents::into_page(&text, page, locale)?;
            write_page(&dist, &page.path(locale), "/index.html", &text)?;
        }
    }
    documents::write_pictures(&dist)
}

/// A department's own icon, contact for security matters and the like replace ours.
fn copy_brand(dist: &Path) -> Result<()> {
    let brand = paths::brand().join("public");
    if !brand.is_dir() {
        return Ok(());
    }
    for file in files(&brand)? {
        let target = dist.join(file.strip_prefix(&brand)?);
        fs::create_dir_all(
            target
                .parent()
                .context("a file of the brand has no folder")?,
        )?;
        fs::copy(&file, target)?;
    }
    Ok(())
}

/// Gives the script that starts the app a name that changes with its content, as Trunk does for
/// the other files.
fn hash_boot_script(dist: &Path) -> Result<String> {
    let plain = dist.join("boot.js");
    let script = fs::read(&plain).context("the page's start script is missing from dist/")?;
    let name = format!("boot-{:016x}.js", fnv1a(&script));
    fs::rename(plain, dist.join(&name))?;
    Ok(name)
}

/// The content security policy would silently stop inline code, so the build refuses it aloud.
fn refuse_inline(page: &str) -> Result<()> {
    let scripts = page.match_indices("<script").filter(|(start, _)| {
        let tag = &page[*start..];
        !tag[..tag.find('>').unwrap_or(tag.len())].contains("src=")
    });
    if scripts.count() > 0 || page.contains("<style") || page.contains(" style=") {
        bail!("the built page holds inline code, which its own security policy forbids");
    }
    Ok(())
}

/// The page for unknown addresses stands alone: only the style sheet's hashed name is missing.
fn finish_not_found(dist: &Path, page: &str) -> Result<()> {
    let path = dist.join("404.html");
    let styles =
        html::find_tag(page, "link", "stylesheet").context("the page has no style sheet")?;
    let text = fs::read_to_string(&path)?;
    let finished = text.replace("<!-- styles -->", styles);
    if finished == text {
        bail!("public/404.html no longer says where its styles go");
    }
    fs::write(path, finished)?;
    Ok(())
}

/// The names of the files whose name holds a hash of their content.
fn hashed_files(dist: &Path) -> Result<Vec<String>> {
    let names = files(dist)?.into_iter().filter_map(|file| {
        let name = file.strip_prefix(dist).ok()?.to_str()?.to_owned();
        let stem = file
            .file_stem()?
            .to_str()?
            .trim_end_matches("_bg")
            .to_owned();
        let (_, hash) = stem.rsplit_once('-')?;
        (hash.len() == 16 && hash.chars().all(|it| it.is_ascii_hexdigit())).then_some(name)
    });
    Ok(names.collect())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// A small stable hash; it names files and protects nothing.
pub fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_code_is_refused() {
        assert!(refuse_inline("<script type=module src=/a.js></script>").is_ok());
        assert!(refuse_inline("<script>start()</script>").is_err());
        assert!(refuse_inline("<p style=color:red>").is_err());
        assert!(refuse_inline("<style>p{}</style>").is_err());
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
