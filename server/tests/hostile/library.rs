//! The parts of the server without its process, for what sockets cannot reach.

use std::{
    path::Path,
    sync::{Arc, atomic::AtomicI64},
};

use contract::{api::session::Right, identity::email::Email, locale::Locale, site::Bilingual};
use guichet_server::{
    app::{self, App, Parts},
    blocklist::Blocklist,
    clock::Clock,
    commands::invite::invite,
    config::Config,
    delivery::{
        carrier::Carriers,
        mail::Message,
        outbox::{self, To},
    },
    edge::request_id,
    hashing::{Cost, Hasher},
    keys::Keys,
    routing::Route,
    store::Store,
};

use crate::installation::{Installation, ORIGIN};

/// When the set clock begins: 2026-11-22 00:00:00 UTC.
pub const BEGINNING: i64 = 1_795_305_600;

/// The parts of a server on an installation, with a clock to move. Messages leave as its
/// configuration says.
pub async fn app(installation: &Installation, clock: &Arc<AtomicI64>) -> App {
    std::fs::create_dir_all(installation.data().join("outbox")).unwrap();
    let folder = installation.data().join("keys");
    Keys::make_missing(&folder).unwrap();
    let app = open(installation, &folder, clock).await;
    app.store.migrate().await.unwrap();
    app
}

async fn open(installation: &Installation, keys: &Path, clock: &Arc<AtomicI64>) -> App {
    let config = Config::read(Some(&installation.config())).unwrap();
    let outbox = installation.data().join("outbox");
    let keys = Arc::new(Keys::read(keys).unwrap());
    let signing = guichet_server::signing::Signing::of(&keys).unwrap();
    let cost = Cost {
        memory_kib: 64,
        passes: 1,
    };
    App::new(Parts {
        store: Store::open(&installation.url).await.unwrap(),
        clock: Clock::set(clock.clone()),
        hasher: Hasher::new(keys.clone(), cost, 2, 100).unwrap(),
        keys,
        blocklist: Blocklist::bundled().unwrap(),
        policy: Config::default().policy().unwrap(),
        site: Config::default().site(false),
        origin: ORIGIN.to_owned(),
        trusted_proxies: Vec::new(),
        country_header: None,
        retention: guichet_server::config::Retention::default(),
        carriers: Carriers::open(&config.delivery, &outbox, ORIGIN).unwrap(),
        outbox,
        partners: guichet_server::partner::Partners::default(),
        services: guichet_server::services::Services::default(),
        signing,
        plain_http: false,
        shows_outbox: false,
    })
}

/// Invites somebody, which leaves a message to deliver.
pub async fn invite_to(app: &App, email: &str) -> anyhow::Result<()> {
    let names = Bilingual::new("Maple Bakery", "Boulangerie Érable");
    let email = Email::parse(email).unwrap();
    let invite = invite(app, &names, &[Right::View], &email, Locale::Fr);
    request_id::scope("test".to_owned(), invite).await.map(drop)
}

/// Writes a text message to a phone, in the language of the letters.
pub async fn text_to(app: &App, number: &str, locale: Locale, words: &str) {
    let message = Message {
        purpose: "test",
        subject: String::new(),
        body: words.to_owned(),
    };
    let tx = app.store.begin().await.unwrap();
    outbox::put(&tx, app, None, To::Phone(number), locale, message, 600)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// Every address of the API.
pub async fn routes() -> Vec<Route> {
    let installation = Installation::new(crate::installation::Engine::Sqlite).await;
    let clock = Arc::new(AtomicI64::new(BEGINNING));
    let app = app(&installation, &clock).await;
    app::routes(&app).table().to_vec()
}
