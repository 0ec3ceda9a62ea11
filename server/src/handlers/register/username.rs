//! Choosing the username.

use contract::{
    api::{
        register::{ChooseUsernameRequest, UsernameField},
        session::SessionView,
    },
    form::{Field, FieldError},
    journey::registration::Step,
    problem::{Problem, Refused},
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    app::App,
    guard::Registrant,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
    store::{
        entity::accounts,
        limits::{self, Limit},
    },
    username::{canonical, look_alike, of_number},
};

/// Names asked after from one address: whoever lists names is slow.
const NAMES: Limit = Limit {
    most: 10,
    seconds: 600,
};

pub async fn choose_username(
    app: App,
    call: Call,
    who: Registrant,
    request: ChooseUsernameRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Registrant { session, mut flow } = who;
    flow.draft.expect(&app, Step::Username)?;
    let name = request.username.trim().to_owned();
    let errors = app.policy.username.check(&name);
    if !errors.is_empty() {
        return Err(refused(errors));
    }
    let is_new = flow.draft.username.as_deref() != Some(&name);
    if is_new {
        let tx = app.store.begin().await?;
        let key = app.keys.mac("limit:username", &call.place);
        let within = limits::take(&tx, &key, NAMES, app.clock.now()).await;
        tx.commit().await?;
        within?;
    }
    // Somebody else may have been faster since the name was first given.
    if is_taken(app.store.reader(), &name).await? {
        return Err(refused(vec![FieldError::UsernameTaken]));
    }
    if is_new {
        flow.draft.undo(&app, Step::Username);
        flow.draft.username = Some(name);
    }
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}

/// Whether a name, or one that looks like it, is somebody's.
async fn is_taken(connection: &impl ConnectionTrait, name: &str) -> Result<bool, Refusal> {
    let number = of_number(name.trim());
    let name = canonical(name);
    let same = Condition::any()
        // Nor is it the number of an account, by which the help desk may name it.
        .add(accounts::Column::UsernameCanonical.eq(number))
        .add(accounts::Column::UsernameSkeleton.eq(look_alike(&name)))
        .add(accounts::Column::UsernameCanonical.eq(name));
    Ok(accounts::Entity::find()
        .filter(same)
        .count(connection)
        .await?
        > 0)
}

/// The refusal of a name, here or at the end of the wizard when somebody else was faster.
pub fn refused(errors: Vec<FieldError>) -> Refusal {
    let field = UsernameField::Username.name();
    let errors = errors
        .into_iter()
        .map(|error| Refused {
            field: field.to_owned(),
            error,
        })
        .collect();
    Problem::Invalid { errors }.into()
}
