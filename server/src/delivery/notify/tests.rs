use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{PrivateKeyDer, pem::PemObject},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;

use super::*;
use crate::secret;

#[test]
fn rc_10_a_name_makes_no_link() {
    let name = "[Click](https://evil.example) [a][b]\n\n[b]: https://evil.example";
    let said = without_links(name);
    assert!(
        !["](", "][", "]:"].iter().any(|it| said.contains(it)),
        "{said}"
    );
    let address = "https://a.example/#code=[1]";
    assert_eq!(without_links(address), address);
}

#[test]
fn rl_8_a_wait_is_told_in_seconds_or_by_a_date_and_never_longer_than_a_day() {
    // Sun, 22 Nov 2026 00:00:00 GMT
    let now = 1_795_305_600;
    for (said, wait) in [
        ("120", Some(120)),
        (" 0 ", Some(0)),
        ("-5", Some(0)),
        ("99999999999", Some(86_400)),
        ("Sun, 22 Nov 2026 00:02:00 GMT", Some(120)),
        ("Sunday, 22-Nov-26 00:02:00 GMT", Some(120)),
        ("Sun Nov 22 00:02:00 2026", Some(120)),
        ("Sat, 21 Nov 2026 23:59:00 GMT", Some(0)),
        ("Mon, 22 Nov 2027 00:00:00 GMT", Some(86_400)),
        ("Sun, 22 Nov 2026 25:00:00 GMT", None),
        ("999999999999999999999999", None),
        ("2 minutes", None),
        ("", None),
    ] {
        assert_eq!(seconds_to_wait(said, now), wait, "{said:?}");
    }
}

/// A service that takes one message over HTTPS; gives its address, and its authority in PEM.
async fn service() -> (String, String) {
    let mut authority = CertificateParams::default();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let pem = authority.self_signed(&key).unwrap().pem();
    let issuer = Issuer::new(authority, key);
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec!["localhost".to_owned()])
        .unwrap()
        .signed_by(&key, &issuer)
        .unwrap();
    let key = PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!(
        "https://localhost:{}",
        listener.local_addr().unwrap().port()
    );
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let Ok(mut stream) = TlsAcceptor::from(Arc::new(config)).accept(stream).await else {
            return;
        };
        let mut heard = Vec::new();
        while !heard.ends_with(b"}") {
            stream.read_buf(&mut heard).await.unwrap();
        }
        let answer = "HTTP/1.1 201 Created\r\ncontent-length: 10\r\n\r\n{\"id\":\"x\"}";
        stream.write_all(answer.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
    });
    (url, pem)
}

async fn outcome(url: String, tls: ClientConfig) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let config = NotifyConfig {
        url,
        api_key_file: Some(secret::tests::file(&folder, "key", 0o600)),
        ..NotifyConfig::default()
    };
    let notify = Notify::believing(tls, &config, Channel::Email).unwrap();
    let letter = Letter {
        id: "abc".to_owned(),
        channel: Channel::Email,
        created_at: 1_700_000_000,
        from_name: "Guichet".to_owned(),
        recipient: "marie@exemple.ca".to_owned(),
        subject: "Bonjour".to_owned(),
        body: "Bonjour".to_owned(),
        locale: "fr".to_owned(),
    };
    notify.deliver(&letter, 1_700_000_000).await
}

#[tokio::test]
async fn rl_9_the_service_is_believed_by_its_certificate_and_nobody_else_is() {
    let (url, authority) = service().await;
    let tls = tls::client(Some(authority.as_bytes())).unwrap();
    assert_eq!(outcome(url, tls).await, Outcome::Delivered);
    let (url, _) = service().await;
    let public = tls::client(None).unwrap();
    assert_eq!(
        outcome(url, public).await,
        Outcome::trouble("no connection")
    );
}
