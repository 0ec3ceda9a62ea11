//! A journey in several steps, kept as facts; each step is one compare-and-set.

use contract::problem::Problem;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    QueryFilter, sea_query::Expr,
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    app::App,
    chance,
    refusal::Refusal,
    store::entity::{challenges, flows},
};

/// What a kind of journey keeps.
pub trait Draft: Serialize + DeserializeOwned + Send + Sync {
    /// Its name in the table.
    const KIND: &'static str;
    /// How long it is kept, in seconds.
    const LIFE: i64;

    /// The name of the open step.
    fn state(&self, app: &App) -> String;

    /// The account that it is about, where there is one already.
    fn subject(&self) -> Option<&str> {
        None
    }
}

/// A journey as it was read, with what is known so far.
#[derive(Debug)]
pub struct Flow<D> {
    pub id: String,
    pub draft: D,
    state: String,
    version: i64,
}

impl<D: Draft> Flow<D> {
    /// Begins a journey.
    pub async fn begin(
        connection: &impl ConnectionTrait,
        app: &App,
        draft: D,
    ) -> Result<Self, Refusal> {
        let (id, state, now) = (chance::id(), draft.state(app), app.clock.now());
        flows::ActiveModel {
            id: Set(id.clone()),
            kind: Set(D::KIND.to_owned()),
            state: Set(state.clone()),
            version: Set(0),
            data: Set(sealed(app, &id, &draft)?),
            subject: Set(draft.subject().map(str::to_owned)),
            created_at: Set(now),
            expires_at: Set(now + D::LIFE),
        }
        .insert(connection)
        .await?;
        Ok(Self {
            id,
            draft,
            state,
            version: 0,
        })
    }

    /// Reads a journey of this kind, unless it is over.
    pub async fn find(
        connection: &impl ConnectionTrait,
        app: &App,
        id: &str,
    ) -> Result<Option<Self>, Refusal> {
        let row = flows::Entity::find_by_id(id)
            .filter(flows::Column::Kind.eq(D::KIND))
            .filter(flows::Column::ExpiresAt.gt(app.clock.now()))
            .one(connection)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let fault = |_| Refusal::from(Problem::Fault);
        let json = app.keys.open(id, &row.data).map_err(fault)?;
        let draft = serde_json::from_str(&json).map_err(|_| Problem::Fault)?;
        Ok(Some(Self {
            id: row.id,
            draft,
            state: row.state,
            version: row.version,
        }))
    }

    /// Keeps what was learned, if nobody else came first.
    pub async fn save(&self, connection: &impl ConnectionTrait, app: &App) -> Result<(), Refusal> {
        let done = flows::Entity::update_many()
            .col_expr(
                flows::Column::Data,
                Expr::value(sealed(app, &self.id, &self.draft)?),
            )
            .col_expr(flows::Column::State, Expr::value(self.draft.state(app)))
            .col_expr(flows::Column::Version, Expr::value(self.version + 1))
            .filter(flows::Column::Id.eq(&self.id))
            .filter(flows::Column::State.eq(&self.state))
            .filter(flows::Column::Version.eq(self.version))
            .exec(connection)
            .await?;
        first_to_come(done.rows_affected)
    }

    /// Ends the journey, if nobody else came first.
    pub async fn end(&self, connection: &impl ConnectionTrait) -> Result<(), Refusal> {
        let done = flows::Entity::delete_many()
            .filter(flows::Column::Id.eq(&self.id))
            .filter(flows::Column::State.eq(&self.state))
            .filter(flows::Column::Version.eq(self.version))
            .exec(connection)
            .await?;
        first_to_come(done.rows_affected)
    }
}

/// Forgets a journey of any kind, and the code that was on its way for it.
pub async fn forget(connection: &impl ConnectionTrait, id: &str) -> Result<(), DbErr> {
    challenges::Entity::delete_by_id(id)
        .exec(connection)
        .await?;
    flows::Entity::delete_by_id(id).exec(connection).await?;
    Ok(())
}

fn first_to_come(rows: u64) -> Result<(), Refusal> {
    if rows == 1 {
        Ok(())
    } else {
        Err(Problem::Stale.into())
    }
}

fn sealed<D: Draft>(app: &App, id: &str, draft: &D) -> Result<String, Refusal> {
    let json = serde_json::to_string(draft).map_err(|_| Problem::Fault)?;
    Ok(app.keys.seal(id, &json))
}
