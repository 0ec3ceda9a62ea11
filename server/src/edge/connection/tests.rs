//! Connections kept in memory, on a clock that jumps to the next thing that happens.

use super::*;
use axum::routing::get;
use std::future::pending;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::task::JoinHandle;
use tokio::time::{advance, timeout};

const ASK: &[u8] = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n";

fn connect(app: Router, closing: &Shutdown) -> (DuplexStream, JoinHandle<()>) {
    let (client, server) = duplex(1024);
    let peer = Peer(SocketAddr::from(([127, 0, 0, 1], 4711)));
    let connection = serve(server, peer, app, closing.clone(), Limits::default());
    (client, tokio::spawn(connection))
}

fn hello() -> Router {
    Router::new().route("/", get(|| async { "hello" }))
}

async fn read_answer(client: &mut DuplexStream) -> String {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"hello") {
        assert_ne!(client.read_buf(&mut bytes).await.unwrap(), 0, "cut off");
    }
    String::from_utf8(bytes).unwrap()
}

/// How many seconds pass until the server closes the connection.
async fn seconds_until_closed(client: &mut DuplexStream) -> u64 {
    let start = Instant::now();
    assert_eq!(client.read(&mut [0; 64]).await.unwrap_or(0), 0);
    start.elapsed().as_secs()
}

#[tokio::test(start_paused = true)]
async fn wb_7_who_says_nothing_is_let_go_after_five_seconds() {
    let (mut client, _) = connect(hello(), &Shutdown::new());
    assert_eq!(seconds_until_closed(&mut client).await, 5);
}

#[tokio::test(start_paused = true)]
async fn wb_7_a_head_that_trickles_in_is_given_up_after_five_seconds() {
    let (mut client, server) = connect(hello(), &Shutdown::new());
    let start = Instant::now();
    for byte in ASK {
        if client.write_all(&[*byte]).await.is_err() {
            break;
        }
        advance(Duration::from_secs(1)).await;
    }
    server.await.unwrap();
    assert!(start.elapsed().as_secs() <= 7, "{:?}", start.elapsed());
    assert_eq!(client.read(&mut [0; 64]).await.unwrap(), 0);
}

#[tokio::test(start_paused = true)]
async fn wb_7_a_connection_rests_for_thirty_seconds_at_most() {
    let (mut client, _) = connect(hello(), &Shutdown::new());
    for _ in 0..3 {
        client.write_all(ASK).await.unwrap();
        read_answer(&mut client).await;
        advance(Duration::from_secs(29)).await;
    }
    client.write_all(ASK).await.unwrap();
    read_answer(&mut client).await;
    assert_eq!(seconds_until_closed(&mut client).await, 30);
}

#[tokio::test(start_paused = true)]
async fn wb_7_the_second_head_has_five_seconds_too() {
    let (mut client, _) = connect(hello(), &Shutdown::new());
    client.write_all(ASK).await.unwrap();
    read_answer(&mut client).await;
    client.write_all(b"GET / HT").await.unwrap();
    assert_eq!(seconds_until_closed(&mut client).await, 5);
}

#[tokio::test(start_paused = true)]
async fn a_handler_at_work_is_not_mistaken_for_silence() {
    let slow = Router::new().route(
        "/",
        get(|| async {
            let _ = timeout(Duration::from_mins(1), pending::<()>()).await;
            "hello"
        }),
    );
    let (mut client, _) = connect(slow, &Shutdown::new());
    client.write_all(ASK).await.unwrap();
    read_answer(&mut client).await;
}

#[tokio::test(start_paused = true)]
async fn an_answer_read_slowly_is_not_cut_off_and_one_not_read_at_all_is() {
    let page = "x".repeat(200 * 1024);
    let large = Router::new().route("/", get(move || async { page }));
    let (mut client, server) = connect(large, &Shutdown::new());
    client.write_all(ASK).await.unwrap();
    let start = Instant::now();
    let mut piece = [0; 1024];
    for _ in 0..10 {
        assert_ne!(client.read(&mut piece).await.unwrap(), 0);
        advance(Duration::from_secs(20)).await;
    }
    assert!(start.elapsed() >= Duration::from_secs(200));
    server.await.unwrap();
    assert!(
        start.elapsed() <= Duration::from_secs(232),
        "{:?}",
        start.elapsed()
    );
}

#[tokio::test(start_paused = true)]
async fn rl_5_a_connection_at_rest_closes_and_one_being_answered_finishes() {
    let closing = Shutdown::new();
    let (mut resting, rests) = connect(hello(), &closing);
    resting.write_all(ASK).await.unwrap();
    read_answer(&mut resting).await;

    let (begun, release) = (Shutdown::new(), Shutdown::new());
    let told = (begun.clone(), release.clone());
    let waiting = Router::new().route(
        "/",
        get(move || async move {
            told.0.begin();
            told.1.begun().await;
            "hello"
        }),
    );
    let (mut busy, works) = connect(waiting, &closing);
    busy.write_all(ASK).await.unwrap();
    begun.begun().await;

    closing.begin();
    timeout(Duration::from_secs(1), rests)
        .await
        .unwrap()
        .unwrap();
    assert!(!works.is_finished());
    release.begin();
    assert!(read_answer(&mut busy).await.contains("connection: close"));
    works.await.unwrap();
}
