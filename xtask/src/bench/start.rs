//! How soon the server answers after its start, and how much memory it holds at rest.

use super::load::percentile;
use super::{Line, Setting};
use crate::console::{self, Stopwatch};
use anyhow::Result;
use std::time::Duration;

/// Starts, of which the one in the middle counts.
const STARTS: usize = 9;

const LONGEST: Duration = Duration::from_millis(200);

/// In megabytes.
pub const MOST_MEMORY: f64 = 60.0;

pub fn measure(setting: &Setting) -> Result<Vec<Line>> {
    let mut times = Vec::new();
    let mut most = 0;
    for _ in 0..STARTS {
        let clock = Stopwatch::start();
        let server = setting.place.serve()?;
        server.first_answer()?;
        times.push(clock.elapsed());
        most = most.max(server.memory()?);
    }
    let median = percentile(times.iter().copied(), 0.5)?;
    let slowest = percentile(times, 1.0)?;
    console::note(&format!("first answer after {} ms", median.as_millis()));
    Ok(vec![
        Line::time_at_most(
            "start to first answer",
            median,
            LONGEST,
            format!("the slowest of {STARTS}: {} ms", slowest.as_millis()),
        ),
        Line::memory_at_most(
            "resident memory, started",
            most,
            MOST_MEMORY,
            format!("the most of {STARTS} starts"),
        ),
    ])
}
