//! How many passwords this machine can hash in a second, with the permits in force.

use std::{sync::Arc, time::Duration};

use contract::identity::secret::Secret;
use tokio::time::Instant;

use super::{Place, say};
use crate::{chance, config::Config, hashing::Hasher, keys::Keys};

pub async fn run(place: &Place, seconds: u64) -> anyhow::Result<()> {
    let config = Config::read(place.config.as_deref())?;
    // Any keys take as long as others.
    let folder = std::env::temp_dir().join(chance::id());
    Keys::make_missing(&folder)?;
    let keys = Keys::read(&folder);
    std::fs::remove_dir_all(&folder)?;
    let keys = Arc::new(keys?);
    let at_a_time = config.hashing.at_a_time;
    let hasher = Arc::new(Hasher::new(keys, config.cost(), at_a_time, at_a_time * 2)?);
    let until = Instant::now() + Duration::from_secs(seconds);
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..at_a_time {
        let hasher = hasher.clone();
        workers.spawn(async move {
            let mut done = 0u32;
            while Instant::now() < until {
                if hasher.verify(&Secret::new("Zq7kWp2x"), None).await.is_ok() {
                    done += 1;
                }
            }
            done
        });
    }
    let done: u32 = workers.join_all().await.into_iter().sum();
    #[expect(clippy::cast_precision_loss, reason = "a few seconds are exact")]
    let rate = f64::from(done) / seconds as f64;
    say(&format!(
        "{rate:.1} hashes per second, {at_a_time} at a time"
    ));
    Ok(())
}
