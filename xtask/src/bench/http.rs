//! The least of HTTP/1.1 that asking a server on this machine takes.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Longer than the server lets anything take.
const LONGEST: Duration = Duration::from_secs(30);

/// A connection that asks one thing after the other.
pub struct Connection {
    stream: BufReader<TcpStream>,
    line: String,
    body: Vec<u8>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Connection {
    pub fn open(address: SocketAddr) -> Result<Self> {
        let stream =
            TcpStream::connect(address).with_context(|| format!("{address} does not answer"))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(LONGEST))?;
        Ok(Self {
            stream: BufReader::new(stream),
            line: String::new(),
            body: Vec::new(),
        })
    }

    /// Sends a request and keeps all of the answer.
    pub fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        let mut headers = Vec::new();
        let status = self.exchange(request, |name, value| {
            headers.push((name.to_ascii_lowercase(), value.to_owned()));
        })?;
        let body = String::from_utf8(self.body.clone())?;
        Ok(Answer {
            status,
            headers,
            body,
        })
    }

    /// Sends a request and keeps only the status, which costs this side the least.
    pub fn status(&mut self, request: &[u8]) -> Result<u16> {
        self.exchange(request, |_, _| ())
    }

    fn exchange(&mut self, request: &[u8], mut header: impl FnMut(&str, &str)) -> Result<u16> {
        self.stream.get_mut().write_all(request)?;
        self.read_line()?;
        let status = self
            .line
            .split(' ')
            .nth(1)
            .and_then(|it| it.parse().ok())
            .with_context(|| format!("`{}` is no answer", self.line.trim_end()))?;
        let mut length = 0;
        loop {
            self.read_line()?;
            let line = self.line.trim_end();
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').context("a header without a colon")?;
            let value = value.trim_start();
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse()?;
            }
            header(name, value);
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body)?;
        Ok(status)
    }

    fn read_line(&mut self) -> Result<()> {
        self.line.clear();
        if self.stream.read_line(&mut self.line)? == 0 {
            bail!("the connection was closed before an answer");
        }
        Ok(())
    }
}

/// A request as it travels.
pub fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\n");
    for (name, value) in headers {
        text.extend([name, ": ", value, "\r\n"]);
    }
    if !body.is_empty() {
        text.push_str("content-type: application/json\r\ncontent-length: ");
        text.push_str(&body.len().to_string());
        text.push_str("\r\n");
    }
    text.push_str("\r\n");
    text.push_str(body);
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    #[test]
    fn one_answer_after_the_other_is_read_whole() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut heard = [0; 64];
            for answer in [
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Token: a\r\n\r\n{}",
                "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 4\r\n\r\nbusy",
            ] {
                assert!(stream.read(&mut heard).unwrap() > 0);
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        let mut connection = Connection::open(address).unwrap();
        let ask = request("GET", "/", &[], "");
        let answer = connection.ask(&ask).unwrap();
        assert_eq!((answer.status, &*answer.body), (200, "{}"));
        assert!(
            answer
                .headers
                .contains(&("x-token".to_owned(), "a".to_owned()))
        );
        assert_eq!(connection.status(&ask).unwrap(), 503);
        server.join().unwrap();
        assert!(connection.status(&ask).is_err());
    }

    #[test]
    fn a_request_tells_the_length_of_what_it_says() {
        let text = request("POST", "/a", &[("origin", "http://b")], "{\"é\":1}");
        assert_eq!(
            String::from_utf8(text).unwrap(),
            "POST /a HTTP/1.1\r\nhost: localhost\r\norigin: http://b\r\n\
             content-type: application/json\r\ncontent-length: 8\r\n\r\n{\"é\":1}"
        );
    }
}
