//! The saved recovery code of somebody without an email address. A name that does not exist is
//! answered like any other.

use contract::{
    api::{
        recover::{GiveSavedCodeRequest, SavedCodeField},
        session::SessionView,
        sign_in::LONGEST_CREDENTIAL,
    },
    form::{Field, FieldError},
    identity::secret::Secret,
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{begin, locked};
use crate::{
    app::App,
    guard::Anyone,
    handlers::sign_in::{password::TIMED, tell_if_stopped},
    hashing::{Hashed, Verdict},
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{
        audit::{self, Event, Outcome},
        entity::accounts,
        limits::{self, Limit},
        tries,
    },
    username::canonical,
};

/// Codes from one place.
const FROM_ONE_PLACE: Limit = Limit {
    most: 20,
    seconds: 900,
};

pub async fn give_saved_code(
    app: App,
    call: Call,
    who: Anyone,
    request: GiveSavedCodeRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let wrong = Problem::field(SavedCodeField::Code.name(), FieldError::WrongSavedCode);
    if request.username.len() > LONGEST_CREDENTIAL {
        return Err(wrong.into());
    }
    let now = app.clock.now();
    let name = canonical(&request.username);
    limits::spend(&app, "limit:saved-code", &call.place, FROM_ONE_PLACE).await?;
    // Who cannot be served now has not tried: the place comes before the count.
    let place = app.hasher.place()?;
    let account = accounts::Entity::find()
        .filter(accounts::Column::UsernameCanonical.eq(&name))
        .one(app.store.reader())
        .await?;
    // The try is counted, for good, before the code is looked at.
    let key = tries::Of::SavedCode(&name).key(&app.keys);
    let object = app.keys.mac("audit:name", &name);
    let tx = app.store.begin().await?;
    let counted = tries::count(&tx, &key, TIMED, now).await?;
    tx.commit().await?;
    if let Some(until) = counted {
        return Err(locked(until, now));
    }
    let hashed = account.as_ref().and_then(saved_code_of);
    let code = Secret::new(request.code.canonical());
    let verdict = app.hasher.verify_at(place, &code, hashed.as_ref()).await?;
    let (tx, known) = (app.store.begin().await?, account.clone());
    let (Some(account), Some(hashed), true) = (account, hashed, verdict != Verdict::Wrong) else {
        // The audit does not learn whether the name exists.
        let (event, refused) = (Event::SavedCodeVerified, Outcome::Refused);
        audit::note(&tx, &app, None, event, Some(&object), refused).await?;
        let until = tries::locked(&tx, &key, now).await?;
        if until.is_some()
            && let Some(account) = &known
        {
            tell_if_stopped(&tx, &app, &key, account).await?;
        }
        tx.commit().await?;
        return Err(until.map_or_else(|| wrong.into(), |until| locked(until, now)));
    };
    tries::clear(&tx, &key).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::SavedCodeVerified);
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    let locale = request.locale;
    let (session, cookie) = begin(&tx, &app, who.session, &account, Some(hashed), locale).await?;
    tx.commit().await?;
    session::reply_renewed(&app, session, cookie).await
}

/// The hash of the saved recovery code of an account.
pub fn saved_code_of(account: &accounts::Model) -> Option<Hashed> {
    Some(Hashed {
        phc: account.saved_code_hash.clone()?,
        pepper: account.saved_code_pepper.clone()?,
    })
}
