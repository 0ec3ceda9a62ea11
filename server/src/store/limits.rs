//! How often something may be done in a window of time, over all replicas.

use std::{iter, net::IpAddr};

use contract::problem::Problem;
use sea_orm::{ConnectionTrait, Statement, Value};

use crate::{clock::seconds_until, refusal::Refusal};

/// So many in so many seconds.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub most: i32,
    pub seconds: i64,
}

/// Where a request comes from, as far as limits care: an address, or in IPv6 the network of 64 bits
/// in which one subscriber chooses among more addresses than could be counted.
pub fn place(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// Counts one more, and refuses it past the limit.
pub async fn take(
    connection: &impl ConnectionTrait,
    key: &str,
    limit: Limit,
    now: i64,
) -> Result<(), Refusal> {
    take_all(connection, &[(key, limit)], now).await
}

/// Counts one more of each in one statement, and refuses it past any of the limits. The keys differ.
pub async fn take_all(
    connection: &impl ConnectionTrait,
    limits: &[(&str, Limit)],
    now: i64,
) -> Result<(), Refusal> {
    let row = |at: usize| format!("(${}, 1, $1 + ${})", 2 * at + 2, 2 * at + 3);
    let rows: Vec<String> = (0..limits.len()).map(row).collect();
    let sql = format!(
        "INSERT INTO limits (key, count, window_ends) VALUES {}
        ON CONFLICT (key) DO UPDATE SET
            count = CASE WHEN limits.window_ends <= $1 THEN 1 ELSE limits.count + 1 END,
            window_ends = CASE WHEN limits.window_ends <= $1 THEN excluded.window_ends ELSE limits.window_ends END
        RETURNING key, count, window_ends",
        rows.join(", ")
    );
    let of = |(key, limit): &(&str, Limit)| [Value::from(*key), Value::from(limit.seconds)];
    let values = iter::once(Value::from(now)).chain(limits.iter().flat_map(of));
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, values);
    let counted = connection.query_all_raw(statement).await?;
    for (key, limit) in limits {
        let mut ends = None;
        for row in &counted {
            if row.try_get::<String>("", "key")? == *key {
                let (count, end): (i32, i64) =
                    (row.try_get("", "count")?, row.try_get("", "window_ends")?);
                ends = Some(end).filter(|_| count > limit.most);
            }
        }
        if let Some(end) = ends {
            return Err(Problem::TooMany {
                seconds: seconds_until(end, now).max(1),
            }
            .into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn th_7_a_subscriber_is_one_place_however_many_addresses_there_are() {
        let at = |text: &str| place(text.parse().unwrap());
        assert_eq!(at("192.0.2.7"), "192.0.2.7");
        assert_eq!(at("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(
            at("2001:db8:1:2::1"),
            at("2001:db8:1:2:ffff:ffff:ffff:ffff")
        );
        assert_ne!(at("2001:db8:1:2::1"), at("2001:db8:1:3::1"));
        assert_ne!(at("192.0.2.7"), at("192.0.2.8"));
    }
}
