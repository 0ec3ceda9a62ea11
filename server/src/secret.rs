//! A secret of ours, from a file that only we can read.

use std::{fmt, fs, os::unix::fs::PermissionsExt, path::Path};

use anyhow::{Context, ensure};
use subtle::ConstantTimeEq;

use crate::keys::sha256;

/// A password or token. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Reads the file that the configuration names under `key`.
    ///
    /// # Errors
    /// A file that is missing, empty, of more than one line, or that others can read.
    pub fn read(key: &str, path: &Path) -> anyhow::Result<Self> {
        let name = path.display();
        let text =
            fs::read_to_string(path).with_context(|| format!("{key}: {name} cannot be read"))?;
        let mode = fs::metadata(path)?.permissions().mode();
        ensure!(
            mode.trailing_zeros() >= 6,
            "{key}: {name} can be read by others: give it mode 0600"
        );
        let secret = text.trim();
        ensure!(!secret.is_empty(), "{key}: {name} is empty");
        ensure!(
            !secret.chars().any(char::is_control),
            "{key}: {name} has more than one line"
        );
        Ok(Self(secret.to_owned()))
    }

    /// The secret itself, for the one who is to be told.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether somebody said the same, in a time that tells nothing of where they differ.
    pub fn is(&self, said: &str) -> bool {
        let (ours, theirs) = (sha256(&self.0), sha256(said));
        ours.as_bytes().ct_eq(theirs.as_bytes()).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

#[cfg(test)]
pub mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A file of a secret.
    pub fn file(folder: &tempfile::TempDir, text: &str, mode: u32) -> PathBuf {
        let path = folder.path().join("secret");
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        path
    }

    fn read(text: &str, mode: u32) -> anyhow::Result<Secret> {
        let folder = tempfile::tempdir().unwrap();
        Secret::read("a.key", &file(&folder, text, mode))
    }

    #[test]
    fn da_1_a_secret_that_others_can_read_is_refused_by_the_name_of_its_key() {
        for (text, mode, expected) in [
            ("canary", 0o644, "can be read by others"),
            ("canary", 0o640, "can be read by others"),
            (" \n", 0o600, "is empty"),
            ("canary\ncanary", 0o600, "more than one line"),
        ] {
            let error = format!("{:#}", read(text, mode).unwrap_err());
            assert!(
                error.contains("a.key") && error.contains(expected),
                "{error}"
            );
            assert!(!error.contains("canary"), "{error}");
        }
    }

    #[test]
    fn da_2_a_secret_is_compared_and_never_printed() {
        let secret = read("canary\n", 0o400).unwrap();
        assert!(secret.is("canary") && !secret.is("canary ") && !secret.is("") && !secret.is("c"));
        assert_eq!(format!("{secret:?}"), "Secret");
    }
}
