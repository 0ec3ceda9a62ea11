//! How often something may be done in a window of time, over all replicas.

use contract::problem::Problem;
use sea_orm::{ConnectionTrait, DbErr, Statement};

use crate::{clock::seconds_until, refusal::Refusal};

/// So many in so many seconds.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub most: i32,
    pub seconds: i64,
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
