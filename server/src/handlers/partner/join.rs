//! The account of somebody who comes from a partner for the first time: all of it, or nothing.

use contract::{
    api::{register::AcceptTermsRequest, session::SessionView},
    identity::base32,
    problem::Problem,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DbErr, SqlErr};

use crate::{
    app::App,
    chance,
    guard::Joiner,
    handlers::{
        invitation,
        register::{Consent, account},
    },
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{
        audit::{self, Event, Outcome},
        entity::partner_credentials,
    },
    username,
};

pub async fn join(
    app: App,
    _: Call,
    who: Joiner,
    request: AcceptTermsRequest,
) -> Result<Reply<SessionView>, Refusal> {
    if request.version != app.site.terms_version {
        return Err(Problem::Stale.into());
    }
    let before = who.session.clone();
    match try_join(&app, who, request).await {
        Err(refusal) if refusal.problem == Problem::InvitationUnusable => {
            // The rest of the work is not lost: the person is told, and may go on without it.
            invitation::detach(&app, &before).await?;
            Err(refusal)
        }
        outcome => outcome,
    }
}

async fn try_join(
    app: &App,
    who: Joiner,
    request: AcceptTermsRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Joiner { mut session, flow } = who;
    let (id, now) = (chance::id(), app.clock.now());
    let number = number();
    let tx = app.store.begin().await?;
    flow.end(&tx).await?;
    let canonical = username::of_number(&number);
    let row = account::blank(app, &id, request.locale, &number, &canonical, &canonical);
    row.insert(&tx).await.map_err(taken)?;
    partner_credentials::ActiveModel {
        id: Set(flow.draft.credential.clone()),
        partner: Set(app.keys.seal_partner(&id, &flow.draft.partner(app)?)),
        account_id: Set(id.clone()),
        created_at: Set(now),
    }
    .insert(&tx)
    .await
    .map_err(taken)?;
    let terms = Consent {
        version: request.version,
        locale: request.locale,
        at: now,
    };
    account::consent(&tx, &id, "terms", &terms).await?;
    let (actor, event) = (Some(id.as_str()), Event::AccountCreated);
    audit::note(&tx, app, actor, event, None, Outcome::Done).await?;
    request.locale.tag().clone_into(&mut session.locale);
    session.account_id = Some(id);
    session.flow_id = None;
    invitation::attach(&tx, app, &mut session).await?;
    let cookie = session::renew(&tx, app, &mut session).await?;
    tx.commit().await?;
    session::reply_renewed(app, session, cookie).await
}

/// A number that says nothing, for people and the help desk to name an account by: 50 bits.
fn number() -> String {
    let mut number = base32::encode(&chance::bytes::<7>());
    number.truncate(10);
    base32::grouped(&number, 5)
}

/// Another tab was faster, or the number is somebody's already: the next try has another one.
fn taken(error: DbErr) -> Refusal {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Problem::Stale.into(),
        _ => error.into(),
    }
}
