//! How often something may be done in a window of time, over all replicas.

use std::net::IpAddr;

use contract::problem::Problem;
use sea_orm::{ConnectionTrait, DbErr, Statement};

use crate::{app::App, clock::seconds_until, refusal::Refusal};

/// So many in so many seconds.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub most: i32,
    pub seconds: i64,
}

/// Codes by email or by text message asked for from one address of the network.
pub const CODE_SENDS: Limit = Limit {
    most: 25,
    seconds: 300,
};

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

/// Counts one more for good, whatever becomes of what is counted, and refuses it past the limit.
pub async fn spend(app: &App, purpose: &str, value: &str, limit: Limit) -> Result<(), Refusal> {
    let tx = app.store.begin().await?;
    let key = app.keys.mac(purpose, value);
    let within = take(&tx, &key, limit, app.clock.now()).await;
    tx.commit().await?;
    within
}

/// Counts one more, and refuses it past the limit.
pub async fn take(
    connection: &impl ConnectionTrait,
    key: &str,
    limit: Limit,
    now: i64,
) -> Result<(), Refusal> {
    let sql = "
        INSERT INTO limits (key, count, window_ends) VALUES ($1, 1, $2 + $3)
        ON CONFLICT (key) DO UPDATE SET
            count = CASE WHEN limits.window_ends <= $2 THEN 1 ELSE limits.count + 1 END,
            window_ends = CASE WHEN limits.window_ends <= $2 THEN $2 + $3 ELSE limits.window_ends END
        RETURNING count, window_ends";
    let values = [key.into(), now.into(), limit.seconds.into()];
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, values);
    let row = connection
        .query_one_raw(statement)
        .await?
        .ok_or(DbErr::RecordNotFound("a count".to_owned()))?;
    let (count, ends): (i32, i64) = (row.try_get("", "count")?, row.try_get("", "window_ends")?);
    if count > limit.most {
        return Err(Problem::TooMany {
            seconds: seconds_until(ends, now).max(1),
        }
        .into());
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
