//! Time, handed in.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

/// Tells the time in whole seconds since 1970, UTC.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    Set(Arc<AtomicI64>),
    #[cfg(feature = "test-clock")]
    Moved(std::path::PathBuf),
}

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until it is moved through the handle.
    pub fn set(at: Arc<AtomicI64>) -> Self {
        Self(Source::Set(at))
    }

    /// In test builds: the clock of the machine, moved by the seconds in the file that
    /// `GUICHET_TEST_CLOCK` names.
    #[cfg(feature = "test-clock")]
    pub fn from_environment() -> anyhow::Result<Self> {
        Ok(std::env::var_os("GUICHET_TEST_CLOCK")
            .map_or_else(Self::system, |path| Self(Source::Moved(path.into()))))
    }

    pub fn now(&self) -> i64 {
        match &self.0 {
            Source::System => system_seconds(),
            Source::Set(at) => at.load(Ordering::SeqCst),
            #[cfg(feature = "test-clock")]
            Source::Moved(path) => {
                let moved = std::fs::read_to_string(path).unwrap_or_default();
                system_seconds() + moved.trim().parse::<i64>().unwrap_or(0)
            }
        }
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the time"
)]
fn system_seconds() -> i64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| {
            i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
        })
}

/// Seconds from `now` to `then`, none when it has passed.
pub fn seconds_until(then: i64, now: i64) -> u32 {
    u32::try_from(then.saturating_sub(now).max(0)).unwrap_or(u32::MAX)
}

/// A moment to the minute, in UTC, as `YYYY-MM-DD, HH:MM`.
pub fn minute(at: i64) -> String {
    time::OffsetDateTime::from_unix_timestamp(at).map_or_else(
        |_| String::new(),
        |moment| {
            let (hour, minute) = (moment.hour(), moment.minute());
            format!("{}, {hour:02}:{minute:02}", moment.date())
        },
    )
}

/// The day of a moment, in UTC, as `YYYY-MM-DD`.
pub fn day(at: i64) -> String {
    time::OffsetDateTime::from_unix_timestamp(at)
        .map_or_else(|_| String::new(), |moment| moment.date().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_the_calendar() {
        for (at, expected) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_709_164_800, "2024-02-29"),
            (1_735_689_599, "2024-12-31"),
            (4_102_444_800, "2100-01-01"),
        ] {
            assert_eq!(day(at), expected);
        }
    }
}
