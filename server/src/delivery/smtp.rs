//! Emails over SMTP: lettre speaks the protocol, and each step of the dialogue has its own meaning
//! when it fails.

use std::{
    fmt, fs,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::Context;
use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::{Credentials, Mechanism},
        client::{
            AsyncSmtpConnection, AsyncTokioStream, Certificate, CertificateStore, TlsParameters,
        },
        commands::{Data, Mail, Rcpt},
        extension::{ClientId, Extension, MailParameter},
    },
};
use rustls::pki_types::ServerName;
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;

use self::line::{Heard, Line};
use super::{
    carrier::{Outcome, TOTAL, Why, secret},
    letter::{self, Letter},
    tls,
};
use crate::config::{SmtpConfig, Tls};

mod line;

/// A mail server that takes our emails.
pub struct Smtp {
    host: String,
    port: u16,
    encryption: Encryption,
    credentials: Option<Credentials>,
    from: Address,
    /// The host of the site: who we say we are, and part of the name of each message.
    site: String,
    idle: Mutex<Vec<Link>>,
}

enum Encryption {
    StartTls(TlsParameters),
    Implicit(TlsConnector, ServerName<'static>),
    None,
}

/// An open connection, greeted and signed in.
struct Link {
    connection: AsyncSmtpConnection,
    heard: Heard,
    /// When it was last of use.
    used_at: i64,
}

/// How long a connection is kept that nobody uses, in seconds.
const KEPT: i64 = 20;

/// How long such a connection may take to show that it still works: a new one costs little more.
const HEARTBEAT: Duration = Duration::from_secs(1);

impl Smtp {
    pub fn open(config: &SmtpConfig, site: &str) -> anyhow::Result<Self> {
        let authority = match &config.ca_file {
            None => None,
            Some(path) => Some(fs::read(path).with_context(|| {
                format!("delivery.smtp.ca_file: {} cannot be read", path.display())
            })?),
        };
        let encryption = Encryption::open(config, authority.as_deref())?;
        let credentials = if config.username.is_empty() {
            None
        } else {
            let password = secret("delivery.smtp.password_file", config.password_file.as_ref())?;
            Some(Credentials::new(
                config.username.clone(),
                password.reveal().to_owned(),
            ))
        };
        let from = if config.from.is_empty() {
            letter::no_reply(site)?
        } else {
            config
                .from
                .parse()
                .context("delivery.smtp.from is not an address")?
        };
        Ok(Self {
            host: config.host.clone(),
            port: config.port(),
            encryption,
            credentials,
            from,
            site: site.to_owned(),
            idle: Mutex::default(),
        })
    }

    pub async fn deliver(&self, letter: &Letter, now: i64) -> Outcome {
        let Ok(bytes) = letter::formatted(&self.site, &self.from, letter) else {
            return Outcome::refused("it makes no email");
        };
        let Ok(recipient) = letter.recipient.parse() else {
            return Outcome::refused("the recipient is no address");
        };
        let mut link = match self.link(now).await {
            Ok(link) => link,
            Err(outcome) => return outcome,
        };
        match link.hand_over(&self.from, recipient, &bytes).await {
            Ok(()) => {
                link.used_at = now;
                self.idle().push(link);
                Outcome::Delivered
            }
            Err(outcome) => {
                link.part();
                outcome
            }
        }
    }

    /// Closes what nobody used for a while.
    pub fn tidy(&self, now: i64) {
        let mut idle = self.idle();
        let (old, young) = idle
            .drain(..)
            .partition(|link: &Link| now >= link.used_at + KEPT);
        *idle = young;
        drop(idle);
        old.into_iter().for_each(Link::part);
    }

    /// A connection that is open already and still works, or a new one.
    async fn link(&self, now: i64) -> Result<Link, Outcome> {
        loop {
            let Some(mut link) = self.idle().pop() else {
                break;
            };
            link.heard.begin_anew();
            let works = timeout(HEARTBEAT, link.connection.test_connected()).await;
            if now < link.used_at + KEPT && works.unwrap_or(false) {
                return Ok(link);
            }
            link.part();
        }
        self.connect(now).await
    }

    async fn connect(&self, now: i64) -> Result<Link, Outcome> {
        let heard = Heard::default();
        let hello = ClientId::Domain(self.site.clone());
        let stream = TcpStream::connect((&*self.host, self.port))
            .await
            .map_err(|_| Outcome::trouble("no connection"))?;
        // Each command waits for its answer: to hold back short ones would only make it slow.
        let _ = stream.set_nodelay(true);
        let stream: Box<dyn AsyncTokioStream> = match &self.encryption {
            Encryption::Implicit(tls, name) => Box::new(Line::encrypted(
                tls.connect(name.clone(), stream)
                    .await
                    .map_err(|_| Outcome::trouble("no encrypted connection"))?,
                heard.clone(),
            )),
            _ => Box::new(Line::in_the_clear(stream, heard.clone())),
        };
        let mut connection = AsyncSmtpConnection::connect_with_transport(stream, &hello)
            .await
            .map_err(|error| trouble("no greeting", &error))?;
        if let Encryption::StartTls(tls) = &self.encryption {
            connection
                .starttls(tls.clone(), &hello)
                .await
                .map_err(|error| trouble("no encrypted connection", &error))?;
        }
        if let Some(credentials) = &self.credentials {
            connection
                .auth(&[Mechanism::Plain, Mechanism::Login], credentials)
                .await
                .map_err(|error| trouble("our password is refused", &error))?;
        }
        Ok(Link {
            connection,
            heard,
            used_at: now,
        })
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Link>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Encryption {
    fn open(config: &SmtpConfig, authority: Option<&[u8]>) -> anyhow::Result<Self> {
        let host = config.host.clone();
        Ok(match config.tls {
            Tls::None => Self::None,
            Tls::Implicit => Self::Implicit(
                TlsConnector::from(Arc::new(
                    tls::client(authority).context("delivery.smtp.ca_file")?,
                )),
                ServerName::try_from(host).context("delivery.smtp.host")?,
            ),
            Tls::StartTls => {
                // Looked at in the same way, so that a file without a certificate is found here.
                tls::client(authority).context("delivery.smtp.ca_file")?;
                let mut builder = TlsParameters::builder(host);
                if let Some(pem) = authority {
                    builder = builder
                        .certificate_store(CertificateStore::None)
                        .add_root_certificate(
                            Certificate::from_pem(pem).context("delivery.smtp.ca_file")?,
                        );
                }
                Self::StartTls(builder.build().context("delivery.smtp.host")?)
            }
        })
    }
}

impl Link {
    async fn hand_over(
        &mut self,
        from: &Address,
        recipient: Address,
        bytes: &[u8],
    ) -> Result<(), Outcome> {
        let mut options = Vec::new();
        if !recipient.to_string().is_ascii() {
            let info = self.connection.server_info();
            if !info.supports_feature(Extension::SmtpUtfEight) {
                return Err(Outcome::refused(
                    "the mail server knows no such characters in an address",
                ));
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        // That our own address is refused says nothing of the letter.
        self.connection
            .command(Mail::new(Some(from.clone()), options))
            .await
            .map_err(|error| trouble("our address is refused", &error))?;
        self.connection
            .command(Rcpt::new(recipient, Vec::new()))
            .await
            .map_err(|error| of_recipient(&error))?;
        self.connection
            .command(Data)
            .await
            .map_err(|error| of_content(&error))?;
        self.connection
            .message(bytes)
            .await
            .map_err(|error| of_content(&error))?;
        Ok(())
    }

    /// Says goodbye without making anybody wait for it.
    fn part(mut self) {
        tokio::spawn(async move {
            self.heard.begin_anew();
            // The other side may be gone already.
            let _ = timeout(TOTAL, self.connection.abort()).await;
        });
    }
}

/// Why a recipient was not taken. Only what speaks of the recipient itself is final: a server that
/// is not set up to take our mail says 5 as well.
fn of_recipient(error: &Error) -> Outcome {
    let why = why("the recipient is not taken", error);
    let of_policy =
        std::error::Error::source(error).is_some_and(|said| said.to_string().starts_with("5.7."));
    match why.code {
        None | Some(421 | 500 | 502 | 503 | 530) => Outcome::Trouble(why, None),
        Some(500..600) if !of_policy => Outcome::Refused(why),
        Some(_) => Outcome::Later(why),
    }
}

fn of_content(error: &Error) -> Outcome {
    let why = why("the content is not taken", error);
    match why.code {
        None | Some(421) => Outcome::Trouble(why, None),
        Some(_) => Outcome::Later(why),
    }
}

fn trouble(words: &'static str, error: &Error) -> Outcome {
    Outcome::Trouble(why(words, error), None)
}

fn why(words: &'static str, error: &Error) -> Why {
    Why {
        words,
        code: error.status().map(u16::from),
    }
}

impl fmt::Display for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let encryption = match self.encryption {
            Encryption::StartTls(_) => "STARTTLS",
            Encryption::Implicit(..) => "TLS",
            Encryption::None => "not encrypted",
        };
        let Self { host, port, .. } = self;
        write!(f, "{host}:{port} ({encryption})")
    }
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Smtp")
    }
}
