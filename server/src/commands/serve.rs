//! Serving.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, ensure};
use axum::Router;
use tokio::net::TcpListener;

use super::{Address, Place, demo, deviations, open_ready, say};
use crate::{
    app::{self, App},
    config::Config,
    delivery::{outbox_page, worker},
    edge::{self, Limits, Shutdown, files, health},
};

pub async fn run(
    place: &Place,
    listen: SocketAddr,
    site: Option<PathBuf>,
    demo: bool,
) -> anyhow::Result<()> {
    ensure!(
        !demo || listen.ip().is_loopback(),
        "--demo is for this machine only: listen on 127.0.0.1"
    );
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("{listen} is not free"))?;
    let here = listener.local_addr()?;
    let port = here.port();
    let bank = if demo {
        Some(demo::Bank::prepare(port).await?)
    } else {
        None
    };
    let address = Address {
        listens_at: format!("http://localhost:{port}"),
        demo,
        partners: bank.iter().map(|it| it.partner.clone()).collect(),
    };
    let app = open_ready(place, &address).await?;
    ensure!(
        !app.plain_http || listen.ip().is_loopback(),
        "set origin to the site's https address before listening on other than this machine"
    );
    for line in deviations(&app) {
        tracing::info!("{line}");
    }

    let shutdown = Shutdown::new();
    shutdown.on_signals()?;
    serve_health(place, &app, &shutdown).await?;
    let working = tokio::spawn(worker::run_until(app.clone(), shutdown.clone()));

    say(&format!("Guichet answers at {}", app.origin));
    say(&format!("Listens at {here}"));
    if let Some(bank) = bank {
        bank.open(&app)?;
        demo::say_hello(&app).await?;
    }
    edge::serve(
        listener,
        whole_site(&app, site),
        shutdown,
        Limits::default(),
    )
    .await;
    working.await?;
    app.store.clone().close().await?;
    Ok(())
}

/// The API, the pages, and what is said of everything else.
pub fn whole_site(app: &App, site: Option<PathBuf>) -> Router {
    let router = app::router(app).merge(outbox_page::router(app));
    match site {
        Some(folder) => router.merge(files::router(&folder)),
        None => router.fallback(|| async {
            crate::refusal::Refusal::from(contract::problem::Problem::NotFound)
        }),
    }
}

async fn serve_health(place: &Place, app: &App, shutdown: &Shutdown) -> anyhow::Result<()> {
    let Some(at) = Config::read(place.config.as_deref())?.health else {
        return Ok(());
    };
    let listener = TcpListener::bind(at)
        .await
        .with_context(|| format!("{at} is not free"))?;
    say(&format!(
        "Health at http://{}/ready",
        listener.local_addr()?
    ));
    let (app, data) = (app.clone(), place.data.clone());
    let probe: health::Probe = Arc::new(move || {
        let (app, data) = (app.clone(), data.clone());
        Box::pin(async move { what_is_missing(&app, &data).await.map_or(Ok(()), Err) })
    });
    let router = health::router(probe, shutdown.clone());
    tokio::spawn(edge::serve(
        listener,
        router,
        Shutdown::new(),
        Limits::default(),
    ));
    Ok(())
}

/// What keeps this process from serving well, in one word. Whether messages are delivered is no
/// part of it: people can go on meanwhile.
async fn what_is_missing(app: &App, data: &Path) -> Option<&'static str> {
    if !app.store.is_in_place() || app.store.beat(app.clock.now()).await.is_err() {
        return Some("database");
    }
    if app.store.check_schema().await.is_err() {
        return Some("schema");
    }
    (!has_room(data)).then_some("disk")
}

/// Whether more than a twentieth of the disk is free.
fn has_room(folder: &Path) -> bool {
    rustix::fs::statvfs(folder).is_ok_and(|disk| disk.f_bavail > disk.f_blocks / 20)
}
