//! Thousands of requests that nobody planned.

use std::sync::Arc;

use contract::api::Method;
use serde_json::{Value, json};

use crate::{
    browser::{Browser, exchange_and_hang_up, new_address},
    installation::{Engine, Installation},
    library, person,
};

const CLIENTS: u64 = 4;
const REQUESTS: u64 = 700;

/// Chance that is the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn pick<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.throw(choices.len())]
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.throw(most))
            .map(|_| u8::try_from(self.throw(256)).unwrap())
            .collect()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wb_6_whatever_is_asked_the_answer_is_a_problem_or_a_success_and_never_a_fault() {
    let installation = Installation::new(Engine::Sqlite).await;
    let process = installation.start().await;
    let routes = Arc::new(library::routes().await);
    let clients: Vec<_> = (0..CLIENTS)
        .map(|seed| {
            let (routes, browser) = (Arc::clone(&routes), process.browser());
            tokio::spawn(async move {
                let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (seed + 1));
                let mut browser = browser;
                for turn in 0..REQUESTS {
                    if turn % 100 == 0 {
                        browser.from = new_address();
                    }
                    let route = routes[dice.throw(routes.len())];
                    ask(&mut dice, &mut browser, route.method, route.path).await;
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    assert_eq!(process.browser().get("/api/session").await.status, 200);
    assert!(!process.err().contains("panic"), "{}", process.err());
}

async fn ask(dice: &mut Dice, browser: &mut Browser, method: Method, path: &str) {
    if dice.throw(10) == 0 {
        return garbage(dice, browser).await;
    }
    if browser.csrf.is_none() || dice.throw(20) == 0 {
        browser.cookies.clear();
        browser.csrf = None;
        browser.get("/api/session").await;
    }
    let method = match (method, dice.throw(12)) {
        (_, 0) => dice.pick(&["GET", "POST", "PUT", "PURGE", "OPTIONS"]),
        (Method::Get, _) => "GET",
        (Method::Post, _) => "POST",
    };
    let path = match dice.throw(12) {
        0 => format!("{path}/"),
        1 => format!("{path}?{}", "a=%00&".repeat(dice.throw(50))),
        2 => path.replacen('/', "//", 1),
        _ => path.to_owned(),
    };
    let kind = dice.pick(&[
        "application/json",
        "application/json",
        "application/json",
        "application/json",
        "APPLICATION/JSON; charset=utf-8",
        "text/plain",
        "application/json5",
        "multipart/form-data; boundary=x",
        "",
    ]);
    let mut more = vec![("content-type", kind)];
    if dice.throw(15) == 0 {
        more.push(
            dice.pick(&[
                &("cookie", "__Host-sid=x"),
                &("range", "bytes=0-1"),
                &("expect", "100-continue"),
                &("upgrade", "h2c"),
                &("x-csrf-token", ""),
            ])
            .to_owned(),
        );
    }
    let body = body(dice);
    let answer = browser.send(method, &path, &more, &body).await.unwrap();
    let text = answer.text();
    let what = format!(
        "{method} {path} {} -> {} {text}",
        String::from_utf8_lossy(&body),
        answer.status
    );
    match answer.status {
        200 => drop(answer.json()),
        204 => assert!(text.is_empty(), "{what}"),
        400..=499 => drop(answer.problem()),
        _ => panic!("{what}"),
    }
    for word in ["sql", "panicked", "serde", "line 1 column", "src/", "axum"] {
        assert!(!text.to_lowercase().contains(word), "{what}");
    }
}

/// What is not HTTP is closed, or refused without a word.
async fn garbage(dice: &mut Dice, browser: &Browser) {
    let mut bytes = browser.request("POST", "/api/session/language", &[], &dice.bytes(200));
    for _ in 0..dice.throw(6) {
        let place = dice.throw(bytes.len());
        bytes[place] = u8::try_from(dice.throw(256)).unwrap();
    }
    bytes.truncate(dice.throw(bytes.len()) + 1);
    bytes.extend_from_slice(b"\r\n\r\n");
    if let Ok(answer) = exchange_and_hang_up(browser.at, browser.from, &bytes).await {
        assert!(answer.status < 500, "{answer:?}");
    }
}

fn body(dice: &mut Dice) -> Vec<u8> {
    let whole = [
        json!({ "locale": "en" }),
        json!({ "shared": true }),
        json!({ "code": "123456" }),
        json!({ "code": "ABCD-EFGH-JKMN-PQRS" }),
        json!({ "code": "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23", "locale": "fr" }),
        json!({ "version": "2026-11-22", "locale": "en" }),
        json!({ "username": "MarieTremblay" }),
        json!({ "password": "Zq7kWp2xv" }),
        json!({ "email": "marie@exemple.ca" }),
        json!({ "device": "mobile" }),
        json!({}),
        person::recovery(),
        person::credentials("SomebodyElse"),
    ];
    let mut value = whole[dice.throw(whole.len())].clone();
    if dice.throw(3) > 0 {
        spoil(dice, &mut value);
    }
    let mut bytes = value.to_string().into_bytes();
    match dice.throw(8) {
        0 => bytes.truncate(dice.throw(bytes.len() + 1)),
        1 if !bytes.is_empty() => {
            let place = dice.throw(bytes.len());
            bytes[place] ^= u8::try_from(dice.throw(255)).unwrap();
        }
        2 => bytes = dice.bytes(300),
        _ => {}
    }
    bytes
}

fn spoil(dice: &mut Dice, value: &mut Value) {
    let long = "x".repeat(dice.throw(3000));
    let strange = [
        json!(null),
        json!(-1),
        json!(1e308),
        json!([]),
        json!({ "a": { "b": [] } }),
        json!(""),
        json!(long),
        json!("'; DROP TABLE accounts; --"),
        json!("\u{202e}"),
        json!("../../etc/passwd"),
        json!("{{7*7}}"),
        json!("\u{1F600}"),
        json!(true),
        json!("<script>alert(1)</script>"),
        json!("%00"),
        json!("٤٤٤٤٤٤"),
    ];
    let with = strange[dice.throw(strange.len())].clone();
    if let Some(object) = value.as_object_mut() {
        let names: Vec<_> = object.keys().cloned().collect();
        match dice.throw(4) {
            0 => drop(object.insert("role".to_owned(), with)),
            1 if !names.is_empty() => drop(object.remove(&names[dice.throw(names.len())])),
            _ if !names.is_empty() => {
                drop(object.insert(names[dice.throw(names.len())].clone(), with));
            }
            _ => {}
        }
    }
}
