//! The list of passwords that many people use, or that were stolen and published: nobody may
//! choose one of them.
//!
//! The list holds the first bytes of the SHA-256 of each password, sorted, and asks no network.
//! `data/README.md` says where it comes from and how it is laid out.

use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// The list that comes with the server.
const BUNDLED: &[u8] = include_bytes!("../data/blocklist.bin");

/// How each list begins.
const MARK: &[u8; 8] = b"GCBLOCK1";

/// The mark, and the number of entries.
const HEAD: usize = MARK.len() + size_of::<u32>();

/// Bytes of an entry. With 400 000 of them, one random password in millions is refused in error.
const ENTRY: usize = 5;

/// The SHA-256 of all that comes before it ends a list.
const CHECKSUM: usize = 32;

/// A shorter list protects nobody.
const FEWEST: usize = 100_000;

/// The list in use.
pub struct Blocklist {
    /// The entries alone, in rising order.
    entries: Cow<'static, [u8]>,
}

impl Blocklist {
    /// The list that comes with the server.
    pub fn bundled() -> Result<Self> {
        Self::parse(Cow::Borrowed(BUNDLED)).context("the bundled list of passwords")
    }

    /// Reads the list at this path.
    ///
    /// A list that is missing, damaged or too short is an error: the server does not start
    /// without protection.
    pub fn read(path: &Path) -> Result<Self> {
        let name = || format!("the list of passwords {}", path.display());
        let bytes = fs::read(path).with_context(name)?;
        Self::parse(Cow::Owned(bytes)).with_context(name)
    }

    /// Whether the password is on the list, whatever its case.
    pub fn contains(&self, password: &str) -> bool {
        let (entries, _) = self.entries.as_chunks::<ENTRY>();
        entries.binary_search(&entry(password)).is_ok()
    }

    /// How many passwords are on the list.
    pub fn count(&self) -> usize {
        self.entries.len() / ENTRY
    }

    fn parse(bytes: Cow<'static, [u8]>) -> Result<Self> {
        let Some((content, checksum)) = bytes.split_last_chunk::<CHECKSUM>() else {
            bail!("it is cut off");
        };
        let Some((head, entries)) = content.split_at_checked(HEAD) else {
            bail!("it is cut off");
        };
        let (mark, count) = head.split_at(MARK.len());
        if mark != MARK {
            bail!("it is not a list of passwords");
        }
        if Sha256::digest(content).as_slice() != checksum {
            bail!("it is damaged");
        }
        let (entries, rest) = entries.as_chunks::<ENTRY>();
        if !rest.is_empty() || count != (entries.len() as u64).to_le_bytes().split_at(4).0 {
            bail!("it does not have as many entries as it says");
        }
        if !entries.is_sorted() {
            bail!("it is not in order");
        }
        if entries.len() < FEWEST {
            bail!(
                "it has {} entries, and needs at least {FEWEST}",
                entries.len()
            );
        }
        let end = bytes.len() - CHECKSUM;
        let entries = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[HEAD..end]),
            Cow::Owned(bytes) => Cow::Owned(bytes[HEAD..end].to_vec()),
        };
        Ok(Self { entries })
    }
}

impl Debug for Blocklist {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "Blocklist({} entries)", self.count())
    }
}

/// What stands for the password on a list.
fn entry(password: &str) -> [u8; ENTRY] {
    let folded: String = password.nfc().collect::<String>().to_lowercase();
    let digest = Sha256::digest(folded.as_bytes());
    let mut entry = [0; ENTRY];
    entry.copy_from_slice(&digest[..ENTRY]);
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance;

    fn bundled() -> Blocklist {
        Blocklist::bundled().unwrap()
    }

    /// A list of so many entries, laid out as the real one.
    fn list(entries: usize) -> Vec<u8> {
        let count = u32::try_from(entries).unwrap();
        let mut bytes = [MARK.as_slice(), &count.to_le_bytes()].concat();
        for index in 0..count {
            bytes.push(0);
            bytes.extend(index.to_be_bytes());
        }
        sealed(bytes)
    }

    fn sealed(mut content: Vec<u8>) -> Vec<u8> {
        let checksum = Sha256::digest(&content);
        content.extend_from_slice(&checksum);
        content
    }

    fn refusal(bytes: Vec<u8>) -> String {
        Blocklist::parse(Cow::Owned(bytes)).unwrap_err().to_string()
    }

    #[test]
    fn pw_5_the_list_has_a_hundred_thousand_entries_and_is_small() {
        assert!(bundled().count() >= 350_000, "{:?}", bundled());
        assert!(BUNDLED.len() <= 2 * 1024 * 1024);
    }

    #[test]
    fn pw_5_common_passwords_are_on_the_list_whatever_their_case() {
        let list = bundled();
        let samples = include_str!("../data/samples.txt");
        let samples: Vec<&str> = samples.lines().collect();
        assert!(samples.len() >= 100);
        for sample in samples {
            for form in [
                sample.to_owned(),
                sample.to_uppercase(),
                sample.to_lowercase(),
            ] {
                assert!(list.contains(&form), "{form}");
            }
        }
    }

    #[test]
    fn pw_5_what_people_here_are_likely_to_choose_is_on_the_list() {
        let list = bundled();
        for password in [
            "Password1",
            "Bienvenue1",
            "Motdepasse1",
            "Montréal2024",
            "Welcome2026!",
            "Canada123",
            "Azerty1234",
            "Soleil123",
        ] {
            assert!(list.contains(password), "{password}");
        }
        assert!(list.contains("MONTRE\u{301}AL2024"), "composed otherwise");
    }

    #[test]
    fn pw_5_random_passwords_are_not_on_the_list() {
        let list = bundled();
        let hits = (0..1000)
            .map(|_| chance::id()[..16].to_owned())
            .filter(|password| list.contains(password))
            .count();
        assert!(hits <= 1, "{hits}");
        assert!(!list.contains("correct horse battery staple of my own"));
    }

    #[test]
    fn rl_10_a_list_that_is_missing_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.bin");
        let error = Blocklist::read(&path).unwrap_err().to_string();
        assert!(error.contains("list.bin"), "{error}");
        fs::write(&path, list(FEWEST)).unwrap();
        assert_eq!(Blocklist::read(&path).unwrap().count(), FEWEST);
    }

    #[test]
    fn rl_10_a_list_that_is_short_or_damaged_is_an_error() {
        let good = list(FEWEST);
        assert!(refusal(list(FEWEST - 1)).contains("at least"));
        assert!(refusal(Vec::new()).contains("cut off"));
        assert!(refusal(vec![0; 33]).contains("cut off"));
        assert!(refusal(vec![0; 64]).contains("not a list"));
        assert!(refusal(good[..good.len() - 1].to_vec()).contains("damaged"));
        let mut flipped = good.clone();
        flipped[1000] ^= 1;
        assert!(refusal(flipped).contains("damaged"));
        let mut content = good[..good.len() - CHECKSUM].to_vec();
        content.extend([0; ENTRY]);
        assert!(refusal(sealed(content)).contains("as it says"));
        let mut content = good[..good.len() - CHECKSUM].to_vec();
        content[HEAD..HEAD + ENTRY].fill(9);
        assert!(refusal(sealed(content)).contains("order"));
    }
}
