//! A small site in a folder, asked through the router.

use super::*;
use crate::edge::{Limits, layered};
use http_body_util::BodyExt;
use std::fs;
use tower::ServiceExt;

struct Site {
    _folder: tempfile::TempDir,
    router: Router,
}

struct Answer {
    status: u16,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files = [
            ("index.html", "choose"),
            ("en.html", "english"),
            ("fr.html", "français"),
            ("404.html", "nothing"),
            ("en/sign-in.html", "sign in"),
            ("guichet-0123456789abcdef.js", "script"),
            ("guichet-0123456789abcdef.js.br", "script in brotli"),
            ("guichet-0123456789abcdef.js.gz", "script in gzip"),
            ("guichet-0123456789abcdef_bg.wasm", "wasm"),
            ("guichet-0123456789abcdef.js.map", "source map"),
            ("fonts/lato-700.woff2", "font"),
            ("robots.txt", "robots"),
            ("guichet.db", "database"),
            ("_headers", "headers"),
            (".git/config", "git"),
            (".env", "secret"),
            (".well-known/security.txt", "contact"),
            (".well-known/other.txt", "other"),
        ];
        for (name, content) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        let router = layered(router(folder.path()), Limits::default());
        Self {
            _folder: folder,
            router,
        }
    }

    async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[]).await
    }
}

#[tokio::test]
async fn wb_8_every_page_has_its_address_in_both_languages() {
    let site = Site::new();
    for page in Page::all() {
        for locale in Locale::ALL {
            let answer = site.get(&page.path(locale)).await;
            let expected = match (page, locale) {
                (Page::SignIn, Locale::En) => "sign in",
                (_, Locale::En) => "english",
                (_, Locale::Fr) => "français",
            };
            assert_eq!((answer.status, answer.body.as_str()), (200, expected));
            assert_eq!(answer.header("cache-control"), "no-cache");
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        }
    }
}

#[tokio::test]
async fn wb_8_an_unknown_address_is_not_found_in_its_language() {
    let site = Site::new();
    for (path, body) in [
        ("/en/nowhere", "english"),
        ("/fr/sign-in", "français"),
        ("/nowhere", "nothing"),
        ("//en", "english"),
        ("/de/anmelden", "nothing"),
    ] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, answer.body.as_str()), (404, body), "{path}");
        assert!(answer.headers.contains_key("content-security-policy"));
    }
}

#[tokio::test]
async fn wb_8_unknown_files_get_no_page_and_what_is_not_the_sites_stays_hidden() {
    let site = Site::new();
    for path in [
        "/assets/nothing",
        "/assets",
        "/app.js",
        "/en/app.js",
        "/guichet-0123456789abcdef.js.map",
        "/guichet-0123456789abcdef.js.br",
        "/guichet.db",
        "/_headers.txt",
        "/.git/config",
        "/.git/",
        "/.env",
        "/.well-known/other.txt",
        "/.well-known/nothing",
        "/en/../guichet.db",
        "/fonts/../.env",
        "/%2e%65nv",
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("secret"), "{path}");
        assert!(answer.body.is_empty() || path.contains('%'), "{path}");
    }
    for path in ["/_headers", "/fonts/", "/fonts", "/en/"] {
        let answer = site.get(path).await;
        assert!(
            ["nothing", "english"].contains(&answer.body.as_str()),
            "{path}"
        );
    }
    assert_eq!(site.get("/.well-known/security.txt").await.body, "contact");
}

#[tokio::test]
async fn wb_8_an_unknown_part_of_the_api_is_a_problem() {
    let site = Site::new();
    for path in ["/api", "/api/", "/api/nothing", "/api/x.css"] {
        for method in ["GET", "POST"] {
            let answer = site.ask(method, path, &[]).await;
            assert_eq!(answer.status, 404, "{path}");
            assert_eq!(answer.header("content-type"), "application/problem+json");
            assert_eq!(answer.header("cache-control"), "no-store");
            let body: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
            assert_eq!(body["code"], "not_found");
            assert_eq!(body["requestId"], answer.header("x-request-id"));
        }
    }
}

#[tokio::test]
async fn wb_8_files_are_only_read() {
    let site = Site::new();
    for path in ["/", "/en", "/robots.txt", "/.well-known/change-password"] {
        for method in [
            "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT",
        ] {
            let answer = site.ask(method, path, &[]).await;
            assert_eq!(answer.status, 405, "{method} {path}");
            assert_eq!(answer.header("allow"), "GET,HEAD");
        }
    }
    let head = site.ask("HEAD", "/en", &[]).await;
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), "7");
}

#[tokio::test]
async fn se_12_hashed_files_are_kept_and_pages_are_asked_for_again() {
    let site = Site::new();
    let forever = "public, max-age=31536000, immutable";
    for (path, kind, keep) in [
        (
            "/guichet-0123456789abcdef.js",
            "text/javascript; charset=utf-8",
            forever,
        ),
        (
            "/guichet-0123456789abcdef_bg.wasm",
            "application/wasm",
            forever,
        ),
        ("/index.html", "text/html; charset=utf-8", "no-cache"),
        (
            "/fonts/lato-700.woff2",
            "font/woff2",
            "public, max-age=2592000",
        ),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), kind);
        assert_eq!(answer.header("cache-control"), keep);
    }
}

#[tokio::test]
async fn a_file_is_sent_in_the_smallest_form_that_the_browser_takes() {
    let site = Site::new();
    let path = "/guichet-0123456789abcdef.js";
    for (accepted, coding, body) in [
        ("gzip, deflate, br", "br", "script in brotli"),
        ("gzip", "gzip", "script in gzip"),
        ("identity", "", "script"),
    ] {
        let answer = site
            .ask("GET", path, &[("accept-encoding", accepted)])
            .await;
        assert_eq!(
            (answer.header("content-encoding"), answer.body.as_str()),
            (coding, body)
        );
        assert_eq!(answer.header("vary"), "accept-encoding");
        let known = [
            ("accept-encoding", accepted),
            ("if-none-match", answer.header("etag")),
        ];
        let again = site.ask("GET", path, &known).await;
        assert_eq!((again.status, again.body.as_str()), (304, ""));
    }
}

#[tokio::test]
async fn the_door_remembers_the_language_chosen_before() {
    let site = Site::new();
    for (cookie, location) in [("lang=fr", "/fr"), ("a=b; lang=en", "/en")] {
        let answer = site.ask("GET", "/", &[("cookie", cookie)]).await;
        assert_eq!((answer.status, answer.header("location")), (302, location));
        assert!(answer.header("vary").starts_with("cookie, accept-language"));
    }
    for cookie in ["", "lang=de", "lang=//evil.example", "xlang=fr"] {
        let answer = site.ask("GET", "/", &[("cookie", cookie)]).await;
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (200, "choose"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn a_password_manager_is_led_to_the_page_that_changes_the_password() {
    let site = Site::new();
    for (language, location) in [
        ("fr-CA, en;q=0.5", "/fr/parametres/mot-de-passe"),
        ("de", "/en/settings/password"),
    ] {
        let headers = [("accept-language", language)];
        let answer = site.ask("GET", CHANGE_PASSWORD, &headers).await;
        assert_eq!((answer.status, answer.header("location")), (302, location));
    }
}

#[tokio::test]
async fn without_a_site_nothing_is_found_and_nothing_breaks() {
    let folder = tempfile::tempdir().unwrap();
    let router = layered(router(&folder.path().join("none")), Limits::default());
    for path in ["/", "/en", "/app.js"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        assert_eq!(router.clone().oneshot(request).await.unwrap().status(), 404);
    }
}
