//! Another email address, kept only once its code came back; and a second one for notices.

use contract::{
    api::{
        Nothing,
        code::{CodeSent, GiveCodeRequest},
        register::EmailField,
        settings::{ChangeEmailRequest, EmailUse, SettingsView},
    },
    form::{Field, FieldError},
    problem::Problem,
};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, SqlErr, sea_query::Expr,
};

use super::{Pending, PendingEmail, pending, reply, waiting};
use crate::{
    app::App,
    delivery::outbox,
    guard::Fresh,
    handlers::register::email_code::{self, Owner},
    notices::{self, Change, Undo},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{
        self, ending,
        holding::{alone, alone_in},
    },
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, sessions},
        flow::Flow,
    },
};

pub async fn change_email(
    app: App,
    call: Call,
    who: Fresh,
    request: ChangeEmailRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh {
        mut session,
        account,
    } = who;
    let ChangeEmailRequest { email, purpose } = request;
    if !email_address::EmailAddress::is_valid(email.as_str()) {
        return Err(refused(FieldError::Malformed));
    }
    if outbox::addresses_of(&app, &account)?.contains(&email) {
        return Err(refused(FieldError::KnownEmail));
    }
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    let mut flow = pending(&tx, &app, &mut session).await?;
    flow.draft.email = Some(PendingEmail { email, purpose });
    flow.save(&tx, &app).await?;
    send(&tx, &app, &call, &flow, &session).await?;
    tx.commit().await?;
    reply(&app, &session).await
}

pub async fn get_new_email_code(
    app: App,
    _: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<CodeSent>, Refusal> {
    let flow = waiting(&app, &who.session).await?;
    email_code::times(&app, app.store.reader(), &journey(&flow)).await
}

pub async fn resend_new_email_code(
    app: App,
    call: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<CodeSent>, Refusal> {
    let Fresh { session, account } = who;
    let flow = waiting(&app, &session).await?;
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    // Of two wishes at the same moment, one is granted.
    flow.save(&tx, &app).await?;
    email_code::not_too_soon(&tx, &app, &journey(&flow)).await?;
    send(&tx, &app, &call, &flow, &session).await?;
    tx.commit().await?;
    email_code::times(&app, app.store.reader(), &journey(&flow)).await
}

pub async fn confirm_new_email(
    app: App,
    _: Call,
    who: Fresh,
    request: GiveCodeRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    let mut flow = waiting(&app, &session).await?;
    let journey = journey(&flow);
    let PendingEmail { email, purpose } = flow.draft.email.take().ok_or(Problem::NotOpen)?;
    email_code::take(&app, &journey, &request.code).await?;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    flow.save(&tx, &app).await?;
    email_code::forget(&tx, &journey).await?;
    let before = outbox::address_of(&app, &account)?;
    // A second address that is replaced hears of it as well.
    let second = match account.notice_email {
        Some(_) => outbox::addresses_of(&app, &account)?.pop(),
        None => None,
    };
    let sealed = app.keys.seal(&account.id, email.as_str());
    let mac = match purpose {
        EmailUse::Account => app.keys.mac("email", email.as_str()),
        EmailUse::Notices => app.keys.mac("notice-email", email.as_str()),
    };
    let (address, look_up) = match purpose {
        EmailUse::Account => (accounts::Column::Email, accounts::Column::EmailMac),
        EmailUse::Notices => (
            accounts::Column::NoticeEmail,
            accounts::Column::NoticeEmailMac,
        ),
    };
    let changed = accounts::Entity::update_many()
        .col_expr(address, Expr::value(sealed))
        .col_expr(look_up, Expr::value(mac))
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(&tx)
        .await;
    if let Err(error) = changed {
        drop(tx);
        return Err(taken(&app, &journey, error).await?);
    }
    let account = alone(&tx, &account).await?;
    let event = match purpose {
        EmailUse::Account => Event::EmailChanged,
        EmailUse::Notices => Event::NoticeEmailChanged,
    };
    let actor = Some(account.id.as_str());
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    // A link on its way to the address before is not that of the owner any more.
    ending::end_ways_back(&tx, &account.id).await?;
    match purpose {
        EmailUse::Account => {
            // A link on its way to the address before is not for the owner any more.
            ending::end_ways_back(&tx, &account.id).await?;
            let undo = Some(Undo::Email {
                before: before.clone(),
                after: email,
            });
            notices::tell_also(&tx, &app, &account, Change::Email, undo, before).await?;
        }
        EmailUse::Notices => {
            let undo = Some(Undo::NoticeEmail { after: email });
            notices::tell_also(&tx, &app, &account, Change::NoticeEmail, undo, second).await?;
        }
    }
    tx.commit().await?;
    reply(&app, &session).await
}

pub async fn remove_notice_email(
    app: App,
    _: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    if account.notice_email.is_some() {
        // The address that goes hears of it as well.
        notices::tell(&tx, &app, &account, Change::NoticeEmailRemoved, None).await?;
        forget_notice_email(&tx, &account).await?;
        let (actor, event) = (Some(account.id.as_str()), Event::NoticeEmailChanged);
        audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    }
    tx.commit().await?;
    reply(&app, &session).await
}

/// Forgets the second address.
pub async fn forget_notice_email(
    tx: &DatabaseTransaction,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    accounts::Entity::update_many()
        .col_expr(accounts::Column::NoticeEmail, Expr::value(None::<String>))
        .col_expr(
            accounts::Column::NoticeEmailMac,
            Expr::value(None::<String>),
        )
        .filter(accounts::Column::Id.eq(&account.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// What a code by email is kept under: codes for a phone have their own.
fn journey(flow: &Flow<Pending>) -> String {
    [flow.id.as_str(), ":email"].concat()
}

async fn send(
    tx: &DatabaseTransaction,
    app: &App,
    call: &Call,
    flow: &Flow<Pending>,
    session: &sessions::Model,
) -> Result<(), Refusal> {
    let pending = flow.draft.email.as_ref().ok_or(Problem::NotOpen)?;
    let owner = match pending.purpose {
        EmailUse::Account => Owner::One,
        EmailUse::Notices => Owner::Any,
    };
    let (journey, locale) = (journey(flow), session::locale(session));
    email_code::send(tx, app, call, &journey, &pending.email, owner, locale).await
}

/// The same mailbox was confirmed for another account a moment ago.
async fn taken(app: &App, journey: &str, error: DbErr) -> Result<Refusal, Refusal> {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => email_code::void(app, journey).await,
        _ => Err(error.into()),
    }
}

fn refused(error: FieldError) -> Refusal {
    Problem::field(EmailField::Email.name(), error).into()
}
