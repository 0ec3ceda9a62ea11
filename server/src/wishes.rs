//! What people ask to be sent to somebody, or to themselves, of whom nobody may learn whether they are there.
//!
//! The request only writes the wish down. So its answer says the same, and takes as long, whether
//! somebody has the name or the address or not; the worker grants it a moment later.

use contract::{identity::email::Email, locale::Locale, problem::Problem, routes::Page};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction,
    EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::{
    app::App,
    chance,
    delivery::{
        mail::{self, Message},
        outbox::{self, To},
    },
    keys::sha256,
    organizations::inviting,
    refusal::Refusal,
    session::holding::alone,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, resets, wishes},
        limits::{self, Limit},
    },
    username::canonical,
};

/// How long a link to set a new password is good for, in seconds.
pub const LINK_LIFE: i64 = 30 * 60;

/// A wish older than that is forgotten: whoever waited asked again.
const WISH_LIFE: i64 = 3600;

/// Messages of each kind to one account in an hour. Past them nothing is sent, and nobody is told.
const MOST: i32 = 3;

/// What is wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A link to set a new password, by the username.
    Link,
    /// The username, by the address.
    Username,
    /// How the person signs in, by the address.
    Method,
}

impl Wish {
    const ALL: [Self; 3] = [Self::Link, Self::Username, Self::Method];

    const fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Username => "username",
            Self::Method => "method",
        }
    }
}

/// That somebody who has an account be told of an invitation.
const OFFER: &str = "offer";

/// Writes a wish down. Nothing is looked up.
pub async fn put(
    connection: &impl ConnectionTrait,
    app: &App,
    wish: Wish,
    subject: &str,
) -> Result<(), Refusal> {
    write(connection, app, wish.name(), subject).await
}

/// Writes down that somebody who may have an account be told of an invitation.
pub async fn put_offer(
    connection: &impl ConnectionTrait,
    app: &App,
    invitation: &str,
) -> Result<(), Refusal> {
    write(connection, app, OFFER, invitation).await
}

async fn write(
    connection: &impl ConnectionTrait,
    app: &App,
    kind: &str,
    subject: &str,
) -> Result<(), Refusal> {
    let id = chance::id();
    wishes::ActiveModel {
        kind: Set(kind.to_owned()),
        subject: Set(app.keys.seal(&id, subject)),
        created_at: Set(app.clock.now()),
        id: Set(id),
    }
    .insert(connection)
    .await?;
    Ok(())
}

/// Grants every wish that waits, oldest first; one that another replica takes is left to it.
pub async fn grant_waiting(app: &App) -> anyhow::Result<()> {
    let waiting = wishes::Entity::find()
        .order_by_asc(wishes::Column::CreatedAt)
        .limit(50)
        .all(app.store.reader())
        .await?;
    for row in waiting {
        let tx = app.store.begin().await?;
        let taken = wishes::Entity::delete_by_id(&row.id).exec(&tx).await?;
        if taken.rows_affected == 1
            && row.created_at + WISH_LIFE > app.clock.now()
            && let Err(refusal) = grant(&tx, app, &row).await
        {
            drop(tx);
            if refusal.problem == Problem::Unavailable {
                // The database is not well: the wish waits for the next round.
                continue;
            }
            // Any other is taken all the same: a wish that cannot be granted is not tried for ever.
            tracing::error!(problem = ?refusal.problem, "a wish for a message cannot be granted");
            let tx = app.store.begin().await?;
            wishes::Entity::delete_by_id(&row.id).exec(&tx).await?;
            tx.commit().await?;
            continue;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn grant(tx: &DatabaseTransaction, app: &App, row: &wishes::Model) -> Result<(), Refusal> {
    let subject = app
        .keys
        .open(&row.id, &row.subject)
        .map_err(|_| Problem::Fault)?;
    if row.kind == OFFER {
        return inviting::send_offer(tx, app, &subject).await;
    }
    let Some(wish) = Wish::ALL.into_iter().find(|it| it.name() == row.kind) else {
        return Ok(());
    };
    let found = match wish {
        Wish::Link => accounts::Column::UsernameCanonical.eq(canonical(&subject)),
        Wish::Username | Wish::Method => {
            accounts::Column::EmailMac.is_in(app.keys.macs("email", &subject))
        }
    };
    let Some(account) = accounts::Entity::find().filter(found).one(tx).await? else {
        return Ok(());
    };
    // Its address may be another one by now: the message goes where the account is of this moment.
    let account = alone(tx, &account).await?;
    let Some(address) = outbox::address_of(app, &account)? else {
        return Ok(());
    };
    let key = app
        .keys
        .mac("limit:wishes", &[&account.id, "\0", wish.name()].concat());
    let limit = Limit {
        most: MOST,
        // A stranger who asks for links may not outlast the one that the owner waits for.
        seconds: if wish == Wish::Link { LINK_LIFE } else { 3600 },
    };
    match limits::take(tx, &key, limit, app.clock.now()).await {
        Err(refusal) if matches!(refusal.problem, Problem::TooMany { .. }) => return Ok(()),
        outcome => outcome?,
    }
    let locale = Locale::from_tag(&account.locale).unwrap_or_default();
    let message = match wish {
        Wish::Link => link(tx, app, &account, locale).await?,
        Wish::Username if account.has_password() => mail::username(app, locale, &account.username),
        Wish::Username | Wish::Method => mail::method(app, locale, &account),
    };
    let (actor, object) = (Some(account.id.as_str()), Some(wish.name()));
    audit::note(tx, app, actor, Event::WishGranted, object, Outcome::Done).await?;
    send(tx, app, &account, &address, locale, message).await
}

async fn send(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    address: &Email,
    locale: Locale,
    message: Message,
) -> Result<(), Refusal> {
    let to = To::Email(address.as_str());
    let id = Some(account.id.as_str());
    outbox::put(tx, app, id, to, locale, message, LINK_LIFE).await
}

/// A link to set a new password; those before it are void. The token is in the fragment, which no
/// server and no log ever sees, and only its hash is kept.
async fn link(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    locale: Locale,
) -> Result<Message, Refusal> {
    resets::Entity::delete_many()
        .filter(resets::Column::AccountId.eq(&account.id))
        .exec(tx)
        .await?;
    let token = BASE64URL_NOPAD.encode(&chance::bytes::<32>());
    let now = app.clock.now();
    resets::ActiveModel {
        token_hash: Set(sha256(&token)),
        account_id: Set(account.id.clone()),
        created_at: Set(now),
        expires_at: Set(now + LINK_LIFE),
    }
    .insert(tx)
    .await?;
    let page = Page::RecoverLink.path(locale);
    let link = [&app.origin, &*page, "#token=", &token].concat();
    Ok(mail::reset_link(app, locale, &link))
}
