//! Security codes by text message: made, limited, sent and taken.

use contract::{api::code::CodeSent, identity::code::SixDigits, locale::Locale, problem::Problem};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait,
    DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::OnConflict,
};

use crate::{
    app::App,
    chance,
    clock::seconds_until,
    delivery::{
        outbox::{self, To},
        texts::{self, Share},
    },
    phones::Number,
    refusal::Refusal,
    routing::Call,
    session::holding::alone,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, challenges, texts_sent},
        limits::{self, CODE_SENDS, Limit},
    },
};

/// What a code is for. It is right for this and for nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The session or journey that waits for it.
    pub journey: &'a str,
    /// The phone, or the number that is to become one.
    pub phone: &'a str,
}

/// Where a code goes.
#[derive(Clone, Copy, Debug)]
pub enum Recipient<'a> {
    /// A phone of the account.
    Own(&'a Number),
    /// A number that is to become one: whoever typed it has yet to show that it is theirs.
    New(&'a Number),
}

/// How many messages go to one account, and to one number, in how many seconds.
const SENDS: [(usize, i64); 3] = [(2, 10), (5, 15 * 60), (10, 24 * 3600)];

/// How many of those to one number may go to it as a new one, whoever asks.
///
/// Anybody may type anybody's number. Were these as many as all, a stranger with accounts to throw
/// away could use up what a number gets in a day, and its owner would get no code to sign in with. So
/// they count like all others, but stop earlier: two in a quarter of an hour and five a day are always
/// left to whoever has confirmed the number. Fewer than five would not do for somebody whose first
/// messages are lost. The same holds whether or not a number is somebody's here, so that the answer
/// does not tell.
const TO_NEW_NUMBERS: [(usize, i64); 2] = [(3, 15 * 60), (5, 24 * 3600)];

/// What became of a code that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    Right,
    Wrong,
    /// There is none, or its time is over.
    Expired,
}

/// Makes a code and the message that carries it. The one before it is void; how often it was guessed
/// is not forgotten.
pub async fn send(
    tx: &DatabaseTransaction,
    app: &App,
    call: &Call,
    account: &accounts::Model,
    target: Target<'_>,
    recipient: Recipient<'_>,
    locale: Locale,
) -> Result<(), Refusal> {
    let now = app.clock.now();
    let place = app.keys.mac("limit:code-sends", &call.place);
    limits::take(tx, &place, CODE_SENDS, now).await?;
    let (number, mac) = (recipient.number(), recipient.number().mac(app));
    // One at a time for each account and each number, on every replica.
    alone(tx, account).await?;
    let key = app.keys.mac("limit:texts", &mac);
    let any = Limit {
        most: i32::MAX,
        seconds: 60,
    };
    limits::take(tx, &key, any, now).await?;
    let wait = wait(tx, app, &account.id, recipient).await?;
    if wait > 0 {
        return Err(Problem::TooMany { seconds: wait }.into());
    }
    let share = match recipient {
        Recipient::Own(_) => Share::All,
        Recipient::New(_) => Share::Most,
    };
    texts::spend(tx, app, share).await?;
    texts_sent::ActiveModel {
        id: Set(chance::id()),
        account_id: Set(account.id.clone()),
        number_mac: Set(mac),
        to_new_number: Set(matches!(recipient, Recipient::New(_))),
        sent_at: Set(now),
    }
    .insert(tx)
    .await?;
    let code = SixDigits::from_number(chance::below_a_million());
    let life = i64::from(app.policy.codes.text_life);
    let row = challenges::ActiveModel {
        flow_id: Set(target.journey.to_owned()),
        subject: Set(target.phone.to_owned()),
        code_mac: Set(app.keys.mac(&purpose(target), code.as_str())),
        tries: Set(0),
        sent_at: Set(now),
        expires_at: Set(now + life),
    };
    let columns = [
        challenges::Column::Subject,
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
        .exec_without_returning(tx)
        .await?;
    // A number that is no phone yet is told by a name that leads to no other account.
    let (actor, event) = (Some(account.id.as_str()), Event::TextSent);
    let number_name = app
        .keys
        .mac("audit:number", &[&account.id, "\0", target.phone].concat());
    let object = match recipient {
        Recipient::Own(_) => target.phone,
        Recipient::New(_) => &number_name,
    };
    audit::note(tx, app, actor, event, Some(object), Outcome::Done).await?;
    let message = texts::security_code(app, locale, &code);
    let (id, to) = (Some(account.id.as_str()), To::Phone(number.as_str()));
    outbox::put(tx, app, id, to, locale, message, life).await
}

/// Uses a code up, if it is the one that was sent for this.
pub async fn take(
    tx: &DatabaseTransaction,
    app: &App,
    target: Target<'_>,
    code: &SixDigits,
) -> Result<Given, Refusal> {
    let Some(row) = waiting(tx, app, target.journey).await? else {
        return Ok(Given::Expired);
    };
    if row.subject != target.phone {
        return Ok(Given::Expired);
    }
    if !app
        .keys
        .is_mac(&row.code_mac, &purpose(target), code.as_str())
    {
        return Ok(Given::Wrong);
    }
    let used = challenges::Entity::delete_many()
        .filter(challenges::Column::FlowId.eq(target.journey))
        .filter(challenges::Column::CodeMac.eq(&row.code_mac))
        .exec(tx)
        .await?;
    Ok(if used.rows_affected == 1 {
        Given::Right
    } else {
        Given::Expired
    })
}

/// The code on its way for a session or journey.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    app: &App,
    journey: &str,
) -> Result<Option<challenges::Model>, Refusal> {
    let found = challenges::Entity::find_by_id(journey)
        .filter(challenges::Column::ExpiresAt.gt(app.clock.now()))
        .one(connection)
        .await?;
    Ok(found)
}

/// When the code on its way runs out, and when another may be asked for.
pub async fn times(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &str,
    journey: &str,
    recipient: Recipient<'_>,
) -> Result<CodeSent, Refusal> {
    let now = app.clock.now();
    let row = waiting(connection, app, journey).await?;
    Ok(CodeSent {
        expires_in: row.map_or(0, |it| seconds_until(it.expires_at, now)),
        resend_in: wait(connection, app, account, recipient).await?,
    })
}

/// How long until another message may go to the account and to the number.
async fn wait(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &str,
    recipient: Recipient<'_>,
) -> Result<u32, Refusal> {
    let now = app.clock.now();
    let of_account = Condition::all().add(texts_sent::Column::AccountId.eq(account));
    let mac = recipient.number().mac(app);
    let to_number = Condition::all().add(texts_sent::Column::NumberMac.eq(mac));
    let mut limits = vec![(of_account, &SENDS[..]), (to_number.clone(), &SENDS[..])];
    if let Recipient::New(_) = recipient {
        let as_new = to_number.add(texts_sent::Column::ToNewNumber.eq(true));
        limits.push((as_new, &TO_NEW_NUMBERS[..]));
    }
    let mut until = now;
    for (condition, windows) in limits {
        let sent = texts_sent::Entity::find()
            .filter(condition)
            .order_by_desc(texts_sent::Column::SentAt)
            .limit(10)
            .all(connection)
            .await?;
        for (most, seconds) in windows {
            if let Some(oldest) = sent.get(most - 1) {
                until = until.max(oldest.sent_at + seconds);
            }
        }
    }
    Ok(seconds_until(until, now))
}

impl<'a> Recipient<'a> {
    const fn number(self) -> &'a Number {
        match self {
            Self::Own(number) | Self::New(number) => number,
        }
    }
}

/// Keeps a code for one journey and one phone apart from every other.
fn purpose(target: Target<'_>) -> String {
    ["text-code\0", target.journey, "\0", target.phone].concat()
}
