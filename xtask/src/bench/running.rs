//! A program that runs in the background, answers on a port of this machine, and ends with us.

use super::http::{Connection, request};
use crate::process;
use anyhow::{Context, Result, bail};
use contract::api::{Endpoint, session::GetSession};
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::Duration;

/// Linux counts the time of processes in hundredths of a second, whatever its own clock does.
const TICK: Duration = Duration::from_millis(10);

pub struct Running {
    child: Child,
    /// Kept open, so that the program may say more.
    _says: BufReader<ChildStdout>,
    pub address: SocketAddr,
}

impl Running {
    /// Starts it, and waits until it says its address: a line that ends with `http://HOST:PORT`.
    pub fn start(command: &mut Command) -> Result<Self> {
        let shown = process::shown(command);
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("`{shown}` could not be started"))?;
        let output = child.stdout.take().context("its output is not to be had")?;
        let mut says = BufReader::new(output);
        let mut line = String::new();
        says.read_line(&mut line)?;
        let Some(port) = port_in(&line) else {
            child.kill()?;
            child.wait()?;
            bail!("`{shown}` did not start");
        };
        Ok(Self {
            child,
            _says: says,
            address: (Ipv4Addr::LOCALHOST, port).into(),
        })
    }

    /// What the site's own pages give as their origin.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// What `GET /api/session` answers.
    pub fn first_answer(&self) -> Result<String> {
        let answer =
            Connection::open(self.address)?.ask(&request("GET", GetSession::PATH, &[], ""))?;
        if answer.status != 200 {
            bail!("the first answer was {answer:?}");
        }
        Ok(answer.body)
    }

    /// Resident memory, in bytes.
    pub fn memory(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
        let kib: u64 = line
            .and_then(|it| it.split_whitespace().next())
            .context("the system does not tell the resident memory")?
            .parse()?;
        Ok(kib * 1024)
    }

    /// The least resident memory within half a minute without anything to do, in bytes: threads end
    /// and memory goes back some time after the work.
    pub fn memory_at_rest(&self) -> Result<u64> {
        let mut least = self.memory()?;
        for _ in 0..30 {
            thread::sleep(Duration::from_secs(1));
            least = least.min(self.memory()?);
        }
        Ok(least)
    }

    /// Processor time that it has used so far.
    pub fn processor_time(&self) -> Result<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        Ok(TICK * ticks_in(&stat).context("the system does not tell the processor time")?)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn port_in(line: &str) -> Option<u16> {
    let (_, authority) = line.trim_end().rsplit_once("http://")?;
    authority.rsplit_once(':')?.1.parse().ok()
}

/// User and system time, the 14th and 15th field; the second one may hold spaces.
fn ticks_in(stat: &str) -> Option<u32> {
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(11);
    let (user, system): (u32, u32) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some(user + system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_program_says() {
        assert_eq!(
            port_in("Guichet answers at http://localhost:8080\n"),
            Some(8080)
        );
        assert_eq!(port_in("Answers at http://127.0.0.1:4711\n"), Some(4711));
        assert_eq!(port_in(""), None);
    }

    #[test]
    fn processor_time_is_found_behind_any_name() {
        let stat = "42 (a (b) c) S 1 2 3 4 5 6 7 8 9 10 150 25 0 0 20";
        assert_eq!(ticks_in(stat), Some(175));
    }
}
