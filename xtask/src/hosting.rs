//! What a static host must be told: headers and addresses, as `_headers` and `_redirects`, which
//! many hosts read and `docs/nginx.conf.example` says again for nginx.

use contract::locale::Locale;
use contract::routes::Page;
use std::fmt::Write;

/// Sent with every answer.
pub const SECURITY_HEADERS: [(&str, &str); 8] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'; object-src 'none'; report-uri /api/csp-report",
    ),
    (
        "Strict-Transport-Security",
        "max-age=63072000; includeSubDomains",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=()",
    ),
    ("X-Frame-Options", "DENY"),
];

/// A file whose name changes with its content never changes under its name.
pub const HASHED: &str = "public, max-age=31536000, immutable";

/// A page is asked for again each time, or an old one would name files that are gone.
pub const PAGE: &str = "no-cache";

/// The content of `_headers`.
///
/// No two rules give the same header to one address: some hosts would send both values.
pub fn headers(hashed_files: &[String]) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in SECURITY_HEADERS {
        writeln!(text, "  {name}: {value}").expect("writing to a string succeeds");
    }
    let mut cache = |address: &str, value: &str| {
        writeln!(text, "{address}\n  Cache-Control: {value}")
            .expect("writing to a string succeeds");
    };
    for address in ["/", "/index.html", "/404.html"] {
        cache(address, PAGE);
    }
    for tag in Locale::ALL.map(Locale::tag) {
        for address in [
            format!("/{tag}"),
            format!("/{tag}.html"),
            format!("/{tag}/*"),
        ] {
            cache(&address, PAGE);
        }
    }
    // One rule for all of these: some hosts read a hundred and no more.
    cache("/guides/*", HASHED);
    for file in hashed_files
        .iter()
        .filter(|file| !file.starts_with("guides/"))
    {
        cache(&format!("/{file}"), HASHED);
    }
    text
}

/// The content of `_redirects`.
///
/// The pages need no line: each is a file named after its address, such as `en/sign-in.html`.
pub fn redirects() -> String {
    let settings = Page::SettingsPassword.path(Locale::En);
    let mut text = format!("/.well-known/change-password {settings} 302\n");
    for tag in Locale::ALL.map(Locale::tag) {
        writeln!(text, "/{tag}/* /{tag}/404.html 404").expect("writing to a string succeeds");
    }
    text.push_str("/* /404.html 404\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use std::fs;

    #[test]
    fn an_unknown_address_is_said_to_be_unknown_in_its_language() {
        assert!(redirects().contains("\n/fr/* /fr/404.html 404\n"));
        assert!(redirects().ends_with("\n/* /404.html 404\n"));
    }

    #[test]
    fn hashed_files_are_kept_and_pages_are_asked_for_again() {
        let text = headers(&[
            "guichet-1234.js".to_owned(),
            "guides/en/a-1234.png".to_owned(),
        ]);
        assert!(text.contains(&format!("/guides/*\n  Cache-Control: {HASHED}\n")));
        assert!(!text.contains("a-1234.png"));
        assert!(text.contains(&format!("/guichet-1234.js\n  Cache-Control: {HASHED}\n")));
        assert!(text.contains(&format!("/fr/*\n  Cache-Control: {PAGE}\n")));
    }

    #[test]
    fn the_example_for_nginx_sends_the_same_headers() {
        let example = fs::read_to_string(paths::root().join("docs/nginx.conf.example")).unwrap();
        for (name, value) in SECURITY_HEADERS {
            let line = format!("add_header {name} \"{value}\" always;");
            assert!(example.contains(&line), "missing: {line}");
        }
        assert!(example.contains(HASHED) && example.contains(PAGE));
    }
}
