//! `/outbox`: the messages of a demonstration, newest first.

use std::{fmt::Write, path::Path};

use axum::{
    Router,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use mail_parser::MessageParser;

use super::letter::escaped;
use crate::app::App;

/// The page, in demonstrations only.
pub fn router(app: &App) -> Router {
    if !app.shows_outbox {
        return Router::new();
    }
    let app = app.clone();
    Router::new().route("/outbox", get(move || page(app.clone())))
}

async fn page(app: App) -> Response {
    let mut html = String::from(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>Outbox</title></head><body><main>\
         <h1>Outbox <span lang=\"fr\">/ Boîte d’envoi</span></h1>\
         <p>Demonstration only. <span lang=\"fr\">Démonstration seulement.</span></p>",
    );
    for (name, bytes) in newest_first(&app).await {
        let shown = if is_text(&name) {
            text_message(&bytes)
        } else {
            email(&bytes)
        };
        if let Some(Shown { heading, to, body }) = shown {
            let _ = write!(
                html,
                "<article id=\"{}\"><h2>{heading}</h2><p>To <span lang=\"fr\">/ À</span> {}</p>{}</article><hr>",
                escaped(&name),
                escaped(&to),
                paragraphs(&body),
            );
        }
    }
    html.push_str("</main></body></html>");
    (
        [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        html,
    )
        .into_response()
}

/// What the page says of one message. The heading is markup already.
struct Shown {
    heading: String,
    to: String,
    body: String,
}

fn email(bytes: &[u8]) -> Option<Shown> {
    let mail = MessageParser::default().parse(bytes)?;
    let to = mail.to().and_then(|it| it.first());
    Some(Shown {
        heading: escaped(mail.subject().unwrap_or_default()),
        to: to
            .and_then(|it| it.address())
            .unwrap_or_default()
            .to_owned(),
        body: mail.body_text(0).unwrap_or_default().into_owned(),
    })
}

fn text_message(bytes: &[u8]) -> Option<Shown> {
    let (head, body) = str::from_utf8(bytes).ok()?.split_once("\n\n")?;
    Some(Shown {
        heading: "Text message <span lang=\"fr\">/ Message texte</span>".to_owned(),
        to: head.strip_prefix("To: ")?.to_owned(),
        body: body.to_owned(),
    })
}

fn is_text(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|it| it == "txt")
}

fn paragraphs(body: &str) -> String {
    body.split("\n\n")
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .map(|it| {
            let text = escaped(it);
            if it.starts_with("http://") || it.starts_with("https://") {
                ["<p><a href=\"", &text, "\">", &text, "</a></p>"].concat()
            } else {
                ["<p>", &text, "</p>"].concat()
            }
        })
        .collect()
}

async fn newest_first(app: &App) -> Vec<(String, Vec<u8>)> {
    let mut names = Vec::new();
    if let Ok(mut entries) = tokio::fs::read_dir(&app.outbox).await {
        while let Ok(Some(entry)) = entries.next_entry().await {
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_text(&name) || Path::new(&name).extension().is_some_and(|it| it == "eml") {
                names.push(name);
            }
        }
    }
    names.sort_unstable_by(|one, other| other.cmp(one));
    let mut messages = Vec::new();
    for name in names.into_iter().take(50) {
        if let Ok(bytes) = tokio::fs::read(app.outbox.join(&name)).await {
            messages.push((name, bytes));
        }
    }
    messages
}
