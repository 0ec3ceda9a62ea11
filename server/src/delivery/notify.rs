//! Emails and text messages through GC Notify.

use std::{fmt, path::PathBuf, time::SystemTime};

use anyhow::Context;
use contract::locale::Locale;
use reqwest::{
    Client, Response, StatusCode,
    header::{AUTHORIZATION, HeaderValue, RETRY_AFTER},
    redirect,
};
use rustls::ClientConfig;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    carrier::{LONGEST_ANSWER, Outcome, TOTAL, Why, secret},
    letter::Letter,
    outbox::Channel,
    tls,
};
use crate::{config::NotifyConfig, outbound};

/// One channel of GC Notify.
#[derive(Debug)]
pub struct Notify {
    client: Client,
    url: String,
    channel: Channel,
    authorization: HeaderValue,
    template_en: String,
    template_fr: String,
}

impl Notify {
    pub fn open(config: &NotifyConfig, channel: Channel) -> anyhow::Result<Self> {
        Self::believing(tls::client(None)?, config, channel)
    }

    fn believing(
        tls: ClientConfig,
        config: &NotifyConfig,
        channel: Channel,
    ) -> anyhow::Result<Self> {
        let file: Option<&PathBuf> = config.api_key_file.as_ref();
        let key = secret("delivery.notify.api_key_file", file)?;
        let mut authorization = HeaderValue::try_from(["ApiKey-v1 ", key.reveal()].concat())
            .map_err(|_| anyhow::anyhow!("delivery.notify.api_key_file holds no key"))?;
        authorization.set_sensitive(true);
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .no_proxy()
            .redirect(redirect::Policy::none())
            .connect_timeout(TOTAL)
            .timeout(TOTAL)
            .build()
            .context("delivery.notify")?;
        let (template_en, template_fr) = match channel {
            Channel::Email => (&config.email_en, &config.email_fr),
            Channel::Text => (&config.text_en, &config.text_fr),
        };
        Ok(Self {
            client,
            url: config.url.trim_end_matches('/').to_owned(),
            channel,
            authorization,
            template_en: template_en.clone(),
            template_fr: template_fr.clone(),
        })
    }

    pub async fn deliver(&self, letter: &Letter, now: i64) -> Outcome {
        let kind = match self.channel {
            Channel::Email => "email",
            Channel::Text => "sms",
        };
        let request = self
            .client
            .post(format!("{}/v2/notifications/{kind}", self.url))
            .header(AUTHORIZATION, self.authorization.clone())
            .json(&self.request(letter));
        match request.send().await {
            Ok(answer) => self.outcome(answer, now).await,
            Err(error) if error.is_timeout() => Outcome::trouble("no answer in time"),
            Err(error) if error.is_connect() => Outcome::trouble("no connection"),
            Err(_) => Outcome::trouble("no answer"),
        }
    }

    fn request(&self, letter: &Letter) -> Value {
        let template = match Locale::from_tag(&letter.locale).unwrap_or_default() {
            Locale::En => &self.template_en,
            Locale::Fr => &self.template_fr,
        };
        let mut words = Map::new();
        words.insert("body".to_owned(), without_links(&letter.body).into());
        if self.channel == Channel::Email {
            words.insert("subject".to_owned(), letter.subject.clone().into());
        }
        let mut request = json!({
            "template_id": template,
            "personalisation": words,
            // With it a receipt finds the message again; the same message has the same one twice.
            "reference": letter.id,
        });
        request[self.recipient()] = letter.recipient.clone().into();
        request
    }

    /// What the recipient is called in a request, and in what is said of a bad one.
    const fn recipient(&self) -> &'static str {
        match self.channel {
            Channel::Email => "email_address",
            Channel::Text => "phone_number",
        }
    }

    async fn outcome(&self, answer: Response, now: i64) -> Outcome {
        let status = answer.status();
        let why = |words| Why {
            words,
            code: Some(status.as_u16()),
        };
        let said = answer.headers().get(RETRY_AFTER);
        let rest = said.and_then(|it| seconds_to_wait(it.to_str().ok()?, now));
        let Some(body) = outbound::body(answer, LONGEST_ANSWER).await else {
            return Outcome::Trouble(why("an answer that is too long or broken"), rest);
        };
        match status {
            StatusCode::CREATED if serde_json::from_slice::<Taken>(&body).is_ok() => {
                Outcome::Delivered
            }
            StatusCode::BAD_REQUEST => match serde_json::from_slice::<Refusal>(&body) {
                Ok(refusal) if refusal.is_of(self.recipient()) => {
                    Outcome::Refused(why("the recipient is not taken"))
                }
                Ok(_) => Outcome::Later(why("the request is not taken")),
                Err(_) => Outcome::Trouble(why("an answer that makes no sense"), rest),
            },
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
                Outcome::Trouble(why("our key is refused"), rest)
            }
            StatusCode::TOO_MANY_REQUESTS => Outcome::Trouble(why("too many messages"), rest),
            _ if status.is_server_error() => Outcome::Trouble(why("a fault of the carrier"), rest),
            _ => Outcome::Trouble(why("an answer that makes no sense"), rest),
        }
    }
}

/// What is said of a message that was taken.
#[derive(Deserialize)]
struct Taken {
    #[expect(dead_code, reason = "only an answer that has it is one of GC Notify")]
    id: String,
}

/// What is said of a request that was not taken.
#[derive(Deserialize)]
struct Refusal {
    errors: Vec<Fault>,
}

#[derive(Deserialize)]
struct Fault {
    error: String,
    message: String,
}

impl Refusal {
    /// Whether the recipient is what is wrong, and not our templates or our account.
    fn is_of(&self, recipient: &str) -> bool {
        self.errors
            .iter()
            .any(|it| it.error == "ValidationError" && it.message.starts_with(recipient))
    }
}

/// How long we are asked to wait: so many seconds, or until a date. What is neither asks for nothing.
fn seconds_to_wait(said: &str, now: i64) -> Option<i64> {
    let said = said.trim();
    let seconds = said.parse().ok().or_else(|| {
        let date = httpdate::parse_http_date(said).ok()?;
        let since = date.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        Some(i64::try_from(since.as_secs()).ok()? - now)
    })?;
    // Whatever it says, a day later nobody waits for the message any more.
    Some(seconds.clamp(0, 24 * 3600))
}

/// GC Notify makes links of `[words](address)`. Our addresses stand alone, so that such a thing can
/// only be part of a name that somebody chose.
fn without_links(body: &str) -> String {
    body.replace("](", "] (")
        .replace("][", "] [")
        .replace("]:", "] :")
}

impl fmt::Display for Notify {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url)
    }
}

#[cfg(test)]
mod tests;
