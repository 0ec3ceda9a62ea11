//! One connection: its requests one after the other, and the time each part of them may take.

use std::io;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::Router;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};
use tower::Service;

use super::{Limits, Peer, Shutdown};

/// The head of a request fits many times; a body is read as it comes.
const BUFFER: usize = 64 * 1024;

/// Serves the connection until either side has had enough.
pub async fn serve<S>(stream: S, peer: Peer, app: Router, closing: Shutdown, limits: Limits)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let watch = Arc::new(Watch::new(limits));
    let watched = Watched {
        stream,
        watch: Arc::clone(&watch),
    };
    let service = service_fn(|mut request: hyper::Request<Incoming>| {
        watch.enter(Phase::Answering);
        request.extensions_mut().insert(peer);
        let answer = app.clone().call(request);
        let watch = Arc::clone(&watch);
        async move {
            let answer = answer.await;
            watch.enter(Phase::Idle);
            answer
        }
    });
    // The library's own timer does not tell a slow head from a connection that merely rests.
    let mut connection = pin!(
        http1::Builder::new()
            .header_read_timeout(None)
            .max_buf_size(BUFFER)
            // More than any request may have: the refusal is ours, with the headers of every answer.
            .max_headers(1024)
            .serve_connection(TokioIo::new(watched), service)
    );
    let mut closes = false;
    loop {
        tokio::select! {
            outcome = connection.as_mut() => {
                if let Err(error) = outcome {
                    tracing::debug!(%error, "a connection broke");
                }
                return;
            }
            () = watch.over() => return,
            () = closing.begun(), if !closes => {
                closes = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

/// What the connection is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// The head of a request is arriving.
    Head,
    /// A handler is at work, within its own limit.
    Answering,
    /// The answer is leaving, or nothing happens.
    Idle,
}

/// Knows when the present phase has lasted too long.
struct Watch {
    limits: Limits,
    state: Mutex<(Phase, Option<Instant>)>,
    changed: Notify,
}

impl Watch {
    fn new(limits: Limits) -> Self {
        let watch = Self {
            limits,
            state: Mutex::new((Phase::Idle, None)),
            changed: Notify::new(),
        };
        // Who connects is expected to speak.
        watch.enter(Phase::Head);
        watch
    }

    fn enter(&self, phase: Phase) {
        let end = match phase {
            Phase::Head => Some(Instant::now() + self.limits.head),
            Phase::Answering => None,
            Phase::Idle => Some(Instant::now() + self.limits.idle),
        };
        *self.state() = (phase, end);
        self.changed.notify_one();
    }

    fn has_read(&self) {
        if self.phase() == Phase::Idle {
            self.enter(Phase::Head);
        }
    }

    fn has_written(&self) {
        if self.phase() == Phase::Idle {
            self.enter(Phase::Idle);
        }
    }

    fn phase(&self) -> Phase {
        self.state().0
    }

    fn state(&self) -> std::sync::MutexGuard<'_, (Phase, Option<Instant>)> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns once the end of a phase has come.
    async fn over(&self) {
        loop {
            let end = self.state().1;
            match end {
                Some(end) if end <= Instant::now() => return,
                Some(end) => {
                    tokio::select! {
                        () = sleep_until(end) => {}
                        () = self.changed.notified() => {}
                    }
                }
                None => self.changed.notified().await,
            }
        }
    }
}

/// A stream that tells the watch of every byte.
struct Watched<S> {
    stream: S,
    watch: Arc<Watch>,
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let outcome = Pin::new(&mut self.stream).poll_read(context, buffer);
        if buffer.filled().len() > before {
            self.watch.has_read();
        }
        outcome
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write(context, bytes);
        if matches!(outcome, Poll::Ready(Ok(1..))) {
            self.watch.has_written();
        }
        outcome
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        if matches!(outcome, Poll::Ready(Ok(1..))) {
            self.watch.has_written();
        }
        outcome
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests;
