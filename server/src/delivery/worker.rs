//! Delivers what waits in the outbox, one replica at a time for each message, and tidies up.

use std::time::Duration;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use tokio::{
    task::JoinSet,
    time::{Interval, MissedTickBehavior},
};

use super::{
    back_channel,
    breaker::Permit,
    carrier::{Outcome, Why},
    letter::Letter,
    outbox::Channel,
};
use crate::{app::App, edge::Shutdown, outbound, purge::purge, store::entity::outbox, wishes};

/// How long a worker holds a message it delivers, in seconds. No delivery takes that long.
const LEASE: i64 = 60;

/// Past it a message that cannot be delivered is given up, in seconds.
const GIVE_UP: i64 = 24 * 3600;

/// Messages of one channel that are under way at one time.
const AT_A_TIME: usize = 4;

/// Works until it is told to stop. Each channel goes at its own pace: a carrier that hangs holds up
/// nobody else's messages.
pub async fn run_until(app: App, stop: Shutdown) {
    tokio::join!(
        deliver_until(&app, Channel::Email, &stop),
        deliver_until(&app, Channel::Text, &stop),
        grant_until(&app, &stop),
        purge_until(&app, &stop),
        tell_until(&app, &stop),
    );
}

async fn deliver_until(app: &App, channel: Channel, stop: &Shutdown) {
    let mut tick = every(Duration::from_millis(500));
    loop {
        tokio::select! {
            () = stop.begun() => break,
            _ = tick.tick() => {}
        }
        if deliver_over(app, channel, stop).await.is_err() {
            tracing::warn!("the outbox cannot be read");
        }
        app.carriers.of(channel).tidy(app.clock.now());
    }
}

async fn grant_until(app: &App, stop: &Shutdown) {
    let mut tick = every(Duration::from_millis(500));
    loop {
        tokio::select! {
            () = stop.begun() => break,
            _ = tick.tick() => {}
        }
        if wishes::grant_waiting(app).await.is_err() {
            tracing::warn!("the wishes for messages cannot be read");
        }
    }
}

/// Tells services who has signed out.
async fn tell_until(app: &App, stop: &Shutdown) {
    if app.services.is_empty() {
        return;
    }
    let Ok(client) = outbound::client() else {
        return tracing::error!("services cannot be told who has signed out");
    };
    let mut tick = every(Duration::from_secs(1));
    loop {
        tokio::select! {
            () = stop.begun() => break,
            _ = tick.tick() => {}
        }
        if back_channel::tell_over(app, &client).await.is_err() {
            tracing::warn!("what services have to be told cannot be read");
        }
    }
}

async fn purge_until(app: &App, stop: &Shutdown) {
    let mut tick = every(Duration::from_mins(1));
    let mut fold = every(Duration::from_hours(1));
    loop {
        tokio::select! {
            () = stop.begun() => break,
            _ = fold.tick() => {
                // Somebody who reads meanwhile only puts it off.
                if app.store.fold_log().await.is_err() {
                    tracing::warn!("the log of the database is not folded yet");
                }
                continue;
            }
            _ = tick.tick() => {}
        }
        if purge(app).await.is_err() {
            tracing::warn!("old rows cannot be removed");
        }
    }
}

fn every(period: Duration) -> Interval {
    let mut tick = tokio::time::interval(period);
    tick.set_missed_tick_behavior(MissedTickBehavior::Skip);
    tick
}

/// Grants what was wished for, and delivers every message whose time has come. Gives how many.
pub async fn deliver_waiting(app: &App) -> anyhow::Result<usize> {
    wishes::grant_waiting(app).await?;
    let never = Shutdown::new();
    let (emails, texts) = tokio::join!(
        deliver_over(app, Channel::Email, &never),
        deliver_over(app, Channel::Text, &never),
    );
    Ok(emails? + texts?)
}

/// Delivers what waits in one channel, a few messages at a time.
async fn deliver_over(app: &App, channel: Channel, stop: &Shutdown) -> anyhow::Result<usize> {
    let now = app.clock.now();
    let rows = outbox::Entity::find()
        .filter(outbox::Column::Channel.eq(channel.name()))
        .filter(outbox::Column::DeliveredAt.is_null())
        .filter(outbox::Column::DeadAt.is_null())
        .filter(outbox::Column::NextTryAt.lte(now))
        .filter(outbox::Column::LeasedUntil.lte(now))
        .order_by_asc(outbox::Column::CreatedAt)
        .limit(50)
        .all(app.store.reader())
        .await?;
    let mut under_way = UnderWay::default();
    let begun = begin(app, channel, rows, stop, &mut under_way).await;
    // Whatever happened, those that are on their way arrive.
    while under_way.one_less().await {}
    begun?;
    Ok(under_way.delivered)
}

/// The messages of a channel that are on their way, and how many have arrived.
#[derive(Default)]
struct UnderWay {
    tasks: JoinSet<bool>,
    delivered: usize,
}

impl UnderWay {
    /// Waits for one of them; tells whether there was any.
    async fn one_less(&mut self) -> bool {
        let done = self.tasks.join_next().await;
        self.delivered += usize::from(matches!(done, Some(Ok(true))));
        done.is_some()
    }
}

async fn begin(
    app: &App,
    channel: Channel,
    rows: Vec<outbox::Model>,
    stop: &Shutdown,
    under_way: &mut UnderWay,
) -> anyhow::Result<()> {
    let carrier = app.carriers.of(channel);
    for row in rows {
        // Those before it may have taken a while.
        let now = app.clock.now();
        if row.expires_at <= now || row.created_at + GIVE_UP <= now {
            end(app, &row.id, outbox::Column::DeadAt).await?;
            continue;
        }
        let permit = loop {
            if under_way.tasks.len() < AT_A_TIME
                && let Some(permit) = carrier.admit(now)
            {
                break Some(permit);
            }
            if !under_way.one_less().await {
                break None;
            }
        };
        // To wait for a permit may have taken a while as well.
        if stop.has_begun() {
            break;
        }
        // A carrier that is left alone costs the message no try.
        let Some(permit) = permit else { continue };
        if lease(app, &row).await? {
            let delivery = deliver_one(app.clone(), channel, row, permit);
            under_way.tasks.spawn(async move {
                let delivered = delivery.await;
                if delivered.is_err() {
                    tracing::warn!("what became of a message cannot be written");
                }
                delivered.unwrap_or(false)
            });
        }
    }
    Ok(())
}

/// Tells whether it was delivered.
async fn deliver_one(
    app: App,
    channel: Channel,
    row: outbox::Model,
    permit: Permit,
) -> anyhow::Result<bool> {
    // A panic ends this one delivery, not the worker.
    let delivery = tokio::spawn(deliver(app.clone(), channel, row.clone()));
    let outcome = match delivery.await {
        Ok(Ok(outcome)) => Some(outcome),
        _ => None,
    };
    let now = app.clock.now();
    match outcome {
        Some(Outcome::Trouble(..)) => permit.trouble(now),
        Some(_) => permit.well(),
        // It never got as far as the carrier.
        None => drop(permit),
    }
    let (Why { words, code }, wait) = match outcome {
        Some(Outcome::Delivered) => {
            end(&app, &row.id, outbox::Column::DeliveredAt).await?;
            return Ok(true);
        }
        Some(Outcome::Refused(Why { words, code })) => {
            let id = &row.id;
            tracing::warn!(id, words, code, "a message can never be delivered");
            end(&app, &row.id, outbox::Column::DeadAt).await?;
            return Ok(false);
        }
        Some(Outcome::Later(why)) => (why, 0),
        Some(Outcome::Trouble(why, rest)) => (why, rest.unwrap_or(0)),
        None => (UNREADABLE, 0),
    };
    let (id, tries) = (&row.id, row.tries + 1);
    tracing::warn!(id, tries, words, code, "a message was not delivered");
    put_off(&app, &row, wait).await?;
    Ok(false)
}

/// Why a message does not come to a carrier at all.
const UNREADABLE: Why = Why {
    words: "it cannot be read",
    code: None,
};

async fn deliver(app: App, channel: Channel, row: outbox::Model) -> anyhow::Result<Outcome> {
    let open = |sealed: &str| app.keys.open(&row.id, sealed);
    let locale = contract::locale::Locale::from_tag(&row.locale).unwrap_or_default();
    let letter = Letter {
        id: row.id.clone(),
        channel,
        created_at: row.created_at,
        from_name: app.site.name.get(locale).to_owned(),
        recipient: open(&row.recipient)?,
        subject: open(&row.subject)?,
        body: open(&row.body)?,
        locale: row.locale.clone(),
    };
    let carrier = app.carriers.of(channel);
    Ok(carrier.deliver(&letter, app.clock.now()).await)
}

/// Takes a message for itself; another replica may have been faster.
async fn lease(app: &App, row: &outbox::Model) -> anyhow::Result<bool> {
    let now = app.clock.now();
    let tx = app.store.begin().await?;
    let taken = outbox::Entity::update_many()
        .col_expr(outbox::Column::LeasedUntil, Expr::value(now + LEASE))
        .col_expr(outbox::Column::Tries, Expr::value(row.tries + 1))
        .filter(outbox::Column::Id.eq(&row.id))
        .filter(outbox::Column::Tries.eq(row.tries))
        .filter(outbox::Column::DeliveredAt.is_null())
        .filter(outbox::Column::DeadAt.is_null())
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(taken.rows_affected == 1)
}

/// Ends a message. What it said is not kept, but why and when, and for somebody with an account where to.
async fn end(app: &App, id: &str, column: outbox::Column) -> anyhow::Result<()> {
    let tx = app.store.begin().await?;
    outbox::Entity::update_many()
        .col_expr(column, Expr::value(app.clock.now()))
        .col_expr(outbox::Column::Subject, Expr::value(""))
        .col_expr(outbox::Column::Body, Expr::value(""))
        .filter(outbox::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    // Whoever has no account, or none any more, has nobody who could look at it or delete it later.
    outbox::Entity::update_many()
        .col_expr(outbox::Column::Recipient, Expr::value(""))
        .filter(outbox::Column::Id.eq(id))
        .filter(Expr::cust(
            "account_id IS NULL OR account_id NOT IN (SELECT id FROM accounts)",
        ))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Tries again later: 10 s, 20 s, 40 s… up to an hour, and not before the carrier wishes.
async fn put_off(app: &App, row: &outbox::Model, at_least: i64) -> anyhow::Result<()> {
    let wait = (10i64 << row.tries.clamp(0, 9)).min(3600).max(at_least);
    let tx = app.store.begin().await?;
    outbox::Entity::update_many()
        .col_expr(
            outbox::Column::NextTryAt,
            Expr::value(app.clock.now() + wait),
        )
        .col_expr(outbox::Column::LeasedUntil, Expr::value(0))
        .filter(outbox::Column::Id.eq(&row.id))
        // Unless the lease ran out meanwhile and the message is somebody else's.
        .filter(outbox::Column::Tries.eq(row.tries + 1))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
