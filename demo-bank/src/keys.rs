//! The key of the bank, and those of the site.

use anyhow::{Context, anyhow};
use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode,
    jwk::JwkSet,
};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde::Deserialize;
use serde_json::{Value, json};

/// A key that lives as long as the program.
pub struct Key {
    secret: EncodingKey,
    public: Value,
}

const ID: &str = "demo";

impl Key {
    pub fn new() -> anyhow::Result<Self> {
        let (kind, random) = (&ECDSA_P256_SHA256_FIXED_SIGNING, SystemRandom::new());
        let document = EcdsaKeyPair::generate_pkcs8(kind, &random);
        let document = document.map_err(|_| anyhow!("the system gives no random bytes"))?;
        let pair = EcdsaKeyPair::from_pkcs8(kind, document.as_ref(), &random);
        let pair = pair.map_err(|error| anyhow!("{error}"))?;
        let point = pair.public_key().as_ref();
        let (x, y) = point
            .get(1..)
            .and_then(|it| it.split_at_checked(32))
            .context("not a point of P-256")?;
        let [x, y] = [x, y].map(|it| BASE64URL_NOPAD.encode(it));
        Ok(Self {
            secret: EncodingKey::from_ec_der(document.as_ref()),
            public: json!({ "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": ID, "x": x, "y": y }),
        })
    }

    pub fn sign(&self, claims: &Value) -> anyhow::Result<String> {
        let header = Header {
            kid: Some(ID.to_owned()),
            ..Header::new(Algorithm::ES256)
        };
        Ok(encode(&header, claims, &self.secret)?)
    }

    pub fn published(&self) -> Value {
        json!({ "keys": [self.public] })
    }
}

/// What the site says of itself.
#[derive(Debug, Deserialize)]
pub struct Assertion {
    pub iss: String,
    pub sub: String,
    pub aud: String,
    pub jti: String,
    pub exp: u64,
}

/// Reads a token that one of these keys signed.
pub fn check(token: &str, keys: &Value) -> Option<Assertion> {
    let keys: JwkSet = serde_json::from_value(keys.clone()).ok()?;
    let header = decode_header(token).ok()?;
    let key = keys.find(&header.kid?)?;
    let mut rules = Validation::new(Algorithm::ES256);
    rules.required_spec_claims.clear();
    rules.validate_exp = false;
    rules.validate_aud = false;
    let read = decode(token, &DecodingKey::from_jwk(key).ok()?, &rules);
    Some(read.ok()?.claims)
}
