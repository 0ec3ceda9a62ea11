//! My account: who I am, where I am signed in, what I was sent.

use contract::{
    api::{
        Nothing,
        account::{MessageView, OwnAccount},
    },
    identity::{email::Email, phone::masked},
    journey::accidents::SetUp,
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    app::App,
    credentials,
    delivery::outbox::{self, Channel},
    guard::SignedIn,
    handlers::{recover::lost_phone, service::uses},
    phones,
    refusal::Refusal,
    routing::{Call, Reply, Routes},
    session,
    store::entity::{accounts, outbox as messages},
};

pub mod delete;
pub mod download;
pub mod sign_ins;

/// Every address of the account.
pub fn routes(routes: Routes) -> Routes {
    use contract::api::account::{DeleteAccount, DisavowSignIn, Download, EndSignIns, GetAccount};

    routes
        .on::<GetAccount, _, _, _>(get_account)
        .on::<EndSignIns, _, _, _>(sign_ins::end_sign_ins)
        .on::<DisavowSignIn, _, _, _>(sign_ins::disavow_sign_in)
        .on::<Download, _, _, _>(download::download)
        .on::<DeleteAccount, _, _, _>(delete::delete_account)
}

/// How many messages are shown.
const SHOWN: u64 = 30;

pub async fn get_account(
    app: App,
    call: Call,
    who: SignedIn,
    _: Nothing,
) -> Result<Reply<OwnAccount>, Refusal> {
    let SignedIn { session, account } = who;
    let email = outbox::address_of(&app, &account)?;
    let sent = messages::Entity::find()
        .filter(messages::Column::AccountId.eq(&account.id))
        .order_by_desc(messages::Column::CreatedAt)
        .order_by_desc(messages::Column::Id)
        .limit(SHOWN)
        .all(app.store.reader())
        .await?;
    let sent = sent.iter().map(|it| message(&app, it));
    Ok(OwnAccount {
        set_up: set_up(&app, &account).await?,
        services: uses::of(&app, &account.id).await?,
        sign_ins: session::sign_ins::of(&app, &call, &session, &account.id).await?,
        messages: sent.collect::<Result<_, _>>()?,
        fresh_for: session::fresh_for(&app, &session),
        email: email.as_ref().map(Email::masked),
        created_at: account.created_at,
        partner: credentials::partner_name(&app, &account).await?,
        username: account.username,
    }
    .into())
}

/// What there is to sign in with, and to get back in with.
async fn set_up(app: &App, account: &accounts::Model) -> Result<SetUp, Refusal> {
    let phones = phones::of(app.store.reader(), &account.id).await?.len();
    let kept = account.codes_kept_at.is_some();
    let recovery_codes = session::codes_left(app, &account.id).await?;
    Ok(SetUp {
        two_step: !account.two_step_off,
        apps: session::apps_of(app, &account.id).await?,
        phones: u16::try_from(phones).unwrap_or(u16::MAX),
        recovery_codes: if kept { recovery_codes } else { 0 },
        email: account.email.is_some(),
        saved_code: account.saved_code_hash.is_some(),
        last_way: lost_phone::is_open(app, account).await?,
    })
}

fn message(app: &App, row: &messages::Model) -> Result<MessageView, Refusal> {
    let to = app
        .keys
        .open(&row.id, &row.recipient)
        .map_err(|_| Problem::Fault)?;
    let to = match (Channel::from_name(&row.channel), Email::parse(&to)) {
        (Some(Channel::Email), Ok(email)) => email.masked(),
        _ => masked(&to),
    };
    Ok(MessageView {
        at: row.created_at,
        purpose: row.purpose.clone(),
        to,
        delivered: match (row.delivered_at, row.dead_at) {
            (Some(_), _) => Some(true),
            (None, Some(_)) => Some(false),
            (None, None) => None,
        },
    })
}
