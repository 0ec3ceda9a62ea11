//! Somebody whom a service has sent here: what is missing, and the way back.

use contract::{
    api::{
        partner::Away,
        service::{ContinueRequest, Scope, ServiceRequest, ServiceRequestView, ServiceStep},
    },
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    app::App,
    config::Assurance,
    guard::{Anyone, Guard, SignedIn},
    handlers::oidc::issuer,
    organizations::in_force,
    refusal::Refusal,
    routing::{Call, Reply, Routes},
    services::Service,
    session,
    store::entity::{accounts, memberships, organizations, sessions},
};

pub mod grant;
pub mod leaving;
pub mod request;
pub mod uses;

use request::{Asked, Kind, back};

pub fn routes(routes: Routes) -> Routes {
    use contract::api::service::{
        ContinueToService, Disconnect, GetServiceRequest, LeaveForService, SignOutForService,
        SwitchAccount,
    };

    routes
        .on::<GetServiceRequest, _, _, _>(get_service_request)
        .on::<ContinueToService, _, _, _>(continue_to_service)
        .on::<LeaveForService, _, _, _>(leave_for_service)
        .on::<SignOutForService, _, _, _>(leaving::sign_out_for_service)
        .on::<SwitchAccount, _, _, _>(leaving::switch_account)
        .on::<Disconnect, _, _, _>(uses::disconnect)
}

pub async fn get_service_request(
    app: App,
    call: Call,
    who: Anyone,
    request: ServiceRequest,
) -> Result<Reply<ServiceRequestView>, Refusal> {
    let (asked, service) = find(&app, &call, &request.request).await?;
    let (asks, silent) = (asked.scopes.clone(), asked.prompt.none);
    let mut task = None;
    let step = match asked.kind {
        Kind::SignIn => {
            let somebody = SignedIn::admit(&app, who.session).await.ok();
            let step = step(&app, &asked, service, somebody.as_ref(), false).await?;
            let goes_on = matches!(step, ServiceStep::Ready | ServiceStep::Ask);
            if goes_on && !silent {
                task = asked.take_task(&app, &request.request).await?;
            }
            task.map_or(step, |_| ServiceStep::Task)
        }
        Kind::SignOut => leaving::step(&app, &asked, who.session.as_ref()).await?,
    };
    Ok(ServiceRequestView {
        id: request.request,
        service: service.config.name.clone(),
        step,
        asks,
        silent,
        task,
    }
    .into())
}

pub async fn continue_to_service(
    app: App,
    call: Call,
    who: Anyone,
    request: ContinueRequest,
) -> Result<Reply<Away>, Refusal> {
    let (asked, service) = find(&app, &call, &request.request).await?;
    if asked.kind != Kind::SignIn {
        return Err(Problem::NotOpen.into());
    }
    let somebody = SignedIn::admit(&app, who.session).await.ok();
    let step = step(&app, &asked, service, somebody.as_ref(), request.agreed).await?;
    let is_other = match &somebody {
        Some(it) => !is_meant(&app, &asked, service, &it.account).await?,
        None => false,
    };
    let address = match (step, somebody) {
        (_, Some(_)) if is_other && (request.agreed || asked.prompt.none) => {
            end(&app, &request.request, &asked, "login_required").await?
        }
        (ServiceStep::Ready, Some(somebody)) => {
            grant::grant(&app, &request.request, &asked, service, somebody).await?
        }
        (ServiceStep::NotAllowed, _) => {
            end(&app, &request.request, &asked, "access_denied").await?
        }
        // What is missing stays to be done, unless nobody is to be asked.
        (step, _) if asked.prompt.none => {
            let code = match step {
                ServiceStep::Ask => "consent_required",
                ServiceStep::TwoStep => "interaction_required",
                _ => "login_required",
            };
            end(&app, &request.request, &asked, code).await?
        }
        _ => return Err(Problem::NotOpen.into()),
    };
    Ok(Away { address }.into())
}

pub async fn leave_for_service(
    app: App,
    call: Call,
    _: Anyone,
    request: ServiceRequest,
) -> Result<Reply<Away>, Refusal> {
    let (asked, _) = find(&app, &call, &request.request).await?;
    let address = match asked.kind {
        Kind::SignIn => end(&app, &request.request, &asked, "access_denied").await?,
        Kind::SignOut => return Err(Problem::NotOpen.into()),
    };
    Ok(Away { address }.into())
}

/// Ends a request without a sign-in. Gives the address that says so.
async fn end(app: &App, id: &str, asked: &Asked, code: &str) -> Result<String, Refusal> {
    let tx = app.store.begin().await?;
    if !Asked::end(&tx, id).await? {
        return Err(Problem::Stale.into());
    }
    tx.commit().await?;
    let said = [("error", code)];
    let state = asked.state.as_deref();
    Ok(back(&asked.redirect, &said, state, &issuer(app)))
}

/// A request, and the service that makes it.
async fn find<'a>(app: &'a App, call: &Call, id: &str) -> Result<(Asked, &'a Service), Refusal> {
    let asked = Asked::find(app, id, call.guest.as_deref()).await?;
    let asked = asked.ok_or(Problem::LinkUnusable)?;
    let service = app.services.find(&asked.service);
    Ok((asked, service.ok_or(Problem::LinkUnusable)?))
}

/// What is missing before somebody can go back signed in.
async fn step(
    app: &App,
    asked: &Asked,
    service: &Service,
    somebody: Option<&SignedIn>,
    agreed: bool,
) -> Result<ServiceStep, Refusal> {
    let Some(SignedIn { session, account }) = somebody else {
        return Ok(ServiceStep::SignIn);
    };
    if !is_meant(app, asked, service, account).await? {
        // Somebody else is here than the service means: they may leave for the other.
        return Ok(ServiceStep::Ask);
    }
    if !is_recent(app, asked, session) {
        return Ok(ServiceStep::Confirm);
    }
    if !is_sure_enough(service, account) {
        return Ok(ServiceStep::TwoStep);
    }
    if !is_member(app, service, account).await? {
        return Ok(ServiceStep::NotAllowed);
    }
    let known = uses::known(app, &account.id, &service.config.id).await?;
    let is_new = |it: &Scope| !known.contains(it);
    if !agreed && (asked.prompt.ask || asked.scopes.iter().any(is_new)) {
        return Ok(ServiceStep::Ask);
    }
    Ok(ServiceStep::Ready)
}

/// Whether an account is the one that the service means, if it means one.
async fn is_meant(
    app: &App,
    asked: &Asked,
    service: &Service,
    account: &accounts::Model,
) -> Result<bool, Refusal> {
    let Some(hint) = &asked.hint else {
        return Ok(true);
    };
    let subject = grant::subject_of(app, account, service).await?;
    Ok(hint.service == service.config.id && subject.as_ref() == Some(&hint.subject))
}

/// Whether the sign-in lies no longer back than the service wants.
fn is_recent(app: &App, asked: &Asked, session: &sessions::Model) -> bool {
    let at = signed_in_at(session);
    let after_asking = !asked.prompt.login || at >= asked.created_at;
    // Somebody who signed in for this very request did so in time.
    let in_time = asked
        .max_age
        .is_none_or(|most| at >= asked.created_at || app.clock.now() - at <= most);
    after_asking && in_time
}

/// When somebody last showed every step: the older of the two (`auth_time`).
pub fn signed_in_at(session: &sessions::Model) -> i64 {
    let steps = [session.authenticated_at, session.second_step_at];
    steps.into_iter().flatten().min().unwrap_or_default()
}

/// Whether an account takes as many steps as a service wants.
pub fn is_sure_enough(service: &Service, account: &accounts::Model) -> bool {
    service.config.assurance == Assurance::OneStep || !account.two_step_off
}

pub async fn is_member(
    app: &App,
    service: &Service,
    account: &accounts::Model,
) -> Result<bool, Refusal> {
    if service.config.organizations.is_empty() {
        return Ok(true);
    }
    let rows = memberships::Entity::find()
        .filter(memberships::Column::AccountId.eq(&account.id))
        .find_also_related(organizations::Entity)
        .all(app.store.reader())
        .await?;
    let now = app.clock.now();
    let rows = rows.into_iter();
    // Whoever has no right there any more is a member by name only.
    let rows = rows.filter(|(row, _)| !in_force(row, now).is_empty());
    let mut names = rows.filter_map(|(_, it)| Some(it?.name_en));
    Ok(names.any(|name| service.config.organizations.contains(&name)))
}

/// The view of whoever is here, with the service that waits for them.
pub async fn with_service(
    app: &App,
    call: &Call,
    session: Option<sessions::Model>,
) -> Result<Reply<contract::api::session::SessionView>, Refusal> {
    let mut reply = session::reply(app, session).await?;
    if !app.services.is_empty() {
        reply.body.service = request::latest(app, call.guest.as_deref()).await?;
    }
    Ok(reply)
}
