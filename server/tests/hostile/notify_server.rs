//! A server that speaks as GC Notify's documentation says it does, and worse when it is told to.

use std::{
    collections::VecDeque,
    fs,
    net::SocketAddr,
    os::unix::fs::PermissionsExt,
    sync::{Arc, Mutex},
};

use axum::{
    Json, Router,
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::post,
};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::installation::Installation;

pub const KEY: &str = "26785a09-ab16-4eb0-8407-a37497a57506";

/// The ids of the four templates.
pub const TEMPLATES: [(&str, &str); 4] = [
    ("email_en", "f33517ff-2a88-4f6e-b855-c550268ce001"),
    ("email_fr", "f33517ff-2a88-4f6e-b855-c550268ce002"),
    ("text_en", "f33517ff-2a88-4f6e-b855-c550268ce003"),
    ("text_fr", "f33517ff-2a88-4f6e-b855-c550268ce004"),
];

/// What it answers instead of taking a message.
#[derive(Clone, Debug)]
pub enum Says {
    /// A refusal: its status, the kind of error and the words.
    No(u16, &'static str, &'static str),
    /// Too many messages: come back after so many seconds, or at that date.
    TooMany(&'static str),
    /// This text, with this status.
    Text(u16, &'static str),
    /// More than anybody wants to hear.
    TooMuch,
    /// Look there.
    Elsewhere(SocketAddr),
    /// Nothing at all.
    Nothing,
}

/// One request that it got.
#[derive(Clone, Debug)]
pub struct Heard {
    pub path: String,
    pub authorization: String,
    pub body: Value,
}

/// The server. Clones are one.
#[derive(Clone)]
pub struct NotifyServer {
    pub at: SocketAddr,
    state: Arc<Mutex<Mood>>,
}

#[derive(Default)]
struct Mood {
    says: VecDeque<Says>,
    always: Option<Says>,
    heard: Vec<Heard>,
}

impl NotifyServer {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            at: listener.local_addr().unwrap(),
            state: Arc::default(),
        };
        let router = Router::new()
            .route("/v2/notifications/email", post(answer))
            .route("/v2/notifications/sms", post(answer))
            .with_state(server.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        server
    }

    /// Makes an installation send everything through it, with these lines more of `[delivery.notify]`.
    pub fn configure(&self, installation: &Installation, more: &str) {
        let key = secret(installation, "notify.key", KEY);
        installation.configure(&format!(
            "[delivery]\nemail = \"notify\"\ntext = \"notify\"\n[delivery.notify]\nurl = \"http://{}\"\napi_key_file = \"{key}\"\n{}{more}",
            self.at,
            templates()
        ));
    }

    /// What it says to the next message that no other answer waits for.
    pub fn will_say(&self, says: Says) {
        self.state.lock().unwrap().says.push_back(says);
    }

    /// What it says to every message from now on.
    pub fn always_says(&self, says: Option<Says>) {
        self.state.lock().unwrap().always = says;
    }

    pub fn heard(&self) -> Vec<Heard> {
        self.state.lock().unwrap().heard.clone()
    }
}

/// The lines of the configuration for the templates.
pub fn templates() -> String {
    let lines = TEMPLATES.map(|(name, id)| [name, " = \"", id, "\"\n"].concat());
    lines.concat()
}

/// Writes a secret to a file that only we can read; gives its path.
pub fn secret(installation: &Installation, name: &str, text: &str) -> String {
    let path = installation.folder.path().join(name);
    fs::write(&path, text).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    path.display().to_string()
}

async fn answer(
    State(server): State<NotifyServer>,
    uri: Uri,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    let says = {
        let mut mood = server.state.lock().unwrap();
        mood.heard.push(Heard {
            path: uri.path().to_owned(),
            authorization: headers[header::AUTHORIZATION].to_str().unwrap().to_owned(),
            body: body.clone(),
        });
        mood.says.pop_front().or_else(|| mood.always.clone())
    };
    let refused = |status: u16, error: &str, message: &str| {
        let body =
            json!({ "status_code": status, "errors": [{ "error": error, "message": message }] });
        (StatusCode::from_u16(status).unwrap(), Json(body)).into_response()
    };
    match says {
        None => {
            let id = "740e5834-3a29-46b4-9a6f-16142fde533a";
            let taken = json!({
                "id": id,
                "reference": body["reference"],
                "content": body["personalisation"],
                "uri": format!("https://api.notification.canada.ca/v2/notifications/{id}"),
                "template": { "id": body["template_id"], "version": 1 },
            });
            (StatusCode::CREATED, Json(taken)).into_response()
        }
        Some(Says::No(status, error, message)) => refused(status, error, message),
        Some(Says::TooMany(when)) => {
            let mut answer = refused(429, "RateLimitError", "Exceeded rate limit");
            answer
                .headers_mut()
                .insert(header::RETRY_AFTER, when.parse().unwrap());
            answer
        }
        Some(Says::Text(status, text)) => {
            (StatusCode::from_u16(status).unwrap(), text).into_response()
        }
        Some(Says::TooMuch) => {
            let much = json!({ "id": "x", "content": "x".repeat(100_000) });
            (StatusCode::CREATED, Body::from(much.to_string())).into_response()
        }
        Some(Says::Elsewhere(there)) => {
            let there = format!("http://{there}{}", uri.path());
            (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, there)]).into_response()
        }
        Some(Says::Nothing) => std::future::pending().await,
    }
}
