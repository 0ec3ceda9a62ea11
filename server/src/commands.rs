//! What the program can be told to do.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use anyhow::{Context, ensure};
use clap::{Args, Subcommand};
use contract::site::Bilingual;

use crate::{
    app::{App, Parts},
    blocklist::Blocklist,
    clock::Clock,
    config::Config,
    hashing::Hasher,
    keys::Keys,
    store::Store,
};

mod bench_hash;
mod demo;
pub mod invite;
mod serve;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serves the API, and the site when told where it is.
    Serve {
        #[command(flatten)]
        place: Place,
        /// The address to listen on.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
        /// The folder of the built site.
        #[arg(long)]
        site: Option<PathBuf>,
        /// A demonstration: an organization, an invitation and `/outbox`. On this machine only.
        #[arg(long)]
        demo: bool,
    },
    /// Invites somebody: prints the link and sends the message.
    Invite {
        #[command(flatten)]
        place: Place,
        /// The address of the person.
        #[arg(long)]
        email: String,
        /// The name of the organization, or its two names with a slash between.
        #[arg(long)]
        organization: Option<String>,
        /// The language of the message.
        #[arg(long, default_value = "en")]
        locale: String,
    },
    /// Brings the database's schema up to date.
    Migrate {
        #[command(flatten)]
        place: Place,
    },
    /// Checks the configuration, the keys, the list of common passwords and the database.
    Check {
        #[command(flatten)]
        place: Place,
    },
    /// Measures how many passwords this machine can hash in a second.
    BenchHash {
        #[command(flatten)]
        place: Place,
        /// For how many seconds.
        #[arg(long, default_value_t = 5)]
        seconds: u64,
    },
}

/// Where things are.
#[derive(Clone, Debug, Args)]
pub struct Place {
    /// The folder of the database, the keys and the outbox.
    #[arg(long, default_value = "data")]
    data: PathBuf,
    /// The configuration file.
    #[arg(long)]
    config: Option<PathBuf>,
}

pub async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve {
            place,
            listen,
            site,
            demo,
        } => serve::run(&place, listen, site, demo).await,
        Command::Invite {
            place,
            email,
            organization,
            locale,
        } => invite::run(&place, &email, organization.as_deref(), &locale).await,
        Command::Migrate { place } => {
            let config = Config::read(place.config.as_deref())?;
            std::fs::create_dir_all(&place.data)?;
            Store::open(&database(&config, &place))
                .await?
                .migrate()
                .await?;
            say("The schema is up to date.");
            Ok(())
        }
        Command::Check { place } => {
            let app = open(&place, &Address::default(), false).await?;
            app.store.check_schema().await?;
            say(
                "The configuration, the keys, the list of common passwords and the database are in order.",
            );
            for line in deviations(&app) {
                say(&line);
            }
            Ok(())
        }
        Command::BenchHash { place, seconds } => bench_hash::run(&place, seconds).await,
    }
}

/// Where the site is reached.
#[derive(Clone, Debug)]
struct Address {
    /// `http://HOST:PORT` of the listener, for when the configuration names no origin.
    listens_at: String,
    demo: bool,
}

impl Default for Address {
    fn default() -> Self {
        Self {
            listens_at: "http://localhost:8080".to_owned(),
            demo: false,
        }
    }
}

/// Opens everything that a command needs.
async fn open(place: &Place, address: &Address, make_keys: bool) -> anyhow::Result<App> {
    let config = Config::read(place.config.as_deref())?;
    std::fs::create_dir_all(&place.data)
        .with_context(|| format!("{} cannot be made", place.data.display()))?;
    let folder = config
        .keys
        .clone()
        .unwrap_or_else(|| place.data.join("keys"));
    if make_keys && config.keys.is_none() {
        Keys::make_missing(&folder)?;
    }
    let keys = Arc::new(Keys::read(&folder)?);
    let blocklist = match &config.blocklist {
        Some(path) => Blocklist::read(path)?,
        None => Blocklist::bundled()?,
    };
    let outbox = config
        .outbox
        .clone()
        .unwrap_or_else(|| place.data.join("outbox"));
    std::fs::create_dir_all(&outbox)
        .with_context(|| format!("{} cannot be made", outbox.display()))?;
    let origin = if config.origin.is_empty() {
        address.listens_at.clone()
    } else {
        config.origin.clone()
    };
    let plain_http = origin.starts_with("http://");
    ensure!(
        !plain_http || is_this_machine(&origin),
        "origin is plain HTTP: that is for this machine only"
    );
    let hasher = Hasher::new(
        keys.clone(),
        config.cost(),
        config.hashing.at_a_time,
        config.hashing.queue,
    )?;
    Ok(App::new(Parts {
        store: Store::open(&database(&config, place)).await?,
        clock: clock()?,
        keys,
        hasher,
        blocklist,
        policy: config.policy()?,
        site: config.site(address.demo),
        origin,
        trusted_proxies: config.trusted_proxies.clone(),
        outbox,
        plain_http,
        shows_outbox: address.demo,
    }))
}

fn database(config: &Config, place: &Place) -> String {
    if config.database.is_empty() {
        format!("sqlite:{}", place.data.join("guichet.db").display())
    } else {
        config.database.clone()
    }
}

fn is_this_machine(origin: &str) -> bool {
    let host = origin.trim_start_matches("http://");
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// The machine's clock; in test builds, one that a file moves.
#[cfg(not(feature = "test-clock"))]
#[expect(clippy::unnecessary_wraps, reason = "the test clock can be wrong")]
fn clock() -> anyhow::Result<Clock> {
    Ok(Clock::system())
}

#[cfg(feature = "test-clock")]
fn clock() -> anyhow::Result<Clock> {
    Clock::from_environment()
}

/// What the policy in force gives up against today's standards, in a sentence each.
fn deviations(app: &App) -> Vec<String> {
    let policy = &app.policy;
    let mut lines = Vec::new();
    if policy.password.composition {
        lines.push("Policy: passwords must mix kinds of characters, which today's standards advise against.");
    }
    if policy.password.max < 64 {
        lines.push("Policy: passwords are limited to fewer than 64 characters.");
    }
    if policy.recovery_questions {
        lines.push("Policy: recovery questions are asked; they never bring anybody in alone.");
    }
    if policy.stay_signed_in {
        lines.push("Policy: a device can stay signed in for several days.");
    }
    lines.into_iter().map(str::to_owned).collect()
}

/// The names of an organization: `Name`, or `English name/Nom français`.
fn names(text: &str) -> Bilingual {
    match text.split_once('/') {
        Some((en, fr)) => Bilingual::new(en.trim(), fr.trim()),
        None => Bilingual::new(text.trim(), text.trim()),
    }
}

#[expect(
    clippy::print_stdout,
    reason = "this is what the command is asked to say"
)]
fn say(line: &str) {
    println!("{line}");
}
