//! A real mail server, and lines to mail servers that go wrong on the way.

use std::{
    fs,
    net::SocketAddr,
    path::Path,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use serde_json::Value;
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy},
    net::{TcpListener, TcpStream},
    time::interval,
};

use crate::installation::{Process, until};

/// How a mail server encrypts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    StartTls,
    Implicit,
    Clear,
}

/// A mail server at work. It ends with the test.
pub struct MailServer {
    process: Process,
    pub port: u16,
    /// Its files, and with them the certificate of its authority.
    folder: TempDir,
}

impl MailServer {
    /// A server whose certificate is for this host.
    pub async fn start(kind: Kind, host: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_certificates(folder.path(), host);
        let kind = match kind {
            Kind::StartTls => "starttls",
            Kind::Implicit => "implicit",
            Kind::Clear => "clear",
        };
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hostile/mail_server.py");
        assert!(
            Path::new("/usr/bin/aiosmtpd").is_file(),
            "the mail server of the tests is installed: apt-get install python3-aiosmtpd"
        );
        // Debian's own Python, which is the one that Debian's packages are for.
        let mut command = Command::new("/usr/bin/python3");
        command.arg(script).arg(kind).arg(folder.path());
        let process = Process::launch(command);
        let port = until("the mail server", async || {
            let port = heard(&process)
                .into_iter()
                .find_map(|it| it["port"].as_u64());
            assert!(!process.err().contains("Traceback"), "{}", process.err());
            port
        })
        .await;
        Self {
            process,
            port: u16::try_from(port).unwrap(),
            folder,
        }
    }

    /// What the configuration says of it.
    pub fn configured(&self, tls: &str) -> String {
        configured(self.port, tls) + &self.authority()
    }

    pub fn authority(&self) -> String {
        format!(
            "ca_file = \"{}/authority.pem\"\n",
            self.folder.path().display()
        )
    }

    /// The letters it got.
    pub fn letters(&self) -> Vec<Value> {
        let heard = heard(&self.process).into_iter();
        heard.filter(|it| it.get("letter").is_some()).collect()
    }

    /// The letters that came to an address, once there are so many.
    pub async fn letters_to(&self, address: &str, count: usize) -> Vec<Value> {
        until("the letters", async || {
            let letters = self.letters().into_iter();
            let found: Vec<_> = letters
                .filter(|it| it["recipients"][0] == address)
                .collect();
            (found.len() >= count).then_some(found)
        })
        .await
    }

    /// How often it cut a connection in the middle of a letter.
    pub fn cuts(&self) -> usize {
        let heard = heard(&self.process).into_iter();
        heard.filter(|it| it.get("cut").is_some()).count()
    }

    /// How many connections it had.
    pub fn connections(&self) -> usize {
        self.process.err().matches("handling connection").count()
    }

    /// Every command that it heard, as its log has it.
    pub fn commands(&self) -> String {
        let log = self.process.err();
        let heard = log.lines().filter_map(|line| line.split_once(" >> "));
        heard.map(|(_, command)| command).collect()
    }
}

/// The lines of the configuration for a mail server on this machine.
pub fn configured(port: u16, tls: &str) -> String {
    format!(
        "[delivery]\nemail = \"smtp\"\n[delivery.smtp]\nhost = \"localhost\"\nport = {port}\ntls = \"{tls}\"\n"
    )
}

fn heard(process: &Process) -> Vec<Value> {
    let out = process.out();
    out.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The name of a letter, as its headers say it.
pub fn message_id(letter: &Value) -> String {
    let text = letter["letter"].as_str().unwrap();
    let id = text
        .lines()
        .find_map(|line| line.strip_prefix("Message-ID: "));
    id.unwrap().to_owned()
}

fn write_certificates(folder: &Path, host: &str) {
    let mut authority = CertificateParams::default();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let certificate = authority.self_signed(&key).unwrap();
    fs::write(folder.join("authority.pem"), certificate.pem()).unwrap();
    let issuer = Issuer::new(authority, key);
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![host.to_owned()])
        .unwrap()
        .signed_by(&key, &issuer)
        .unwrap();
    fs::write(folder.join("certificate.pem"), certificate.pem()).unwrap();
    fs::write(folder.join("key.pem"), key.serialize_pem()).unwrap();
}

/// A port where every connection gets the same treatment; tells how many there were.
pub struct Trap {
    pub at: SocketAddr,
    connections: Arc<AtomicU32>,
}

impl Trap {
    /// Greets and greets, and never comes to the end of it.
    pub async fn that_never_ends() -> Self {
        Self::set(async |mut stream: TcpStream| {
            let mut beat = interval(Duration::from_millis(200));
            while stream.write_all(b"220-wait\r\n").await.is_ok() {
                beat.tick().await;
            }
        })
        .await
    }

    /// Says more in one line than anybody wants to hear.
    pub async fn that_never_stops_talking() -> Self {
        Self::set(
            async |mut stream: TcpStream| {
                while stream.write_all(&[b'2'; 4096]).await.is_ok() {}
            },
        )
        .await
    }

    /// Passes everything on, and adds answers of its own in the clear where the encryption begins.
    pub async fn that_speaks_out_of_turn(server: u16) -> Self {
        Self::set(move |stream: TcpStream| async move {
            let there = TcpStream::connect(("127.0.0.1", server)).await.unwrap();
            let (mut from_us, mut to_us) = stream.into_split();
            let (mut from_there, mut to_there) = there.into_split();
            let onward = copy(&mut from_us, &mut to_there);
            let back = async {
                let mut bytes = [0; 4096];
                while let Ok(length @ 1..) = from_there.read(&mut bytes).await {
                    let mut said = bytes[..length].to_vec();
                    if said.starts_with(b"220 Ready to start TLS") {
                        // In one packet with the true answer, or nobody would take it for one.
                        said.extend(b"250 yes\r\n250 yes\r\n250 yes\r\n354 yes\r\n250 taken\r\n");
                    }
                    to_us.write_all(&said).await?;
                }
                to_us.shutdown().await
            };
            let _ = tokio::join!(onward, back);
        })
        .await
    }

    async fn set<F>(treatment: impl Fn(TcpStream) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let connections = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&connections);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counter.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(treatment(stream));
            }
        });
        Self { at, connections }
    }

    pub fn connections(&self) -> u32 {
        self.connections.load(Ordering::SeqCst)
    }
}
