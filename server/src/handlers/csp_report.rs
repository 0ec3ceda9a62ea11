//! What browsers say of a page that broke the content security policy.

use axum::http::StatusCode;

pub const PATH: &str = "/api/csp-report";

/// Says in the log that there was a report. What is in it stays out: it names addresses.
pub async fn take_csp_report() -> StatusCode {
    tracing::warn!("a browser reports a breach of the content security policy");
    StatusCode::NO_CONTENT
}
