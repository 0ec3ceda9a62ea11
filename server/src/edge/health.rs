//! Whether the process lives and whether it can serve, for the machine that keeps it running.
//!
//! Meant for a port of its own that only this machine reaches. Keep it served until the process
//! ends, so that a server about to stop says so:
//! `tokio::spawn(edge::serve(listener, health::router(probe, shutdown), Shutdown::new(), limits))`.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use tokio::time::timeout;

use super::Shutdown;

/// Looks at what the server needs; a failure is one word, such as `"database"`.
pub type Probe =
    Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<(), &'static str>> + Send>> + Send + Sync>;

/// How long the probe may take.
const LONGEST: Duration = Duration::from_secs(1);

/// `/live` answers 200 while anything is answered at all; `/ready` answers 200, or 503 and the word
/// of what is missing.
pub fn router(probe: Probe, shutdown: Shutdown) -> Router {
    let ready = move || {
        let (probe, shutdown) = (Arc::clone(&probe), shutdown.clone());
        async move {
            match readiness(&probe, &shutdown).await {
                Ok(()) => (StatusCode::OK, "ready"),
                Err(missing) => (StatusCode::SERVICE_UNAVAILABLE, missing),
            }
        }
    };
    Router::new()
        .route("/live", get(|| async { "live" }))
        .route("/ready", get(ready))
}

async fn readiness(probe: &Probe, shutdown: &Shutdown) -> Result<(), &'static str> {
    if shutdown.has_begun() {
        return Err("stopping");
    }
    timeout(LONGEST, probe()).await.unwrap_or(Err("slow"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::extract::Request;
    use http_body_util::BodyExt;
    use std::sync::Mutex;
    use tower::ServiceExt;

    async fn ask(router: &Router, path: &str) -> (u16, String) {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn rl_4_ready_follows_what_the_server_needs_and_live_does_not() {
        let database = Arc::new(Mutex::new(Ok(())));
        let state = Arc::clone(&database);
        let probe: Probe = Arc::new(move || {
            let state = *state.lock().unwrap();
            Box::pin(async move { state })
        });
        let router = router(probe, Shutdown::new());
        assert_eq!(ask(&router, "/ready").await, (200, "ready".to_owned()));
        *database.lock().unwrap() = Err("database");
        assert_eq!(ask(&router, "/ready").await, (503, "database".to_owned()));
        assert_eq!(ask(&router, "/live").await, (200, "live".to_owned()));
        *database.lock().unwrap() = Ok(());
        assert_eq!(ask(&router, "/ready").await, (200, "ready".to_owned()));
    }

    #[tokio::test]
    async fn rl_5_ready_turns_red_with_the_wish_to_stop() {
        let shutdown = Shutdown::new();
        let router = router(Arc::new(|| Box::pin(async { Ok(()) })), shutdown.clone());
        assert_eq!(ask(&router, "/ready").await.0, 200);
        shutdown.begin();
        assert_eq!(ask(&router, "/ready").await, (503, "stopping".to_owned()));
        assert_eq!(ask(&router, "/live").await.0, 200);
    }

    #[tokio::test(start_paused = true)]
    async fn rl_4_a_probe_that_hangs_is_not_ready() {
        let probe: Probe = Arc::new(|| Box::pin(std::future::pending()));
        let router = router(probe, Shutdown::new());
        assert_eq!(ask(&router, "/ready").await, (503, "slow".to_owned()));
    }
}
