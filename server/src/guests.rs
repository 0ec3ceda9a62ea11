//! Browsers that another site sends here, or back. The session's own cookie does not come along with them,
//! so that they are known again by one that gives no access.

use data_encoding::BASE64URL_NOPAD;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    app::App,
    chance, cookies,
    keys::sha256,
    refusal::Refusal,
    store::entity::{partner_trips, service_requests},
};

/// The value by which a browser is known, if it is on its way by now, or else a new one. One that
/// somebody put there is not taken over.
pub async fn known_or_new(app: &App, browser: Option<&str>) -> Result<String, Refusal> {
    if let Some(known) = browser
        && is_on_its_way(app, &sha256(known)).await?
    {
        return Ok(known.to_owned());
    }
    Ok(BASE64URL_NOPAD.encode(&chance::bytes::<32>()))
}

async fn is_on_its_way(app: &App, hash: &str) -> Result<bool, Refusal> {
    let connection = app.store.reader();
    let trips = partner_trips::Entity::find()
        .filter(partner_trips::Column::BrowserHash.eq(hash))
        .count(connection)
        .await?;
    let requests = service_requests::Entity::find()
        .filter(service_requests::Column::BrowserHash.eq(hash))
        .count(connection)
        .await?;
    Ok(trips + requests > 0)
}

/// Forgets what a browser was on its way for: whoever comes next has other ways. Gives the cookie that
/// takes its place.
pub async fn forget(app: &App, browser: Option<&str>) -> Result<Option<String>, Refusal> {
    let Some(browser) = browser else {
        return Ok(None);
    };
    let hash = sha256(browser);
    let tx = app.store.begin().await?;
    partner_trips::Entity::delete_many()
        .filter(partner_trips::Column::BrowserHash.eq(&hash))
        .exec(&tx)
        .await?;
    service_requests::Entity::delete_many()
        .filter(service_requests::Column::BrowserHash.eq(&hash))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(Some(cookies::forget_guest(app.plain_http)))
}
