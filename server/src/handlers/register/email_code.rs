//! The confirmation code that goes to an address, and comes back from it.

use contract::{
    api::{
        Nothing,
        register::{ConfirmEmailRequest, EmailCodeField, EmailCodeSent},
        session::SessionView,
    },
    form::{Field, FieldError},
    identity::{code::SixDigits, email::Email},
    journey::registration::Step,
    locale::Locale,
    problem::Problem,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    sea_query::OnConflict,
};

use super::account;
use crate::{
    app::App,
    chance,
    clock::seconds_until,
    delivery::{mail, outbox},
    guard::Registrant,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{
        entity::{accounts, challenges},
        limits::{self, Limit},
        run,
    },
};

/// Codes asked for from one address of the network.
const SENDS_FROM_ONE_PLACE: Limit = Limit {
    most: 25,
    seconds: 300,
};

pub async fn get_email_code(
    app: App,
    _: Call,
    who: Registrant,
    _: Nothing,
) -> Result<Reply<EmailCodeSent>, Refusal> {
    who.flow.draft.expect(&app, Step::EmailCode)?;
    sent(&app, app.store.reader(), &who.flow.id).await
}

pub async fn resend_email_code(
    app: App,
    call: Call,
    who: Registrant,
    _: Nothing,
) -> Result<Reply<EmailCodeSent>, Refusal> {
    let Registrant { session, flow } = who;
    flow.draft.expect(&app, Step::EmailCode)?;
    let email = flow.draft.email.clone().ok_or(Problem::NotOpen)?;
    let tx = app.store.begin().await?;
    let resend_in = sent(&app, &tx, &flow.id).await?.body.resend_in;
    if resend_in > 0 {
        return Err(Problem::TooMany { seconds: resend_in }.into());
    }
    send(
        &tx,
        &app,
        &call,
        &flow.id,
        &email,
        session::locale(&session),
    )
    .await?;
    tx.commit().await?;
    sent(&app, app.store.reader(), &flow.id).await
}

pub async fn confirm_email(
    app: App,
    _: Call,
    who: Registrant,
    request: ConfirmEmailRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Registrant { session, flow } = who;
    flow.draft.expect(&app, Step::EmailCode)?;
    // The try is counted, for good, before the code is looked at.
    let tx = app.store.begin().await?;
    let sql = "UPDATE challenges SET tries = tries + 1 WHERE flow_id = $1 AND tries < $2 AND expires_at > $3";
    let most = i32::from(app.policy.codes.email_tries);
    let values = [flow.id.clone().into(), most.into(), app.clock.now().into()];
    let counted = run(&tx, sql, values).await?;
    tx.commit().await?;
    if counted != 1 {
        return Err(refused(FieldError::ExpiredCode));
    }
    let challenge = challenges::Entity::find_by_id(&flow.id)
        .one(app.store.reader())
        .await?;
    let right = challenge.as_ref().is_some_and(|it| {
        app.keys
            .is_mac(&it.code_mac, &flow.id, request.code.as_str())
    });
    if !right {
        let spent = challenge.is_none_or(|it| it.tries >= most);
        return Err(refused(if spent {
            FieldError::ExpiredCode
        } else {
            FieldError::WrongCode
        }));
    }
    account::create(app, session, flow).await
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
    locale: Locale,
) -> Result<(), Refusal> {
    let now = app.clock.now();
    let an_hour = Limit {
        most: i32::from(app.policy.codes.email_sends),
        seconds: 3600,
    };
    let place = call.address.to_string();
    for (purpose, value, limit) in [
        ("limit:code-sends", place.as_str(), SENDS_FROM_ONE_PLACE),
        ("limit:email-sends", email.as_str(), an_hour),
        ("limit:flow-sends", flow, an_hour),
    ] {
        limits::take(connection, &app.keys.mac(purpose, value), limit, now).await?;
    }
    let code = SixDigits::from_number(chance::below_a_million());
    let life = i64::from(app.policy.codes.email_life);
    let row = challenges::ActiveModel {
        flow_id: Set(flow.to_owned()),
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
    let owners = accounts::Entity::find()
        .filter(accounts::Column::EmailMac.is_in(app.keys.macs("email", email.as_str())))
        .count(connection)
        .await?;
    let message = if owners > 0 {
        mail::email_already_used(app, locale)
    } else {
        mail::confirmation_code(app, locale, &code)
    };
    outbox::put(connection, app, email.as_str(), locale, message, life).await
}

async fn sent(
    app: &App,
    connection: &impl ConnectionTrait,
    flow: &str,
) -> Result<Reply<EmailCodeSent>, Refusal> {
    let now = app.clock.now();
    let row = challenges::Entity::find_by_id(flow).one(connection).await?;
    let wait = i64::from(app.policy.codes.email_wait);
    let tries = i32::from(app.policy.codes.email_tries);
    let sent = row.map_or(
        EmailCodeSent {
            expires_in: 0,
            resend_in: 0,
        },
        |row| EmailCodeSent {
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
    Problem::field(EmailCodeField::Code.name(), error).into()
}
