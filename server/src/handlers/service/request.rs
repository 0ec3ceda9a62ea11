//! What a service asks, from when it sends somebody here until they go back.

use contract::{
    api::service::{Scope, ServiceView, Task},
    locale::Locale,
    problem::Problem,
};
use reqwest::Url;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
};
use serde::{Deserialize, Serialize};

use crate::{
    app::App, chance, cookies, guests, keys::sha256, refusal::Refusal,
    store::entity::service_requests,
};

/// A request, as it was asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Asked {
    pub kind: Kind,
    pub service: String,
    /// Where to go back to; empty when a service wants somebody signed out and nothing more.
    pub redirect: String,
    pub state: Option<String>,
    pub nonce: Option<String>,
    pub challenge: String,
    pub scopes: Vec<Scope>,
    pub prompt: Prompt,
    /// How long ago the sign-in may lie, in seconds.
    pub max_age: Option<i64>,
    /// Whom the service means, where it says so.
    pub hint: Option<Hint>,
    /// What the person is to do in their settings first, as long as they were not sent to it.
    #[serde(default)]
    pub task: Option<Task>,
    pub locale: Locale,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    SignIn,
    SignOut,
}

/// What is to be asked of the person, or not.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Prompt {
    pub none: bool,
    pub login: bool,
    /// Whether they agree, or who they want to be.
    pub ask: bool,
}

/// Whom a token of ours named, for that service. Both are empty when it was no token of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    pub service: String,
    pub subject: String,
    pub sid: String,
}

/// How long a request waits for somebody to sign in or to register, in seconds.
const LIFE: i64 = cookies::GUEST_LIFE;

impl Asked {
    /// Keeps it for this browser, which may be sent here by several services at once. Gives its id and
    /// the cookie.
    pub async fn keep(
        &self,
        app: &App,
        browser: Option<&str>,
    ) -> Result<(String, String), Refusal> {
        let browser = guests::known_or_new(app, browser).await?;
        let (id, now) = (chance::id(), app.clock.now());
        let row = service_requests::ActiveModel {
            data: Set(self.sealed(app, &id)?),
            browser_hash: Set(sha256(&browser)),
            created_at: Set(now),
            expires_at: Set(now + LIFE),
            id: Set(id.clone()),
        };
        let tx = app.store.begin().await?;
        row.insert(&tx).await?;
        tx.commit().await?;
        Ok((id, cookies::guest(app.plain_http, &browser)))
    }

    /// The request of that id, if this browser brought it.
    pub async fn find(app: &App, id: &str, browser: Option<&str>) -> Result<Option<Self>, Refusal> {
        let Some(browser) = browser else {
            return Ok(None);
        };
        let row = service_requests::Entity::find_by_id(id)
            .filter(service_requests::Column::BrowserHash.eq(sha256(browser)))
            .filter(service_requests::Column::ExpiresAt.gt(app.clock.now()))
            .one(app.store.reader())
            .await?;
        row.map(|row| open(app, &row)).transpose()
    }

    /// Sends the person to the task, once.
    pub async fn take_task(mut self, app: &App, id: &str) -> Result<Option<Task>, Refusal> {
        let Some(task) = self.task.take() else {
            return Ok(None);
        };
        let row = service_requests::ActiveModel {
            id: Set(id.to_owned()),
            data: Set(self.sealed(app, id)?),
            ..Default::default()
        };
        let tx = app.store.begin().await?;
        // A request that has ended meanwhile is not there to be written.
        let outcome = service_requests::Entity::update(row).exec(&tx).await;
        match outcome {
            Ok(_) => tx.commit().await?,
            Err(DbErr::RecordNotUpdated) => return Ok(None),
            Err(error) => return Err(error.into()),
        }
        Ok(Some(task))
    }

    fn sealed(&self, app: &App, id: &str) -> Result<String, Refusal> {
        let json = serde_json::to_string(self).map_err(|_| Problem::Fault)?;
        Ok(app.keys.seal(id, &json))
    }

    /// Ends it. Tells whether this was the first to do so.
    pub async fn end(
        connection: &impl sea_orm::ConnectionTrait,
        id: &str,
    ) -> Result<bool, Refusal> {
        let done = service_requests::Entity::delete_by_id(id)
            .exec(connection)
            .await?;
        Ok(done.rows_affected == 1)
    }
}

/// The service that sent this browser here last, and is still waited for.
pub async fn latest(app: &App, browser: Option<&str>) -> Result<Option<ServiceView>, Refusal> {
    let Some(browser) = browser else {
        return Ok(None);
    };
    let row = service_requests::Entity::find()
        .filter(service_requests::Column::BrowserHash.eq(sha256(browser)))
        .filter(service_requests::Column::ExpiresAt.gt(app.clock.now()))
        .order_by_desc(service_requests::Column::CreatedAt)
        .order_by_desc(service_requests::Column::Id)
        .one(app.store.reader())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let asked = open(app, &row)?;
    let service = app.services.find(&asked.service);
    let service = service.filter(|_| asked.kind == Kind::SignIn);
    Ok(service.map(|it| ServiceView {
        request: row.id,
        name: it.config.name.clone(),
    }))
}

fn open(app: &App, row: &service_requests::Model) -> Result<Asked, Refusal> {
    let json = app
        .keys
        .open(&row.id, &row.data)
        .map_err(|_| Problem::Fault)?;
    Ok(serde_json::from_str(&json).map_err(|_| Problem::Fault)?)
}

/// The address to which a service is answered.
pub fn back(redirect: &str, said: &[(&str, &str)], state: Option<&str>, issuer: &str) -> String {
    let Ok(mut address) = redirect.parse::<Url>() else {
        return redirect.to_owned();
    };
    let mut pairs = address.query_pairs_mut();
    pairs.extend_pairs(said);
    pairs.extend_pairs(state.map(|it| ("state", it)));
    // Which of several providers answers (RFC 9207); a service that has signed out knows.
    if !issuer.is_empty() {
        pairs.append_pair("iss", issuer);
    }
    drop(pairs);
    address.to_string()
}
