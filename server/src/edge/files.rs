//! The built site: its pages and files, read once into memory.
//!
//! Only what was found at the start can be served, under its exact name: no address reaches the
//! file system.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH,
    CONTENT_TYPE, COOKIE, ETAG, IF_NONE_MATCH, LOCATION, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use contract::locale::Locale;
use contract::problem::Problem;
use contract::routes::Page;

use super::{headers, only_reading};
use crate::refusal::Refusal;
use library::{File, Library};

mod accept;
mod library;

/// The one address by which password managers find where to change a password.
const CHANGE_PASSWORD: &str = "/.well-known/change-password";

/// Remembers the language chosen last; the browser's part writes it.
const LANGUAGE_COOKIE: &str = "lang";

/// Answers every address that no other route of the router does.
///
/// Without a folder, only the API answers.
pub fn router(site: &Path) -> Router {
    let library = Arc::new(Library::read(site));
    if library.is_empty() {
        tracing::warn!(folder = %site.display(), "no built site here: only the API answers");
    }
    Router::new().fallback(move |request: Request| {
        let response = answer(&library, &request);
        async move { response }
    })
}

/// What stands at an address.
enum Place<'site> {
    File(&'site File),
    /// The page on which a person chooses a language, or the choice made before.
    Door(&'site File),
    ChangePassword,
    /// Nothing; a person is shown a page that says so.
    Nowhere(Option<&'site File>),
    UnknownApi,
}

fn answer(library: &Library, request: &Request) -> Response {
    let path = request.uri().path();
    if matches!(*request.method(), Method::TRACE | Method::CONNECT) {
        return only_reading();
    }
    let place = find(library, path);
    let exists = !matches!(place, Place::UnknownApi | Place::Nowhere(_));
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if exists && !reads {
        return only_reading();
    }
    let headers = request.headers();
    let mut response = match place {
        Place::UnknownApi => Refusal::from(Problem::NotFound).into_response(),
        Place::File(file) => send(file, headers),
        Place::Door(file) => door(file, headers),
        Place::ChangePassword => change_password(headers),
        Place::Nowhere(file) => nowhere(file.filter(|_| reads), headers),
    };
    if *request.method() == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

fn find<'site>(library: &'site Library, path: &str) -> Place<'site> {
    if headers::is_api(path) {
        return Place::UnknownApi;
    }
    if path == CHANGE_PASSWORD {
        return Place::ChangePassword;
    }
    if let Some(file) = path.strip_prefix('/').and_then(|it| library.file(it)) {
        return Place::File(file);
    }
    let index = library.file("index.html");
    if path == "/" {
        return index.map_or(Place::Nowhere(None), Place::Door);
    }
    let page = Page::parse(path).filter(|_| !path.starts_with("//"));
    if let Some((locale, page)) = page {
        let own = format!("{}.html", page.path(locale).trim_start_matches('/'));
        return library
            .file(&own)
            .or_else(|| library.file(&shell(locale)))
            .or(index)
            .map_or(Place::Nowhere(None), Place::File);
    }
    Place::Nowhere(
        is_for_a_person(path)
            .then(|| not_found(library, path))
            .flatten(),
    )
}

/// Programs ask for files and for what is well known; they have no use for a page.
fn is_for_a_person(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    let first = first_segment(path);
    !last.contains('.') && !first.starts_with('.') && first != "assets"
}

/// The page that says that there is nothing, in the language of the address.
fn not_found<'site>(library: &'site Library, path: &str) -> Option<&'site File> {
    Locale::ALL
        .into_iter()
        .find(|locale| locale.tag() == first_segment(path))
        .and_then(|locale| library.file(&shell(locale)))
        .or_else(|| library.file("404.html"))
        .or_else(|| library.file("index.html"))
}

fn first_segment(path: &str) -> &str {
    let path = path.trim_start_matches('/');
    path.split_once('/').map_or(path, |(first, _)| first)
}

fn shell(locale: Locale) -> String {
    format!("{}.html", locale.tag())
}

fn send(file: &File, asked: &HeaderMap) -> Response {
    let coding = file.best(asked.get(ACCEPT_ENCODING));
    let tag = HeaderValue::from_str(&file.tag(coding)).expect("hexadecimal digits fit a header");
    let known = asked
        .get(IF_NONE_MATCH)
        .is_some_and(|known| accept::holds_tag(known, &tag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        with_content(file, asked)
    };
    let headers = response.headers_mut();
    headers.insert(ETAG, tag);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(file.keep));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    response
}

fn with_content(file: &File, asked: &HeaderMap) -> Response {
    let coding = file.best(asked.get(ACCEPT_ENCODING));
    let content = file.content(coding);
    let length = content.len();
    let mut response = Response::new(Body::from(content));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.kind));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    if let Some(name) = coding.name() {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    response
}

fn door(file: &File, asked: &HeaderMap) -> Response {
    let mut response = match chosen_language(asked) {
        Some(locale) => lead_to(Page::Home, locale),
        None => send(file, asked),
    };
    response.headers_mut().insert(
        VARY,
        HeaderValue::from_static("cookie, accept-language, accept-encoding"),
    );
    response
}

fn change_password(asked: &HeaderMap) -> Response {
    let locale = chosen_language(asked)
        .or_else(|| accept::language(asked.get(ACCEPT_LANGUAGE)?))
        .unwrap_or_default();
    let mut response = lead_to(Page::SettingsPassword, locale);
    response
        .headers_mut()
        .insert(VARY, HeaderValue::from_static("cookie, accept-language"));
    response
}

fn lead_to(page: Page, locale: Locale) -> Response {
    let address = HeaderValue::try_from(page.path(locale)).expect("our addresses are ASCII");
    let mut response = StatusCode::FOUND.into_response();
    let headers = response.headers_mut();
    headers.insert(LOCATION, address);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn nowhere(page: Option<&File>, asked: &HeaderMap) -> Response {
    let mut response = match page {
        Some(file) => with_content(file, asked),
        None => Response::new(Body::empty()),
    };
    *response.status_mut() = StatusCode::NOT_FOUND;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    response
}

fn chosen_language(asked: &HeaderMap) -> Option<Locale> {
    asked
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == LANGUAGE_COOKIE)
        .and_then(|(_, tag)| Locale::ALL.into_iter().find(|it| it.tag() == tag))
}

#[cfg(test)]
mod tests;
