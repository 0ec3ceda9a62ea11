//! The cookies: what they are called and how they travel.

use axum::http::{HeaderMap, header};
use contract::locale::Locale;

/// The cookies that a request came with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cookies {
    pub session: Option<String>,
    pub device: Option<String>,
    /// On the way to a partner or for a service.
    pub guest: Option<String>,
    /// The language that was chosen last.
    pub language: Option<Locale>,
}

/// How long a browser is remembered for the sake of its tries: 180 days.
pub const DEVICE_LIFE: i64 = 180 * 24 * 3600;

/// How long a browser is known again that is on its way: as long as a service waits for it, in seconds.
pub const GUEST_LIFE: i64 = 3600;

impl Cookies {
    pub fn read(headers: &HeaderMap, plain_http: bool) -> Self {
        let find = |name: &str| {
            headers
                .get_all(header::COOKIE)
                .iter()
                .filter_map(|it| it.to_str().ok())
                .flat_map(|it| it.split(';'))
                .filter_map(|it| it.trim().split_once('='))
                .find(|(it, _)| *it == name)
                .map(|(_, value)| value.to_owned())
        };
        Self {
            session: find(session_name(plain_http)),
            device: find(device_name(plain_http)),
            guest: find(guest_name(plain_http)),
            language: find("lang").and_then(|it| Locale::from_tag(&it)),
        }
    }
}

/// The session's cookie. It ends with the browser unless it is given a life in seconds.
pub fn session(plain_http: bool, value: &str, life: Option<i64>) -> String {
    cookie(session_name(plain_http), value, plain_http, life)
}

/// The cookie of a browser that was signed in from. It gives no access.
pub fn device(plain_http: bool, value: &str) -> String {
    cookie(
        device_name(plain_http),
        value,
        plain_http,
        Some(DEVICE_LIFE),
    )
}

/// The cookie by which a browser is known again that was sent elsewhere, or sent here. It comes along when
/// another site sends the browser, which the session's own does not; and it gives no access.
pub fn guest(plain_http: bool, value: &str) -> String {
    let cookie = cookie(guest_name(plain_http), value, plain_http, Some(GUEST_LIFE));
    cookie.replace("SameSite=Strict", "SameSite=Lax")
}

/// Makes a browser forget it.
pub fn forget_guest(plain_http: bool) -> String {
    let cookie = cookie(guest_name(plain_http), "", plain_http, Some(0));
    cookie.replace("SameSite=Strict", "SameSite=Lax")
}

/// Makes a browser forget its session.
pub fn forget_session(plain_http: bool) -> String {
    cookie(session_name(plain_http), "", plain_http, Some(0))
}

fn session_name(plain_http: bool) -> &'static str {
    if plain_http { "sid" } else { "__Host-sid" }
}

fn device_name(plain_http: bool) -> &'static str {
    if plain_http { "dev" } else { "__Host-dev" }
}

fn guest_name(plain_http: bool) -> &'static str {
    if plain_http { "tx" } else { "__Host-tx" }
}

fn cookie(name: &str, value: &str, plain_http: bool, life: Option<i64>) -> String {
    let secure = if plain_http { "" } else { "; Secure" };
    let life = life
        .map(|life| format!("; Max-Age={life}"))
        .unwrap_or_default();
    format!("{name}={value}; Path=/{secure}; HttpOnly; SameSite=Strict{life}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn se_2_cookies_have_the_attributes_that_keep_them_ours() {
        assert_eq!(
            session(false, "v", None),
            "__Host-sid=v; Path=/; Secure; HttpOnly; SameSite=Strict"
        );
        assert_eq!(
            session(true, "v", Some(60)),
            "sid=v; Path=/; HttpOnly; SameSite=Strict; Max-Age=60"
        );
        assert!(
            device(false, "v")
                .starts_with("__Host-dev=v; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=")
        );
    }

    #[test]
    fn cookies_are_read_by_their_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            "xsid=1; sid=2; lang=fr; dev=3".parse().unwrap(),
        );
        let cookies = Cookies::read(&headers, true);
        assert_eq!(
            cookies,
            Cookies {
                session: Some("2".into()),
                device: Some("3".into()),
                guest: None,
                language: Some(Locale::Fr),
            }
        );
    }
}
