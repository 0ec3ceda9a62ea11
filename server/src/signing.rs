//! Tokens that we sign (JWS, ES256), and the keys with which others check them.

use std::{fmt, sync::Arc};

use anyhow::{Context, anyhow};
use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde::Serialize;
use serde_json::{Value, json};

use crate::keys::Keys;

/// Our keys that sign, the one in force first.
///
/// Every one is published, so that a key can be known everywhere before it signs anything, and for as
/// long as something that it signed is looked at.
#[derive(Clone)]
pub struct Signing(Arc<[Key]>);

struct Key {
    id: String,
    secret: EncodingKey,
    public: Value,
}

impl Signing {
    /// The signing keys of a deployment; there may be none.
    pub fn of(keys: &Keys) -> anyhow::Result<Self> {
        let keys = keys.signing().map(|(id, document)| {
            let named = || format!("signing.key: key {id} is not one of P-256 in PKCS #8");
            Ok(Key {
                id: id.to_owned(),
                secret: EncodingKey::from_ec_der(document),
                public: public(id, document).with_context(named)?,
            })
        });
        Ok(Self(keys.collect::<anyhow::Result<_>>()?))
    }

    /// Signs what is claimed. `kind` is the type of the token, such as `JWT`.
    pub fn sign(&self, kind: &str, claims: &impl Serialize) -> anyhow::Result<String> {
        let key = self.0.first().context("there is no key to sign with")?;
        let header = Header {
            typ: Some(kind.to_owned()),
            kid: Some(key.id.clone()),
            ..Header::new(Algorithm::ES256)
        };
        Ok(encode(&header, claims, &key.secret)?)
    }

    /// The public halves, as a JWK Set (RFC 7517).
    pub fn published(&self) -> Value {
        let keys: Vec<_> = self.0.iter().map(|it| &it.public).collect();
        json!({ "keys": keys })
    }
}

/// A new key in PKCS #8.
pub fn new_key() -> anyhow::Result<Vec<u8>> {
    let random = SystemRandom::new();
    let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random)
        .map_err(|_| anyhow!("the system gives no random bytes"))?;
    Ok(document.as_ref().to_vec())
}

fn public(id: &str, document: &[u8]) -> anyhow::Result<Value> {
    let random = SystemRandom::new();
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document, &random)
        .map_err(|error| anyhow!("{error}"))?;
    // An uncompressed point: 4, x and y.
    let point = pair.public_key().as_ref();
    let (x, y) = point
        .get(1..)
        .and_then(|it| it.split_at_checked(32))
        .context("not a point of P-256")?;
    Ok(json!({
        "kty": "EC",
        "crv": "P-256",
        "use": "sig",
        "alg": "ES256",
        "kid": id,
        "x": BASE64URL_NOPAD.encode(x),
        "y": BASE64URL_NOPAD.encode(y),
    }))
}

impl fmt::Debug for Signing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signing")
    }
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::{DecodingKey, Validation, decode, jwk::Jwk};

    use super::*;

    #[test]
    fn what_we_sign_is_checked_with_what_we_publish() {
        let folder = tempfile::tempdir().unwrap();
        Keys::make_missing(folder.path()).unwrap();
        Keys::make_more(folder.path()).unwrap();
        let signing = Signing::of(&Keys::read(folder.path()).unwrap()).unwrap();
        let token = signing.sign("JWT", &json!({ "sub": "somebody" })).unwrap();
        let published = signing.published();
        let key: Jwk = serde_json::from_value(published["keys"][0].clone()).unwrap();
        let mut rules = Validation::new(Algorithm::ES256);
        rules.required_spec_claims.clear();
        rules.validate_exp = false;
        let key = DecodingKey::from_jwk(&key).unwrap();
        let read = decode::<Value>(&token, &key, &rules).unwrap();
        assert_eq!(read.claims["sub"], "somebody");
        assert_eq!(read.header.kid.as_deref(), Some("k1"));
        // And nothing of it is secret.
        assert!(published["keys"][0].get("d").is_none());
    }
}
