//! The command line of the server.

use clap::Parser;
use guichet_server::commands::{self, Command};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::{
    EnvFilter, filter::Targets, layer::SubscriberExt, util::SubscriberInitExt,
};

/// Gives the memory that hashing takes back to the system, which that of the platform keeps.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Guichet: a bilingual sign-in desk for public services.
#[derive(Debug, Parser)]
#[command(version)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    keep_a_log();
    commands::run(Line::parse().command).await
}

/// The log goes to the standard error stream, as JSON.
fn keep_a_log() {
    let filter = EnvFilter::try_from_env("GUICHET_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    // However much is asked for, libraries do not tell what passes through them.
    let quiet = Targets::new()
        .with_target("guichet_server", LevelFilter::TRACE)
        .with_default(LevelFilter::INFO);
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .finish()
        .with(quiet)
        .init();
    // What a panic says may hold what a person typed: only its place is told.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
}
