//! Who somebody is at a sign-in partner, and whose account that is.
//!
//! Nobody is found by an address or a name: only the partner and its own name for the person count.

use contract::{problem::Problem, site::Bilingual};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    app::App,
    refusal::Refusal,
    store::entity::{accounts, partner_credentials},
};

/// The account of somebody at a partner, by the look-up keys of who they are there.
pub async fn account_of(
    app: &App,
    credential: &[String],
) -> Result<Option<accounts::Model>, Refusal> {
    let connection = app.store.reader();
    let row = partner_credentials::Entity::find()
        .filter(partner_credentials::Column::Id.is_in(credential))
        .one(connection)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(accounts::Entity::find_by_id(row.account_id)
        .one(connection)
        .await?)
}

/// The id of the partner that an account signs in with, if it signs in with one.
pub async fn partner_of(app: &App, account: &accounts::Model) -> Result<Option<String>, Refusal> {
    if account.has_password() {
        return Ok(None);
    }
    let row = partner_credentials::Entity::find()
        .filter(partner_credentials::Column::AccountId.eq(&account.id))
        .one(app.store.reader())
        .await?;
    let open = |row: partner_credentials::Model| app.keys.open_partner(&account.id, &row.partner);
    Ok(row.map(open).transpose().map_err(|_| Problem::Fault)?)
}

/// The names of that partner. One that is no longer configured has none.
pub async fn partner_name(
    app: &App,
    account: &accounts::Model,
) -> Result<Option<Bilingual>, Refusal> {
    let id = partner_of(app, account).await?;
    Ok(id.map(|id| name(app, &id)))
}

/// The names of a partner.
pub fn name(app: &App, id: &str) -> Bilingual {
    let partner = app.partners.find(id);
    partner.map_or_else(Bilingual::default, |it| it.shown().name)
}
