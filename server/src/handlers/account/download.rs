//! Everything that is held about somebody, for them to keep: each table as it is, with what is sealed
//! opened. Of secrets it only says whether they are there, so that whoever finds the file gets in with
//! nothing of it.

use contract::{
    api::{Nothing, account::DownloadView},
    problem::Problem,
};
use sea_orm::{ConnectionTrait, QueryResult, Statement};
use serde_json::{Map, Value, json};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use tables::{
    Kind::{
        self, Derived, Flag, Json, Number, Partner, Phone, Recovery, Sealed, SealedForAccount,
        Secret, Text, Time,
    },
    TABLES, Table,
};

use crate::{
    app::App,
    guard::Fresh,
    notices::{self, Change},
    phones,
    refusal::Refusal,
    routing::{Call, Reply},
    store::{
        audit::{self, Event, Outcome},
        entity::accounts,
        limits::{self, Limit},
    },
};

pub mod tables;

/// The most rows of one table.
const MOST: u32 = 10_000;

/// How often one account is written out.
const DOWNLOADS: Limit = Limit {
    most: 10,
    seconds: 3600,
};

pub async fn download(
    app: App,
    _: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<DownloadView>, Refusal> {
    let account = who.account;
    limits::spend(&app, "limit:downloads", &account.id, DOWNLOADS).await?;
    let tx = app.store.begin().await?;
    let (actor, event) = (Some(account.id.as_str()), Event::Downloaded);
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    notices::tell(&tx, &app, &account, Change::Downloaded, None).await?;
    tx.commit().await?;
    let mut all = Map::new();
    all.insert("site".to_owned(), json!(app.origin));
    all.insert("written_at".to_owned(), moment(app.clock.now()));
    for table in &TABLES {
        all.insert(table.name.to_owned(), rows(&app, &account, table).await?);
    }
    let text = serde_json::to_string_pretty(&all).map_err(|_| Problem::Fault)?;
    Ok(DownloadView { text }.into())
}

async fn rows(app: &App, account: &accounts::Model, table: &Table) -> Result<Value, Refusal> {
    let connection = app.store.reader();
    let columns: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
    let (columns, name, whose) = (columns.join(", "), table.name, table.whose);
    let sql = format!("SELECT {columns} FROM {name} WHERE {whose} ORDER BY 1 LIMIT {MOST}");
    let id = [account.id.as_str().into()];
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, id);
    let found = connection.query_all_raw(statement).await?;
    let mut list = Vec::with_capacity(found.len());
    for row in &found {
        let mut members = Map::new();
        for (name, kind) in table.columns {
            if let Some(value) = value_of(app, account, row, name, *kind)? {
                members.insert((*name).to_owned(), value);
            }
        }
        list.push(Value::Object(members));
    }
    Ok(Value::Array(list))
}

fn value_of(
    app: &App,
    account: &accounts::Model,
    row: &QueryResult,
    name: &str,
    kind: Kind,
) -> Result<Option<Value>, Refusal> {
    let text = || row.try_get::<Option<String>>("", name);
    let fault = |_| Refusal::from(Problem::Fault);
    let open = |owner: &str| match text()? {
        Some(sealed) if !sealed.is_empty() => {
            let open = app.keys.open(owner, &sealed).map_err(fault)?;
            Ok::<_, Refusal>(Some(open))
        }
        _ => Ok(None),
    };
    Ok(Some(match kind {
        Text => json!(text()?),
        Json => text()?.map_or(Value::Null, |it| as_json(&it)),
        Flag => json!(row.try_get::<bool>("", name)?),
        Time => row
            .try_get::<Option<i64>>("", name)?
            .map_or(Value::Null, moment),
        // Whole numbers are of two sizes.
        Number => row
            .try_get::<i64>("", name)
            .or_else(|_| row.try_get::<i32>("", name).map(i64::from))
            .map(Value::from)?,
        Sealed => open(&row.try_get::<String>("", "id")?)?.map_or(Value::Null, |it| as_json(&it)),
        SealedForAccount => json!(open(&account.id)?),
        Phone => match text()? {
            Some(sealed) => json!(phones::hidden_number(app, &account.id, &sealed)?),
            None => Value::Null,
        },
        Partner => match text()? {
            Some(sealed) => json!(app.keys.open_partner(&account.id, &sealed).map_err(fault)?),
            None => Value::Null,
        },
        Recovery => match open(&account.id)? {
            Some(answers) => {
                let answers = as_json(&answers);
                json!({ "question": answers["question"], "answers": true, "hints": true })
            }
            None => Value::Null,
        },
        Secret => json!(text()?.is_some_and(|it| !it.is_empty())),
        Derived => return Ok(None),
    }))
}

/// What the text says as JSON, or the text itself.
fn as_json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| json!(text))
}

/// A moment in UTC, such as `2026-11-22T14:05:00Z`; none is a zero.
fn moment(at: i64) -> Value {
    let moment = OffsetDateTime::from_unix_timestamp(at).ok();
    json!(moment.and_then(|it| it.format(&Rfc3339).ok()))
}
