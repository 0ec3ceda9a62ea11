//! Setting up two-step verification: what it keeps between two steps.

use contract::{
    identity::phone::masked,
    journey::two_step::{Device, Facts, Step},
    problem::Problem,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter,
};
use serde::{Deserialize, Serialize};

use super::register::Consent;
use crate::{
    app::App as Shared,
    phones,
    refusal::Refusal,
    store::{
        entity::{accounts, apps, consents, sessions},
        flow::{Draft, Flow},
    },
};

pub mod app;
pub mod device;
pub mod phone;
pub mod recovery_codes;
pub mod skip;
pub mod terms;

/// What the set-up has learned.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct SetUp {
    pub device: Option<Device>,
    pub terms: Option<Consent>,
    /// The number that a code is on its way to, in the form of E.164.
    #[serde(default)]
    pub phone: Option<String>,
    #[serde(default)]
    pub backup_skipped: bool,
}

impl Draft for SetUp {
    const KIND: &'static str = "two_step";
    const LIFE: i64 = 3600;

    fn state(&self, _: &Shared) -> String {
        let facts = Facts {
            device: self.device,
            terms_accepted: self.terms.is_some(),
            phone_waiting: self.phone.clone(),
            ..Facts::default()
        };
        format!("{:?}", Step::next(&facts))
    }
}

/// What is known of an account's set-up in this session.
pub async fn facts(
    app: &Shared,
    session: &sessions::Model,
    account: &accounts::Model,
) -> Result<Facts, Refusal> {
    let draft = match &session.flow_id {
        Some(id) => Flow::<SetUp>::find(app.store.reader(), app, id)
            .await?
            .map(|flow| flow.draft),
        None => None,
    };
    let draft = draft.unwrap_or_default();
    let rows = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(&account.id))
        .all(app.store.reader())
        .await?;
    let phones = phones::of(app.store.reader(), &account.id).await?;
    let has_app = rows.iter().any(|it| it.confirmed_at.is_some());
    let youngest = app.clock.now() - i64::from(app.policy.codes.secret_life);
    Ok(Facts {
        device: draft.device,
        terms_accepted: draft.terms.is_some(),
        secret_waiting: rows
            .iter()
            .filter(|it| session.flow_id.as_ref() == Some(&it.flow_id))
            .any(|it| it.confirmed_at.is_none() && it.created_at > youngest),
        confirmed: has_app || !phones.is_empty(),
        backup_asked: draft.device == Some(Device::Texts)
            && phones.len() == 1
            && !has_app
            && !draft.backup_skipped
            && account.codes_kept_at.is_none(),
        phone_waiting: draft.phone.as_deref().map(masked),
        codes_kept: account.codes_kept_at.is_some(),
    })
}

/// Refuses a step that is not open.
async fn expect(
    app: &Shared,
    session: &sessions::Model,
    account: &accounts::Model,
    step: Step,
) -> Result<(), Refusal> {
    let facts = facts(app, session, account).await?;
    if step.open_to(&facts) {
        Ok(())
    } else {
        Err(Problem::NotOpen.into())
    }
}

/// Whether an account has a second step: an app or a phone.
pub async fn has_second_step(
    connection: &impl ConnectionTrait,
    account: &str,
) -> Result<bool, Refusal> {
    let apps = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(account))
        .filter(apps::Column::ConfirmedAt.is_not_null())
        .count(connection)
        .await?;
    Ok(apps > 0 || !phones::of(connection, account).await?.is_empty())
}

/// Keeps that the risks of text messages were read, once.
pub async fn accept_text_risks(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
    consent: &Consent,
) -> Result<(), Refusal> {
    const DOCUMENT: &str = "text_messages";
    let known = consents::Entity::find()
        .filter(consents::Column::AccountId.eq(&account.id))
        .filter(consents::Column::Document.eq(DOCUMENT))
        .filter(consents::Column::Version.eq(&consent.version))
        .count(tx)
        .await?;
    if known == 0 {
        super::register::account::consent(tx, &account.id, DOCUMENT, consent).await?;
    }
    Ok(())
}
