//! Sign-ins that their owner may look at: when each was, roughly where, and in which browser.

use std::net::IpAddr;

use contract::{api::account::SignInView, problem::Problem};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, EntityTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use serde::{Deserialize, Serialize};

use super::ends_at;
use crate::{
    app::App,
    chance,
    refusal::Refusal,
    routing::Call,
    store::entity::{sessions, sign_ins},
};

/// How many are shown, beside those that have not ended.
const SHOWN: u64 = 20;

/// Where a sign-in came from, as far as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct Origin {
    pub browser: String,
    pub system: String,
    pub network: String,
    pub country: String,
}

impl Origin {
    pub fn of(call: &Call) -> Self {
        let (browser, system) = call.browser();
        Self {
            browser: browser.to_owned(),
            system: system.to_owned(),
            network: network(call.address),
            country: call.country(),
        }
    }
}

/// The beginning of an address, which many share: 24 bits in IPv4, 48 in IPv6.
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.x")
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:x")
        }
    }
}

/// Keeps a sign-in. Gives its id.
pub async fn keep(
    tx: &DatabaseTransaction,
    app: &App,
    call: &Call,
    account: &str,
    is_known: bool,
) -> Result<String, Refusal> {
    let id = chance::id();
    let origin = serde_json::to_string(&Origin::of(call)).map_err(|_| Problem::Fault)?;
    sign_ins::ActiveModel {
        account_id: Set(account.to_owned()),
        at: Set(app.clock.now()),
        origin: Set(app.keys.seal(&id, &origin)),
        is_known: Set(is_known),
        id: Set(id.clone()),
    }
    .insert(tx)
    .await?;
    Ok(id)
}

/// Where a sign-in came from.
pub fn origin_of(app: &App, row: &sign_ins::Model) -> Result<Origin, Refusal> {
    let json = app
        .keys
        .open(&row.id, &row.origin)
        .map_err(|_| Problem::Fault)?;
    Ok(serde_json::from_str(&json).map_err(|_| Problem::Fault)?)
}

/// The sign-ins of whoever asks, the newest first.
pub async fn of(
    app: &App,
    call: &Call,
    asking: &sessions::Model,
    account: &str,
) -> Result<Vec<SignInView>, Refusal> {
    let (connection, now) = (app.store.reader(), app.clock.now());
    let mut alive = sessions::Entity::find()
        .filter(sessions::Column::AccountId.eq(account))
        .filter(sessions::Column::SignInId.is_not_null())
        .all(connection)
        .await?;
    alive.retain(|it| ends_at(app, it) > now);
    let ids: Vec<&str> = alive
        .iter()
        .filter_map(|it| it.sign_in_id.as_deref())
        .collect();
    let mine = sign_ins::Entity::find()
        .filter(sign_ins::Column::AccountId.eq(account))
        .order_by_desc(sign_ins::Column::At)
        .order_by_desc(sign_ins::Column::Id);
    let mut rows = mine.clone().limit(SHOWN).all(connection).await?;
    let older = Condition::all()
        .add(sign_ins::Column::Id.is_in(ids))
        .add(sign_ins::Column::Id.is_not_in(rows.iter().map(|it| it.id.as_str())));
    rows.extend(mine.filter(older).all(connection).await?);
    let here = network(call.address);
    let view = |row: sign_ins::Model| {
        let origin = origin_of(app, &row)?;
        let id = Some(&row.id);
        let session = alive.iter().find(|it| it.sign_in_id.as_ref() == id);
        Ok(SignInView {
            is_here: origin.network == here,
            browser: origin.browser,
            system: origin.system,
            network: origin.network,
            country: origin.country,
            is_known: row.is_known,
            is_this: asking.sign_in_id.as_ref() == id,
            seen_at: session.map(|it| it.seen_at),
            at: row.at,
            id: row.id,
        })
    };
    rows.into_iter().map(view).collect()
}
