//! Bodies of every wrong kind, against a small request type.

use super::*;
use axum::http::StatusCode;
use hyper::body::Frame;
use serde::Deserialize;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    name: String,
    #[serde(default)]
    count: u32,
}

fn request(kind: &str, body: impl Into<Body>) -> Request {
    Request::post("/api/x")
        .header(CONTENT_TYPE, kind)
        .body(body.into())
        .unwrap()
}

async fn read_json(json: impl Into<Body>) -> Result<Asked, (Problem, StatusCode)> {
    read(request("application/json", json))
        .await
        .map_err(|refusal| (refusal.problem.clone(), refusal.status()))
}

const UNREADABLE: (Problem, StatusCode) = (Problem::Malformed, StatusCode::BAD_REQUEST);
const OF_ANOTHER_SHAPE: (Problem, StatusCode) =
    (Problem::Malformed, StatusCode::UNPROCESSABLE_ENTITY);
const TOO_LARGE: (Problem, StatusCode) = (Problem::TooLarge, StatusCode::PAYLOAD_TOO_LARGE);

#[tokio::test]
async fn a_body_of_the_right_shape_is_read() {
    let asked = read_json(r#"{"name":"é 🔑 \"x\" \ud83d\ude00","count":2}"#).await;
    let expected = Asked {
        name: "é 🔑 \"x\" 😀".to_owned(),
        count: 2,
    };
    assert_eq!(asked, Ok(expected));
    let with_charset = request("Application/JSON; charset=utf-8", r#"{"name":"x"}"#);
    assert!(read::<Asked>(with_charset).await.is_ok());
}

#[tokio::test]
async fn wb_4_only_json_is_read() {
    for kind in [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonx",
    ] {
        let refusal = read::<Asked>(request(kind, r#"{"name":"x"}"#))
            .await
            .unwrap_err();
        assert_eq!(refusal.problem, Problem::NotJson, "{kind}");
        assert_eq!(refusal.status(), 415);
    }
    let unnamed = Request::post("/").body(Body::from("{}")).unwrap();
    assert_eq!(read::<Asked>(unnamed).await.unwrap_err().status(), 415);
}

#[tokio::test]
async fn wb_4_a_body_over_32_kib_is_refused() {
    let of_size = |size: usize| format!("{{\"name\":\"{}\"}}", "x".repeat(size - 11));
    assert_eq!(of_size(LARGEST).len(), LARGEST);
    assert!(read_json(of_size(LARGEST)).await.is_ok());
    assert_eq!(read_json(of_size(LARGEST + 1)).await, Err(TOO_LARGE));
}

#[tokio::test]
async fn wb_4_a_body_over_32_kib_in_pieces_is_refused() {
    assert_eq!(read_json(Body::new(Pieces(33))).await, Err(TOO_LARGE));
    assert_eq!(read_json(Body::new(Pieces(32))).await, Err(UNREADABLE));
}

#[tokio::test]
async fn wb_4_an_announced_length_is_believed_only_when_it_is_too_large() {
    let announcing = |length: &str, body: Body| {
        let mut request = request("application/json", body);
        let headers = request.headers_mut();
        headers.insert(CONTENT_LENGTH, length.parse().unwrap());
        headers.insert(EXPECT, "100-continue".parse().unwrap());
        request
    };
    let never = announcing("32769", Body::new(Never));
    assert_eq!(read::<Asked>(never).await.unwrap_err().status(), 413);
    let lying = announcing("5", Body::from(" ".repeat(LARGEST + 1)));
    assert_eq!(read::<Asked>(lying).await.unwrap_err().status(), 413);
}

#[tokio::test]
async fn wb_4_what_is_not_of_the_shape_is_refused_as_such() {
    for json in [
        r#"{"name":"x","more":1}"#,
        r#"{"name":1}"#,
        r#"{"count":1}"#,
        r#"{"name":"x","count":-1}"#,
        r#"{"name":"x","name":"y"}"#,
        r#"{"name":"x","more":{"a":1,"a":1}}"#,
        r#"{"name":"x","n\u0061me":"y"}"#,
        "[]",
        "null",
        "\"x\"",
    ] {
        assert_eq!(read_json(json).await, Err(OF_ANOTHER_SHAPE), "{json}");
    }
}

#[tokio::test]
async fn wb_4_deep_nesting_is_refused() {
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth - 1), "]".repeat(depth - 1));
        format!("{{\"name\":{open}{close}}}")
    };
    assert_eq!(read_json(nested(127)).await, Err(OF_ANOTHER_SHAPE));
    assert_eq!(read_json(nested(128)).await, Err(UNREADABLE));
    assert_eq!(read_json(nested(10_000)).await, Err(UNREADABLE));
}

#[tokio::test]
async fn wb_5_what_cannot_be_a_text_is_refused() {
    let texts: [&[u8]; 12] = [
        b"{\"name\":\"\xff\"}",
        b"{\"name\":\"\xc3\"}",
        b"{\"name\":\"\xed\xa0\x80\"}",
        br#"{"name":"\ud800"}"#,
        br#"{"name":"\udc00\ud800"}"#,
        br#"{"name":"\u0000"}"#,
        br#"{"name":"\u001f"}"#,
        br#"{"name":"\n"}"#,
        br#"{"name":"\u0085"}"#,
        br#"{"\u0007":"x"}"#,
        b"{\"name\":\"\x01\"}",
        b"{\"name\":\"\xc2\x9b\"}",
    ];
    for text in texts {
        let body = Body::from(Bytes::from_static(text));
        assert_eq!(
            read_json(body).await,
            Err(UNREADABLE),
            "{}",
            text.escape_ascii()
        );
    }
}

#[tokio::test]
async fn wb_6_what_is_not_json_is_refused_without_more_words() {
    for text in [
        "",
        " ",
        "{",
        r#"{"name":"x"} x"#,
        r#"{"name":"x"}{"#,
        "NaN",
        "{'name':'x'}",
    ] {
        assert_eq!(read_json(text).await, Err(UNREADABLE), "{text}");
    }
}

#[tokio::test]
async fn the_body_of_a_request_that_reads_is_left_alone() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Nothing {}

    let request = Request::get("/").body(Body::new(Never)).unwrap();
    assert!(read::<Nothing>(request).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn wb_7_a_body_that_does_not_come_is_given_up_after_ten_seconds() {
    let start = tokio::time::Instant::now();
    let refusal = read::<Asked>(request("application/json", Body::new(Never))).await;
    assert_eq!(refusal.unwrap_err().status(), 408);
    assert_eq!(start.elapsed().as_secs(), 10);
}

/// A body that never comes.
struct Never;

impl hyper::body::Body for Never {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

/// A body that comes in so many pieces of a kibibyte, without an announced length.
struct Pieces(usize);

impl hyper::body::Body for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let piece = self.0.checked_sub(1).map(|left| {
            self.0 = left;
            Ok(Frame::data(Bytes::from(vec![b' '; 1024])))
        });
        Poll::Ready(piece)
    }
}
