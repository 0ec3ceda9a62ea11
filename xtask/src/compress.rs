//! Compression at build time, at the highest level, so that a host never compresses while it
//! serves.

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Fonts and pictures are compressed already.
const COMPRESSIBLE: [&str; 8] = [
    "html",
    "js",
    "wasm",
    "css",
    "svg",
    "json",
    "webmanifest",
    "txt",
];

/// Whether compressing the file makes it smaller.
pub fn is_compressible(path: &Path) -> bool {
    path.extension()
        .and_then(|it| it.to_str())
        .is_some_and(|extension| COMPRESSIBLE.contains(&extension))
}

/// Writes the `.br` and the `.gz` beside the file.
pub fn beside(path: &Path) -> Result<()> {
    let bytes = fs::read(path)?;
    fs::write(with_suffix(path, ".br"), brotli(&bytes)?)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    fs::write(with_suffix(path, ".gz"), gzip.finish()?)?;
    Ok(())
}

/// The bytes in brotli at quality 11.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut output = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut output, &parameters)?;
    Ok(output)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}
