//! Signing in again; and the moment in which somebody is signed in.

use contract::{
    api::{code::CodeField, session::SessionView},
    form::{Field, FieldError},
    locale::Locale,
    problem::Problem,
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction,
    EntityTrait, PaginatorTrait, QueryFilter, sea_query::OnConflict,
};

use super::{invitation, recover::lost_phone};
use crate::{
    app::App,
    chance,
    clock::seconds_until,
    cookies::{self, DEVICE_LIFE},
    delivery::{mail, outbox},
    keys::sha256,
    notices::{self, Change},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending, holding::alone, sign_ins},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, devices, sessions},
        flow, tries,
    },
};

pub mod code;
pub mod new_password;
pub mod password;
pub mod recovery_code;
pub mod text;

/// Signs somebody in whose two steps are done, in the transaction of the last of them.
///
/// Somebody who never said that the recovery codes are kept goes on with that first.
pub async fn complete(
    tx: DatabaseTransaction,
    app: &App,
    call: &Call,
    mut session: sessions::Model,
    account: &accounts::Model,
) -> Result<Reply<SessionView>, Refusal> {
    if session.stepping_up {
        return stepped_up(tx, app, session, account).await;
    }
    let now = app.clock.now();
    let fresh = alone(&tx, account).await?;
    session.second_step_at.get_or_insert(now);
    let is_set_up = fresh.codes_kept_at.is_some() || fresh.two_step_off;
    session.complete = is_set_up && !session.password_listed;
    if session.stays && session.complete {
        session.ends_at = now + i64::from(app.policy.session.stay);
    }
    let mut device = None;
    if session.complete {
        // Somebody who chose another password in the middle of a sign-in goes on with it.
        if session.sign_in_id.is_none() {
            let is_known = is_known_device(&tx, app, call, &account.id).await?;
            let id = sign_ins::keep(&tx, app, call, &account.id, is_known).await?;
            session.sign_in_id = Some(id);
        }
        if let Err(refusal) = invitation::attach(&tx, app, &mut session).await {
            // Nobody is kept out because an invitation came to nothing.
            if refusal.problem != Problem::InvitationUnusable {
                return Err(refusal);
            }
        }
        accounts::ActiveModel {
            id: Set(account.id.clone()),
            password_reset_at: Set(fresh.password_reset_at.filter(|_| fresh.two_step_off)),
            previous_sign_in_at: Set(fresh.last_sign_in_at),
            last_sign_in_at: Set(Some(now)),
            ..Default::default()
        }
        .update(&tx)
        .await?;
        audit::note(
            &tx,
            app,
            Some(&account.id),
            Event::SignedIn,
            None,
            Outcome::Done,
        )
        .await?;
        if !session.shared {
            device = Some(remember_device(&tx, app, call, &account.id).await?);
        }
    }
    if session.complete {
        nothing_is_lost(&tx, app, &fresh).await?;
    }
    if session.complete
        && let Some(id) = session.flow_id.take()
    {
        flow::forget(&tx, &id).await?;
    }
    let cookie = session::renew(&tx, app, &mut session).await?;
    if session.complete {
        // Both steps are proved: what others tried with the name no longer counts.
        let name = tries::Of::Name(&account.username_canonical);
        tries::clear(&tx, &name.key(&app.keys)).await?;
    }
    if session.complete && ending::end_surplus(&tx, app, &session, &account.id).await? {
        let locale = Locale::from_tag(&account.locale).unwrap_or_default();
        let message = mail::too_many_sessions(app, locale);
        outbox::put_to_account(&tx, app, account, message).await?;
    }
    tx.commit().await?;
    let mut reply = session::reply_renewed(app, session, cookie).await?;
    reply.cookies.extend(device);
    Ok(reply)
}

/// What somebody shows a second step with is not lost.
async fn nothing_is_lost(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    if account.two_step_off || !lost_phone::stop(tx, &account.id).await? {
        return Ok(());
    }
    let (actor, event) = (Some(account.id.as_str()), Event::LostPhoneStopped);
    audit::note(tx, app, actor, event, None, Outcome::Done).await?;
    notices::tell(tx, app, account, Change::LostPhoneStopped, None).await
}

/// Somebody who was signed in showed again who they are.
async fn stepped_up(
    tx: DatabaseTransaction,
    app: &App,
    mut session: sessions::Model,
    account: &accounts::Model,
) -> Result<Reply<SessionView>, Refusal> {
    session.stepping_up = false;
    session.second_step_at = Some(app.clock.now());
    let (actor, event) = (Some(account.id.as_str()), Event::SteppedUp);
    audit::note(&tx, app, actor, event, None, Outcome::Done).await?;
    nothing_is_lost(&tx, app, account).await?;
    let cookie = session::renew(&tx, app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(app, session, cookie).await
}

/// Remembers that this browser was signed in from, which gives it tries of its own. Gives the cookie.
async fn remember_device(
    tx: &DatabaseTransaction,
    app: &App,
    call: &Call,
    account: &str,
) -> Result<String, Refusal> {
    // Several people of one household share a token, but nobody brings one that we did not make.
    let token = match &call.device {
        Some(token) if is_ours(tx, app, token).await? => token.clone(),
        _ => BASE64URL_NOPAD.encode(&chance::bytes::<32>()),
    };
    let row = devices::ActiveModel {
        id: Set(chance::id()),
        account_id: Set(account.to_owned()),
        token_hash: Set(sha256(&token)),
        expires_at: Set(app.clock.now() + DEVICE_LIFE),
    };
    let same = [devices::Column::TokenHash, devices::Column::AccountId];
    devices::Entity::insert(row)
        .on_conflict(
            OnConflict::columns(same)
                .update_column(devices::Column::ExpiresAt)
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(cookies::device(app.plain_http, &token))
}

async fn is_ours(tx: &DatabaseTransaction, app: &App, token: &str) -> Result<bool, Refusal> {
    let known = devices::Entity::find()
        .filter(devices::Column::TokenHash.eq(sha256(token)))
        .filter(devices::Column::ExpiresAt.gt(app.clock.now()))
        .count(tx)
        .await?;
    Ok(known > 0)
}

/// Whether this browser was signed in from by this account.
async fn is_known_device(
    connection: &impl ConnectionTrait,
    app: &App,
    call: &Call,
    account: &str,
) -> Result<bool, Refusal> {
    let Some(token) = &call.device else {
        return Ok(false);
    };
    let row = devices::Entity::find()
        .filter(devices::Column::TokenHash.eq(sha256(token)))
        .filter(devices::Column::AccountId.eq(account))
        .filter(devices::Column::ExpiresAt.gt(app.clock.now()))
        .one(connection)
        .await?;
    Ok(row.is_some())
}

/// Tells the owner when a wrong answer was the last that is accepted. Only that one gets here: the
/// answers after it are refused before they are looked at.
pub async fn tell_if_stopped(
    tx: &DatabaseTransaction,
    app: &App,
    key: &str,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    if tries::is_over(tx, key).await? {
        let locale = Locale::from_tag(&account.locale).unwrap_or_default();
        outbox::put_to_account(tx, app, account, mail::stopped(app, locale)).await?;
    }
    Ok(())
}

/// What a wrong security code is answered.
async fn refuse_code(
    tx: DatabaseTransaction,
    app: &App,
    account: &str,
    event: Event,
    factor: &str,
    error: FieldError,
) -> Result<Refusal, Refusal> {
    audit::note(
        &tx,
        app,
        Some(account),
        event,
        Some(factor),
        Outcome::Refused,
    )
    .await?;
    tx.commit().await?;
    Ok(Problem::field(CodeField::Code.name(), error).into())
}

/// The app or the phone rests, and every half sign-in of the account ends: the next one begins with
/// the password.
async fn refuse_locked(
    tx: DatabaseTransaction,
    app: &App,
    account: &str,
    factor: &str,
    until: i64,
) -> Result<Refusal, Refusal> {
    ending::end_half(&tx, account).await?;
    let event = Event::CodeLocked;
    audit::note(
        &tx,
        app,
        Some(account),
        event,
        Some(factor),
        Outcome::Refused,
    )
    .await?;
    tx.commit().await?;
    Ok(Problem::Locked {
        seconds: seconds_until(until, app.clock.now()),
    }
    .into())
}
