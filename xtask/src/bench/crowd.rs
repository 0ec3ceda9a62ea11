//! Signing in among a million accounts, against a thousand, on both databases.

use super::load::percentile;
use super::place::Place;
use super::postgres::Cluster;
use super::sign_in::Crowd;
use super::{Line, ORDINARY, Setting, person};
use crate::console::{self, Stopwatch};
use anyhow::{Result, ensure};
use std::time::Duration;

const MANY: u32 = 1_000_000;

/// Sign-ins on each of the two sites, in turns; the one in the middle counts.
const TURNS: usize = 200;

/// Sign-ins before those that count.
const WARM_UP: usize = 10;

const MOST: f64 = 1.2;

pub fn measure(setting: &Setting) -> Result<Vec<Line>> {
    let large = setting
        .place
        .copy(&setting.folder.join("sqlite-large"), None)?;
    let sqlite = compare("SQLite", &setting.place, &large)?;

    let cluster = Cluster::start(&setting.folder.join("postgres"))?;
    cluster.create("small", "template0")?;
    let small = Place::make(
        &setting.folder.join("postgres-small"),
        Some(&cluster.url("small")),
    )?;
    person::settle_in(&small)?;
    small.add_crowd(1, ORDINARY)?;
    cluster.create("large", "small")?;
    let large = small.copy(
        &setting.folder.join("postgres-large"),
        Some(&cluster.url("large")),
    )?;
    let postgres = compare("PostgreSQL", &small, &large)?;
    Ok(vec![sqlite, postgres])
}

/// Makes the larger one large, and signs in on both.
fn compare(name: &str, small: &Place, large: &Place) -> Result<Line> {
    let clock = Stopwatch::start();
    large.add_crowd(ORDINARY + 1, MANY)?;
    console::note(&format!("a million accounts in {name} ({})", clock.told()));
    let (small, large) = (small.serve()?, large.serve()?);
    let crowds = (Crowd::new(&small, ORDINARY)?, Crowd::new(&large, MANY)?);
    let (mut few, mut many) = (crowds.0.asker(), crowds.1.asker());
    let (mut among_few, mut among_many) = (Vec::new(), Vec::new());
    for turn in 0..WARM_UP + TURNS {
        let (one, other) = (timed(&mut few)?, timed(&mut many)?);
        if turn >= WARM_UP {
            among_few.push(one);
            among_many.push(other);
        }
    }
    let (few, many) = (percentile(among_few, 0.5)?, percentile(among_many, 0.5)?);
    let told = format!(
        "{:.1} ms of {:.1} ms",
        many.as_secs_f64() * 1000.0,
        few.as_secs_f64() * 1000.0
    );
    console::note(&format!("{name}: {told}"));
    Ok(Line::ratio_at_most(
        &format!("signing in, a million / a thousand, {name}"),
        many.as_secs_f64() / few.as_secs_f64(),
        MOST,
        told,
    ))
}

fn timed(ask: &mut impl FnMut() -> Result<u16>) -> Result<Duration> {
    let clock = Stopwatch::start();
    let status = ask()?;
    let time = clock.elapsed();
    ensure!(status == 200, "an answer had status {status}");
    Ok(time)
}
