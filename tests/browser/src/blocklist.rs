//! The server's list of known passwords, grown by one as an operator would have it.

use std::{collections::BTreeSet, fs};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::guichet::root;

/// The mark and the number of entries; `server/data/README.md` tells the whole.
const HEAD: usize = 12;
const ENTRY: usize = 5;
const CHECKSUM: usize = 32;

/// The list that comes with the server, and one password more.
pub fn with(password: &str) -> Result<Vec<u8>> {
    let list = fs::read(root().join("server/data/blocklist.bin"))?;
    let entries = list
        .get(HEAD..list.len() - CHECKSUM)
        .context("the list is cut off")?;
    let mut all: BTreeSet<&[u8]> = entries.chunks(ENTRY).collect();
    let digest = Sha256::digest(password.to_lowercase());
    all.insert(&digest[..ENTRY]);
    let count = u32::try_from(all.len())?.to_le_bytes();
    let mut grown = [&list[..HEAD - count.len()], &count].concat();
    grown.extend(all.into_iter().flatten());
    let checksum = Sha256::digest(&grown);
    grown.extend_from_slice(&checksum);
    Ok(grown)
}
