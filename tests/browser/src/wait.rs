//! Waiting for something to be true, never for time to pass.

use std::time::Duration;

use anyhow::{Result, anyhow};
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How long a browser may take to show what it should.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// How long somebody waits for the shortest session that can be configured to end by itself.
pub const LONG: Duration = Duration::from_secs(150);

/// Looks again and again until there is something to give. An error ends it at once.
pub async fn until<T>(
    patience: Duration,
    awaited: &str,
    mut look: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let mut tick = interval(Duration::from_millis(40));
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let looking = async {
        loop {
            tick.tick().await;
            if let Some(found) = look().await? {
                return Ok(found);
            }
        }
    };
    timeout(patience, looking).await.unwrap_or_else(|_| {
        let seconds = patience.as_secs();
        Err(anyhow!("waited {seconds} s in vain for {awaited}"))
    })
}
