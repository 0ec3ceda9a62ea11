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

use crate::{
    app::App,
    guard::Fresh,
    phones::{self, PhonePurpose},
    refusal::Refusal,
    routing::{Call, Reply},
    store::{
        audit::{self, Event, Outcome},
        entity::accounts,
        limits::{self, Limit},
    },
};

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

/// A table, and which of its rows are somebody's; `$1` is the id of the account.
pub struct Table {
    pub name: &'static str,
    whose: &'static str,
    pub columns: &'static [(&'static str, Kind)],
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Flag,
    /// Seconds since 1970.
    Time,
    /// JSON as text.
    Json,
    /// Sealed for the row.
    Sealed,
    /// Sealed for the account.
    SealedForAccount,
    /// A phone number, sealed for the account.
    Phone,
    /// The recovery answers, of which the question and the hints are no secrets.
    Recovery,
    /// A hash or a key: whether there is one.
    Secret,
    /// Another form of what another column holds.
    Derived,
}

use Kind::{
    Derived, Flag, Json, Number, Phone, Recovery, Sealed, SealedForAccount, Secret, Text, Time,
};

const MINE: &str = "account_id = $1";

/// The rows of the sessions lead to journeys that are under way.
const UNDER_WAY: &str =
    "subject = $1 OR id IN (SELECT flow_id FROM sessions WHERE account_id = $1)";

/// Everything that is kept by account. A test compares it with the schema.
pub const TABLES: [Table; 18] = [
    Table {
        name: "accounts",
        whose: "id = $1",
        columns: &[
            ("id", Text),
            ("username", Text),
            ("username_canonical", Derived),
            ("username_skeleton", Derived),
            ("password_hash", Secret),
            ("pepper_id", Derived),
            ("recovery", Recovery),
            ("saved_code_hash", Secret),
            ("saved_code_pepper", Derived),
            ("email", SealedForAccount),
            ("email_mac", Derived),
            ("notice_email", SealedForAccount),
            ("notice_email_mac", Derived),
            ("locale", Text),
            ("two_step_off", Flag),
            ("must_replace_password", Flag),
            ("password_reset_at", Time),
            ("codes_kept_at", Time),
            ("created_at", Time),
            ("last_sign_in_at", Time),
            ("previous_sign_in_at", Time),
            ("inactive_told_at", Time),
        ],
    },
    Table {
        name: "consents",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("document", Text),
            ("version", Text),
            ("locale", Text),
            ("accepted_at", Time),
        ],
    },
    Table {
        name: "apps",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("secret", Secret),
            ("flow_id", Text),
            ("name", Text),
            ("confirmed_at", Time),
            ("last_step", Number),
            ("created_at", Time),
        ],
    },
    Table {
        name: "phones",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("number", Phone),
            ("number_mac", Derived),
            ("is_default", Flag),
            ("added_at", Time),
        ],
    },
    Table {
        name: "recovery_codes",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("batch", Text),
            ("salt", Derived),
            ("pepper_id", Derived),
            ("hash", Secret),
            ("used_at", Time),
            ("created_at", Time),
        ],
    },
    Table {
        name: "sign_ins",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("at", Time),
            ("origin", Sealed),
            ("is_known", Flag),
        ],
    },
    Table {
        name: "sessions",
        whose: MINE,
        columns: &[
            ("id_hash", Secret),
            ("account_id", Text),
            ("flow_id", Text),
            ("invitation_id", Text),
            ("sign_in_id", Text),
            ("second_step_at", Time),
            ("proof_from", Time),
            ("complete", Flag),
            ("password_listed", Flag),
            ("stepping_up", Flag),
            ("shared", Flag),
            ("stays", Flag),
            ("locale", Text),
            ("created_at", Time),
            ("authenticated_at", Time),
            ("seen_at", Time),
            ("ends_at", Time),
        ],
    },
    Table {
        name: "devices",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("token_hash", Secret),
            ("expires_at", Time),
        ],
    },
    Table {
        name: "outbox",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("purpose", Text),
            ("channel", Text),
            ("recipient", Sealed),
            // A code or a link may be in them.
            ("subject", Secret),
            ("body", Secret),
            ("locale", Text),
            ("created_at", Time),
            ("expires_at", Time),
            ("next_try_at", Time),
            ("leased_until", Time),
            ("tries", Number),
            ("delivered_at", Time),
            ("dead_at", Time),
            ("receipt", Text),
        ],
    },
    Table {
        name: "texts_sent",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("number_mac", Derived),
            ("to_new_number", Flag),
            ("sent_at", Time),
        ],
    },
    Table {
        name: "disavowals",
        whose: MINE,
        columns: &[
            ("token_hash", Secret),
            ("account_id", Text),
            ("event", Text),
            ("undo", Secret),
            ("created_at", Time),
            ("expires_at", Time),
            ("used_at", Time),
            ("settled_at", Time),
        ],
    },
    Table {
        name: "resets",
        whose: MINE,
        columns: &[
            ("token_hash", Secret),
            ("account_id", Text),
            ("created_at", Time),
            ("expires_at", Time),
        ],
    },
    Table {
        name: "lost_phones",
        whose: MINE,
        columns: &[("account_id", Text), ("asked_at", Time), ("due_at", Time)],
    },
    Table {
        name: "flows",
        whose: UNDER_WAY,
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("state", Text),
            ("version", Number),
            ("data", Secret),
            ("subject", Text),
            ("created_at", Time),
            ("expires_at", Time),
        ],
    },
    Table {
        name: "memberships",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("organization_id", Text),
            ("account_id", Text),
            ("rights", Json),
            ("created_at", Time),
        ],
    },
    Table {
        name: "organizations",
        whose: "id IN (SELECT organization_id FROM memberships WHERE account_id = $1)",
        columns: &[
            ("id", Text),
            ("name_en", Text),
            ("name_fr", Text),
            ("created_at", Time),
        ],
    },
    Table {
        name: "invitations",
        whose: "used_by = $1",
        columns: &[
            ("id", Text),
            ("code_hash", Secret),
            ("organization_id", Text),
            ("rights", Json),
            ("email", Sealed),
            ("created_at", Time),
            ("expires_at", Time),
            ("cancelled_at", Time),
            ("used_at", Time),
            ("used_by", Text),
        ],
    },
    Table {
        name: "audit_events",
        whose: "actor = $1 OR object = $1",
        columns: &[
            ("id", Text),
            ("at", Time),
            ("request_id", Text),
            ("actor", Text),
            ("event", Text),
            ("object", Text),
            ("outcome", Text),
        ],
    },
];

async fn rows(app: &App, account: &accounts::Model, table: &Table) -> Result<Value, Refusal> {
    let connection = app.store.reader();
    let columns: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
    let (columns, name, whose) = (columns.join(", "), table.name, table.whose);
    let sql = format!("SELECT {columns} FROM {name} WHERE {whose} ORDER BY 1");
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
            Some(sealed) => {
                let purpose = PhonePurpose::Owner;
                json!(phones::unseal(app, &account.id, &sealed, purpose)?.as_str())
            }
            None => Value::Null,
        },
        Recovery => match open(&account.id)? {
            Some(answers) => {
                let answers = as_json(&answers);
                json!({
                    "question": answers["question"],
                    "person_hint": answers["person_hint"],
                    "date_hint": answers["date_hint"],
                    "answers": true,
                })
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
