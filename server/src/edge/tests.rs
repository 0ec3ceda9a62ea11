//! The server as a client meets it: over real sockets where that matters.

use super::*;
use crate::edge::headers::SECURITY_HEADERS;
use axum::body::Body;
use axum::extract::Extension;
use axum::routing::{get, post};
use http_body_util::BodyExt;
use std::future::pending;
use std::net::Ipv4Addr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tower::ServiceExt;

fn app() -> Router {
    let read = |request: Request| async {
        body::read::<serde_json::Value>(request)
            .await
            .map(|_| "read")
    };
    Router::new()
        .route(
            "/api/peer",
            get(|Extension(peer): Extension<Peer>| async move { peer.0.ip().to_string() }),
        )
        .route("/api/name", get(|| async { request_id::current() }))
        .route("/api/panic", get(panics))
        .route("/api/stuck", get(pending::<&str>))
        .route("/api/read", post(read))
        .route(
            "/api/busy",
            get(|| async { Refusal::from(Problem::TooMany { seconds: 7 }) }),
        )
        .merge(files::router(std::path::Path::new("/nonexistent")))
}

async fn panics() -> &'static str {
    panic!("what a person typed")
}

async fn ask(request: Request) -> (u16, axum::http::HeaderMap, String) {
    let app = layered(app(), Limits::default());
    let response = app.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    (parts.status.as_u16(), parts.headers, text)
}

fn asking(path: &str) -> Request {
    Request::get(path).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn wb_2_every_answer_carries_the_security_headers_and_a_name() {
    let too_many = (0..65).fold(Request::get("/en"), |request, index| {
        request.header(format!("x-{index}"), "x")
    });
    let too_large = Request::post("/api/read").header("content-type", "application/json");
    for (status, request) in [
        (200, asking("/api/name")),
        (404, asking("/api/nothing")),
        (404, asking("/nothing.js")),
        (405, Request::post("/api/name").body(Body::empty()).unwrap()),
        (
            413,
            too_large
                .body(Body::from(vec![b' '; body::LARGEST + 1]))
                .unwrap(),
        ),
        (414, asking(&format!("/{}", "x".repeat(8192)))),
        (415, Request::post("/api/read").body(Body::empty()).unwrap()),
        (429, asking("/api/busy")),
        (431, too_many.body(Body::empty()).unwrap()),
        (500, asking("/api/panic")),
    ] {
        let (answered, headers, _) = ask(request).await;
        assert_eq!(answered, status);
        for (name, value) in SECURITY_HEADERS {
            assert_eq!(headers[name], value, "{status}");
        }
        assert_eq!(headers[request_id::HEADER].len(), 32);
        assert!(!headers.contains_key("server"));
    }
}

#[tokio::test]
async fn the_name_of_a_request_is_its_own() {
    let (_, headers, first) = ask(asking("/api/name")).await;
    assert_eq!(headers[request_id::HEADER], first);
    let (_, _, second) = ask(asking("/api/name")).await;
    assert_ne!(first, second);
}

#[tokio::test]
async fn wb_6_a_panic_is_a_fault_of_ours_and_says_nothing() {
    let (status, headers, text) = ask(asking("/api/panic")).await;
    assert_eq!(status, 500);
    let body: serde_json::Value = serde_json::from_str(&text).unwrap();
    let expected = serde_json::json!({
        "type": "about:blank",
        "code": "fault",
        "requestId": headers[request_id::HEADER].to_str().unwrap(),
    });
    assert_eq!(body, expected);
}

#[tokio::test(start_paused = true)]
async fn wb_7_a_handler_has_fifteen_seconds() {
    let start = tokio::time::Instant::now();
    let (status, headers, text) = ask(asking("/api/stuck")).await;
    assert_eq!(start.elapsed().as_secs(), 15);
    assert_eq!(
        (status, headers["retry-after"].to_str().unwrap()),
        (503, "1")
    );
    assert!(text.contains("\"unavailable\""));
}

#[tokio::test]
async fn wb_7_an_address_of_eight_kibibytes_is_still_looked_up() {
    let (status, ..) = ask(asking(&format!("/{}", "x".repeat(8191)))).await;
    assert_eq!(status, 404);
}

/// A server on a port of its own.
struct Running {
    address: SocketAddr,
    shutdown: Shutdown,
    server: JoinHandle<()>,
}

async fn start(limits: Limits) -> Running {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let shutdown = Shutdown::new();
    let server = tokio::spawn(serve(listener, app(), shutdown.clone(), limits));
    Running {
        address,
        shutdown,
        server,
    }
}

async fn send(address: SocketAddr, text: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

fn ask_and_close(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
}

#[tokio::test]
async fn a_handler_knows_the_peer_and_survives_a_panic_of_another() {
    let running = start(Limits::default()).await;
    let panicked = send(running.address, &ask_and_close("/api/panic")).await;
    assert!(panicked.starts_with("HTTP/1.1 500 "), "{panicked}");
    let answer = send(running.address, &ask_and_close("/api/peer")).await;
    assert!(
        answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("127.0.0.1"),
        "{answer}"
    );
    assert!(!answer.contains("\r\nserver:"));
}

#[tokio::test]
async fn wb_8_methods_that_no_address_knows_are_refused() {
    let running = start(Limits::default()).await;
    for line in [
        "TRACE / HTTP/1.1",
        "CONNECT x:443 HTTP/1.1",
        "OPTIONS * HTTP/1.1",
    ] {
        let answer = send(
            running.address,
            &format!("{line}\r\nhost: x\r\nconnection: close\r\n\r\n"),
        )
        .await;
        let status = &answer[..12];
        assert!(
            ["HTTP/1.1 405", "HTTP/1.1 404"].contains(&status),
            "{line}: {status}"
        );
    }
}

#[tokio::test]
async fn wb_4_a_client_that_sends_too_much_hears_why() {
    let running = start(Limits::default()).await;
    let size = 500 * 1024;
    let head = format!(
        "POST /api/read HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {size}\r\nconnection: close\r\n\r\n"
    );
    let answer = send(running.address, &format!("{head}{}", " ".repeat(size))).await;
    assert!(
        answer.starts_with("HTTP/1.1 413 ") && answer.contains("too_large"),
        "{answer}"
    );
}

#[tokio::test]
async fn wb_7_more_connections_than_places_wait_for_one() {
    let running = start(Limits {
        connections: 1,
        ..Limits::default()
    })
    .await;
    let mut first = TcpStream::connect(running.address).await.unwrap();
    let second =
        tokio::spawn(async move { send(running.address, &ask_and_close("/api/peer")).await });
    // Were the second let in, it would be answered long before the first is for the last time.
    let mut piece = [0; 4096];
    for _ in 0..50 {
        first
            .write_all(b"GET /api/peer HTTP/1.1\r\nhost: x\r\n\r\n")
            .await
            .unwrap();
        assert_ne!(first.read(&mut piece).await.unwrap(), 0);
    }
    assert!(!second.is_finished());
    drop(first);
    assert!(second.await.unwrap().starts_with("HTTP/1.1 200 "));
}

#[tokio::test]
async fn rl_5_after_the_grace_nobody_is_let_in_and_the_server_ends() {
    let grace = Duration::from_millis(50);
    let running = start(Limits {
        grace,
        ..Limits::default()
    })
    .await;
    running.shutdown.begin();
    let answer = send(running.address, &ask_and_close("/api/peer")).await;
    assert!(
        answer.starts_with("HTTP/1.1 200 "),
        "still in the time of grace: {answer}"
    );
    running.server.await.unwrap();
    assert!(TcpStream::connect(running.address).await.is_err());
}

#[tokio::test]
async fn rl_5_what_is_stuck_is_cut_off_in_the_end() {
    let (grace, drain) = (Duration::ZERO, Duration::from_millis(50));
    let running = start(Limits {
        grace,
        drain,
        ..Limits::default()
    })
    .await;
    let mut stuck = TcpStream::connect(running.address).await.unwrap();
    stuck
        .write_all(b"GET /api/stuck HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    let answered = send(running.address, &ask_and_close("/api/peer")).await;
    assert!(answered.starts_with("HTTP/1.1 200 "));
    running.shutdown.begin();
    running.server.await.unwrap();
    assert_eq!(stuck.read(&mut [0; 1]).await.unwrap_or(0), 0);
}
