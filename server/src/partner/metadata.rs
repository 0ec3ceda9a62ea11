//! What a partner publishes about itself: where it is asked, and the keys that it signs with.

use jsonwebtoken::jwk::{Jwk, JwkSet, PublicKeyUse};
use reqwest::Url;
use serde::Deserialize;

use super::{Failure, Partner, Wrong};
use crate::outbound::{self, Trouble};

/// The metadata of a provider (OpenID Connect Discovery 1.0), as far as we use it.
#[derive(Clone, Debug, Deserialize)]
pub struct Metadata {
    pub issuer: String,
    pub authorization_endpoint: Url,
    pub token_endpoint: Url,
    jwks_uri: Url,
    /// Whether it names itself when it sends somebody back (RFC 9207).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

/// What is remembered of it, by one process.
#[derive(Debug, Default)]
pub struct Known {
    metadata: Option<(Metadata, i64)>,
    keys: Option<(JwkSet, i64)>,
    /// When the keys were last asked for, whatever came of it.
    keys_asked_at: i64,
}

/// How long metadata and keys are believed without being asked for again, in seconds.
const FRESH: i64 = 600;

/// How long they are believed when a newer version cannot be had, in seconds.
const OLDEST: i64 = 3600;

/// How often the keys are asked for at most because of one that is not known, in seconds.
const PAUSE: i64 = 60;

impl Partner {
    /// What it says of itself; asked for when that is not known any more.
    pub async fn metadata(&self, now: i64) -> Result<Metadata, Trouble> {
        let known = self.knows(|it| it.metadata.clone());
        if let Some((metadata, at)) = &known
            && now - at < FRESH
        {
            return Ok(metadata.clone());
        }
        let place = self.config.issuer.trim_end_matches('/');
        let place = [place, "/.well-known/openid-configuration"].concat();
        let request = outbound::json::<Metadata>(self.client.get(place));
        match self.calling(now, request).await {
            Ok(metadata) if self.is_right(&metadata) => {
                self.knows(|it| it.metadata = Some((metadata.clone(), now)));
                Ok(metadata)
            }
            Ok(_) => {
                tracing::error!(parent: None, partner = self.config.id, "a sign-in partner says of itself what cannot be believed");
                Err(Trouble::Nonsense)
            }
            // What was right a while ago is better than nothing.
            Err(trouble) => known
                .filter(|(_, at)| now - at < OLDEST)
                .map(|(metadata, _)| metadata)
                .ok_or(trouble),
        }
    }

    fn is_right(&self, metadata: &Metadata) -> bool {
        metadata.issuer == self.config.issuer
            && self.may_be_asked(&metadata.token_endpoint)
            && self.may_be_asked(&metadata.jwks_uri)
            && self.may_be_asked(&metadata.authorization_endpoint)
    }

    /// The key of that id; without an id, the only one there is. A new one may have come since the keys
    /// were asked for.
    pub(super) async fn key(&self, id: Option<&str>, now: i64) -> Result<Jwk, Failure> {
        let (known, is_fresh, asked_at) = self.knows(|it| {
            let at = it.keys.as_ref().map_or(0, |(_, at)| *at);
            let keys = it.keys.as_ref().map(|(keys, _)| keys.clone());
            (keys, now - at < FRESH, it.keys_asked_at)
        });
        let found = known.as_ref().and_then(|keys| chosen(keys, id));
        let is_old = self.knows(|it| it.keys.as_ref().is_none_or(|(_, at)| now - at >= OLDEST));
        match found {
            Some(key) if is_fresh => return Ok(key),
            None if known.is_some() && now - asked_at < PAUSE => {
                return Err(Failure::Mismatch(Wrong::Key));
            }
            _ => {}
        }
        match self.ask_for_keys(now).await {
            Ok(keys) => chosen(&keys, id).ok_or(Failure::Mismatch(Wrong::Key)),
            Err(trouble) => found.filter(|_| !is_old).ok_or(trouble.into()),
        }
    }

    async fn ask_for_keys(&self, now: i64) -> Result<JwkSet, Trouble> {
        self.knows(|it| it.keys_asked_at = now);
        let metadata = self.metadata(now).await?;
        let request = outbound::json::<Keys>(self.client.get(metadata.jwks_uri));
        let keys = self.calling(now, request).await?.readable();
        self.knows(|it| it.keys = Some((keys.clone(), now)));
        Ok(keys)
    }
}

/// A JWK Set, of which single keys may be of kinds that we do not know.
#[derive(Deserialize)]
struct Keys {
    keys: Vec<serde_json::Value>,
}

impl Keys {
    fn readable(self) -> JwkSet {
        let keys = self.keys.into_iter();
        JwkSet {
            keys: keys
                .filter_map(|it| serde_json::from_value(it).ok())
                .collect(),
        }
    }
}

fn chosen(keys: &JwkSet, id: Option<&str>) -> Option<Jwk> {
    let mut signing = keys.keys.iter().filter(|it| {
        let use_ = it.common.public_key_use.as_ref();
        use_.is_none_or(|it| *it == PublicKeyUse::Signature)
    });
    let found = match id {
        Some(id) => signing.find(|it| it.common.key_id.as_deref() == Some(id)),
        None => signing.next().filter(|_| signing.next().is_none()),
    };
    found.cloned()
}
