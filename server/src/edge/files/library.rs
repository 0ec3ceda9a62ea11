//! The files of the built site, as they were when the server started.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;

use axum::body::Bytes;
use axum::http::HeaderValue;
use sha2::{Digest, Sha256};

use super::accept::Coding;

/// A file whose name holds a hash of its content never changes under that name.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// A page is asked for again each time, or an old one would name files that are gone.
const ASK_AGAIN: &str = "no-cache";

/// What may be served, by the end of its name. Anything else in the folder stays there.
const KINDS: [(&str, &str, &str); 12] = [
    ("html", "text/html; charset=utf-8", ASK_AGAIN),
    ("js", "text/javascript; charset=utf-8", ASK_AGAIN),
    ("css", "text/css; charset=utf-8", ASK_AGAIN),
    ("wasm", "application/wasm", ASK_AGAIN),
    ("json", "application/json", ASK_AGAIN),
    ("webmanifest", "application/manifest+json", ASK_AGAIN),
    ("txt", "text/plain; charset=utf-8", "public, max-age=86400"),
    ("xml", "application/xml", "public, max-age=86400"),
    ("svg", "image/svg+xml", "public, max-age=86400"),
    ("png", "image/png", "public, max-age=86400"),
    ("ico", "image/x-icon", "public, max-age=86400"),
    ("woff2", "font/woff2", "public, max-age=2592000"),
];

/// The only file served from a folder whose name begins with a dot.
const SECURITY_CONTACT: &str = ".well-known/security.txt";

/// Every file that may be served, by its address without the first slash.
pub struct Library(HashMap<String, File>);

impl Library {
    /// Reads the folder. What cannot be read is left out, and the log says so.
    pub fn read(folder: &Path) -> Self {
        let mut library = Self(HashMap::new());
        if let Err(error) = library.add_folder(folder, "") {
            tracing::warn!(folder = %folder.display(), %error, "cannot read the built site");
        }
        library
    }

    pub fn file(&self, name: &str) -> Option<&File> {
        self.0.get(name)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn add_folder(&mut self, folder: &Path, address: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            let address = format!("{address}{name}");
            let kind = entry.file_type()?;
            if kind.is_dir() && may_enter(&address) {
                self.add_folder(&entry.path(), &format!("{address}/"))?;
            } else if kind.is_file()
                && may_serve(&address)
                && let Some(file) = File::read(&entry.path(), &name)?
            {
                self.0.insert(address, file);
            }
        }
        Ok(())
    }
}

fn may_enter(address: &str) -> bool {
    !has_hidden_part(address) || SECURITY_CONTACT.starts_with(&format!("{address}/"))
}

fn may_serve(address: &str) -> bool {
    !has_hidden_part(address) || address == SECURITY_CONTACT
}

fn has_hidden_part(address: &str) -> bool {
    address.split('/').any(|part| part.starts_with('.'))
}

/// One file in the codings that the build made of it.
pub struct File {
    pub kind: &'static str,
    /// How long browsers may keep it.
    pub keep: &'static str,
    digest: String,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

impl File {
    fn read(path: &Path, name: &str) -> io::Result<Option<Self>> {
        let Some((stem, ending)) = name.rsplit_once('.') else {
            return Ok(None);
        };
        let Some((_, kind, keep)) = KINDS.into_iter().find(|(known, ..)| *known == ending) else {
            return Ok(None);
        };
        let plain = fs::read(path)?;
        let digest = Sha256::digest(&plain);
        let beside = |ending: &str| {
            let path = path.with_file_name(format!("{name}.{ending}"));
            fs::read(path).ok().map(Bytes::from)
        };
        Ok(Some(Self {
            kind,
            keep: if is_hashed(stem) { FOREVER } else { keep },
            digest: data_encoding::HEXLOWER.encode(&digest[..8]),
            plain: Bytes::from(plain),
            brotli: beside("br"),
            gzip: beside("gz"),
        }))
    }

    /// The smallest form that the client takes.
    pub fn best(&self, accepted: Option<&HeaderValue>) -> Coding {
        [Coding::Brotli, Coding::Gzip]
            .into_iter()
            .find(|coding| self.packed(*coding).is_some() && coding.is_accepted(accepted))
            .unwrap_or(Coding::Plain)
    }

    pub fn content(&self, coding: Coding) -> Bytes {
        self.packed(coding).unwrap_or(&self.plain).clone()
    }

    /// Names this version in this coding.
    pub fn tag(&self, coding: Coding) -> String {
        format!("\"{}-{}\"", self.digest, coding.name().unwrap_or("plain"))
    }

    const fn packed(&self, coding: Coding) -> Option<&Bytes> {
        match coding {
            Coding::Brotli => self.brotli.as_ref(),
            Coding::Gzip => self.gzip.as_ref(),
            Coding::Plain => None,
        }
    }
}

/// Whether a name ends in a dash and the 16 digits of a hash, as the build writes them.
fn is_hashed(stem: &str) -> bool {
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.chars().all(|it| it.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hashed_name_is_told_from_a_plain_one() {
        assert!(is_hashed("guichet-0123456789abcdef"));
        assert!(is_hashed("guichet-0123456789abcdef_bg"));
        assert!(
            !is_hashed("lato-700") && !is_hashed("guichet") && !is_hashed("a-0123456789abcdeg")
        );
    }
}
