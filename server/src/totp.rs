//! Codes of an authenticator app (RFC 6238): SHA-1, six digits, thirty seconds.

use contract::{identity::code::SixDigits, locale::Locale, site::Site};
use data_encoding::BASE32_NOPAD;
use subtle::ConstantTimeEq;
use totp_rs::{Algorithm, Builder, Totp};

/// Seconds of a time step.
pub const STEP: i64 = 30;

/// How far off a clock may be for us to say so: ten minutes.
const FAR: i64 = 20;

/// What a code turns out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The code of this time step: the one that runs, or the one before it.
    Step(i64),
    /// The code of a step up to ten minutes away: the clock of the device is off.
    ClockOff,
    No,
}

/// Compares a code with those of the steps around `now`, by the server's clock.
pub fn check(secret: &[u8], code: &SixDigits, now: i64) -> Match {
    let totp = totp(secret);
    let step = now.div_euclid(STEP);
    let is = |step: i64| {
        let at = u64::try_from(step * STEP).unwrap_or(0);
        bool::from(
            totp.generate(at)
                .to_string()
                .as_bytes()
                .ct_eq(code.as_str().as_bytes()),
        )
    };
    if is(step) {
        Match::Step(step)
    } else if is(step - 1) {
        Match::Step(step - 1)
    } else if (1..=FAR).any(|away| is(step + away) | is(step - 1 - away)) {
        Match::ClockOff
    } else {
        Match::No
    }
}

/// The address that the QR code holds.
pub fn uri(secret: &str, username: &str, site: &Site, locale: Locale) -> String {
    let issuer = percent_encoded(site.name.get(locale));
    let account = percent_encoded(username);
    format!(
        "otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30"
    )
}

/// A secret in the letters that people and apps type.
pub fn letters(secret: &[u8]) -> String {
    BASE32_NOPAD.encode(secret)
}

fn totp(secret: &[u8]) -> Totp {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(0)
        .with_step_duration(30)
        .with_secret(secret)
        .build_noncompliant()
}

/// Everything but unreserved characters (RFC 3986) in percent form; a space is `%20`.
fn percent_encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte.into());
        } else {
            out.push('%');
            out.push_str(&data_encoding::HEXUPPER.encode(&[byte]));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use contract::site::{Bilingual, Contact, Service};

    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    fn code(text: &str) -> SixDigits {
        SixDigits::parse(text).unwrap()
    }

    #[test]
    fn tf_1_codes_match_the_vectors_of_rfc_6238() {
        let vectors = [
            (59, "94287082", "46119246", "90693936"),
            (1_111_111_109, "07081804", "68084774", "25091201"),
            (1_111_111_111, "14050471", "67062674", "99943326"),
            (1_234_567_890, "89005924", "91819424", "93441116"),
            (2_000_000_000, "69279037", "90698825", "38618901"),
            (20_000_000_000, "65353130", "77737706", "47863826"),
        ];
        let eight = |algorithm, length: usize, at| {
            let secret: Vec<u8> = SECRET.iter().copied().cycle().take(length).collect();
            let totp = Builder::new()
                .with_algorithm(algorithm)
                .with_digits(8)
                .with_skew(0)
                .with_step_duration(30)
                .with_secret(&*secret)
                .build_noncompliant();
            totp.generate(at).to_string()
        };
        for (at, sha1, sha256, sha512) in vectors {
            assert_eq!(eight(Algorithm::SHA1, 20, at), sha1);
            assert_eq!(eight(Algorithm::SHA256, 32, at), sha256);
            assert_eq!(eight(Algorithm::SHA512, 64, at), sha512);
            let now = i64::try_from(at).unwrap();
            assert_eq!(check(SECRET, &code(&sha1[2..]), now), Match::Step(now / 30));
        }
    }

    #[test]
    fn tf_3_the_running_step_and_the_one_before_are_accepted_and_no_other() {
        let now = 1_234_567_890;
        let at = |step: i64| {
            let at = u64::try_from(now + step * STEP).unwrap();
            code(&totp(SECRET).generate(at).to_string())
        };
        let step = now / STEP;
        assert_eq!(check(SECRET, &at(0), now), Match::Step(step));
        assert_eq!(check(SECRET, &at(-1), now), Match::Step(step - 1));
        assert_eq!(check(SECRET, &at(1), now), Match::ClockOff);
        assert_eq!(check(SECRET, &at(-2), now), Match::ClockOff);
        assert_eq!(check(SECRET, &at(20), now), Match::ClockOff);
        assert_eq!(check(SECRET, &at(22), now), Match::No);
    }

    #[test]
    fn the_address_names_the_issuer_twice_and_has_no_plus_and_no_padding() {
        let site = Site {
            name: Bilingual::new("Sign-in desk", "Guichet d’accès"),
            credential: Bilingual::default(),
            home_link: Bilingual::default(),
            service: Service {
                name: Bilingual::default(),
                address: Bilingual::default(),
            },
            partners: Vec::new(),
            contact: Contact {
                email: String::new(),
                phone: String::new(),
                hours: Bilingual::default(),
            },
            terms_version: String::new(),
            demo: true,
        };
        assert_eq!(
            uri(&letters(&[0; 20]), "marie+t@exemple.ca", &site, Locale::En),
            "otpauth://totp/Sign-in%20desk:marie%2Bt%40exemple.ca?secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
             &issuer=Sign-in%20desk&algorithm=SHA1&digits=6&period=30"
        );
        let french = uri("A", "m", &site, Locale::Fr);
        assert!(
            french.contains("Guichet%20d%E2%80%99acc%C3%A8s"),
            "{french}"
        );
    }
}
