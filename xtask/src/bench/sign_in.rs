//! Signing in: against what hashing alone can do, near capacity, and far above it.

use super::http::{Connection, request};
use super::load::{Reply, flat_out, median, paced, percentile};
use super::person::{Browser, credentials};
use super::place::Place;
use super::running::Running;
use super::start::MOST_MEMORY;
use super::{Line, ORDINARY, Setting};
use crate::console;
use anyhow::{Context, Result, ensure};
use contract::api::{Endpoint, sign_in::GivePassword};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// More than hash at a time, fewer than may wait.
const CONNECTIONS: usize = 16;

/// Each round hashes, then signs in; the round in the middle counts.
const ROUNDS: usize = 3;

const ROUND: Duration = Duration::from_secs(5);

const LEAST: f64 = 0.9;

const NEAR: f64 = 0.8;
const NEAR_TIME: Duration = Duration::from_secs(15);
const LONGEST: Duration = Duration::from_millis(2500);

const ABOVE: f64 = 4.0;
const ABOVE_TIME: Duration = Duration::from_secs(8);
const LONGEST_REFUSAL: Duration = Duration::from_millis(200);

/// Enough that everybody who is due finds one free.
const OPEN_CONNECTIONS: usize = 256;

pub fn measure(setting: &Setting) -> Result<Vec<Line>> {
    let server = setting.place.serve()?;
    let crowd = Crowd::new(&server, ORDINARY)?;
    let (mut possible, mut sign_ins, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let hashed = hashes_per_second(&setting.place)?;
        let signed_in = flat_out(CONNECTIONS, ROUND, || Ok(crowd.asker()))?;
        console::note(&format!(
            "{signed_in:.1} sign-ins/s of {hashed:.1} hashes/s"
        ));
        possible.push(hashed);
        sign_ins.push(signed_in);
        ratios.push(signed_in / hashed);
    }
    let capacity = median(sign_ins)?;
    let from = format!("{capacity:.1}/s of {:.1}/s", median(possible)?);
    let mut lines = vec![Line::ratio_at_least(
        "sign-ins / hashes per second",
        median(ratios)?,
        LEAST,
        from,
    )];
    lines.push(near(&crowd, capacity)?);
    lines.push(above(&crowd, capacity)?);
    lines.push(Line::memory_at_most(
        "resident memory, after all that",
        server.memory_at_rest()?,
        MOST_MEMORY,
        "idle again".to_owned(),
    ));
    Ok(lines)
}

fn near(crowd: &Crowd, capacity: f64) -> Result<Line> {
    let rate = capacity * NEAR;
    console::note(&format!("at {NEAR} of capacity: {rate:.1}/s"));
    let replies = paced(rate, NEAR_TIME, OPEN_CONNECTIONS, || Ok(crowd.asker()))?;
    let other = replies.iter().find(|it| it.status != 200);
    ensure!(other.is_none(), "an answer near capacity: {other:?}");
    let after = |share| percentile(replies.iter().map(|it| it.after), share);
    Ok(Line::time_at_most(
        "p99 of signing in at 0.8 of capacity",
        after(0.99)?,
        LONGEST,
        format!(
            "{} at {rate:.1}/s, the median {} ms",
            replies.len(),
            after(0.5)?.as_millis()
        ),
    ))
}

fn above(crowd: &Crowd, capacity: f64) -> Result<Line> {
    let rate = capacity * ABOVE;
    console::note(&format!("at {ABOVE} times capacity: {rate:.1}/s"));
    let replies = paced(rate, ABOVE_TIME, OPEN_CONNECTIONS, || Ok(crowd.asker()))?;
    let (served, refused): (Vec<Reply>, Vec<Reply>) =
        replies.iter().partition(|it| it.status == 200);
    let other = refused.iter().find(|it| it.status != 503);
    ensure!(other.is_none(), "an answer above capacity: {other:?}");
    let after = |share| percentile(refused.iter().map(|it| it.after), share);
    Ok(Line::time_at_most(
        "p99 of a refusal at 4 times capacity",
        after(0.99)?,
        LONGEST_REFUSAL,
        format!(
            "{} refused (the slowest {} ms), {} served",
            refused.len(),
            after(1.0)?.as_millis(),
            served.len()
        ),
    ))
}

/// What this machine can hash with the settings of this site.
fn hashes_per_second(place: &Place) -> Result<f64> {
    let seconds = ROUND.as_secs().to_string();
    let said = place.run("bench-hash", &["--seconds", &seconds])?;
    said.split(' ')
        .next()
        .and_then(|it| it.parse().ok())
        .with_context(|| format!("`{said}` is no rate"))
}

/// Many people who sign in, each from an address of their own.
pub struct Crowd {
    server: SocketAddr,
    headers: [(&'static str, String); 4],
    accounts: u32,
    next: AtomicU32,
}

impl Crowd {
    pub fn new(server: &Running, accounts: u32) -> Result<Self> {
        Ok(Self {
            server: server.address,
            headers: Browser::open(server)?.headers(),
            accounts,
            next: AtomicU32::new(0),
        })
    }

    /// Signs in the next of them each time it is called, on one connection.
    pub fn asker(&self) -> impl FnMut() -> Result<u16> + '_ {
        // Who connects is expected to speak: a connection waits for its first use.
        let mut connection = None;
        move || {
            let request = self.next_request()?;
            match &mut connection {
                Some(connection) => Connection::status(connection, &request),
                none => none.insert(Connection::open(self.server)?).status(&request),
            }
        }
    }

    fn next_request(&self) -> Result<Vec<u8>> {
        let number = self.next.fetch_add(1, Ordering::SeqCst);
        let [_, high, middle, low] = number.to_be_bytes();
        let address = Ipv4Addr::new(10, high, middle, low).to_string();
        let mut headers: Vec<_> = self
            .headers
            .iter()
            .map(|(name, it)| (*name, &**it))
            .collect();
        headers.push(("x-forwarded-for", &address));
        let body = credentials(format!("crowd{}", 1 + nth(number, self.accounts)))?;
        Ok(request("POST", GivePassword::PATH, &headers, &body))
    }
}

/// Goes through all of them before anybody comes again, far apart from one to the next.
fn nth(number: u32, accounts: u32) -> u32 {
    let far = u64::from(number) * 7919 % u64::from(accounts);
    u32::try_from(far).expect("the rest of a division is smaller than its divisor")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn nobody_comes_twice_before_everybody_came_once() {
        for accounts in [1000, 1_000_000] {
            let first: BTreeSet<u32> = (0..1000).map(|it| nth(it, accounts)).collect();
            assert_eq!(first.len(), 1000);
            assert!(first.iter().all(|it| *it < accounts));
        }
    }
}
