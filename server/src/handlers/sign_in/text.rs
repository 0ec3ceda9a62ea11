//! The second step: a security code that comes by text message.

use contract::{
    api::{
        code::GiveCodeRequest,
        session::SessionView,
        sign_in::{SendTextRequest, TextSent},
    },
    form::FieldError,
    problem::Problem,
};

use super::{complete, refuse_code, refuse_locked, tell_if_stopped};
use crate::{
    app::App,
    clock::seconds_until,
    guard::HalfSignedIn,
    handlers::two_step::app::lock,
    phones::{self, PhonePurpose},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, holding::alone_in},
    store::{
        audit::{self, Event, Outcome},
        tries,
    },
    text_codes::{self, Given, Recipient, Target},
};

/// Opening the page again sends nothing again: only asking for another code does.
pub async fn send_text(
    app: App,
    call: Call,
    who: HalfSignedIn,
    request: SendTextRequest,
) -> Result<Reply<TextSent>, Refusal> {
    let HalfSignedIn { session, account } = who;
    let now = app.clock.now();
    let connection = app.store.reader();
    let phones = phones::of(connection, &account.id).await?;
    let waiting = text_codes::waiting(connection, &app, &session.id_hash).await?;
    let waits_for = waiting.map(|it| it.subject);
    let phone = if request.phone.is_empty() {
        let current = phones.iter().find(|it| waits_for.as_ref() == Some(&it.id));
        current.or(phones.first())
    } else {
        phones.iter().find(|it| it.id == request.phone)
    };
    let phone = phone.ok_or(Problem::NotOpen)?;
    let key = tries::Of::Phone(&phone.id).key(&app.keys);
    if let Some(until) = tries::locked(connection, &key, now).await? {
        // Nothing that comes could be used.
        return Err(Problem::Locked {
            seconds: seconds_until(until, now),
        }
        .into());
    }
    let number = phones::open(&app, phone, PhonePurpose::Code)?;
    let recipient = Recipient::Own(&number);
    if request.again || waits_for.as_ref() != Some(&phone.id) {
        let tx = app.store.begin().await?;
        session::expect(&tx, &session).await?;
        let target = Target {
            journey: &session.id_hash,
            phone: &phone.id,
        };
        let locale = session::locale(&session);
        text_codes::send(&tx, &app, &call, &account, target, recipient, locale).await?;
        tx.commit().await?;
    }
    let connection = app.store.reader();
    let sent =
        text_codes::times(connection, &app, &account.id, &session.id_hash, recipient).await?;
    Ok(TextSent {
        phone: phones::hidden(&app, phone)?,
        sent,
    }
    .into())
}

pub async fn give_text_code(
    app: App,
    call: Call,
    who: HalfSignedIn,
    request: GiveCodeRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let HalfSignedIn {
        mut session,
        account,
    } = who;
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    let phones = phones::of(&tx, &account.id).await?;
    let waiting = text_codes::waiting(&tx, &app, &session.id_hash).await?;
    // Without a code on its way it is a failure of the phone that it would have gone to.
    let phone = waiting
        .and_then(|row| phones.iter().find(|it| it.id == row.subject))
        .or(phones.first())
        .ok_or(Problem::NotOpen)?;
    let key = tries::Of::Phone(&phone.id).key(&app.keys);
    // The try, its outcome and all that follows from it are one: nothing comes between them.
    if let Some(until) = tries::count(&tx, &key, lock(&app), now).await? {
        return Err(refuse_locked(tx, &app, &account.id, &phone.id, until).await?);
    }
    let target = Target {
        journey: &session.id_hash,
        phone: &phone.id,
    };
    let error = match text_codes::take(&tx, &app, target, &request.code).await? {
        Given::Right => {
            tries::clear(&tx, &key).await?;
            let (actor, event) = (Some(account.id.as_str()), Event::TextVerified);
            audit::note(&tx, &app, actor, event, Some(&phone.id), Outcome::Done).await?;
            session.proof_from = Some(phone.added_at);
            session.second_step_by = Some("text".to_owned());
            return complete(tx, &app, &call, session, &account).await;
        }
        Given::Wrong => FieldError::WrongCode,
        Given::Expired => FieldError::ExpiredCode,
    };
    if let Some(until) = tries::locked(&tx, &key, now).await? {
        tell_if_stopped(&tx, &app, &key, &account).await?;
        return Err(refuse_locked(tx, &app, &account.id, &phone.id, until).await?);
    }
    let event = Event::TextVerified;
    Err(refuse_code(tx, &app, &account.id, event, &phone.id, error).await?)
}
