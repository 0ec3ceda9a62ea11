//! Coming back from a partner. The browser is sent on at once, so that what it brought stays in no history.

use std::collections::BTreeMap;

use axum::{extract::Request, response::Response};
use contract::{locale::Locale, problem::Problem, routes::Page};
use sea_orm::EntityTrait;
use url::form_urlencoded;

use super::{
    Joining, open_page,
    trip::{Purpose, Trip},
};
use crate::{
    app::App,
    cookies::Cookies,
    credentials,
    edge::redirect::send_on,
    guard::{Guard, SignedIn},
    handlers::sign_in,
    partner::{Answer, Failure, Partner, Wrong},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, holding::alone},
    store::{
        audit::{self, Event, Outcome},
        entity::sessions,
        flow::{self, Flow},
        limits::{self, Limit},
    },
};

/// Where partners send people back to; each has one address of its own.
pub const PATH: &str = "/api/sign-in/partner/{partner}/return";

/// Returns to one address of the network.
const RETURNS: Limit = Limit {
    most: 30,
    seconds: 60,
};

/// What a partner adds to the address, each once at most.
type Query = BTreeMap<String, String>;

/// How a return ends that does not lead on.
#[derive(Debug)]
enum Dead {
    /// The person changed their mind at the partner.
    Cancelled,
    Partner(Failure),
    Refused(Refusal),
}

impl<T: Into<Refusal>> From<T> for Dead {
    fn from(refusal: T) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<Failure> for Dead {
    fn from(failure: Failure) -> Self {
        Self::Partner(failure)
    }
}

const MISMATCH: Dead = Dead::Partner(Failure::Mismatch(Wrong::Form));

pub async fn come_back(app: &App, partner: &str, request: Request) -> Response {
    let cookies = Cookies::read(request.headers(), app.plain_http);
    let call = Call::of(app, &request, &cookies);
    let query = query_of(&request);
    let locale = cookies.language.unwrap_or_default();
    let trip = match take(app, &call, &cookies, query.as_ref()).await {
        Ok(trip) => trip,
        Err(dead) => return end(&dead, locale),
    };
    let locale = trip.locale;
    let answered = match app.partners.find(&trip.partner) {
        Some(known) if known.id() == partner => answer(app, &call, known, trip, query).await,
        _ => Err(MISMATCH),
    };
    match answered {
        Ok((address, cookies)) => send_on(&address, cookies),
        Err(dead) => end(&dead, locale),
    }
}

/// The trip that ends here.
async fn take(
    app: &App,
    call: &Call,
    cookies: &Cookies,
    query: Option<&Query>,
) -> Result<Trip, Dead> {
    limits::spend(app, "limit:partner-return", &call.place, RETURNS).await?;
    let state = query.and_then(|it| it.get("state")).ok_or(MISMATCH)?;
    let trip = Trip::take(app, state, cookies.guest.as_deref()).await?;
    trip.ok_or(MISMATCH)
}

/// Where the browser goes on, and with which cookies.
async fn answer(
    app: &App,
    call: &Call,
    partner: &Partner,
    trip: Trip,
    query: Option<Query>,
) -> Result<(String, Vec<String>), Dead> {
    let (now, query) = (app.clock.now(), query.unwrap_or_default());
    let of = |name: &str| query.get(name).map(String::as_str);
    let names_itself = if let Some(issuer) = of("iss") {
        issuer == partner.issuer()
    } else {
        let metadata = partner.metadata(now).await.map_err(Failure::from)?;
        !metadata.authorization_response_iss_parameter_supported
    };
    if !names_itself {
        // Another partner's answer: its code is shown to nobody.
        return Err(Failure::Mismatch(Wrong::Issuer).into());
    }
    match of("error") {
        Some("access_denied") => return Err(Dead::Cancelled),
        Some("server_error" | "temporarily_unavailable") => {
            return Err(Failure::Unavailable.into());
        }
        Some(_) => return Err(MISMATCH),
        None => {}
    }
    let answer = Answer {
        code: of("code").filter(|it| is_plain(it)).ok_or(MISMATCH)?,
        nonce: &trip.nonce,
        verifier: &trip.verifier,
        asked_anew_at: trip.is_step_up().then_some(trip.left_at),
    };
    let told = partner.who(&app.origin, answer, now).await?;
    let credential = app.keys.credentials(partner.issuer(), &told.subject);
    // Whoever was signed in there for long has not shown just now who they are.
    let since = told.since.unwrap_or(now);
    match &trip.purpose {
        Purpose::SignIn => sign_in(app, call, partner, &trip, credential, since).await,
        Purpose::StepUp { page } => {
            let cookies = step_up(app, call, &trip, &credential, since).await?;
            Ok((page.clone(), cookies))
        }
    }
}

/// The longest code that is shown to a partner, in bytes.
const LONGEST_CODE: usize = 2048;

/// Whether a code is one that a provider may have made (RFC 6749, A.11).
fn is_plain(code: &str) -> bool {
    code.len() <= LONGEST_CODE && code.bytes().all(|it| (0x20..0x7f).contains(&it))
}

/// The first step is done: the second comes next, or the terms for whoever has no account yet.
async fn sign_in(
    app: &App,
    call: &Call,
    partner: &Partner,
    trip: &Trip,
    mut credential: Vec<String>,
    since: i64,
) -> Result<(String, Vec<String>), Dead> {
    let found = credentials::account_of(app, &credential).await?;
    let mut session = session::blank(app, trip.locale);
    let before = match &trip.session {
        Some(id) => {
            sessions::Entity::find_by_id(id)
                .one(app.store.reader())
                .await?
        }
        None => None,
    };
    let tx = app.store.begin().await?;
    if let Some(before) = before {
        session.id_hash = before.id_hash;
        session.shared = before.shared;
        session.invitation_id = before.invitation_id;
        if let Some(id) = before.flow_id {
            flow::forget(&tx, &id).await?;
        }
    }
    session.authenticated_at = Some(since);
    // As it is by now, and alone: how many steps it takes may have changed since it was found.
    let account = match &found {
        Some(account) => Some(alone(&tx, account).await?),
        None => None,
    };
    let actor = account.as_ref().map(|it| it.id.as_str());
    let event = Event::PartnerVerified;
    audit::note(&tx, app, actor, event, None, Outcome::Done).await?;
    let reply = if let Some(account) = account {
        session.account_id = Some(account.id.clone());
        if account.two_step_off {
            sign_in::complete(tx, app, call, session, &account).await?
        } else {
            let cookie = session::renew(&tx, app, &mut session).await?;
            tx.commit().await?;
            session::reply_renewed(app, session, cookie).await?
        }
    } else {
        let draft = Joining {
            partner: app.keys.seal_partner(&credential[0], partner.id()),
            // By the key in force.
            credential: credential.swap_remove(0),
        };
        session.flow_id = Some(Flow::begin(&tx, app, draft).await?.id);
        let cookie = session::renew(&tx, app, &mut session).await?;
        tx.commit().await?;
        session::reply_renewed(app, session, cookie).await?
    };
    Ok((open_page(&reply.body, trip.locale), reply.cookies))
}

/// Whoever is signed in has shown the first step again. Gives the cookies.
async fn step_up(
    app: &App,
    call: &Call,
    trip: &Trip,
    credential: &[String],
    since: i64,
) -> Result<Vec<String>, Dead> {
    let id = trip.session.as_deref().ok_or(MISMATCH)?;
    let session = session::find_by_hash(app, id).await?;
    let SignedIn {
        mut session,
        account,
    } = SignedIn::admit(app, session).await?;
    let owner = credentials::account_of(app, credential).await?;
    if owner.is_none_or(|it| it.id != account.id) {
        return Err(Failure::Mismatch(Wrong::Subject).into());
    }
    let tx = app.store.begin().await?;
    let account = alone(&tx, &account).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::PartnerVerified);
    audit::note(&tx, app, actor, event, None, Outcome::Done).await?;
    session.stepping_up = true;
    session.authenticated_at = Some(since);
    let reply: Reply<_> = if account.two_step_off {
        sign_in::complete(tx, app, call, session, &account).await?
    } else {
        let cookie = session::renew(&tx, app, &mut session).await?;
        tx.commit().await?;
        session::reply_renewed(app, session, cookie).await?
    };
    Ok(reply.cookies)
}

/// What stands behind the `?`. A name that is there twice says nothing.
fn query_of(request: &Request) -> Option<Query> {
    let mut query = Query::new();
    for (name, value) in form_urlencoded::parse(request.uri().query()?.as_bytes()) {
        if query
            .insert(name.into_owned(), value.into_owned())
            .is_some()
        {
            return None;
        }
    }
    Some(query)
}

fn end(dead: &Dead, locale: Locale) -> Response {
    let page = match dead {
        Dead::Cancelled => Page::PartnerCancelled,
        Dead::Partner(Failure::Unavailable) => Page::PartnerUnavailable,
        Dead::Refused(refusal) if refusal.problem == Problem::Unavailable => {
            Page::PartnerUnavailable
        }
        Dead::Partner(Failure::Mismatch(wrong)) => {
            tracing::warn!(
                reason = wrong.name(),
                "a return from a partner is not right"
            );
            Page::PartnerMismatch
        }
        Dead::Refused(_) => Page::PartnerMismatch,
    };
    send_on(&page.path(locale), Vec::new())
}
