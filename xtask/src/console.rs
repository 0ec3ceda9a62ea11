//! What the commands say to the person who runs them.
#![expect(clippy::print_stdout, reason = "speaking is this module's only task")]

use std::time::{Duration, Instant};

/// Says what begins now.
pub fn step(text: &str) {
    println!("==> {text}");
}

/// Adds a detail to the step under way.
pub fn note(text: &str) {
    println!("    {text}");
}

/// Says it as it is.
pub fn plain(text: &str) {
    println!("{text}");
}

/// Says what went wrong, the nearest cause first.
pub fn problem(problem: &anyhow::Error) {
    println!("error: {problem:#}");
}

/// Measures how long something takes, to tell it and for nothing else.
pub struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(
        clippy::disallowed_methods,
        reason = "a duration told to a person is no rule to test"
    )]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    /// Such as `3 s` or `2 min 05 s`.
    pub fn told(&self) -> String {
        told(self.elapsed())
    }
}

/// A duration in words.
pub fn told(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds >= 60 {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    } else if seconds >= 10 {
        format!("{seconds} s")
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_told_as_precisely_as_it_matters() {
        assert_eq!(told(Duration::from_millis(340)), "0.3 s");
        assert_eq!(told(Duration::from_secs(42)), "42 s");
        assert_eq!(told(Duration::from_secs(125)), "2 min 05 s");
    }
}
