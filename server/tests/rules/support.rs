//! A whole site for one test: its own database, folder and clock.

use std::{
    net::{IpAddr, SocketAddr},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use axum::Router;
use contract::policy::{Policy, Profile};
use guichet_server::{
    app::{self, App, Parts},
    blocklist::Blocklist,
    clock::Clock,
    config::{Config, PartnerConfig, Retention, ServiceConfig},
    delivery::carrier::Carriers,
    edge::{self, Limits},
    hashing::{Cost, Hasher},
    keys::Keys,
    partner::Partners,
    services::Services,
    signing::Signing,
    store::Store,
};
use tempfile::TempDir;

pub mod bank;
pub mod client;
pub mod mailbox;
pub mod members;
pub mod person;
pub mod phone;
pub mod postgres;
pub mod relying;
pub mod way_back;

pub use bank::Bank;
pub use client::{Answer, Client};
pub use person::Person;
pub use relying::Relying;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A site with its own database, folder and clock.
pub struct Site {
    pub app: App,
    pub router: Router,
    folder: Arc<TempDir>,
    url: String,
    clock: Arc<AtomicI64>,
    peers: Peers,
}

/// Who speaks with a site beside people.
#[derive(Clone, Default)]
pub struct Peers {
    /// Where their files are.
    pub _folder: Option<Arc<TempDir>>,
    pub partners: Vec<PartnerConfig>,
    pub services: Vec<ServiceConfig>,
}

pub const ORIGIN: &str = "https://guichet.example";

/// The real cost has a test of its own; everywhere else it would only be slow.
pub const CHEAP: Cost = Cost {
    memory_kib: 64,
    passes: 1,
};

fn beginning() -> Arc<AtomicI64> {
    Arc::new(AtomicI64::new(BEGINNING))
}

/// When every test begins: 2026-11-22 00:00:00 UTC.
pub const BEGINNING: i64 = 1_795_305_600;

impl Site {
    pub async fn new(engine: Engine) -> Self {
        Self::with_policy(engine, |_| ()).await
    }

    /// A site whose hashes take their time, as in service.
    pub async fn with_real_hashes(engine: Engine) -> Self {
        Self::with(engine, Policy::of(Profile::Clegc), Cost::default()).await
    }

    /// A site with today's standards in place of the traditional rules.
    pub async fn modern(engine: Engine) -> Self {
        Self::with_policy(engine, |policy| *policy = Policy::of(Profile::Modern)).await
    }

    pub async fn with_policy(engine: Engine, change: impl FnOnce(&mut Policy)) -> Self {
        let mut policy = Config::default().policy().unwrap();
        change(&mut policy);
        Self::with(engine, policy, CHEAP).await
    }

    pub async fn with_retention(engine: Engine, retention: Retention) -> Self {
        let policy = Config::default().policy().unwrap();
        Self::made(
            engine,
            policy,
            CHEAP,
            retention,
            beginning(),
            Peers::default(),
        )
        .await
    }

    /// A site with two services: one shows a secret, the other signs.
    pub async fn with_services(engine: Engine) -> (Self, Relying, Relying) {
        Self::for_members_of(engine, &[]).await
    }

    /// The same, and the first is for members of an organization that nobody is in.
    pub async fn with_members_only(engine: Engine) -> (Self, Relying, Relying) {
        Self::for_members_of(engine, &["Another bakery"]).await
    }

    async fn for_members_of(engine: Engine, names: &[&str]) -> (Self, Relying, Relying) {
        let files = folder();
        let a = Relying::with_secret("licences", files.path()).await;
        let members = names.iter().map(|it| (*it).to_owned()).collect();
        let a = a.change(|config| config.organizations = members);
        let b = Relying::with_key("benefits", files.path()).await;
        let peers = Peers {
            services: vec![a.config(), b.config()],
            _folder: Some(Arc::new(files)),
            ..Peers::default()
        };
        let policy = Config::default().policy().unwrap();
        let retention = Retention::default();
        let site = Self::made(engine, policy, CHEAP, retention, beginning(), peers).await;
        (site, a, b)
    }

    /// A site with two sign-in partners.
    pub async fn with_banks(engine: Engine) -> (Self, Bank, Bank) {
        let policy = Config::default().policy().unwrap();
        let clock = Arc::new(AtomicI64::new(BEGINNING));
        let a = Bank::open("north", clock.clone()).await;
        let b = Bank::open("south", clock.clone()).await;
        let peers = Peers {
            partners: vec![a.config(), b.config()],
            ..Peers::default()
        };
        let site = Self::made(engine, policy, CHEAP, Retention::default(), clock, peers).await;
        (site, a, b)
    }

    pub async fn with(engine: Engine, policy: Policy, cost: Cost) -> Self {
        let retention = Retention::default();
        Self::made(
            engine,
            policy,
            cost,
            retention,
            beginning(),
            Peers::default(),
        )
        .await
    }

    async fn made(
        engine: Engine,
        policy: Policy,
        cost: Cost,
        retention: Retention,
        clock: Arc<AtomicI64>,
        peers: Peers,
    ) -> Self {
        let folder = folder();
        let url = match engine {
            Engine::Sqlite => format!("sqlite:{}", folder.path().join("guichet.db").display()),
            Engine::Postgres => postgres::new_database().await,
        };
        Keys::make_missing(&folder.path().join("keys")).unwrap();
        Keys::make_more(&folder.path().join("keys")).unwrap();
        let app = open(&url, folder.path(), &clock, policy, cost, retention, &peers).await;
        app.store.migrate().await.unwrap();
        Self::around(app, Arc::new(folder), url, clock, peers)
    }

    /// Another process on the same database, folder and clock.
    pub async fn replica(&self) -> Self {
        self.replica_with(CHEAP).await
    }

    pub async fn replica_with(&self, cost: Cost) -> Self {
        let policy = self.app.policy.clone();
        let retention = self.app.retention;
        let folder = self.folder.path();
        let (url, clock) = (&self.url, &self.clock);
        let app = open(url, folder, clock, policy, cost, retention, &self.peers).await;
        Self::around(
            app,
            self.folder.clone(),
            self.url.clone(),
            self.clock.clone(),
            self.peers.clone(),
        )
    }

    fn around(
        app: App,
        folder: Arc<TempDir>,
        url: String,
        clock: Arc<AtomicI64>,
        peers: Peers,
    ) -> Self {
        let router = edge::layered(app::router(&app), Limits::default());
        Self {
            app,
            router,
            folder,
            url,
            clock,
            peers,
        }
    }

    /// Where the key files are.
    pub fn keys(&self) -> std::path::PathBuf {
        self.folder.path().join("keys")
    }

    pub fn forward(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn now(&self) -> i64 {
        self.clock.load(Ordering::SeqCst)
    }

    /// A browser at an address of its own.
    pub fn client(&self) -> Client {
        static NEXT: AtomicI64 = AtomicI64::new(1);
        let [.., high, middle, low] = NEXT.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        self.client_at(IpAddr::from([127, high, middle, low]))
    }

    pub fn client_at(&self, address: IpAddr) -> Client {
        Client::new(self.router.clone(), SocketAddr::new(address, 40_000))
    }

    /// Every byte of the database, to search what must not be in it.
    pub async fn dump(&self) -> String {
        use sea_orm::{ConnectionTrait, Statement};
        let connection = self.app.store.reader();
        let backend = connection.get_database_backend();
        let mut out = String::new();
        for table in TABLES {
            let sql = if backend == sea_orm::DbBackend::Postgres {
                format!("SELECT row_to_json(t)::text AS row FROM {table} t")
            } else {
                let names = format!(
                    "SELECT group_concat('quote(' || name || ')', '||''|''||') AS row FROM pragma_table_info('{table}')"
                );
                let row = connection
                    .query_one_raw(Statement::from_string(backend, names))
                    .await
                    .unwrap()
                    .unwrap();
                let columns: String = row.try_get("", "row").unwrap();
                format!("SELECT {columns} AS row FROM {table}")
            };
            for row in connection
                .query_all_raw(Statement::from_string(backend, sql))
                .await
                .unwrap()
            {
                out.push_str(table);
                out.push('|');
                out.push_str(&row.try_get::<String>("", "row").unwrap());
                out.push('\n');
            }
        }
        out
    }

    /// Runs a statement that changes rows directly, as somebody with the database's password would.
    pub async fn sql(&self, sql: &str) -> Result<u64, sea_orm::DbErr> {
        use sea_orm::ConnectionTrait;
        let tx = self.app.store.begin().await?;
        let done = tx.execute_unprepared(sql).await?.rows_affected();
        tx.commit().await?;
        Ok(done)
    }

    /// One number out of the database.
    pub async fn count(&self, sql: &str) -> i64 {
        use sea_orm::{ConnectionTrait, Statement};
        let connection = self.app.store.reader();
        let statement = Statement::from_string(connection.get_database_backend(), sql);
        let row = connection.query_one_raw(statement).await.unwrap().unwrap();
        row.try_get_by_index::<i64>(0).unwrap()
    }

    /// The texts of a column.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        use sea_orm::{ConnectionTrait, Statement};
        let connection = self.app.store.reader();
        let statement = Statement::from_string(connection.get_database_backend(), sql);
        let rows = connection.query_all_raw(statement).await.unwrap();
        rows.iter()
            .map(|row| row.try_get_by_index(0).unwrap())
            .collect()
    }

    /// Forgets how often things were done, for tests of something else.
    pub async fn without_limits(&self) {
        self.sql("DELETE FROM limits").await.unwrap();
    }
}

/// Every table that holds something about people.
pub const TABLES: [&str; 30] = [
    "accounts",
    "consents",
    "apps",
    "phones",
    "texts_sent",
    "partner_credentials",
    "partner_trips",
    "service_grants",
    "service_requests",
    "service_sessions",
    "service_subjects",
    "service_tokens",
    "service_uses",
    "disavowals",
    "recovery_codes",
    "resets",
    "lost_phones",
    "wishes",
    "sessions",
    "sign_ins",
    "flows",
    "challenges",
    "tries",
    "limits",
    "devices",
    "organizations",
    "invitations",
    "memberships",
    "outbox",
    "audit_events",
];

/// A folder in memory where there is one: the rules do not wait for a disk.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let place = if memory.is_dir() {
        memory.to_owned()
    } else {
        std::env::temp_dir()
    };
    tempfile::tempdir_in(place).unwrap()
}

async fn open(
    url: &str,
    folder: &Path,
    clock: &Arc<AtomicI64>,
    policy: Policy,
    cost: Cost,
    retention: Retention,
    peers: &Peers,
) -> App {
    let keys = Arc::new(Keys::read(&folder.join("keys")).unwrap());
    let outbox = folder.join("outbox");
    std::fs::create_dir_all(&outbox).unwrap();
    let signing = Signing::of(&keys).unwrap();
    let partners = Partners::open(&peers.partners, &signing).unwrap();
    App::new(Parts {
        store: Store::open(url).await.unwrap(),
        clock: Clock::set(clock.clone()),
        hasher: Hasher::new(keys.clone(), cost, 4, 1000).unwrap(),
        keys,
        blocklist: Blocklist::bundled().unwrap(),
        policy,
        origin: ORIGIN.to_owned(),
        trusted_proxies: Vec::new(),
        country_header: None,
        retention,
        carriers: Carriers::to_folder(&outbox, ORIGIN),
        site: contract::site::Site {
            partners: partners.shown(),
            ..Config::default().site(false)
        },
        partners,
        services: Services::open(&peers.services).unwrap(),
        signing,
        outbox,
        plain_http: false,
        shows_outbox: false,
    })
}

/// Runs a test on both databases.
macro_rules! on_both {
    (async fn $name:ident($site:ident) $body:block) => {
        on_both! { async fn $name($site: $crate::support::Site::new) $body }
    };
    (async fn $name:ident($site:ident: $new:path) $body:block) => {
        mod $name {
            use super::*;

            async fn on(engine: $crate::support::Engine) {
                let $site = $new(engine).await;
                $body
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                on($crate::support::Engine::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                on($crate::support::Engine::Postgres).await;
            }
        }
    };
}
pub(crate) use on_both;
