//! Leaves a carrier of messages, or a partner, alone for a while that failed again and again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Failures in a row that open it.
const MOST: u32 = 5;

/// How long it stays open, in seconds.
const REST: i64 = 30;

/// Lets tries through while the carrier works. After [`MOST`] failures in a row it lets none
/// through for [`REST`] seconds, and then one at a time until one succeeds.
///
/// Clones are one.
#[derive(Clone, Debug, Default)]
pub struct Breaker {
    state: Arc<Mutex<State>>,
    /// How many tries may be under way while it works; as many as open it when there is no number.
    at_once: Option<u32>,
}

#[derive(Debug, Default)]
struct State {
    failures: u32,
    under_way: u32,
    rests_until: i64,
}

/// The right to one try.
#[derive(Debug)]
pub struct Permit(Breaker);

impl Breaker {
    /// One that lets so many through at once while what it guards works.
    pub fn wide(at_once: u32) -> Self {
        Self {
            at_once: Some(at_once),
            ..Self::default()
        }
    }

    /// Whether there may be a try now. Those under way may fail yet, so that together they are never
    /// more than what opens it.
    pub fn admit(&self, now: i64) -> Option<Permit> {
        let mut state = self.lock();
        let most = if state.failures < MOST {
            self.at_once.unwrap_or(MOST - state.failures)
        } else {
            u32::from(now >= state.rests_until)
        };
        if state.under_way >= most {
            return None;
        }
        state.under_way += 1;
        Some(Permit(self.clone()))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Permit {
    /// The carrier did its work, whatever it said of the message.
    pub fn well(self) {
        let mut state = self.0.lock();
        if state.failures >= MOST {
            tracing::info!("what was left alone works again");
        }
        state.failures = 0;
    }

    /// The carrier failed.
    pub fn trouble(self, now: i64) {
        let mut state = self.0.lock();
        state.failures = state.failures.saturating_add(1);
        if state.failures >= MOST {
            state.rests_until = now + REST;
            tracing::warn!(
                failures = state.failures,
                seconds = REST,
                "what failed again and again is left alone"
            );
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.0.lock().under_way -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fail(breaker: &Breaker, now: i64) {
        breaker.admit(now).unwrap().trouble(now);
    }

    #[test]
    fn rl_9_five_failures_in_a_row_open_it_for_thirty_seconds() {
        let breaker = Breaker::default();
        for _ in 0..4 {
            fail(&breaker, 0);
        }
        breaker.admit(0).unwrap().well();
        for now in 0..5 {
            fail(&breaker, now);
        }
        assert!(breaker.admit(4).is_none() && breaker.admit(33).is_none());
        assert!(breaker.admit(34).is_some());
    }

    #[test]
    fn rl_9_half_open_it_lets_one_through_which_decides() {
        let breaker = Breaker::default();
        (0..5).for_each(|_| fail(&breaker, 0));
        let one = breaker.admit(30).unwrap();
        assert!(breaker.admit(30).is_none());
        one.trouble(30);
        assert!(breaker.admit(59).is_none());
        // A try that never was decides nothing.
        drop(breaker.admit(60).unwrap());
        breaker.admit(60).unwrap().well();
        let many: Vec<_> = (0..5).filter_map(|_| breaker.admit(60)).collect();
        assert_eq!(many.len(), 5);
    }

    #[test]
    fn rl_9_tries_under_way_count_as_if_they_failed() {
        let breaker = Breaker::default();
        (0..3).for_each(|_| fail(&breaker, 0));
        let two = [breaker.admit(0).unwrap(), breaker.admit(0).unwrap()];
        assert!(breaker.admit(0).is_none());
        for one in two {
            one.trouble(0);
        }
        assert!(breaker.admit(29).is_none());
    }
}
