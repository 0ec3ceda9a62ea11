//! Sign-in settings: what they show, and what waits for a code meanwhile.

use contract::{
    api::{
        Nothing,
        settings::{AppView, EmailUse, PhoneView, SettingsView},
    },
    identity::{email::Email, phone::masked},
    locale::Locale,
    problem::Problem,
};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use serde::{Deserialize, Serialize};

use super::step_up;
use crate::{
    app::App,
    delivery::outbox,
    guard::SignedIn,
    phones as numbers,
    refusal::Refusal,
    routing::{Call, Reply, Routes},
    session,
    store::{
        entity::{accounts, apps as app_rows, sessions},
        flow::{Draft, Flow},
    },
};

pub mod apps;
pub mod email;
pub mod language;
pub mod password;
pub mod phones;
pub mod recovery;
pub mod recovery_codes;
pub mod two_step;

/// What waits for a code before it becomes a setting.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Pending {
    pub phone: Option<PendingPhone>,
    pub email: Option<PendingEmail>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PendingPhone {
    /// In the form of E.164.
    pub number: String,
    /// The phone whose place it takes, if any.
    pub replaces: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PendingEmail {
    pub email: Email,
    pub purpose: EmailUse,
}

impl Draft for Pending {
    const KIND: &'static str = "settings";
    const LIFE: i64 = 3600;

    fn state(&self, _: &App) -> String {
        "open".to_owned()
    }
}

/// Every address of the settings.
pub fn routes(routes: Routes) -> Routes {
    use contract::api::settings::{
        AddPhone, CancelStepUp, ChangeEmail, ChangePassword, ChangeRecovery, ChooseMessageLanguage,
        ConfirmNewApp, ConfirmNewEmail, ConfirmNewPhone, DeletePhone, GetNewEmailCode,
        GetNewPhoneCode, GetSettings, IssueNewSecret, MakeDefaultPhone, RemoveApp,
        RemoveNoticeEmail, RenameApp, RenewRecoveryCodes, ResendNewEmailCode, ResendNewPhoneCode,
        StepUp, SwitchTwoStepOff,
    };

    routes
        .on::<StepUp, _, _, _>(step_up::step_up)
        .on::<CancelStepUp, _, _, _>(step_up::cancel_step_up)
        .on::<GetSettings, _, _, _>(get_settings)
        .on::<AddPhone, _, _, _>(phones::add_phone)
        .on::<GetNewPhoneCode, _, _, _>(phones::get_new_phone_code)
        .on::<ResendNewPhoneCode, _, _, _>(phones::resend_new_phone_code)
        .on::<ConfirmNewPhone, _, _, _>(phones::confirm_new_phone)
        .on::<MakeDefaultPhone, _, _, _>(phones::make_default_phone)
        .on::<DeletePhone, _, _, _>(phones::delete_phone)
        .on::<IssueNewSecret, _, _, _>(apps::issue_new_secret)
        .on::<ConfirmNewApp, _, _, _>(apps::confirm_new_app)
        .on::<RenameApp, _, _, _>(apps::rename_app)
        .on::<RemoveApp, _, _, _>(apps::remove_app)
        .on::<RenewRecoveryCodes, _, _, _>(recovery_codes::renew_recovery_codes)
        .on::<SwitchTwoStepOff, _, _, _>(two_step::switch_two_step_off)
        .on::<ChangePassword, _, _, _>(password::change_password)
        .on::<ChangeRecovery, _, _, _>(recovery::change_recovery)
        .on::<ChangeEmail, _, _, _>(email::change_email)
        .on::<GetNewEmailCode, _, _, _>(email::get_new_email_code)
        .on::<ResendNewEmailCode, _, _, _>(email::resend_new_email_code)
        .on::<ConfirmNewEmail, _, _, _>(email::confirm_new_email)
        .on::<RemoveNoticeEmail, _, _, _>(email::remove_notice_email)
        .on::<ChooseMessageLanguage, _, _, _>(language::choose_message_language)
}

pub async fn get_settings(
    app: App,
    _: Call,
    who: SignedIn,
    _: Nothing,
) -> Result<Reply<SettingsView>, Refusal> {
    reply(&app, &who.session).await
}

/// The settings as they are by now.
async fn reply(app: &App, session: &sessions::Model) -> Result<Reply<SettingsView>, Refusal> {
    let connection = app.store.reader();
    let id = session.account_id.as_deref().ok_or(Problem::SignedOut)?;
    let account = accounts::Entity::find_by_id(id)
        .one(connection)
        .await?
        .ok_or(Problem::SignedOut)?;
    let mut phones = Vec::new();
    for phone in numbers::of(connection, id).await? {
        phones.push(PhoneView {
            number: numbers::hidden(app, &phone)?,
            is_default: phone.is_default,
            id: phone.id,
        });
    }
    let apps = app_rows::Entity::find()
        .filter(app_rows::Column::AccountId.eq(id))
        .filter(app_rows::Column::ConfirmedAt.is_not_null())
        .order_by_asc(app_rows::Column::ConfirmedAt)
        .all(connection)
        .await?;
    let apps = apps.into_iter().map(|it| AppView {
        added_at: it.confirmed_at.unwrap_or(it.created_at),
        id: it.id,
        name: it.name,
    });
    let pending = match &session.flow_id {
        Some(id) => Flow::<Pending>::find(connection, app, id).await?,
        None => None,
    };
    let pending = pending.map(|flow| flow.draft).unwrap_or_default();
    let main = outbox::address_of(app, &account)?;
    let all = outbox::addresses_of(app, &account)?;
    let second = account.notice_email.as_ref().and(all.last());
    Ok(SettingsView {
        phones,
        apps: apps.collect(),
        recovery_codes_left: session::codes_left(app, id).await?,
        email: main.as_ref().map(Email::masked),
        notice_email: second.map(Email::masked),
        locale: Locale::from_tag(&account.locale).unwrap_or_default(),
        two_step: !account.two_step_off,
        phone_waiting: pending.phone.map(|it| masked(&it.number)),
        email_waiting: pending.email.map(|it| it.email.masked()),
        fresh_for: session::fresh_for(app, session),
        username: account.username,
    }
    .into())
}

/// What waits in this session, in a transaction that goes on to change it.
async fn pending(
    tx: &DatabaseTransaction,
    app: &App,
    session: &mut sessions::Model,
) -> Result<Flow<Pending>, Refusal> {
    if let Some(id) = &session.flow_id
        && let Some(flow) = Flow::find(tx, app, id).await?
    {
        return Ok(flow);
    }
    let flow = Flow::begin(tx, app, Pending::default()).await?;
    let before = session.flow_id.replace(flow.id.clone());
    // Of two wishes at the same moment, one begins.
    let begun = sessions::Entity::update_many()
        .col_expr(sessions::Column::FlowId, Expr::value(flow.id.clone()))
        .filter(sessions::Column::IdHash.eq(&session.id_hash))
        .filter(before.map_or_else(
            || sessions::Column::FlowId.is_null(),
            |it| sessions::Column::FlowId.eq(it),
        ))
        .exec(tx)
        .await?;
    if begun.rows_affected == 1 {
        Ok(flow)
    } else {
        Err(Problem::Stale.into())
    }
}

/// What waits in this session; nothing waits when it is refused.
async fn waiting(app: &App, session: &sessions::Model) -> Result<Flow<Pending>, Refusal> {
    let id = session.flow_id.as_deref().ok_or(Problem::NotOpen)?;
    let flow = Flow::find(app.store.reader(), app, id).await?;
    Ok(flow.ok_or(Problem::NotOpen)?)
}
