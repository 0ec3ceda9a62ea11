//! How an endpoint of the contract meets its handler: everything that is checked before it.

use std::net::IpAddr;

use axum::{
    Json, Router,
    extract::Request,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post},
};
use contract::{
    api::{CSRF_HEADER, Endpoint, Method},
    problem::Problem,
};

use crate::{
    app::App,
    clock,
    cookies::{self, Cookies},
    edge::{Peer, body, browser, client},
    guard::{Guard, Needs},
    refusal::Refusal,
    session,
    store::{
        entity::sessions,
        limits::{self, Limit},
    },
};

/// The addresses, and what each asks of the session.
#[derive(Debug)]
pub struct Routes {
    app: App,
    router: Router,
    table: Vec<Route>,
}

/// A line of the route table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub needs: Needs,
}

/// What a handler may know of the request beside its body and its session.
#[derive(Clone, Debug)]
pub struct Call {
    /// Where it comes from, as [`limits::place`] tells it.
    pub place: String,
    /// The address of the client.
    pub address: IpAddr,
    /// The token of a browser that was signed in from before.
    pub device: Option<String>,
    /// By which a browser is known again that was sent elsewhere.
    pub guest: Option<String>,
    user_agent: Option<HeaderValue>,
    country: Option<HeaderValue>,
}

impl Call {
    pub fn of(app: &App, request: &Request, cookies: &Cookies) -> Self {
        let headers = request.headers();
        let peer = peer(request);
        let address = client::address(peer, headers, &app.trusted_proxies);
        // Only a proxy of ours knows the country; anybody else only says so.
        let is_trusted = app.trusted_proxies.contains(&peer.to_canonical());
        let country = app.country_header.as_ref().filter(|_| is_trusted);
        Self {
            place: limits::place(address),
            address,
            device: cookies.device.clone(),
            guest: cookies.guest.clone(),
            user_agent: headers.get(header::USER_AGENT).cloned(),
            country: country.and_then(|name| headers.get_all(name).iter().next_back().cloned()),
        }
    }

    /// The names of the browser and of what it runs on.
    pub fn browser(&self) -> (&'static str, &'static str) {
        browser::named(text_of(self.user_agent.as_ref()))
    }

    /// Two letters (ISO 3166-1); empty when it is not known.
    pub fn country(&self) -> String {
        let code = text_of(self.country.as_ref());
        let is_country = code.len() == 2 && code.bytes().all(|it| it.is_ascii_uppercase());
        if is_country {
            code.to_owned()
        } else {
            String::new()
        }
    }
}

fn text_of(value: Option<&HeaderValue>) -> &str {
    value.and_then(|it| it.to_str().ok()).unwrap_or_default()
}

/// What a handler answers: a body, and what becomes of the cookies.
#[derive(Debug)]
pub struct Reply<T> {
    pub body: T,
    pub cookies: Vec<String>,
    /// The new value of the session cookie, when it changes.
    pub session_cookie: Option<String>,
    /// Whether the browser is asked to forget what it kept of us.
    pub clear: bool,
}

impl<T> From<T> for Reply<T> {
    fn from(body: T) -> Self {
        Self {
            body,
            cookies: Vec::new(),
            session_cookie: None,
            clear: false,
        }
    }
}

/// Requests that change something, from one address.
const CHANGES: Limit = Limit {
    most: 300,
    seconds: 300,
};

impl Routes {
    pub fn new(app: &App) -> Self {
        Self {
            app: app.clone(),
            router: Router::new(),
            table: Vec::new(),
        }
    }

    /// Answers an endpoint; a handler with other types does not compile.
    pub fn on<E, G, H, F>(mut self, handler: H) -> Self
    where
        E: Endpoint,
        G: Guard,
        H: Fn(App, Call, G, E::Request) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Result<Reply<E::Response>, Refusal>> + Send,
    {
        self.table.push(Route {
            method: E::METHOD,
            path: E::PATH,
            needs: G::NEEDS,
        });
        let app = self.app.clone();
        let answer = move |request: Request| {
            let (app, handler) = (app.clone(), handler.clone());
            async move { answer::<E, G, H, F>(app, handler, request).await }
        };
        let route: MethodRouter = match E::METHOD {
            Method::Get => get(answer),
            Method::Post => post(answer),
        };
        self.router = self
            .router
            .route(E::PATH, route.fallback(method_not_allowed::<E>));
        self
    }

    pub fn table(&self) -> &[Route] {
        &self.table
    }

    pub fn into_router(self) -> Router {
        self.router
    }
}

async fn method_not_allowed<E: Endpoint>() -> Response {
    let mut response = Refusal::from(Problem::MethodNotAllowed).into_response();
    let allowed = match E::METHOD {
        Method::Get => "GET, HEAD",
        Method::Post => "POST",
    };
    response
        .headers_mut()
        .insert(header::ALLOW, HeaderValue::from_static(allowed));
    response
}

async fn answer<E, G, H, F>(app: App, handler: H, request: Request) -> Response
where
    E: Endpoint,
    G: Guard,
    H: Fn(App, Call, G, E::Request) -> F,
    F: Future<Output = Result<Reply<E::Response>, Refusal>>,
{
    let again = (E::METHOD == Method::Get).then(|| without_body(&request));
    let answer = match (
        try_answer::<E, G, H, F>(&app, &handler, request).await,
        again,
    ) {
        // A connection may have been cut. What only reads can be tried once more.
        (Err(refusal), Some(request)) if refusal.problem == Problem::Unavailable => {
            try_answer::<E, G, H, F>(&app, &handler, request).await
        }
        (answer, _) => answer,
    };
    answer.unwrap_or_else(IntoResponse::into_response)
}

async fn try_answer<E, G, H, F>(
    app: &App,
    handler: &H,
    request: Request,
) -> Result<Response, Refusal>
where
    E: Endpoint,
    G: Guard,
    H: Fn(App, Call, G, E::Request) -> F,
    F: Future<Output = Result<Reply<E::Response>, Refusal>>,
{
    let cookies = Cookies::read(request.headers(), app.plain_http);
    let call = Call::of(app, &request, &cookies);
    if E::METHOD == Method::Post {
        comes_from_our_page(app, request.headers(), cookies.session.as_deref())?;
        let tx = app.store.begin().await?;
        let key = app.keys.mac("limit:changes", &call.place);
        let within = limits::take(&tx, &key, CHANGES, app.clock.now()).await;
        tx.commit().await?;
        within?;
    }
    // The body first: whoever sends it slowly is the person of the moment in which it is there.
    let body = match E::METHOD {
        Method::Get => serde_json::from_str("{}").map_err(|_| Problem::Malformed)?,
        Method::Post => body::read::<E::Request>(request).await?,
    };
    let session = session::find(app, cookies.session.as_deref()).await?;
    let session = match (E::METHOD, session) {
        (Method::Post, Some(session)) => Some(session::touch(app, session).await?),
        (_, session) => session,
    };
    if let Some(account) = session.as_ref().and_then(|it| it.account_id.as_ref()) {
        let who = app.keys.pseudonym(account, &clock::day(app.clock.now()));
        tracing::Span::current().record("who", who);
    }
    let guard = G::admit(app, session.clone()).await?;
    let reply = handler(app.clone(), call, guard, body).await?;
    Ok(respond(app, &cookies, session.as_ref(), reply))
}

/// The same request once more, if it has no body.
fn without_body(request: &Request) -> Request {
    let mut copy = Request::default();
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    *copy.extensions_mut() = request.extensions().clone();
    copy
}

/// The token, the origin and the kind of the request all say that our own page made it.
fn comes_from_our_page(
    app: &App,
    headers: &HeaderMap,
    cookie: Option<&str>,
) -> Result<(), Refusal> {
    let text = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    let origin = text("origin").is_some_and(|origin| origin == app.origin);
    let site = text("sec-fetch-site").is_none_or(|site| site == "same-origin");
    let token = match (text(CSRF_HEADER), cookie) {
        (Some(token), Some(cookie)) => app.keys.is_csrf_token(token, cookie),
        _ => false,
    };
    if origin && site && token {
        Ok(())
    } else {
        Err(Problem::Forbidden.into())
    }
}

fn peer(request: &Request) -> IpAddr {
    let peer = request.extensions().get::<Peer>();
    peer.map_or(IpAddr::from([127, 0, 0, 1]), |it| it.0.ip())
}

/// Puts the cookies on, and the token that the next form needs.
fn respond<T: serde::Serialize>(
    app: &App,
    cookies: &Cookies,
    session: Option<&sessions::Model>,
    reply: Reply<T>,
) -> Response {
    let mut response = Json(reply.body).into_response();
    let headers = response.headers_mut();
    // A visitor whose cookie is missing, or is no cookie of ours, gets one.
    let known = cookies
        .session
        .as_deref()
        .filter(|it| session.is_some() || app.keys.is_visitor_cookie(it));
    let (value, set) = match (&reply.session_cookie, known) {
        (Some(value), _) => (value.clone(), None),
        (None, Some(value)) => (value.to_owned(), None),
        (None, None) => {
            let value = app.keys.visitor_cookie();
            (
                value.clone(),
                Some(cookies::session(app.plain_http, &value, None)),
            )
        }
    };
    for cookie in reply.cookies.into_iter().chain(set) {
        headers.extend(HeaderValue::try_from(cookie).map(|it| (header::SET_COOKIE, it)));
    }
    headers.extend(HeaderValue::try_from(app.keys.csrf_token(&value)).map(|it| (CSRF, it)));
    if reply.clear {
        headers.insert(
            "clear-site-data",
            HeaderValue::from_static("\"cache\",\"storage\""),
        );
    }
    response
}

const CSRF: header::HeaderName = header::HeaderName::from_static(CSRF_HEADER);
