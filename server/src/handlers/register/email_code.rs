//! The confirmation code that goes to an address, and comes back from it.

use contract::{
    api::{
        Nothing,
        code::{CodeField, CodeSent, GiveCodeRequest},
        session::SessionView,
    },
    form::{Field, FieldError},
    identity::{code::SixDigits, email::Email},
    journey::registration::Step,
    locale::Locale,
    problem::Problem,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};

use super::account;
use crate::{
    app::App,
    chance,
    clock::seconds_until,
    delivery::{
        mail,
        outbox::{self, To},
    },
    guard::Registrant,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{
        entity::{accounts, challenges},
        limits::{self, CODE_SENDS, Limit},
        run,
    },
};

pub async fn get_email_code(
    app: App,
    _: Call,
    who: Registrant,
    _: Nothing,
) -> Result<Reply<CodeSent>, Refusal> {
    who.flow.draft.expect(&app, Step::EmailCode)?;
    times(&app, app.store.reader(), &who.flow.id).await
}

pub async fn resend_email_code(
    app: App,
    call: Call,
    who: Registrant,
    _: Nothing,
) -> Result<Reply<CodeSent>, Refusal> {
    let Registrant { session, flow } = who;
    flow.draft.expect(&app, Step::EmailCode)?;
    let email = flow.draft.email.clone().ok_or(Problem::NotOpen)?;
    let tx = app.store.begin().await?;
    // Of two wishes at the same moment, one is granted.
    flow.save(&tx, &app).await?;
    not_too_soon(&tx, &app, &flow.id).await?;
    send(
        &tx,
        &app,
        &call,
        &flow.id,
        &email,
        Owner::One,
        session::locale(&session),
    )
    .await?;
    tx.commit().await?;
    times(&app, app.store.reader(), &flow.id).await
}

pub async fn confirm_email(
    app: App,
    _: Call,
    who: Registrant,
    request: GiveCodeRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Registrant { session, flow } = who;
    flow.draft.expect(&app, Step::EmailCode)?;
    take(&app, &flow.id, &request.code).await?;
    account::create(app, session, flow).await
}

/// Takes a code: the try is counted, for good, before the code is looked at.
pub async fn take(app: &App, journey: &str, code: &SixDigits) -> Result<(), Refusal> {
    let tx = app.store.begin().await?;
    let sql = "UPDATE challenges SET tries = tries + 1 WHERE flow_id = $1 AND tries < $2 AND expires_at > $3";
    let most = i32::from(app.policy.codes.email_tries);
    let values = [journey.into(), most.into(), app.clock.now().into()];
    let counted = run(&tx, sql, values).await?;
    tx.commit().await?;
    let challenge = challenges::Entity::find_by_id(journey)
        .one(app.store.reader())
        .await?;
    // Without a code on its way, another answer came first and ended the wizard.
    let challenge = challenge.ok_or(Problem::Stale)?;
    if counted != 1 {
        return Err(refused(FieldError::ExpiredCode));
    }
    if app.keys.is_mac(&challenge.code_mac, journey, code.as_str()) {
        return Ok(());
    }
    Err(refused(if challenge.tries >= most {
        FieldError::ExpiredCode
    } else {
        FieldError::WrongCode
    }))
}

/// Forgets the code of a journey, which was right; of two answers at the same moment, one is.
pub async fn forget(connection: &impl ConnectionTrait, journey: &str) -> Result<(), Refusal> {
    let gone = challenges::Entity::delete_by_id(journey)
        .exec(connection)
        .await?;
    if gone.rows_affected == 1 {
        Ok(())
    } else {
        Err(Problem::Stale.into())
    }
}

/// Makes the code on its way void, and says so: the next one explains itself in the mailbox.
pub async fn void(app: &App, flow: &str) -> Result<Refusal, Refusal> {
    let tx = app.store.begin().await?;
    let sql = "UPDATE challenges SET tries = $2 WHERE flow_id = $1";
    let spent = i32::from(app.policy.codes.email_tries);
    run(&tx, sql, [flow.into(), spent.into()]).await?;
    tx.commit().await?;
    Ok(refused(FieldError::ExpiredCode))
}

/// Whose the address may be that a code goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner<'a> {
    /// One account's, and no other's.
    One,
    /// That of several.
    Any,
    /// The confirmed one of this account.
    Account(&'a str),
}

/// Makes a code and the message that carries it. The one before it is void.
///
/// Nobody learns here whether an address is somebody's already: its owner is told, and the code
/// that would be right is known to nobody.
pub async fn send(
    connection: &impl ConnectionTrait,
    app: &App,
    call: &Call,
    flow: &str,
    email: &Email,
    owner: Owner<'_>,
    locale: Locale,
) -> Result<(), Refusal> {
    let now = app.clock.now();
    let an_hour = Limit {
        most: i32::from(app.policy.codes.email_sends),
        seconds: 3600,
    };
    for (purpose, value, limit) in [
        ("limit:code-sends", call.place.as_str(), CODE_SENDS),
        ("limit:email-sends", email.as_str(), an_hour),
        ("limit:flow-sends", flow, an_hour),
    ] {
        limits::take(connection, &app.keys.mac(purpose, value), limit, now).await?;
    }
    let code = SixDigits::from_number(chance::below_a_million());
    let life = i64::from(app.policy.codes.email_life);
    let row = challenges::ActiveModel {
        flow_id: Set(flow.to_owned()),
        subject: Set(String::new()),
        code_mac: Set(app.keys.mac(flow, code.as_str())),
        tries: Set(0),
        sent_at: Set(now),
        expires_at: Set(now + life),
    };
    let columns = [
        challenges::Column::CodeMac,
        challenges::Column::Tries,
        challenges::Column::SentAt,
        challenges::Column::ExpiresAt,
    ];
    challenges::Entity::insert(row)
        .on_conflict(
            OnConflict::column(challenges::Column::FlowId)
                .update_columns(columns)
                .to_owned(),
        )
        .exec_without_returning(connection)
        .await?;
    let known = match owner {
        Owner::Any | Owner::Account(_) => None,
        Owner::One => {
            accounts::Entity::find()
                .filter(accounts::Column::EmailMac.is_in(app.keys.macs("email", email.as_str())))
                .one(connection)
                .await?
        }
    };
    let account = match (owner, &known) {
        (Owner::Account(id), _) => Some(id),
        (_, known) => known.as_ref().map(|it| it.id.as_str()),
    };
    let (message, locale) = if let Some(owner) = &known {
        let locale = Locale::from_tag(&owner.locale).unwrap_or(locale);
        (mail::email_already_used(app, locale), locale)
    } else {
        (mail::confirmation_code(app, locale, &code), locale)
    };
    outbox::put(
        connection,
        app,
        account,
        To::Email(email.as_str()),
        locale,
        message,
        life,
    )
    .await
}

/// Refuses another code shortly after the one before.
pub async fn not_too_soon(
    connection: &impl ConnectionTrait,
    app: &App,
    journey: &str,
) -> Result<(), Refusal> {
    match times(app, connection, journey).await?.body.resend_in {
        0 => Ok(()),
        seconds => Err(Problem::TooMany { seconds }.into()),
    }
}

/// When the code of a journey runs out, and when another may be asked for.
pub async fn times(
    app: &App,
    connection: &impl ConnectionTrait,
    flow: &str,
) -> Result<Reply<CodeSent>, Refusal> {
    let now = app.clock.now();
    let row = challenges::Entity::find_by_id(flow).one(connection).await?;
    let wait = i64::from(app.policy.codes.email_wait);
    let tries = i32::from(app.policy.codes.email_tries);
    let sent = row.map_or(
        CodeSent {
            expires_in: 0,
            resend_in: 0,
        },
        |row| CodeSent {
            expires_in: if row.tries < tries {
                seconds_until(row.expires_at, now)
            } else {
                0
            },
            resend_in: seconds_until(row.sent_at + wait, now),
        },
    );
    Ok(sent.into())
}

fn refused(error: FieldError) -> Refusal {
    Problem::field(CodeField::Code.name(), error).into()
}
