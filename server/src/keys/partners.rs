//! What belongs to sign-in partners has a key of its own: whoever has the others learns from the database
//! neither who somebody is at a partner nor which partner that is.

use data_encoding::BASE64URL_NOPAD;

use super::{Keys, open, seal, tag};

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

    /// Seals which partner somebody comes from.
    pub fn seal_partner(&self, account: &str, partner: &str) -> String {
        seal(&self.partners, account, partner)
    }

    /// Opens which partner somebody comes from.
    pub fn open_partner(&self, account: &str, sealed: &str) -> anyhow::Result<String> {
        open(&self.partners, account, sealed)
    }
}
