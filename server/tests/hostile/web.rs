//! What every answer carries, and what no address gives away.

use std::collections::BTreeSet;

use contract::api::Method;
use guichet_server::edge::headers::SECURITY_HEADERS;
use serde_json::json;

use crate::{
    browser::{Answer, Browser},
    installation::{Engine, Installation, Process, on_both},
    library,
    person::Person,
};

const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; report-uri /api/csp-report";

const METHODS: [&str; 9] = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT",
];

/// A method, an address, more headers and a body.
type Case<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], &'a [u8]);

fn assert_protected(answer: &Answer, what: &str) {
    assert_eq!(
        answer.header("content-security-policy"),
        Some(CSP),
        "{what}"
    );
    for (name, value) in SECURITY_HEADERS {
        assert_eq!(answer.header(name), Some(value), "{what}");
    }
    assert_eq!(answer.header("server"), None, "{what}");
    assert_eq!(answer.header("x-powered-by"), None, "{what}");
    assert_eq!(answer.header("access-control-allow-origin"), None, "{what}");
    assert_eq!(
        answer.header("x-request-id").map(str::len),
        Some(32),
        "{what}"
    );
}

/// A server with a small built site, and things beside it that are nobody's business.
async fn with_site() -> (Installation, Process) {
    let installation = Installation::new(Engine::Sqlite).await;
    let site = installation.folder.path().join("dist");
    for (name, content) in [
        ("index.html", "<!DOCTYPE html><title>door</title>"),
        ("en.html", "<!DOCTYPE html><title>en</title>"),
        ("fr.html", "<!DOCTYPE html><title>fr</title>"),
        ("guichet-0123456789abcdef.js", "export {}"),
        ("guichet-0123456789abcdef.js.map", "{}"),
        ("assets/lato.woff2", "font"),
        (".git/config", "secret"),
        (".env", "secret"),
        ("guichet.db", "secret"),
        ("guichet.db-wal", "secret"),
        ("notes.bak", "secret"),
    ] {
        let path = site.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    let process = installation
        .start_with(&["--site", site.to_str().unwrap()], &[])
        .await;
    (installation, process)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wb_1_wb_2_everything_served_carries_the_exact_headers_whatever_its_status() {
    let (_installation, process) = with_site().await;
    let mut seen = BTreeSet::new();
    let json: &[_] = &[("content-type", "application/json")];
    let forged: &[_] = &[
        ("content-type", "application/json"),
        ("x-csrf-token", "wrong"),
    ];
    let long = format!("/{}", "x".repeat(8192));
    let headers: Vec<_> = (0..70).map(|it| (format!("x-{it}"), "x")).collect();
    let headers: Vec<_> = headers
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .collect();
    let many: Vec<_> = (0..200).map(|it| (format!("x-{it}"), "x")).collect();
    let many: Vec<_> = many
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .collect();
    let large = vec![b' '; 40_000];
    let mut browser = process.browser();
    browser.get("/api/session").await;
    let cases: Vec<Case> = vec![
        ("GET", "/", &[], b""),
        ("GET", "/en", &[], b""),
        ("GET", "/fr", &[], b""),
        ("GET", "/guichet-0123456789abcdef.js", &[], b""),
        ("GET", "/assets/lato.woff2", &[], b""),
        ("GET", "/.well-known/change-password", &[], b""),
        ("GET", "/api/session", &[], b""),
        ("GET", "/api/nothing", &[], b""),
        ("GET", "/nothing", &[], b""),
        ("DELETE", "/en", &[], b""),
        ("PUT", "/api/session", &[], b"{}"),
        (
            "POST",
            "/api/register/username",
            json,
            b"{\"username\":\"MarieTremblay\"}",
        ),
        (
            "POST",
            "/api/session/language",
            json,
            b"{\"locale\":\"de\"}",
        ),
        ("POST", "/api/session/language", json, b"{"),
        (
            "POST",
            "/api/session/language",
            &[("content-type", "text/plain")],
            b"{}",
        ),
        ("POST", "/api/session/language", json, &large),
        ("POST", "/api/session/language", forged, b"{}"),
        ("GET", &long, &[], b""),
        ("GET", "/en", &headers, b""),
        ("GET", "/en", &many, b""),
    ];
    for (method, path, more, body) in cases {
        if more.iter().any(|(name, _)| *name == "x-csrf-token") {
            browser.csrf = None;
        }
        let answer = browser.send(method, path, more, body).await.unwrap();
        assert_protected(&answer, &format!("{method} {path} {}", answer.status));
        if path.starts_with("/api") {
            assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        }
        seen.insert(answer.status);
    }
    let expected = [200, 302, 400, 401, 403, 404, 405, 413, 414, 415, 422, 431];
    assert_eq!(seen, BTreeSet::from(expected));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wb_8_every_address_knows_its_methods_and_refuses_the_others() {
    let (_installation, process) = with_site().await;
    let mut browser = process.browser();
    let mut addresses: Vec<(String, &str)> = library::routes()
        .await
        .into_iter()
        .map(|it| {
            let allowed = match it.method {
                Method::Get => "GET, HEAD",
                Method::Post => "POST",
            };
            (it.path.to_owned(), allowed)
        })
        .collect();
    assert!(addresses.len() >= 29, "{addresses:?}");
    addresses.push(("/api/csp-report".to_owned(), "POST"));
    addresses.push(("/en".to_owned(), "GET,HEAD"));
    addresses.push(("/guichet-0123456789abcdef.js".to_owned(), "GET,HEAD"));
    for (path, allowed) in &addresses {
        for method in METHODS {
            browser.from = crate::browser::new_address();
            let answer = browser.send(method, path, &[], b"").await.unwrap();
            let what = format!("{method} {path} {} {}", answer.status, answer.text());
            assert_protected(&answer, &what);
            if allowed.split([',', ' ']).any(|it| it == method) {
                assert_ne!(answer.status, 405, "{what}");
            } else {
                assert_eq!(answer.status, 405, "{what}");
                assert_eq!(answer.header("allow"), Some(*allowed), "{what}");
                if method != "HEAD" {
                    assert_eq!(answer.problem().as_str(), "method_not_allowed", "{what}");
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wb_8_what_is_not_the_sites_is_not_there() {
    let (_installation, process) = with_site().await;
    let mut browser = process.browser();
    for path in [
        "/.git/config",
        "/.env",
        "/guichet.db",
        "/guichet.db-wal",
        "/notes.bak",
        "/api/x.css",
        "/api",
        "/api/",
        "/api/_routes",
        "/api/openapi.json",
        "/api/session/",
        "/api/session/../session",
        "/assets/",
        "/assets/nothing.js",
        "/guichet-0123456789abcdef.js.map",
        "/../guichet.toml",
        "/..%2f..%2fguichet.toml",
        "/%2e%2e/guichet.toml",
        "/data/guichet.db",
        "/outbox",
        "/live",
        "/ready",
        "/metrics",
        "/internal/selftest",
        "/.well-known/nothing",
        "//etc/passwd",
        "/en/../../x",
        "/debug",
        "/swagger-ui",
        "/api/test/clock",
    ] {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, 404, "{path} {}", answer.text());
        assert_protected(&answer, path);
        assert!(!answer.text().contains("secret"), "{path}");
        if path.starts_with("/api") {
            assert_eq!(answer.problem().as_str(), "not_found", "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wb_3_no_other_origin_is_ever_allowed_to_read() {
    let (_installation, process) = with_site().await;
    for origin in [
        "null",
        "https://guichet.example.evil.test",
        "https://evil-guichet.example",
        "http://guichet.example",
        "https://guichet.example:444",
        "https://GUICHET.example.",
        "https://sub.guichet.example",
        "file://",
        "https://guichet.example/",
        "https://guichet.exampl",
        "",
        "https://guichet.example https://evil.test",
    ] {
        let browser = Browser::at(process.address());
        let text = String::from_utf8(browser.request("OPTIONS", "/api/session", &[], b"")).unwrap();
        let text = text.replace(
            "origin: https://guichet.example\r\n",
            &format!("origin: {origin}\r\naccess-control-request-method: POST\r\n"),
        );
        let answer = crate::browser::exchange(browser.at, browser.from, text.as_bytes())
            .await
            .unwrap();
        assert!(
            answer
                .headers
                .iter()
                .all(|(name, _)| !name.starts_with("access-control")),
            "{origin}"
        );
    }
}

on_both! {
    async fn wb_8_reading_every_address_changes_nothing(engine) {
        let installation = Installation::new(engine).await;
        let process = installation.start().await;
        let mut browser = process.browser();
        crate::person::up_to_email(&mut browser, "MarieTremblay").await;
        let before = everything(&installation).await;
        for route in library::routes().await {
            for method in ["GET", "HEAD", "OPTIONS"] {
                browser.send(method, route.path, &[], b"").await.unwrap();
            }
        }
        assert_eq!(everything(&installation).await, before);
    }
}

/// Every row of the tables that a request could touch.
async fn everything(installation: &Installation) -> Vec<String> {
    use sea_orm::{ConnectionTrait, DbBackend, Statement};
    let connection = sea_orm::Database::connect(&installation.url).await.unwrap();
    let backend = connection.get_database_backend();
    let mut rows = Vec::new();
    for (table, column) in [
        ("sessions", "id_hash || seen_at || ends_at"),
        ("flows", "id || state || version || data"),
        ("limits", "key || count || window_ends"),
        ("tries", "key || failures"),
        ("accounts", "id"),
        ("audit_events", "id"),
        ("outbox", "id"),
        ("challenges", "flow_id || tries"),
        ("invitations", "id"),
    ] {
        let sql = match backend {
            DbBackend::Postgres => format!("SELECT row_to_json(t)::text FROM {table} t ORDER BY 1"),
            _ => format!("SELECT CAST({column} AS TEXT) FROM {table} ORDER BY 1"),
        };
        for row in connection
            .query_all_raw(Statement::from_string(backend, sql))
            .await
            .unwrap()
        {
            rows.push(format!(
                "{table} {}",
                row.try_get_by_index::<String>(0).unwrap()
            ));
        }
    }
    connection.close().await.unwrap();
    rows
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn th_8_only_a_proxy_of_ours_tells_the_country_of_a_sign_in() {
    let installation = Installation::new(Engine::Sqlite).await;
    installation.configure("trusted_proxies = [\"127.0.0.1\"]\ncountry_header = \"x-country\"");
    let process = installation.start().await;
    let mut person = Person::register(&installation, &mut process.browser(), "MarieTremblay").await;
    for (from_proxy, told, expected) in [
        (true, &["CA"][..], "CA"),
        // What the client sent itself comes before what the proxy adds.
        (true, &["FR", "CA"], "CA"),
        (true, &["Canada"], ""),
        (false, &["CA"], ""),
    ] {
        let mut browser = process.browser();
        if from_proxy {
            browser.from = "127.0.0.1".parse().unwrap();
        }
        person.give_password(&mut browser).await.good();
        let code = json!({ "code": person.codes.pop().unwrap() }).to_string();
        let mut headers = vec![("content-type", "application/json")];
        headers.extend(told.iter().map(|it| ("x-country", *it)));
        let path = "/api/sign-in/recovery-code";
        let answer = browser.send("POST", path, &headers, code.as_bytes()).await;
        answer.unwrap().good();
        let own = browser.get("/api/account").await.good();
        let sign_ins = own["sign_ins"].as_array().unwrap();
        let this = sign_ins.iter().find(|it| it["is_this"] == true).unwrap();
        assert_eq!(this["country"], expected, "{told:?} {from_proxy}");
    }
}
