//! Reading the session, against a bare route that answers the same bytes.

use super::http::{Connection, request};
use super::load::{flat_out, median};
use super::place::peer;
use super::running::Running;
use super::{Line, Setting};
use crate::{console, process};
use anyhow::{Result, ensure};
use contract::api::{Endpoint, session::GetSession};
use std::time::Duration;

const CONNECTIONS: usize = 8;

/// Each round asks the one, then the other; the round in the middle counts.
const ROUNDS: usize = 5;

const ROUND: Duration = Duration::from_secs(2);

const LEAST: f64 = 0.5;

pub fn measure(setting: &Setting) -> Result<Vec<Line>> {
    let server = setting.place.serve()?;
    let visitor = super::person::Browser::open(&server)?.cookies();
    [("visitor", visitor), ("signed in", setting.cookies.clone())]
        .iter()
        .map(|(who, cookies)| against_bare(&server, who, cookies))
        .collect()
}

fn against_bare(server: &Running, who: &str, cookies: &str) -> Result<Line> {
    let ask = request("GET", GetSession::PATH, &[("cookie", cookies)], "");
    let answer = Connection::open(server.address)?.ask(&ask)?;
    ensure!(
        answer.body.contains(if who == "visitor" {
            "visitor"
        } else {
            "signed_in"
        }),
        "the session is another one: {}",
        answer.body
    );
    let bare = Running::start(process::command(&peer("bench-bare")).arg(&answer.body))?;
    let bare_ask = request("GET", "/bare", &[("cookie", cookies)], "");
    let mut ours = Side::new(server, ask);
    let mut theirs = Side::new(&bare, bare_ask);
    let mut ratios = Vec::new();
    for _ in 0..ROUNDS {
        ratios.push(ours.round()? / theirs.round()?);
    }
    let told = format!("{} of {}", ours.told()?, theirs.told()?);
    console::note(&format!("{who}: {told}"));
    Ok(Line::ratio_at_least(
        &format!("GET {}, {who} / bare route", GetSession::PATH),
        median(ratios)?,
        LEAST,
        told,
    ))
}

/// One of the two servers, and what it was asked so far.
struct Side<'a> {
    server: &'a Running,
    ask: Vec<u8>,
    rates: Vec<f64>,
    worked: Duration,
}

impl<'a> Side<'a> {
    fn new(server: &'a Running, ask: Vec<u8>) -> Self {
        Self {
            server,
            ask,
            rates: Vec::new(),
            worked: Duration::ZERO,
        }
    }

    fn round(&mut self) -> Result<f64> {
        let before = self.server.processor_time()?;
        let (address, ask) = (self.server.address, &self.ask);
        let rate = flat_out(CONNECTIONS, ROUND, || {
            let mut connection = Connection::open(address)?;
            Ok(move || connection.status(ask))
        })?;
        self.worked += self.server.processor_time()?.saturating_sub(before);
        self.rates.push(rate);
        Ok(rate)
    }

    /// The rate, and the processor time of one answer, which other programs disturb less.
    fn told(&self) -> Result<String> {
        let answers = self.rates.iter().sum::<f64>() * ROUND.as_secs_f64();
        let each = self.worked.as_secs_f64() / answers * 1e6;
        let rate = median(self.rates.clone())?;
        Ok(format!("{rate:.0}/s ({each:.0} µs each)"))
    }
}
