//! The wish to stop, told to whoever asks.

use std::io;

use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Begun once, never taken back. Clones are one.
#[derive(Clone, Debug)]
pub struct Shutdown {
    begun: watch::Sender<bool>,
}

impl Shutdown {
    pub fn new() -> Self {
        Self {
            begun: watch::Sender::new(false),
        }
    }

    /// Begins at the first `SIGTERM` or `SIGINT`; at the second, the process ends at once.
    pub fn on_signals(&self) -> io::Result<()> {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let shutdown = self.clone();
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    _ = terminate.recv() => {}
                    _ = interrupt.recv() => {}
                }
                if shutdown.has_begun() {
                    tracing::warn!("asked twice to stop: leaving at once");
                    std::process::exit(1);
                }
                tracing::info!("asked to stop");
                shutdown.begin();
            }
        });
        Ok(())
    }

    pub fn begin(&self) {
        self.begun.send_replace(true);
    }

    pub fn has_begun(&self) -> bool {
        *self.begun.borrow()
    }

    /// Returns once it has begun.
    pub async fn begun(&self) {
        let mut begun = self.begun.subscribe();
        // The sender is `self`, so it cannot have gone.
        let _ = begun.wait_for(|begun| *begun).await;
    }
}

impl Default for Shutdown {
    fn default() -> Self {
        Self::new()
    }
}
