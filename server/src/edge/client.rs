//! Whose request it is, by address.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;

/// What a proxy adds to on the way: the addresses it saw, the nearest last.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address of the client.
///
/// It is the peer's own, unless the peer is one of the `trusted` proxies: then it is the last
/// address of `X-Forwarded-For` that is not a trusted proxy itself. What stands before that one was
/// written by strangers and is not looked at.
pub fn address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|it| it.to_canonical() == address);
    let mut nearest = peer.to_canonical();
    let lines: Vec<&str> = headers
        .get_all(FORWARDED_FOR)
        .iter()
        .map(|line| line.to_str().unwrap_or_default())
        .collect();
    let mut hops = lines.iter().rev().flat_map(|line| line.rsplit(','));
    while is_trusted(nearest) {
        let Some(hop) = hops.next().and_then(parse) else {
            break;
        };
        nearest = hop;
    }
    nearest
}

/// Reads `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1` or `[2001:db8::1]:4711`.
fn parse(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim();
    hop.parse::<IpAddr>()
        .or_else(|_| hop.parse::<SocketAddr>().map(|it| it.ip()))
        .or_else(|_| hop.trim_matches(['[', ']']).parse())
        .ok()
        .map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn seen_from(peer: &str, lines: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, HeaderValue::from_str(line).unwrap());
        }
        headers.insert("forwarded", HeaderValue::from_static("for=203.0.113.9"));
        headers.insert("x-real-ip", HeaderValue::from_static("203.0.113.9"));
        let trusted = ["10.0.0.1", "10.0.0.2", "2001:db8::1"].map(|it| it.parse().unwrap());
        address(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn th_8_what_a_stranger_says_about_itself_is_ignored() {
        assert_eq!(seen_from("192.0.2.7", &["198.51.100.1"]), "192.0.2.7");
        assert_eq!(seen_from("192.0.2.7", &[]), "192.0.2.7");
    }

    #[test]
    fn th_8_a_trusted_proxy_says_who_came_to_it() {
        assert_eq!(seen_from("10.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(
            seen_from("2001:db8::1", &["2001:db8:1::7"]),
            "2001:db8:1::7"
        );
        assert_eq!(
            seen_from("::ffff:10.0.0.1", &["198.51.100.1"]),
            "198.51.100.1"
        );
    }

    #[test]
    fn th_8_only_the_last_stranger_counts() {
        let hops = ["203.0.113.1, 198.51.100.1, 10.0.0.2"];
        assert_eq!(seen_from("10.0.0.1", &hops), "198.51.100.1");
        let lines = ["203.0.113.1", "198.51.100.1", "10.0.0.2"];
        assert_eq!(seen_from("10.0.0.1", &lines), "198.51.100.1");
        assert_eq!(seen_from("10.0.0.1", &["10.0.0.2"]), "10.0.0.2");
    }

    #[test]
    fn th_8_nonsense_stands_for_nobody() {
        for hop in ["", "unknown", "1.2.3", "203.0.113.1, x", "203.0.113.1,"] {
            assert_eq!(seen_from("10.0.0.1", &[hop]), "10.0.0.1", "{hop}");
        }
    }

    #[test]
    fn a_port_is_left_out() {
        assert_eq!(seen_from("10.0.0.1", &["198.51.100.1:80"]), "198.51.100.1");
        assert_eq!(seen_from("10.0.0.1", &["[2001:db8::7]:80"]), "2001:db8::7");
        assert_eq!(seen_from("10.0.0.1", &["[2001:db8::7]"]), "2001:db8::7");
    }
}
