//! Whom we believe at the other end of an encrypted connection.

use std::sync::Arc;

use anyhow::{Context, ensure};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};

/// A client that believes the authorities of the public web, or only those of a PEM text.
pub fn client(own_authority: Option<&[u8]>) -> anyhow::Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    match own_authority {
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        Some(pem) => {
            for certificate in CertificateDer::pem_slice_iter(pem) {
                roots.add(certificate.context("not a certificate in PEM")?)?;
            }
            ensure!(!roots.is_empty(), "there is no certificate in it");
        }
    }
    let client = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(client)
}
