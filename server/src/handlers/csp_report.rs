//! What browsers say of a page that broke the content security policy.

use std::sync::atomic::{AtomicI64, Ordering};

use axum::http::StatusCode;

use crate::app::App;

pub const PATH: &str = "/api/csp-report";

/// Says in the log that there were reports, once a minute at most: anybody can send them. What is in
/// them stays out: it names addresses.
pub fn take_csp_report(app: &App) -> StatusCode {
    static SAID: AtomicI64 = AtomicI64::new(i64::MIN);
    let minute = app.clock.now().div_euclid(60);
    if SAID.swap(minute, Ordering::Relaxed) != minute {
        tracing::warn!("a browser reports a breach of the content security policy");
    }
    StatusCode::NO_CONTENT
}
