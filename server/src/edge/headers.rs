//! What every answer carries, whoever gives it.

use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, SERVER};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The policy that names the few sources a page may use.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'; object-src 'none'; report-uri /api/csp-report";

/// Sent with every answer. A static host in front of the files sends the same ones.
pub const SECURITY_HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    (
        "strict-transport-security",
        "max-age=63072000; includeSubDomains",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=()",
    ),
    ("x-frame-options", "DENY"),
];

/// Completes the headers of the answer to a request for this path.
///
/// A handler may have set a stricter value of its own, which stays; what the API says is never
/// stored anywhere.
pub fn complete(headers: &mut HeaderMap, path: &str) {
    for (name, value) in READY.iter() {
        headers.entry(name.clone()).or_insert_with(|| value.clone());
    }
    headers.remove(SERVER);
    if is_api(path) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// Whether the address belongs to the API rather than to the site's files.
pub fn is_api(path: &str) -> bool {
    path.strip_prefix("/api")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The table, parsed once.
static READY: LazyLock<[(HeaderName, HeaderValue); 8]> = LazyLock::new(|| {
    SECURITY_HEADERS.map(|(name, value)| {
        (
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        )
    })
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wb_1_the_policy_is_the_agreed_one_to_the_letter() {
        let mut headers = HeaderMap::new();
        complete(&mut headers, "/en");
        assert_eq!(
            headers["content-security-policy"],
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; report-uri /api/csp-report"
        );
    }

    #[test]
    fn wb_2_the_host_of_the_files_is_told_to_send_the_same_headers() {
        let example = include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../docs/nginx.conf.example"
        ));
        let sent: Vec<(String, &str)> = example
            .lines()
            .filter_map(|line| line.trim().strip_prefix("add_header "))
            .filter_map(|rest| rest.strip_suffix("\" always;")?.split_once(" \""))
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .collect();
        for (name, value) in SECURITY_HEADERS {
            assert!(
                sent.contains(&(name.to_owned(), value)),
                "the example says otherwise: {name}"
            );
        }
    }

    #[test]
    fn a_stricter_value_of_a_handler_stays_and_the_server_is_not_named() {
        let mut headers = HeaderMap::new();
        headers.insert(
            "content-security-policy",
            HeaderValue::from_static("sandbox"),
        );
        headers.insert(SERVER, HeaderValue::from_static("something/1.0"));
        complete(&mut headers, "/en");
        assert_eq!(headers["content-security-policy"], "sandbox");
        assert!(!headers.contains_key(SERVER));
    }

    #[test]
    fn se_12_what_the_api_says_is_not_stored() {
        for (path, stored) in [("/api/session", false), ("/api", false), ("/apiary", true)] {
            let mut headers = HeaderMap::new();
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("public"));
            complete(&mut headers, path);
            assert_eq!(headers[CACHE_CONTROL] == "public", stored, "{path}");
        }
    }
}
