//! The bytes between us and a mail server: so many and no more, and none from before the encryption
//! that could be taken for one from after it.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, ready},
};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};
use tokio_rustls::client::TlsStream;

use crate::delivery::carrier::LONGEST_ANSWER;

/// A connection that hears no more than [`LONGEST_ANSWER`] for each letter.
#[derive(Debug)]
pub struct Line<S> {
    stream: S,
    heard: Heard,
    /// Whether the server can still be somebody else who speaks in the clear.
    in_the_clear: bool,
}

/// How many bytes were heard for this letter. Clones are one.
#[derive(Clone, Debug, Default)]
pub struct Heard(Arc<AtomicUsize>);

/// The first byte of a TLS handshake. No command of a mail client begins with it.
const HANDSHAKE: u8 = 0x16;

impl Heard {
    pub fn begin_anew(&self) {
        self.0.store(0, Ordering::Relaxed);
    }
}

impl Line<TcpStream> {
    /// A line that begins in the clear.
    pub fn in_the_clear(stream: TcpStream, heard: Heard) -> Self {
        Self {
            stream,
            heard,
            in_the_clear: true,
        }
    }
}

impl Line<TlsStream<TcpStream>> {
    pub fn encrypted(stream: TlsStream<TcpStream>, heard: Heard) -> Self {
        Self {
            stream,
            heard,
            in_the_clear: false,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Line<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let heard = this.heard.0.load(Ordering::Relaxed);
        if heard >= LONGEST_ANSWER {
            return Poll::Ready(Err(io::ErrorKind::InvalidData.into()));
        }
        let mut bytes = [0; 4096];
        // In the clear the client gets one byte at a time, so that it never holds more than the
        // line it asked for: what a stranger adds behind the word to encrypt then ends up in the
        // handshake, and fails there, instead of passing for answers to what comes next.
        let most = if this.in_the_clear { 1 } else { bytes.len() };
        let most = most.min(buffer.remaining()).min(LONGEST_ANSWER - heard);
        let mut part = ReadBuf::new(&mut bytes[..most]);
        ready!(Pin::new(&mut this.stream).poll_read(context, &mut part))?;
        this.heard
            .0
            .fetch_add(part.filled().len(), Ordering::Relaxed);
        buffer.put_slice(part.filled());
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Line<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        if bytes.first() == Some(&HANDSHAKE) {
            this.in_the_clear = false;
        }
        Pin::new(&mut this.stream).poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}

impl AsyncTokioStream for Line<TcpStream> {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.stream.peer_addr()
    }
}

impl AsyncTokioStream for Line<TlsStream<TcpStream>> {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.stream.get_ref().0.peer_addr()
    }
}
