//! A client that sends exactly the bytes it is told to, and one that behaves like our own page.

use std::{
    collections::BTreeMap,
    io,
    net::{IpAddr, SocketAddr},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpSocket,
    time::timeout,
};

use crate::installation::ORIGIN;

/// Every code that a problem may have.
const CODES: [&str; 16] = [
    "invalid",
    "invitation_unusable",
    "wrong_credentials",
    "locked",
    "too_many",
    "stale",
    "not_open",
    "signed_out",
    "forbidden",
    "not_found",
    "method_not_allowed",
    "too_large",
    "not_json",
    "malformed",
    "unavailable",
    "fault",
];

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|_| panic!("{} {}", self.status, self.text()))
    }

    /// The code of a problem, whose whole shape is looked at.
    pub fn problem(&self) -> String {
        let kind = self.header("content-type");
        assert_eq!(kind, Some("application/problem+json"), "{}", self.text());
        let body = self.json();
        let object = body.as_object().unwrap();
        for (name, value) in object {
            let known = match name.as_str() {
                "type" => value == "about:blank",
                "requestId" => value.as_str() == self.header("x-request-id"),
                "code" => value.as_str().is_some_and(|it| CODES.contains(&it)),
                "seconds" => value.is_u64(),
                "errors" => value.is_array(),
                _ => false,
            };
            assert!(known, "{name} in {body}");
        }
        assert!(
            ["type", "code", "requestId"]
                .iter()
                .all(|it| object.contains_key(*it)),
            "{body}"
        );
        object["code"].as_str().unwrap().to_owned()
    }

    pub fn good(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text());
        self.json()
    }
}

/// Sends bytes and reads until the other side closes; an error when it never answers in HTTP.
pub async fn exchange(to: SocketAddr, from: IpAddr, bytes: &[u8]) -> io::Result<Answer> {
    talk(to, from, bytes, false).await
}

/// The same, saying at once that nothing more will come.
pub async fn exchange_and_hang_up(
    to: SocketAddr,
    from: IpAddr,
    bytes: &[u8],
) -> io::Result<Answer> {
    talk(to, from, bytes, true).await
}

async fn talk(to: SocketAddr, from: IpAddr, bytes: &[u8], hangs_up: bool) -> io::Result<Answer> {
    let socket = TcpSocket::new_v4()?;
    socket.bind(SocketAddr::new(from, 0))?;
    let (mut reader, mut writer) = socket.connect(to).await?.into_split();
    let bytes = bytes.to_vec();
    // The answer may come, and the connection close, before everything is sent.
    let sending = tokio::spawn(async move {
        let _ = writer.write_all(&bytes).await;
        if hangs_up {
            let _ = writer.shutdown().await;
        }
        writer
    });
    let mut heard = Vec::new();
    let reading = timeout(Duration::from_secs(30), reader.read_to_end(&mut heard)).await;
    drop(sending.await);
    if heard.is_empty() {
        reading.map_err(|_| io::ErrorKind::TimedOut)??;
    }
    parse(&heard).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|it| it == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines
        .next()?
        .strip_prefix("HTTP/1.1 ")?
        .get(..3)?
        .parse()
        .ok()?;
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect();
    if status == 100 {
        return parse(&bytes[end + 4..]);
    }
    Some(Answer {
        status,
        headers,
        body: bytes[end + 4..].to_vec(),
    })
}

/// An address of this machine that nobody else uses, so that limits do not meet.
pub fn new_address() -> IpAddr {
    static NEXT: AtomicU32 = AtomicU32::new(0x0001);
    let [_, high, middle, low] = NEXT.fetch_add(1, Ordering::SeqCst).to_be_bytes();
    IpAddr::from([127, high.wrapping_add(1), middle, low])
}

/// Our own page in a browser, with its cookies.
#[derive(Clone, Debug)]
pub struct Browser {
    pub at: SocketAddr,
    pub from: IpAddr,
    pub cookies: BTreeMap<String, String>,
    pub csrf: Option<String>,
    /// Every `Set-Cookie` that came.
    pub set: Vec<String>,
}

impl Browser {
    pub fn at(at: SocketAddr) -> Self {
        Self {
            at,
            from: new_address(),
            cookies: BTreeMap::new(),
            csrf: None,
            set: Vec::new(),
        }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, &[], b"").await.unwrap()
    }

    /// Posts JSON as our page does.
    pub async fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.try_post(path, body).await.unwrap()
    }

    pub async fn try_post(&mut self, path: &str, body: &Value) -> io::Result<Answer> {
        self.post_bytes(path, body.to_string().as_bytes()).await
    }

    /// Posts anything as our page does.
    pub async fn post_bytes(&mut self, path: &str, body: &[u8]) -> io::Result<Answer> {
        if self.csrf.is_none() {
            self.send("GET", "/api/session", &[], b"").await?;
        }
        self.send("POST", path, &[("content-type", "application/json")], body)
            .await
    }

    /// Any request with the cookies and the token, and these headers more.
    pub async fn send(
        &mut self,
        method: &str,
        path: &str,
        more: &[(&str, &str)],
        body: &[u8],
    ) -> io::Result<Answer> {
        let request = self.request(method, path, more, body);
        let answer = exchange(self.at, self.from, &request).await?;
        self.remember(&answer);
        Ok(answer)
    }

    pub fn request(&self, method: &str, path: &str, more: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
        let mut lines = vec![
            format!("{method} {path} HTTP/1.1"),
            "host: guichet.example".to_owned(),
            "connection: close".to_owned(),
            format!("origin: {ORIGIN}"),
            "sec-fetch-site: same-origin".to_owned(),
        ];
        let pair = |(name, value): (&String, &String)| format!("{name}={value}");
        let cookies: Vec<_> = self.cookies.iter().map(pair).collect();
        if !cookies.is_empty() {
            lines.push(format!("cookie: {}", cookies.join("; ")));
        }
        let token = self.csrf.iter();
        lines.extend(token.map(|it| format!("x-csrf-token: {it}")));
        let more = more.iter();
        lines.extend(more.map(|(name, value)| format!("{name}: {value}")));
        if !body.is_empty() {
            lines.push(format!("content-length: {}", body.len()));
        }
        let head = lines.join("\r\n") + "\r\n\r\n";
        [head.as_bytes(), body].concat()
    }

    fn remember(&mut self, answer: &Answer) {
        for (name, value) in &answer.headers {
            if name == "set-cookie" {
                let (cookie, content) = value.split(';').next().unwrap().split_once('=').unwrap();
                self.cookies.insert(cookie.to_owned(), content.to_owned());
                self.set.push(value.clone());
            } else if name == "x-csrf-token" {
                self.csrf = Some(value.clone());
            }
        }
    }
}
