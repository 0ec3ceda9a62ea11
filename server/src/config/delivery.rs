//! `[delivery]`: who carries emails and text messages.

use std::{net::IpAddr, path::PathBuf};

use anyhow::{Context, ensure};
use lettre::Address;
use serde::{Deserialize, Deserializer, de::Error};

/// How messages leave.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DeliveryConfig {
    #[serde(deserialize_with = "email_by")]
    pub email: EmailBy,
    #[serde(deserialize_with = "text_by")]
    pub text: TextBy,
    /// How many text messages leave in a day, to everybody: each costs money.
    pub texts_a_day: i32,
    pub smtp: SmtpConfig,
    pub notify: NotifyConfig,
}

/// Who carries emails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmailBy {
    #[default]
    Folder,
    Smtp,
    Notify,
}

/// Who carries text messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextBy {
    #[default]
    Folder,
    Notify,
    /// No text message is sent at all.
    Off,
}

/// The mail server that takes our emails.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SmtpConfig {
    pub host: String,
    /// 587 with `starttls`, 465 with `implicit` and 25 with `none`, unless named.
    pub port: Option<u16>,
    #[serde(deserialize_with = "tls")]
    pub tls: Tls,
    pub username: String,
    /// A file that only we can read.
    pub password_file: Option<PathBuf>,
    /// The certificate of an authority of one's own, which is then the only one believed.
    pub ca_file: Option<PathBuf>,
    /// The address that emails come from; `no-reply@` and the host of `origin` when empty.
    pub from: String,
}

/// When a connection is encrypted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tls {
    /// Before anything of a message is said, or not at all.
    #[default]
    StartTls,
    /// From its first byte.
    Implicit,
    /// Never: on this machine only.
    None,
}

/// GC Notify.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NotifyConfig {
    pub url: String,
    /// A file that only we can read.
    pub api_key_file: Option<PathBuf>,
    pub email_en: String,
    pub email_fr: String,
    pub text_en: String,
    pub text_fr: String,
    /// With it, GC Notify may tell us what became of a message.
    pub callback_token_file: Option<PathBuf>,
}

impl Default for NotifyConfig {
    fn default() -> Self {
        Self {
            url: "https://api.notification.canada.ca".to_owned(),
            api_key_file: None,
            email_en: String::new(),
            email_fr: String::new(),
            text_en: String::new(),
            text_fr: String::new(),
            callback_token_file: None,
        }
    }
}

impl Default for DeliveryConfig {
    fn default() -> Self {
        Self {
            email: EmailBy::default(),
            text: TextBy::default(),
            texts_a_day: 10_000,
            smtp: SmtpConfig::default(),
            notify: NotifyConfig::default(),
        }
    }
}

impl DeliveryConfig {
    /// Refuses what could not work, by the name of its key. Files are read later.
    pub fn check(&self) -> anyhow::Result<()> {
        if self.email == EmailBy::Smtp {
            self.smtp.check()?;
        }
        ensure!(
            self.texts_a_day >= 20,
            "delivery.texts_a_day is at least 20; delivery.text is `off` where none is to be sent"
        );
        let notify = &self.notify;
        let (emails, texts) = (self.email == EmailBy::Notify, self.text == TextBy::Notify);
        if emails || texts {
            notify.check()?;
        }
        for (wanted, key, id) in [
            (emails, "email_en", &notify.email_en),
            (emails, "email_fr", &notify.email_fr),
            (texts, "text_en", &notify.text_en),
            (texts, "text_fr", &notify.text_fr),
        ] {
            ensure!(
                !wanted || is_template(id),
                "delivery.notify.{key} is the id of a template: 36 letters a to f, digits and dashes"
            );
        }
        Ok(())
    }
}

impl SmtpConfig {
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.tls {
            Tls::StartTls => 587,
            Tls::Implicit => 465,
            Tls::None => 25,
        })
    }

    fn check(&self) -> anyhow::Result<()> {
        ensure!(
            !self.host.is_empty() && !self.host.contains(['/', ' ', '@']),
            "delivery.smtp.host names the mail server"
        );
        ensure!(self.port != Some(0), "delivery.smtp.port is 1 to 65535");
        ensure!(
            self.tls != Tls::None || is_loopback(&self.host),
            "delivery.smtp.tls is `none` for a host on this machine only"
        );
        ensure!(
            self.username.is_empty() == self.password_file.is_none(),
            "delivery.smtp.username and delivery.smtp.password_file go together"
        );
        if !self.from.is_empty() {
            self.from
                .parse::<Address>()
                .context("delivery.smtp.from is not an address")?;
        }
        Ok(())
    }
}

impl NotifyConfig {
    fn check(&self) -> anyhow::Result<()> {
        let url =
            reqwest::Url::parse(&self.url).context("delivery.notify.url is not an address")?;
        let host = url.host_str().unwrap_or_default();
        ensure!(
            url.scheme() == "https" || url.scheme() == "http" && is_loopback(host),
            "delivery.notify.url begins with https://"
        );
        ensure!(
            url.query().is_none()
                && url.fragment().is_none()
                && url.username().is_empty()
                && url.password().is_none(),
            "delivery.notify.url is a host and no more"
        );
        ensure!(
            self.api_key_file.is_some(),
            "delivery.notify.api_key_file is missing"
        );
        Ok(())
    }
}

/// Whether a host can only be this machine.
fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse().is_ok_and(|it: IpAddr| it.is_loopback())
}

fn is_template(id: &str) -> bool {
    id.len() == 36 && id.chars().all(|it| it.is_ascii_hexdigit() || it == '-')
}

fn email_by<'de, D: Deserializer<'de>>(from: D) -> Result<EmailBy, D::Error> {
    match &*String::deserialize(from)? {
        "folder" => Ok(EmailBy::Folder),
        "smtp" => Ok(EmailBy::Smtp),
        "notify" => Ok(EmailBy::Notify),
        _ => Err(D::Error::custom(
            "delivery.email is `folder`, `smtp` or `notify`",
        )),
    }
}

fn text_by<'de, D: Deserializer<'de>>(from: D) -> Result<TextBy, D::Error> {
    match &*String::deserialize(from)? {
        "folder" => Ok(TextBy::Folder),
        "notify" => Ok(TextBy::Notify),
        "off" => Ok(TextBy::Off),
        _ => Err(D::Error::custom(
            "delivery.text is `folder`, `notify` or `off`",
        )),
    }
}

fn tls<'de, D: Deserializer<'de>>(from: D) -> Result<Tls, D::Error> {
    match &*String::deserialize(from)? {
        "starttls" => Ok(Tls::StartTls),
        "implicit" => Ok(Tls::Implicit),
        "none" => Ok(Tls::None),
        _ => Err(D::Error::custom(
            "delivery.smtp.tls is `starttls`, `implicit` or `none`",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> anyhow::Result<()> {
        toml::from_str::<DeliveryConfig>(text)
            .map_err(|error| anyhow::anyhow!(error.message().to_owned()))?
            .check()
    }

    const ID: &str = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    #[test]
    fn a_wrong_or_unknown_key_is_refused_by_name() {
        let smtp = |lines: &str| format!("email = \"smtp\"\n[smtp]\n{lines}");
        let notify = |lines: &str| {
            format!(
                "email = \"notify\"\n[notify]\nemail_en = \"{ID}\"\nemail_fr = \"{ID}\"\n{lines}"
            )
        };
        for (text, key) in [
            ("colour = 1".to_owned(), "colour"),
            ("[smtp]\ncolour = 1".to_owned(), "colour"),
            ("[notify]\ncolour = 1".to_owned(), "colour"),
            ("email = \"pigeon\"".to_owned(), "delivery.email"),
            ("email = \"off\"".to_owned(), "delivery.email"),
            ("text = \"smtp\"".to_owned(), "delivery.text"),
            ("texts_a_day = 0".to_owned(), "delivery.texts_a_day"),
            ("texts_a_day = -1".to_owned(), "delivery.texts_a_day"),
            (
                "[smtp]\ntls = \"opportunistic\"".to_owned(),
                "delivery.smtp.tls",
            ),
            (smtp(""), "delivery.smtp.host"),
            (smtp("host = \"smtp://a\""), "delivery.smtp.host"),
            (smtp("host = \"a\"\nport = 0"), "delivery.smtp.port"),
            (
                smtp("host = \"mail.example\"\ntls = \"none\""),
                "delivery.smtp.tls",
            ),
            (
                smtp("host = \"192.0.2.1\"\ntls = \"none\""),
                "delivery.smtp.tls",
            ),
            (
                smtp("host = \"a\"\nusername = \"u\""),
                "delivery.smtp.password_file",
            ),
            (
                smtp("host = \"a\"\npassword_file = \"f\""),
                "delivery.smtp.username",
            ),
            (smtp("host = \"a\"\nfrom = \"us\""), "delivery.smtp.from"),
            (notify(""), "delivery.notify.api_key_file"),
            (notify("url = \"notify\""), "delivery.notify.url"),
            (notify("url = \"http://a.example\""), "delivery.notify.url"),
            (
                notify("url = \"https://a.example?b\""),
                "delivery.notify.url",
            ),
            (
                notify("url = \"https://a:b@c.example\""),
                "delivery.notify.url",
            ),
            (
                "text = \"notify\"\n[notify]\napi_key_file = \"f\"".to_owned(),
                "delivery.notify.text_en",
            ),
            (
                notify("api_key_file = \"f\"").replacen(ID, "an-id", 1),
                "delivery.notify.email_en",
            ),
        ] {
            let error = format!("{:#}", read(&text).unwrap_err());
            assert!(error.contains(key), "{text}: {error}");
        }
        for good in [
            String::new(),
            "text = \"off\"".to_owned(),
            smtp("host = \"mail.example\""),
            smtp("host = \"127.0.0.1\"\ntls = \"none\""),
            smtp("host = \"localhost\"\ntls = \"none\"\nfrom = \"us@a.example\""),
            notify("api_key_file = \"f\""),
            notify("api_key_file = \"f\"\nurl = \"http://127.0.0.1:4711\""),
        ] {
            read(&good).unwrap();
        }
    }

    #[test]
    fn what_the_operators_are_shown_is_taken() {
        let shown = include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../docs/operations.md"
        ));
        let blocks: Vec<_> = shown
            .split("```toml\n")
            .skip(1)
            .filter_map(|it| it.split_once("```"))
            .collect();
        assert_eq!(blocks.len(), 2);
        for (block, _) in blocks {
            let config: crate::config::Config = toml::from_str(block).unwrap();
            config.delivery.check().unwrap();
            assert_ne!(config.delivery.email, EmailBy::Folder, "{block}");
        }
        for key in [
            "email",
            "text",
            "texts_a_day",
            "smtp.host",
            "smtp.port",
            "smtp.tls",
            "smtp.username",
            "smtp.password_file",
            "smtp.ca_file",
            "smtp.from",
            "notify.url",
            "notify.api_key_file",
            "notify.email_en",
            "notify.email_fr",
            "notify.text_en",
            "notify.text_fr",
            "notify.callback_token_file",
        ] {
            assert!(shown.contains(&["`", key, "`"].concat()), "{key}");
        }
    }
}
