//! Asking much: as fast as answers come, or at a pace that does not wait for them.

use crate::console::Stopwatch;
use anyhow::{Context, Result, ensure};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// What became of one request.
#[derive(Clone, Copy, Debug)]
pub struct Reply {
    pub status: u16,
    /// From the moment it was due, not from the one at which a connection was free for it.
    pub after: Duration,
}

/// Asks on so many connections, each as soon as it has its answer. Gives answers per second.
pub fn flat_out<A>(
    connections: usize,
    time: Duration,
    asker: impl Fn() -> Result<A> + Sync,
) -> Result<f64>
where
    A: FnMut() -> Result<u16>,
{
    let clock = Stopwatch::start();
    let counts = in_threads(connections, || {
        let mut ask = asker()?;
        let mut done = 0u32;
        loop {
            let status = ask()?;
            if clock.elapsed() > time {
                return Ok(done);
            }
            ensure!(status == 200, "an answer had status {status}");
            done += 1;
        }
    })?;
    Ok(f64::from(counts.iter().sum::<u32>()) / time.as_secs_f64())
}

/// Asks at `rate` a second, as people do who know nothing of each other.
pub fn paced<A>(
    rate: f64,
    time: Duration,
    connections: usize,
    asker: impl Fn() -> Result<A> + Sync,
) -> Result<Vec<Reply>>
where
    A: FnMut() -> Result<u16>,
{
    let due = arrivals(rate, time);
    let next = AtomicUsize::new(0);
    let clock = Stopwatch::start();
    let replies = in_threads(connections, || {
        let mut ask = asker()?;
        let mut replies = Vec::new();
        while let Some(due) = due.get(next.fetch_add(1, Ordering::SeqCst)) {
            thread::sleep(due.saturating_sub(clock.elapsed()));
            let status = ask()?;
            let after = clock.elapsed().saturating_sub(*due);
            replies.push(Reply { status, after });
        }
        Ok(replies)
    })?;
    Ok(replies.into_iter().flatten().collect())
}

/// The value below which this share of them lies.
pub fn percentile(values: impl IntoIterator<Item = Duration>, share: f64) -> Result<Duration> {
    let mut values: Vec<Duration> = values.into_iter().collect();
    values.sort_unstable();
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of some thousands is exact and not negative"
    )]
    let place = ((values.len() as f64 * share).ceil() as usize).max(1) - 1;
    values.get(place).copied().context("nothing was measured")
}

/// The one in the middle of a few figures.
pub fn median(mut figures: Vec<f64>) -> Result<f64> {
    figures.sort_unstable_by(f64::total_cmp);
    figures
        .get(figures.len() / 2)
        .copied()
        .context("nothing was measured")
}

fn in_threads<T: Send>(count: usize, work: impl Fn() -> Result<T> + Sync) -> Result<Vec<T>> {
    thread::scope(|scope| {
        let threads: Vec<_> = (0..count).map(|_| scope.spawn(&work)).collect();
        threads
            .into_iter()
            .map(|it| it.join().expect("a thread that asks does not panic"))
            .collect()
    })
}

/// When each request is due: independent of one another (a Poisson process), and the same in each
/// run.
fn arrivals(rate: f64, time: Duration) -> Vec<Duration> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut chance = move || {
        // xorshift64; the upper half gives a number in (0, 1].
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let upper = u32::try_from(state >> 32).expect("half of 64 bits");
        (f64::from(upper) + 1.0) / 4_294_967_296.0
    };
    let mut at = 0.0;
    let gaps = std::iter::repeat_with(move || {
        at -= chance().ln() / rate;
        Duration::from_secs_f64(at)
    });
    gaps.take_while(|at| *at < time).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values = || (1..=200).rev().map(Duration::from_millis);
        assert_eq!(
            percentile(values(), 0.99).unwrap(),
            Duration::from_millis(198)
        );
        assert_eq!(
            percentile(values(), 1.0).unwrap(),
            Duration::from_millis(200)
        );
        assert!(percentile([], 0.5).is_err());
        assert!((median(vec![3.0, 1.0, 2.0]).unwrap() - 2.0).abs() < f64::EPSILON);
    }

    #[test]
    fn arrivals_keep_the_pace_and_come_in_order() {
        let due = arrivals(100.0, Duration::from_secs(100));
        assert!((9_500..10_500).contains(&due.len()), "{}", due.len());
        assert!(due.is_sorted());
        assert!(due[due.len() - 1] < Duration::from_secs(100));
    }

    #[test]
    fn every_arrival_is_asked_once_and_flat_out_stops_at_a_refusal() {
        let count = AtomicUsize::new(0);
        let asker = |status: u16| {
            let count = &count;
            move || {
                Ok(move || {
                    count.fetch_add(1, Ordering::SeqCst);
                    Ok(status)
                })
            }
        };
        let time = Duration::from_millis(50);
        let replies = paced(2000.0, time, 4, asker(503)).unwrap();
        assert_eq!(replies.len(), arrivals(2000.0, time).len());
        assert_eq!(replies.len(), count.load(Ordering::SeqCst));
        assert!(replies.iter().all(|it| it.status == 503));
        assert!(flat_out(2, time, asker(503)).is_err());
        assert!(flat_out(2, time, asker(200)).unwrap() > 0.0);
    }
}
