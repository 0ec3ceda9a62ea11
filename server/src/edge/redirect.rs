//! Sending a browser on to another address.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

/// The browser asks for that address next, whatever it did here (303), and keeps these cookies.
pub fn send_on(address: &str, cookies: impl IntoIterator<Item = String>) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let headers = response.headers_mut();
    headers.extend(HeaderValue::try_from(address).map(|it| (header::LOCATION, it)));
    for cookie in cookies {
        if let Ok(cookie) = HeaderValue::try_from(cookie) {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
    response
}
