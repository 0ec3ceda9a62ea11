//! Accepting connections until the wish to stop, and letting those that are there finish.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::{Limits, Peer, Shutdown, connection, layered};

/// Serves until the shutdown has begun and its course is over: for the time of grace new
/// connections are still accepted, then requests being answered may finish.
pub async fn serve(listener: TcpListener, app: Router, shutdown: Shutdown, limits: Limits) {
    let app = layered(app, limits);
    let closing = Shutdown::new();
    let places = Arc::new(Semaphore::new(limits.connections));
    let mut connections = JoinSet::new();
    let stop = async {
        shutdown.begun().await;
        sleep(limits.grace).await;
    };
    tokio::pin!(stop);
    loop {
        tokio::select! {
            biased;
            () = &mut stop => break,
            Some(_) = connections.join_next() => {}
            (place, stream, peer) = accept(&listener, &places) => {
                let connection =
                    connection::serve(stream, Peer(peer), app.clone(), closing.clone(), limits);
                connections.spawn(async move {
                    connection.await;
                    drop(place);
                });
            }
        }
    }
    drop(listener);
    closing.begin();
    let finished = async { while connections.join_next().await.is_some() {} };
    if timeout(limits.drain, finished).await.is_err() {
        tracing::warn!(
            open = connections.len(),
            "cutting off requests still being answered"
        );
        connections.shutdown().await;
    }
}

/// The next connection, once there is a place for it.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (OwnedSemaphorePermit, TcpStream, SocketAddr) {
    let place = Arc::clone(places)
        .acquire_owned()
        .await
        .expect("the semaphore is never closed");
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                // Answers are small and whole: waiting to fill a packet only delays them.
                let _ = stream.set_nodelay(true);
                return (place, stream, peer);
            }
            Err(error) if is_the_client_s(&error) => {}
            Err(error) => {
                // Out of file descriptors, most likely: others close theirs meanwhile.
                tracing::error!(%error, "cannot accept a connection");
                sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

fn is_the_client_s(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
    )
}
