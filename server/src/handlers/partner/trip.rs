//! The way to a partner and back: what was asked, by which browser, and what for.

use contract::{locale::Locale, problem::Problem};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use crate::{
    app::App, chance, cookies, guests, keys::sha256, partner::Partner, refusal::Refusal,
    store::entity::partner_trips,
};

/// How long somebody may take on the way to a partner and back, in seconds.
const LIFE: i64 = 10 * 60;

/// One trip. It is taken once, by the browser that left, within ten minutes.
#[derive(Debug, Serialize, Deserialize)]
pub struct Trip {
    pub partner: String,
    pub purpose: Purpose,
    pub state: String,
    pub nonce: String,
    pub verifier: String,
    pub locale: Locale,
    pub left_at: i64,
    /// The session that left, if there was one: by the hash of its id.
    pub session: Option<String>,
}

/// What it is for.
#[derive(Debug, Serialize, Deserialize)]
pub enum Purpose {
    SignIn,
    /// Showing again who one is, to go on at a page.
    StepUp {
        page: String,
    },
}

impl Trip {
    pub fn new(app: &App, partner: &Partner, locale: Locale) -> Self {
        let random = || BASE64URL_NOPAD.encode(&chance::bytes::<32>());
        Self {
            partner: partner.id().to_owned(),
            purpose: Purpose::SignIn,
            state: random(),
            nonce: random(),
            verifier: random(),
            locale,
            left_at: app.clock.now(),
            session: None,
        }
    }

    pub const fn is_step_up(&self) -> bool {
        matches!(self.purpose, Purpose::StepUp { .. })
    }

    /// Keeps it for this browser, which may be on several at once. Gives the cookie.
    pub async fn keep(&self, app: &App, browser: Option<&str>) -> Result<String, Refusal> {
        let browser = guests::known_or_new(app, browser).await?;
        let id = sha256(&self.state);
        let json = serde_json::to_string(self).map_err(|_| Problem::Fault)?;
        let row = partner_trips::ActiveModel {
            data: Set(app.keys.seal_partner(&id, &json)),
            browser_hash: Set(sha256(&browser)),
            expires_at: Set(app.clock.now() + LIFE),
            id: Set(id),
        };
        let tx = app.store.begin().await?;
        row.insert(&tx).await?;
        tx.commit().await?;
        Ok(cookies::guest(app.plain_http, &browser))
    }

    /// The trip that ends with this `state` in this browser. Nobody ends it a second time.
    pub async fn take(
        app: &App,
        state: &str,
        browser: Option<&str>,
    ) -> Result<Option<Self>, Refusal> {
        let Some(browser) = browser else {
            return Ok(None);
        };
        let id = sha256(state);
        let mine = partner_trips::Entity::find_by_id(&id)
            .filter(partner_trips::Column::BrowserHash.eq(sha256(browser)))
            .filter(partner_trips::Column::ExpiresAt.gt(app.clock.now()));
        let Some(row) = mine.one(app.store.reader()).await? else {
            return Ok(None);
        };
        let tx = app.store.begin().await?;
        let taken = partner_trips::Entity::delete_by_id(&id).exec(&tx).await?;
        tx.commit().await?;
        if taken.rows_affected != 1 {
            return Ok(None);
        }
        let json = app
            .keys
            .open_partner(&id, &row.data)
            .map_err(|_| Problem::Fault)?;
        Ok(Some(
            serde_json::from_str(&json).map_err(|_| Problem::Fault)?,
        ))
    }
}
