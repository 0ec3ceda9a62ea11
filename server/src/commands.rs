//! What the program can be told to do.

use std::{
    net::SocketAddr,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, ensure};
use clap::{Args, Subcommand};
use contract::site::{Bilingual, Site};

use crate::{
    app::{App, Parts},
    blocklist::Blocklist,
    clock::Clock,
    config::{Config, PartnerConfig},
    delivery::carrier::Carriers,
    hashing::Hasher,
    keys::{self, Keys},
    partner::Partners,
    services::Services,
    signing::Signing,
    store::{Store, key_checks},
};

mod account_named;
mod backup;
mod bench_hash;
pub mod delete_account;
mod demo;
pub mod invite;
mod serve;
pub mod unlock;

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
        /// Whether they may do everything there: invite others, and say what those may do.
        #[arg(long)]
        administrator: bool,
    },
    /// Forgets the wrong answers given for a username, so that its owner can sign in again.
    Unlock {
        #[command(flatten)]
        place: Place,
        /// The username, as its owner writes it.
        #[arg(long)]
        username: String,
    },
    /// Deletes the account of a username for good, when its owner asks for it.
    DeleteAccount {
        #[command(flatten)]
        place: Place,
        /// The username, as its owner writes it.
        #[arg(long)]
        username: String,
    },
    /// Brings the database's schema up to date.
    Migrate {
        #[command(flatten)]
        place: Place,
    },
    /// Writes a sealed copy of an SQLite database, which may be in use meanwhile.
    Backup {
        #[command(flatten)]
        place: Place,
        /// The file to write; it must not be there yet.
        #[arg(long)]
        to: PathBuf,
    },
    /// Puts a backup in the place of the database. Stop the server first.
    Restore {
        #[command(flatten)]
        place: Place,
        /// The file that `backup` wrote.
        #[arg(long)]
        from: PathBuf,
        /// Lose the database that is there.
        #[arg(long)]
        replace: bool,
    },
    /// Checks the configuration, the keys, the list of common passwords and the database.
    Check {
        #[command(flatten)]
        place: Place,
    },
    /// Prints a new key, as a line for the file of its use.
    NewKey {
        /// What it is for: `pepper`, `mac`, `seal`, `csrf`, `partners` or `signing`.
        name: String,
        /// How it is told from the others in that file: letters and digits.
        #[arg(long, default_value = "k1")]
        id: String,
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
            administrator,
        } => {
            let organization = organization.as_deref();
            invite::run(&place, &email, organization, &locale, administrator).await
        }
        Command::Unlock { place, username } => unlock::run(&place, &username).await,
        Command::DeleteAccount { place, username } => delete_account::run(&place, &username).await,
        Command::Migrate { place } => {
            let config = Config::read(place.config.as_deref())?;
            private_folder(&place.data)?;
            let store = Store::open(&database(&config, &place)).await?;
            store.migrate().await?;
            store.close().await?;
            say("The schema is up to date.");
            Ok(())
        }
        Command::Backup { place, to } => backup::back_up(&place, &to).await,
        Command::Restore {
            place,
            from,
            replace,
        } => backup::restore(&place, &from, replace).await,
        Command::Check { place } => {
            let app = open(&place, &Address::default(), false).await?;
            app.store.check_schema().await?;
            key_checks::recognise(&app.store, &app.keys).await?;
            say(
                "The configuration, the keys, the list of common passwords and the database are in order.",
            );
            for line in app.carriers.described().into_iter().chain(deviations(&app)) {
                say(&line);
            }
            Ok(())
        }
        Command::NewKey { name, id } => {
            say(keys::line(&name, &id)?.trim_end());
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
    /// Partners beside those that are configured.
    partners: Vec<PartnerConfig>,
}

impl Default for Address {
    fn default() -> Self {
        Self {
            listens_at: "http://localhost:8080".to_owned(),
            demo: false,
            partners: Vec::new(),
        }
    }
}

/// Opens everything that a serving command needs, with a schema that is up to date.
async fn open_ready(place: &Place, address: &Address) -> anyhow::Result<App> {
    let app = open(place, address, true).await?;
    app.store.migrate().await?;
    key_checks::recognise(&app.store, &app.keys).await?;
    Ok(app)
}

/// Opens everything that a command needs.
async fn open(place: &Place, address: &Address, make_keys: bool) -> anyhow::Result<App> {
    let config = Config::read(place.config.as_deref())?;
    let mut partners = config.partners.clone();
    partners.extend(address.partners.iter().cloned());
    let needs_more = !partners.is_empty() || !config.services.is_empty();
    private_folder(&place.data)?;
    let folder = keys_folder(&config, place);
    // New keys would open nothing of a database that is there.
    let url = database(&config, place);
    let is_new = url
        .strip_prefix("sqlite:")
        .is_none_or(|path| !Path::new(path).exists());
    let is_ours = make_keys && config.keys.is_none();
    if is_ours && is_new {
        Keys::make_missing(&folder)?;
    }
    if is_ours && needs_more {
        Keys::make_more(&folder)?;
    }
    let keys = Arc::new(Keys::read(&folder)?);
    if needs_more {
        keys.expect_more()?;
    }
    let signing = Signing::of(&keys)?;
    let partners = Partners::open(&partners, &signing)?;
    let services = Services::open(&config.services)?;
    let blocklist = match &config.blocklist {
        Some(path) => Blocklist::read(path)?,
        None => Blocklist::bundled()?,
    };
    let outbox = config
        .outbox
        .clone()
        .unwrap_or_else(|| place.data.join("outbox"));
    private_folder(&outbox)?;
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
    ensure!(
        !address.demo || is_this_machine(&origin),
        "--demo is for this machine only: leave origin empty"
    );
    let carriers = Carriers::open(&config.delivery, &outbox, &origin)?;
    let mut policy = config.policy()?;
    // Nobody is offered what nobody carries.
    policy.texts &= carriers.take_texts();
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
        policy,
        site: Site {
            partners: partners.shown(),
            ..config.site(address.demo)
        },
        partners,
        services,
        signing,
        origin,
        trusted_proxies: config.trusted_proxies.clone(),
        country_header: config.country_header()?,
        retention: config.retention,
        carriers,
        outbox,
        plain_http,
        shows_outbox: address.demo,
    }))
}

/// The file of the database in the data folder.
const DATABASE: &str = "guichet.db";

fn keys_folder(config: &Config, place: &Place) -> PathBuf {
    let folder = config.keys.clone();
    folder.unwrap_or_else(|| place.data.join("keys"))
}

/// Makes a folder, and those above it, that only we can enter; one that is there stays as it is.
fn private_folder(path: &Path) -> anyhow::Result<()> {
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .with_context(|| format!("{} cannot be made", path.display()))
}

fn database(config: &Config, place: &Place) -> String {
    if config.database.is_empty() {
        format!("sqlite:{}", place.data.join(DATABASE).display())
    } else {
        config.database.clone()
    }
}

fn is_this_machine(origin: &str) -> bool {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => name,
        _ => host,
    };
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
