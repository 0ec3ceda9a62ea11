//! Serving.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use anyhow::{Context, ensure};
use axum::Router;
use tokio::net::TcpListener;

use super::{Address, Place, demo, deviations, open, say};
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
    let port = listener.local_addr()?.port();
    let address = Address {
        listens_at: format!("http://localhost:{port}"),
        demo,
    };
    let app = open(place, &address, true).await?;
    ensure!(
        !app.plain_http || listen.ip().is_loopback(),
        "set origin to the site's https address before listening on other than this machine"
    );
    app.store.migrate().await?;
    app.store.check_schema().await?;
    for line in deviations(&app) {
        tracing::info!("{line}");
    }

    let shutdown = Shutdown::new();
    shutdown.on_signals()?;
    serve_health(place, &app, &shutdown).await?;
    let working = tokio::spawn(worker::run_until(app.clone(), shutdown.clone()));

    say(&format!("Guichet answers at {}", app.origin));
    if demo {
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
    let app = app.clone();
    let probe: health::Probe = Arc::new(move || {
        let app = app.clone();
        Box::pin(async move {
            app.store
                .beat(app.clock.now())
                .await
                .map_err(|_| "database")?;
            app.store.check_schema().await.map_err(|_| "schema")
        })
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
