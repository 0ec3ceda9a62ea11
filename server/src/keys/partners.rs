//! What belongs to sign-in partners has a key of its own: whoever has the others learns from the database
//! neither who somebody is at a partner nor which partner that is.

use data_encoding::BASE64URL_NOPAD;

use super::{Keys, open, seal, tag};

/// The names of partners are no longer.
const LONGEST_NAME: usize = 32;

impl Keys {
    /// The look-up keys of somebody at a partner under every key, the one in force first.
    pub fn credentials(&self, issuer: &str, subject: &str) -> Vec<String> {
        let length = issuer.len().to_string();
        // The length keeps what belongs to the one from passing for the other.
        let parts = ["credential\0", &length, "\0", issuer, subject];
        let ring = self.partners.0.iter();
        ring.map(|(_, key)| BASE64URL_NOPAD.encode(&tag(key, &parts)))
            .collect()
    }

    /// Seals which partner somebody comes from, or what tells it. The length of what is sealed does not
    /// tell one name from another.
    pub fn seal_partner(&self, owner: &str, text: &str) -> String {
        seal(&self.partners, owner, &format!("{text:<LONGEST_NAME$}"))
    }

    /// Opens it.
    pub fn open_partner(&self, owner: &str, sealed: &str) -> anyhow::Result<String> {
        let padded = open(&self.partners, owner, sealed)?;
        Ok(padded.trim_end().to_owned())
    }
}
