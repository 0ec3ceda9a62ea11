//! A phone for security codes by text message, and a second one for the day when it is lost.

use contract::{
    api::{
        Nothing,
        code::{CodeField, CodeSent, GiveCodeRequest},
        session::SessionView,
        two_step::{GivePhoneRequest, PhoneField},
    },
    form::{Field, FieldError},
    journey::two_step::Step,
    problem::Problem,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction};

use super::{SetUp, accept_text_risks, app::lock, expect};
use crate::{
    app::App,
    chance,
    clock::seconds_until,
    guard::SettingUp,
    handlers::{register::Consent, settings::two_step::switch_on},
    phones::{self, Number},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{
        self,
        holding::{alone, alone_in},
    },
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, phones as rows, sessions},
        flow::Flow,
        tries,
    },
    text_codes::{self, Given, Recipient, Target},
};

pub async fn give_phone(
    app: App,
    call: Call,
    who: SettingUp,
    request: GivePhoneRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let SettingUp { session, account } = who;
    if request.version != app.site.terms_version {
        return Err(Problem::Stale.into());
    }
    let step = first_or_backup(&app, &session, &account).await?;
    expect(&app, &session, &account, step).await?;
    let mut flow = of(&app, &session).await?;
    let number = Number::parse(&app, &request.number).map_err(refused)?;
    let tx = app.store.begin().await?;
    if is_known(&tx, &app, &account, &number).await? {
        return Err(refused(FieldError::KnownPhone));
    }
    let consent = Consent {
        version: request.version,
        locale: request.locale,
        at: app.clock.now(),
    };
    accept_text_risks(&tx, &account, &consent).await?;
    flow.draft.phone = Some(number.as_str().to_owned());
    flow.save(&tx, &app).await?;
    send(&tx, &app, &call, &account, &flow, &session).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}

pub async fn get_phone_code(
    app: App,
    _: Call,
    who: SettingUp,
    _: Nothing,
) -> Result<Reply<CodeSent>, Refusal> {
    let SettingUp { session, account } = who;
    expect(&app, &session, &account, Step::PhoneCode).await?;
    let flow = of(&app, &session).await?;
    times(&app, &account, &flow).await
}

pub async fn resend_phone_code(
    app: App,
    call: Call,
    who: SettingUp,
    _: Nothing,
) -> Result<Reply<CodeSent>, Refusal> {
    let SettingUp { session, account } = who;
    expect(&app, &session, &account, Step::PhoneCode).await?;
    let flow = of(&app, &session).await?;
    let tx = app.store.begin().await?;
    // Of two wishes at the same moment, one is granted.
    flow.save(&tx, &app).await?;
    send(&tx, &app, &call, &account, &flow, &session).await?;
    tx.commit().await?;
    times(&app, &account, &flow).await
}

pub async fn confirm_phone(
    app: App,
    _: Call,
    who: SettingUp,
    request: GiveCodeRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let SettingUp {
        mut session,
        account,
    } = who;
    expect(&app, &session, &account, Step::PhoneCode).await?;
    let mut flow = of(&app, &session).await?;
    let number = number_of(&app, &flow)?;
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    let tx = take(tx, &app, &account, &flow.id, &number, &request).await?;
    add(&tx, &app, &account, &number).await?;
    switch_on(&tx, &app, &session, &account).await?;
    flow.draft.phone = None;
    flow.save(&tx, &app).await?;
    session.second_step_at.get_or_insert(app.clock.now());
    session.second_step_by = Some("text".to_owned());
    let cookie = session::renew(&tx, &app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}

pub async fn skip_backup_phone(
    app: App,
    _: Call,
    who: SettingUp,
    _: Nothing,
) -> Result<Reply<SessionView>, Refusal> {
    let SettingUp { session, account } = who;
    expect(&app, &session, &account, Step::BackupPhone).await?;
    let mut flow = of(&app, &session).await?;
    flow.draft.phone = None;
    flow.draft.backup_skipped = true;
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}

/// Takes a code for a number that is to become a phone: the try is counted, for good, before the code
/// is looked at, and asking for another code forgets none of them. Gives the transaction back when
/// the code is right.
pub async fn take(
    tx: DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    journey: &str,
    number: &Number,
    request: &GiveCodeRequest,
) -> Result<DatabaseTransaction, Refusal> {
    let (mac, now) = (number.mac(app), app.clock.now());
    let key = tries::Of::NewPhone(&account.id, &mac).key(&app.keys);
    let locked = tries::count(&tx, &key, lock(app), now).await?;
    let target = Target {
        journey,
        phone: &mac,
    };
    let given = match locked {
        Some(_) => Given::Wrong,
        None => text_codes::take(&tx, app, target, &request.code).await?,
    };
    if given == Given::Right {
        tries::clear(&tx, &key).await?;
        return Ok(tx);
    }
    let (actor, event) = (Some(account.id.as_str()), Event::PhoneAdded);
    audit::note(&tx, app, actor, event, None, Outcome::Refused).await?;
    let locked = tries::locked(&tx, &key, now).await?;
    tx.commit().await?;
    Err(match (locked, given) {
        (Some(until), _) => Problem::Locked {
            seconds: seconds_until(until, now),
        },
        (None, Given::Expired) => Problem::field(CodeField::Code.name(), FieldError::ExpiredCode),
        (None, _) => Problem::field(CodeField::Code.name(), FieldError::WrongCode),
    }
    .into())
}

/// Adds a confirmed number to an account. The first one is the default.
pub async fn add(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    number: &Number,
) -> Result<String, Refusal> {
    alone(tx, account).await?;
    let others = phones::of(tx, &account.id).await?;
    if others.len() >= usize::from(app.policy.most_phones) {
        return Err(Problem::NotOpen.into());
    }
    let id = chance::id();
    rows::ActiveModel {
        id: Set(id.clone()),
        account_id: Set(account.id.clone()),
        number: Set(phones::seal(app, account, number)),
        number_mac: Set(number.mac(app)),
        is_default: Set(others.is_empty()),
        added_at: Set(app.clock.now()),
    }
    .insert(tx)
    .await?;
    let (actor, event) = (Some(account.id.as_str()), Event::PhoneAdded);
    audit::note(tx, app, actor, event, Some(&id), Outcome::Done).await?;
    Ok(id)
}

/// Whether the account has this number already.
pub async fn is_known(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    number: &Number,
) -> Result<bool, Refusal> {
    let phones = phones::of(tx, &account.id).await?;
    Ok(phones.iter().any(|it| phones::is(app, it, number)))
}

/// What is said against a number.
pub fn refused(error: FieldError) -> Refusal {
    Problem::field(PhoneField::Number.name(), error).into()
}

async fn first_or_backup(
    app: &App,
    session: &sessions::Model,
    account: &accounts::Model,
) -> Result<Step, Refusal> {
    let facts = super::facts(app, session, account).await?;
    Ok(if facts.confirmed {
        Step::BackupPhone
    } else {
        Step::Phone
    })
}

async fn of(app: &App, session: &sessions::Model) -> Result<Flow<SetUp>, Refusal> {
    let id = session.flow_id.as_deref().ok_or(Problem::NotOpen)?;
    let flow = Flow::find(app.store.reader(), app, id).await?;
    Ok(flow.ok_or(Problem::NotOpen)?)
}

fn number_of(app: &App, flow: &Flow<SetUp>) -> Result<Number, Refusal> {
    let number = flow.draft.phone.as_deref().ok_or(Problem::NotOpen)?;
    Number::parse(app, number).map_err(refused)
}

async fn send(
    tx: &DatabaseTransaction,
    app: &App,
    call: &Call,
    account: &accounts::Model,
    flow: &Flow<SetUp>,
    session: &sessions::Model,
) -> Result<(), Refusal> {
    let number = number_of(app, flow)?;
    let target = Target {
        journey: &flow.id,
        phone: &number.mac(app),
    };
    let locale = session::locale(session);
    let recipient = Recipient::New(&number);
    text_codes::send(tx, app, call, account, target, recipient, locale).await
}

async fn times(
    app: &App,
    account: &accounts::Model,
    flow: &Flow<SetUp>,
) -> Result<Reply<CodeSent>, Refusal> {
    let number = number_of(app, flow)?;
    let (connection, recipient) = (app.store.reader(), Recipient::New(&number));
    let times = text_codes::times(connection, app, &account.id, &flow.id, recipient).await?;
    Ok(times.into())
}
