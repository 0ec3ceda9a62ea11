//! Keys that live outside the database, in files that only we can read.

use std::{
    fmt,
    fs::{self, DirBuilder},
    io::Write,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::Path,
};

use aes_gcm::{
    Aes256Gcm, KeyInit,
    aead::{Aead, Payload},
};
use anyhow::{Context, bail, ensure};
use data_encoding::{BASE64, BASE64URL_NOPAD};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::{chance, signing};

mod partners;

/// Every key of a deployment.
///
/// Each has a file of its own with one key a line, `<id> <base64 of 32 bytes or more>`. The first
/// line is in force; the others are still read, so that a key can be replaced without losing what
/// the old one sealed.
pub struct Keys {
    /// Goes into password hashes.
    pub pepper: Keyring,
    /// Makes look-up keys of names, addresses and codes.
    mac: Keyring,
    /// Seals what is personal.
    seal: Keyring,
    /// Makes the tokens of forms.
    csrf: Keyring,
    /// Hides who people are at their sign-in partners; there is none where there are no partners.
    partners: Keyring,
    /// Signs what we say to partners and services: keys of P-256 in PKCS #8.
    signing: Keyring,
}

/// Keys of one use, the one in force first.
pub struct Keyring(Vec<(String, Vec<u8>)>);

const NAMES: [&str; 4] = ["pepper", "mac", "seal", "csrf"];

/// Keys that only some deployments need.
const MORE: [&str; 2] = ["partners", "signing"];

const SHORTEST: usize = 32;

impl Keys {
    /// Reads the keys of a folder.
    ///
    /// # Errors
    /// A key that is missing, short, all alike, or in a file that others can read.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let [pepper, mac, seal, csrf] =
            NAMES.map(|name| Keyring::read(&folder.join(name).with_extension("key")));
        let [partners, signing] = MORE.map(|name| {
            let path = folder.join(name).with_extension("key");
            if path.exists() {
                Keyring::read(&path)
            } else {
                Ok(Keyring(Vec::new()))
            }
        });
        Ok(Self {
            pepper: pepper?,
            mac: mac?,
            seal: seal?,
            csrf: csrf?,
            partners: partners?,
            signing: signing?,
        })
    }

    /// Whether there are the keys that partners and services need.
    ///
    /// # Errors
    /// The name of the file that is missing.
    pub fn expect_more(&self) -> anyhow::Result<()> {
        for (name, ring) in MORE.into_iter().zip([&self.partners, &self.signing]) {
            ensure!(
                !ring.0.is_empty(),
                "{name}.key is missing: type guichet-server new-key {name}, and keep its line in that file"
            );
        }
        Ok(())
    }

    /// Makes those that are missing of the keys that partners and services need.
    pub fn make_more(folder: &Path) -> anyhow::Result<()> {
        for name in MORE {
            let path = folder.join(name).with_extension("key");
            if path.exists() {
                continue;
            }
            let new = folder.join([name, ".", &chance::id()].concat());
            write_private(&new, &line(name, "k1")?)?;
            // Another process may be at the same: the first one stays.
            let _ = fs::hard_link(&new, &path);
            fs::remove_file(&new)?;
        }
        Ok(())
    }

    /// The keys that sign, the one in force first: ids and PKCS #8 documents.
    pub fn signing(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.signing.0.iter().map(|(id, key)| (&**id, &**key))
    }

    /// Makes the keys of a new deployment, all of them or none: where a folder holds anything
    /// already, it stays as it is, and a key that is missing there is missed by [`Keys::read`].
    pub fn make_missing(folder: &Path) -> anyhow::Result<()> {
        if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
            return Ok(());
        }
        let mut new = folder.as_os_str().to_owned();
        new.push([".", &chance::id()].concat());
        let new = Path::new(&new);
        DirBuilder::new().recursive(true).mode(0o700).create(new)?;
        for name in NAMES {
            write_private(&new.join(name).with_extension("key"), &line(name, "k1")?)?;
        }
        // Another process may be at the same: the folder of one of them is put in place whole.
        if fs::rename(new, folder).is_err() {
            fs::remove_dir_all(new)?;
        }
        Ok(())
    }

    /// A tag of every key, by its use and id, to recognise it by.
    pub fn checks(&self) -> Vec<(String, String)> {
        let rings = [
            &self.pepper,
            &self.mac,
            &self.seal,
            &self.csrf,
            &self.partners,
            &self.signing,
        ];
        let tags = |(name, ring): (&str, &Keyring)| -> Vec<_> {
            ring.0
                .iter()
                .map(|(id, key)| {
                    let tag = BASE64URL_NOPAD.encode(&tag(key, &["check\0", name]));
                    ([name, ".", id].concat(), tag)
                })
                .collect()
        };
        let names = NAMES.into_iter().chain(MORE);
        names.zip(rings).flat_map(tags).collect()
    }

    /// The id of the key that seals today.
    pub fn sealing_id(&self) -> &str {
        self.seal.current_id()
    }

    /// The cipher of one backup.
    pub fn backup_cipher(&self, id: &str, salt: &[u8; 16]) -> anyhow::Result<Aes256Gcm> {
        let key = self
            .seal
            .by_id(id)
            .with_context(|| format!("seal.key does not hold the key `{id}`"))?;
        let key = tag(key, &["backup\0", &BASE64.encode(salt)]);
        Ok(Aes256Gcm::new(&key.into()))
    }

    /// The look-up key of a private text. `purpose` keeps uses apart.
    pub fn mac(&self, purpose: &str, text: &str) -> String {
        BASE64URL_NOPAD.encode(&tag(self.mac.current(), &[purpose, "\0", text]))
    }

    /// What the log calls somebody on one day. On another day it is another name, so that nobody can be
    /// followed for longer than that.
    pub fn pseudonym(&self, account: &str, day: &str) -> String {
        let mut name = self.mac(&["log\0", day].concat(), account);
        name.truncate(12);
        name
    }

    /// Whether `mac` is the look-up key of a text, by the key in force or an older one.
    pub fn is_mac(&self, mac: &str, purpose: &str, text: &str) -> bool {
        self.mac.0.iter().any(|(_, key)| {
            let expected = BASE64URL_NOPAD.encode(&tag(key, &[purpose, "\0", text]));
            expected.as_bytes().ct_eq(mac.as_bytes()).into()
        })
    }

    /// The look-up keys of a text under every key, the one in force first.
    pub fn macs(&self, purpose: &str, text: &str) -> Vec<String> {
        let encode = |(_, key): &(String, Vec<u8>)| {
            BASE64URL_NOPAD.encode(&tag(key, &[purpose, "\0", text]))
        };
        self.mac.0.iter().map(encode).collect()
    }

    /// Seals a text for one owner: it opens for no other.
    pub fn seal(&self, owner: &str, text: &str) -> String {
        seal(&self.seal, owner, text)
    }

    /// Opens what was sealed for this owner.
    pub fn open(&self, owner: &str, sealed: &str) -> anyhow::Result<String> {
        open(&self.seal, owner, sealed)
    }

    /// The token that forms of this cookie must carry.
    pub fn csrf_token(&self, cookie: &str) -> String {
        BASE64URL_NOPAD.encode(&tag(self.csrf.current(), &["form\0", cookie]))
    }

    /// Whether a form's token belongs to the cookie it came with.
    pub fn is_csrf_token(&self, token: &str, cookie: &str) -> bool {
        self.csrf.0.iter().any(|(_, key)| {
            let expected = BASE64URL_NOPAD.encode(&tag(key, &["form\0", cookie]));
            expected.as_bytes().ct_eq(token.as_bytes()).into()
        })
    }

    /// A cookie for a visitor, who has no session yet. Its second half proves that we made it.
    pub fn visitor_cookie(&self) -> String {
        let random = BASE64URL_NOPAD.encode(&chance::bytes::<32>());
        let proof = BASE64URL_NOPAD.encode(&tag(self.csrf.current(), &["visitor\0", &random]));
        [&random, ".", &proof].concat()
    }

    pub fn is_visitor_cookie(&self, cookie: &str) -> bool {
        cookie.split_once('.').is_some_and(|(random, proof)| {
            self.csrf.0.iter().any(|(_, key)| {
                let expected = BASE64URL_NOPAD.encode(&tag(key, &["visitor\0", random]));
                expected.as_bytes().ct_eq(proof.as_bytes()).into()
            })
        })
    }
}

impl Keyring {
    fn read(path: &Path) -> anyhow::Result<Self> {
        let name = path.display();
        let text = fs::read_to_string(path)
            .with_context(|| format!("the key file {name} cannot be read"))?;
        let mode = fs::metadata(path)?.permissions().mode();
        ensure!(
            mode.trailing_zeros() >= 6,
            "the key file {name} can be read by others: give it mode 0600"
        );
        let mut keys = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let (id, key) = line
                .trim()
                .split_once(' ')
                .with_context(|| format!("{name}: a line is not `<id> <key>`"))?;
            let key = BASE64
                .decode(key.trim().as_bytes())
                .with_context(|| format!("{name}: key {id} is not base64"))?;
            ensure!(
                key.len() >= SHORTEST,
                "{name}: key {id} is shorter than {SHORTEST} bytes"
            );
            ensure!(
                key.iter().any(|it| *it != key[0]),
                "{name}: key {id} is all one byte"
            );
            ensure!(
                id.chars().all(|it| it.is_ascii_alphanumeric()) && !id.is_empty(),
                "{name}: a key's id has letters and digits only"
            );
            keys.push((id.to_owned(), key));
        }
        ensure!(!keys.is_empty(), "the key file {name} holds no key");
        Ok(Self(keys))
    }

    fn current(&self) -> &[u8] {
        &self.0[0].1
    }

    /// The id of the key in force.
    pub fn current_id(&self) -> &str {
        &self.0[0].0
    }

    fn by_id(&self, id: &str) -> Option<&[u8]> {
        self.0
            .iter()
            .find(|(it, _)| it == id)
            .map(|(_, key)| &key[..])
    }

    /// The tag of a text under the key with this id.
    pub fn tag(&self, id: &str, text: &str) -> Option<[u8; 32]> {
        Some(tag(self.by_id(id)?, &[text]))
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

/// SHA-256 in base64url: for secrets that are long enough to need no key.
pub fn sha256(text: &str) -> String {
    BASE64URL_NOPAD.encode(&Sha256::digest(text.as_bytes()))
}

fn tag(key: &[u8], parts: &[&str]) -> [u8; 32] {
    let mut mac =
        <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().into()
}

fn seal(ring: &Keyring, owner: &str, text: &str) -> String {
    let (id, key) = &ring.0[0];
    let nonce = chance::bytes::<12>();
    let payload = Payload {
        msg: text.as_bytes(),
        aad: owner.as_bytes(),
    };
    let sealed = cipher(key)
        .encrypt(&nonce.into(), payload)
        .expect("a text in memory is short enough to be sealed");
    let sealed = BASE64URL_NOPAD.encode(&[&nonce[..], &sealed].concat());
    [id, ".", &sealed].concat()
}

fn open(ring: &Keyring, owner: &str, sealed: &str) -> anyhow::Result<String> {
    let (id, text) = sealed.split_once('.').context("not a sealed text")?;
    let key = ring
        .by_id(id)
        .context("sealed with a key that is not here")?;
    let bytes = BASE64URL_NOPAD
        .decode(text.as_bytes())
        .context("not a sealed text")?;
    let (nonce, body) = bytes
        .split_first_chunk::<12>()
        .context("not a sealed text")?;
    let payload = Payload {
        msg: body,
        aad: owner.as_bytes(),
    };
    let Ok(open) = cipher(key).decrypt(&(*nonce).into(), payload) else {
        bail!("sealed for another owner, or changed since");
    };
    Ok(String::from_utf8(open)?)
}

/// A new key of a use, as a line of its file.
pub fn line(name: &str, id: &str) -> anyhow::Result<String> {
    let key = if name == "signing" {
        signing::new_key()?
    } else {
        ensure!(
            NAMES.into_iter().chain(MORE).any(|it| it == name),
            "there is no {name}.key"
        );
        chance::bytes::<32>().to_vec()
    };
    Ok(format!("{id} {}\n", BASE64.encode(&key)))
}

fn write_private(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(text.as_bytes())?;
    Ok(file.sync_all()?)
}

fn cipher(key: &[u8]) -> Aes256Gcm {
    // A longer key is brought down to the 32 bytes of the cipher.
    Aes256Gcm::new(&Sha256::digest(key))
}

#[cfg(test)]
mod tests;
