//! The least that a server of the same make can be: one address, `/bare`, that answers one text.
//! `cargo xtask bench` compares the site with it.

use std::{env, io::Write};

use anyhow::Context;
use axum::{
    Router,
    http::{HeaderValue, header::CONTENT_TYPE},
    routing::get,
};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let text: &'static str = env::args()
        .nth(1)
        .context("the text to answer is missing")?
        .leak();
    let json = HeaderValue::from_static("application/json");
    let answer = move || async move { ([(CONTENT_TYPE, json)], text) };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    writeln!(std::io::stdout(), "Answers at http://{address}")?;
    axum::serve(listener, Router::new().route("/bare", get(answer))).await?;
    Ok(())
}
